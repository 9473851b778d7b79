import { ChevronRight, CopyPlus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import type { ClientFileId, OrganisationId, RoadmapId } from '#shared/domain/ids.ts';
import type { LocalHelp, LocalHelpDetails, LocalRoadmap, RoadmapContent } from '#shared/domain/roadmap.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useMay } from '../../app/may.ts';
import { NameDialog, nameFrom } from '../../app/NameDialog.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useOrganisationNames, useRoadmap, useRoadmapToEdit } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { OrganisationsPicker } from '../plan/OrganisationsPicker.tsx';
import styles from './Roadmap.module.css';
import { Source } from './RoadmapGuide.tsx';
import { RoadmapSteps } from './RoadmapSteps.tsx';
import { useReportRoadmap } from './useRoadmapInUse.ts';

const REPORT = 'report';

type Read = Output<'roadmap.read'>;

/** The roadmap as it is used here: which version, whom to turn to, and the shelter's own versions. */
export const RoadmapsScreen = ({ signsOf }: { signsOf: ClientFileId | undefined }) => {
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('roadmap.changeHelp')}>
      <Loaded query={useRoadmapToEdit()}>{(read) => <Roadmaps read={read} signsOf={signsOf} />}</Loaded>
    </EditingProvider>
  );
};

const storedFrom = ({ version, details, updatedAt }: LocalHelp): Stored<LocalHelpDetails> => ({
  version,
  fields: details,
  updatedAt,
});

const Roadmaps = ({ read, signsOf }: { read: Read; signsOf: ClientFileId | undefined }) => {
  const { t } = useTranslation(['roadmap', 'common', 'firstSigns']);
  const client = useClient();
  const current = useRoadmap().data ?? read;
  const report = useReportRoadmap()(current);
  const { fields, state, dispute, change, settle } = useAutosave<LocalHelpDetails>(
    storedFrom(read.help),
    {
      draftKey: 'localHelp',
      save: async (baseVersion, details) =>
        storedFrom(await client.call('roadmap.changeHelp', { baseVersion, details })),
      reload: async () => storedFrom((await client.call('roadmap.read', {})).help),
    },
    (event) => event.event === 'roadmap.changed',
  );
  const disputed = dispute ? [dispute.mine.contacts, dispute.theirs.contacts].flat() : [];
  const wordsFor = useDescribeHelp(current.local, report, disputed);
  return (
    <Screen
      title={t('roadmap:title')}
      upTo={signsOf ? t('firstSigns:title') : t('common:settings.title')}
      actions={<SaveStatus state={state} />}
    >
      <Card title={t('roadmap:here')}>
        <HelpForm help={fields} local={current.local} report={report} onChange={change} />
      </Card>
      <Card title={t('roadmap:versions')} actions={<NewVersion base={report} signsOf={signsOf} />}>
        <p className={styles.quiet}>{t('roadmap:versionsHint')}</p>
        {current.local.length > 0 && (
          <ul className={styles.rows}>
            {current.local.map((roadmap) => (
              <VersionRow key={roadmap.id} roadmap={roadmap} signsOf={signsOf} />
            ))}
          </ul>
        )}
        <details className={styles.openers}>
          <summary>{t('roadmap:reportVersion', { title: report.title })}</summary>
          <RoadmapSteps roadmap={report} name="report" />
          <Source source={report.source} year={report.year} />
        </details>
      </Card>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};

type HelpFormProps = {
  help: LocalHelpDetails;
  local: readonly LocalRoadmap[];
  report: RoadmapContent;
  onChange(change: Partial<LocalHelpDetails>): void;
};

const HelpForm = ({ help, local, report, onChange }: HelpFormProps) => {
  const { t } = useTranslation('roadmap');
  const go = useNavigation((navigation) => navigation.go);
  const isThere = local.some(({ id }) => id === help.roadmapId);
  return (
    <>
      <Select<string>
        label={t('used')}
        options={[
          { value: REPORT, label: t('reportVersion', { title: report.title }) },
          ...local.map(({ id, content }) => ({ value: id, label: content.title })),
        ]}
        value={isThere && help.roadmapId ? help.roadmapId : REPORT}
        onChange={(value) => onChange({ roadmapId: value === REPORT ? null : (value as RoadmapId) })}
      />
      <OrganisationsPicker
        label={t('contacts')}
        chosen={help.contacts}
        onChange={(contacts) => onChange({ contacts })}
        onOpen={(organisationId) => go({ at: 'organisation', organisationId })}
      />
      <p className={styles.quiet}>{t('contactsHint')}</p>
      <div className={styles.pair}>
        <TextField
          label={t('emergency')}
          value={help.emergencyNumber}
          onChange={(emergencyNumber) => onChange({ emergencyNumber })}
          maxLength={200}
        />
        <TextField
          label={t('emergencySource')}
          hint={t('emergencySourceHint')}
          value={help.emergencySource}
          onChange={(emergencySource) => onChange({ emergencySource })}
          maxLength={200}
        />
      </div>
    </>
  );
};

const useDescribeHelp = (
  local: readonly LocalRoadmap[],
  report: RoadmapContent,
  contacts: readonly OrganisationId[],
) => {
  const { t } = useTranslation('roadmap');
  const names = useOrganisationNames(contacts);
  return (key: keyof LocalHelpDetails, help: LocalHelpDetails): { label: string; words: string } => {
    switch (key) {
      case 'roadmapId':
        return {
          label: t('used'),
          words: (local.find(({ id }) => id === help.roadmapId)?.content ?? report).title,
        };
      case 'contacts':
        return { label: t('contacts'), words: help.contacts.map((id) => names.get(id) ?? '').join('\n') };
      case 'emergencyNumber':
        return { label: t('emergency'), words: help.emergencyNumber };
      case 'emergencySource':
        return { label: t('emergencySource'), words: help.emergencySource };
    }
  };
};

type NewVersionProps = { base: RoadmapContent; signsOf: ClientFileId | undefined };

/** A local version begins as a copy of the report's, and says so until somebody writes what else it comes from. */
const NewVersion = ({ base, signsOf }: NewVersionProps) => {
  const { t } = useTranslation('roadmap');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const begun = useComfort('newRoadmap', nameFrom);
  const [isMaking, setMaking] = useState(begun !== null);
  const make = async (title: string) => {
    const { id } = await client.call('roadmap.create', { content: { ...base, title } });
    go({ at: 'roadmap', roadmapId: id, ...(signsOf ? { signsOf } : {}) });
  };
  const words = {
    title: t('new.title'),
    submit: t('new.submit'),
    label: t('new.name'),
    hint: t('new.hint'),
    missing: t('new.missing'),
  };
  return (
    <>
      <Button edits onPress={() => setMaking(true)}>
        <CopyPlus size={16} aria-hidden /> {t('new.title')}
      </Button>
      <NameDialog
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        words={words}
        proposedName={begun ?? ''}
        draftKey="newRoadmap"
        make={make}
      />
    </>
  );
};

type VersionRowProps = { roadmap: LocalRoadmap; signsOf: ClientFileId | undefined };

const VersionRow = ({ roadmap: { id, content }, signsOf }: VersionRowProps) => {
  const go = useNavigation((navigation) => navigation.go);
  return (
    <li>
      <AriaButton
        className={styles.row ?? ''}
        onPress={() => go({ at: 'roadmap', roadmapId: id, ...(signsOf ? { signsOf } : {}) })}
      >
        <bdi className={styles.name}>{content.title}</bdi>
        <Source source={content.source} year={content.year} />
        <ChevronRight size={18} aria-hidden className={styles.chevron} />
      </AriaButton>
    </li>
  );
};

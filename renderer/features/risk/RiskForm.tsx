import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askedIn,
  type DecidedAssessment,
  type RiskAssessment,
  RiskContent,
  type RiskParts,
  riskContentOf,
  riskPartsOf,
} from '#shared/domain/risk-assessment.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { useUndoable } from '../../app/useUndoable.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DayForFile } from '../files/DayForFile.tsx';
import { AreaSheet } from './AreaSheet.tsx';
import { BothSaid } from './BothSaid.tsx';
import { Changes } from './Changes.tsx';
import { Decide } from './Decide.tsx';
import { Jumps } from './Jumps.tsx';
import { OwnAreas } from './OwnAreas.tsx';
import styles from './Risk.module.css';
import { ShortOrWhole } from './Urgent.tsx';
import { useDescribeRisk } from './useDescribeRisk.ts';

const storedFrom = ({ version, content, updatedAt }: RiskAssessment): Stored<RiskParts> => ({
  version,
  fields: riskPartsOf(content),
  updatedAt,
});

const fromDraft = (parts: RiskParts): RiskParts => {
  const content = RiskContent.safeParse(riskContentOf(parts));
  return content.success ? { ...parts, ...riskPartsOf(content.data) } : parts;
};

type RiskFormProps = {
  assessment: RiskAssessment;
  /** The last one that was decided. */
  before: DecidedAssessment | undefined;
  upTo: string;
  /** The other assessments of the file. */
  versions: ReactNode;
};

/** The assessment that is being written. */
export const RiskForm = ({ assessment, before, upTo, versions }: RiskFormProps) => {
  const { t } = useTranslation('risk');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const isVaultOpenToChange = useMayEdit();
  const may = useMay();
  const { id, fileId } = assessment;
  const {
    fields,
    state,
    dispute,
    change: put,
    settle,
    savedVersion,
  } = useAutosave<RiskParts>(
    storedFrom(assessment),
    {
      draftKey: `risk:${id}`,
      fromDraft,
      save: async (baseVersion, parts) =>
        storedFrom(await client.call('risks.update', { id, baseVersion, content: riskContentOf(parts) })),
      reload: async () => {
        const { assessments } = await client.call('risks.read', { fileId });
        return storedFrom(assessments.find((one) => one.id === id) ?? assessment);
      },
    },
    (event) => event.event === 'risks.changed' && event.fileId === fileId,
  );
  const change = useUndoable(fields, put);
  const wordsFor = useDescribeRisk();
  const content = riskContentOf(fields);
  const asked = askedIn(content);
  // The short form hides nothing that was written, and takes nothing away from under somebody who writes in it.
  const [wasLookedAt] = useState(() => fields.lookedAtWith.trim() !== '');
  const asksWithWhom = !fields.isUrgent || wasLookedAt || fields.lookedAtWith.trim() !== '';

  return (
    <Screen
      title={t('title')}
      upTo={upTo}
      width="wide"
      actions={
        <>
          <SaveStatus state={state} />
          <Button onPress={() => go({ at: 'printRisk', fileId, assessmentId: id })}>
            <Printer size={18} aria-hidden /> {t('print')}
          </Button>
        </>
      }
    >
      <EditingProvider value={isVaultOpenToChange && may('risks.update')}>
        <div className={styles.panes}>
          <aside className={styles.beside}>
            <Jumps content={content} asked={asked} />
            {versions}
          </aside>
          <div className={styles.sheets}>
            <ShortOrWhole content={content} onChange={change} />
            {before && <Changes before={before} after={content} />}
            <Card title={t('about.title')}>
              <div className={styles.pair}>
                <TextField
                  label={t('about.returnTo')}
                  value={fields.returnTo}
                  onChange={(returnTo) => change({ returnTo })}
                  maxLength={200}
                />
                <DateField
                  label={t('about.departureOn')}
                  value={fields.departureOn}
                  onChange={(departureOn) => change({ departureOn })}
                />
              </div>
              <DayForFile fileId={fileId} on={fields.departureOn} />
              {asksWithWhom && (
                <TextField
                  label={t('about.lookedAtWith')}
                  multiline
                  value={fields.lookedAtWith}
                  onChange={(lookedAtWith) => change({ lookedAtWith })}
                  maxLength={20_000}
                />
              )}
            </Card>
            {asked.map(({ name }) => (
              <AreaSheet
                key={`${name} ${fields.isUrgent ? 'short' : 'whole'}`}
                fileId={fileId}
                name={name}
                area={fields[name]}
                isUrgent={fields.isUrgent}
                onChange={change}
              />
            ))}
            <OwnAreas fileId={fileId} own={content.own} onChange={change} />
            <BothSaid said={content.said} onChange={change} />
            <Decide
              id={id}
              savedVersion={savedVersion}
              mayDecide={isVaultOpenToChange && may('risks.decide')}
            />
          </div>
        </div>
      </EditingProvider>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};

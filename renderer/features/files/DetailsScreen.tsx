import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { newClientCourse } from '#shared/domain/client-course.ts';
import type { ClientDetails, ClientFile } from '#shared/domain/client-file.ts';
import type { ChildId, ClientFileId } from '#shared/domain/ids.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useFileToEdit } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { Card } from '../../ui/Card.tsx';
import { FoldedCard } from '../../ui/FoldedCard.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChildrenSection } from './ChildrenSection.tsx';
import { BeforeFields } from './course/BeforeFields.tsx';
import { CameFields } from './course/CameFields.tsx';
import { WayFields } from './course/WayFields.tsx';
import styles from './Details.module.css';
import { KeyDates } from './KeyDates.tsx';
import { PersonFields } from './PersonFields.tsx';
import { useDescribeDetails } from './useDescribeDetails.ts';

const storedFrom = (file: ClientFile): Stored<ClientDetails> => ({
  version: file.version,
  fields: file.details,
  updatedAt: file.updatedAt,
});

/**
 * A program that knew of nothing to count has left nothing of it; one that kept contacts on the sheet has left those, which are
 * records of their own by now.
 */
const asOfNow = (left: ClientDetails & { monitoringContacts?: unknown }): ClientDetails => {
  const { monitoringContacts: _, ...details } = left;
  return { ...newClientCourse(), ...details };
};

type DetailsScreenProps = {
  fileId: ClientFileId;
  /** The child whose part somebody came for. */
  childId: ChildId | undefined;
};

export const DetailsScreen = ({ fileId, childId }: DetailsScreenProps) => (
  <Loaded query={useFileToEdit(fileId)}>{(read) => <DetailsForm {...read} childId={childId} />}</Loaded>
);

type DetailsFormProps = Output<'files.read'> & Pick<DetailsScreenProps, 'childId'>;

const DetailsForm = ({ file, children, childId }: DetailsFormProps) => {
  const { t } = useTranslation(['files', 'course']);
  const client = useClient();
  const { id } = file;
  const { fields, state, dispute, change, settle } = useAutosave<ClientDetails>(
    storedFrom(file),
    {
      draftKey: `file:${id}`,
      fromDraft: asOfNow,
      save: async (baseVersion, details) =>
        storedFrom(await client.call('files.update', { id, baseVersion, details })),
      reload: async () => storedFrom((await client.call('files.read', { id })).file),
      isComplete: (details) => details.workingName.trim() !== '',
    },
    (event) => event.event === 'file.changed' && event.fileId === id,
  );
  const wordsFor = useDescribeDetails();

  return (
    <Screen title={t('files:details.title')} upTo={fields.workingName} actions={<SaveStatus state={state} />}>
      <Card title={t('files:details.person')}>
        <PersonFields details={fields} onChange={change} />
      </Card>
      <Card title={t('files:details.dates')}>
        <KeyDates details={fields} onChange={(keyDates) => change({ keyDates })} />
      </Card>
      <ChildrenSection fileId={id} initial={children} cameFor={childId} />
      <Card title={t('files:details.notes')}>
        <div className={styles.tall}>
          <TextField
            label={t('files:details.notesLabel')}
            multiline
            value={fields.notes}
            onChange={(notes) => change({ notes })}
            maxLength={20_000}
          />
        </div>
      </Card>
      <FoldedCard title={t('course:came.title')} hint={t('course:came.hint')}>
        <CameFields details={fields} onChange={change} />
      </FoldedCard>
      <FoldedCard title={t('course:before.title')} hint={t('course:before.hint')}>
        <BeforeFields details={fields} onChange={change} />
      </FoldedCard>
      <FoldedCard title={t('course:way.title')} hint={t('course:way.hint')}>
        <WayFields details={fields} onChange={change} />
      </FoldedCard>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};

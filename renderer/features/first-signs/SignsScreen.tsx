import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import type { ClientDetails } from '#shared/domain/client-file.ts';
import { isThere } from '#shared/domain/first-signs.ts';
import { type ClientFileId, SignalId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useHolding } from '../../app/holding.ts';
import { useMay } from '../../app/may.ts';
import { useFileToEdit, useSigns } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { Card } from '../../ui/Card.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDescribeDetails } from '../files/useDescribeDetails.ts';
import { PracticeWarning } from '../practice/PracticeWarning.tsx';
import { RoadmapGuide, RoadmapWarning } from '../roadmap/RoadmapGuide.tsx';
import { ElementsPicture } from './ElementsPicture.tsx';
import styles from './FirstSigns.module.css';
import { NoteEntry } from './NoteEntry.tsx';
import { Ratings } from './Ratings.tsx';
import { SignalList } from './SignalList.tsx';

type SignsScreenProps = {
  fileId: ClientFileId;
  /** The file has just been begun here: somebody wants to write at once. */
  isNew: boolean;
};

/** What was seen or said, beside the roadmap of a first conversation. */
export const SignsScreen = ({ fileId, isNew }: SignsScreenProps) => {
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('signs.note')}>
      <Loaded query={useFileToEdit(fileId)}>{({ file }) => <Signs file={file} isNew={isNew} />}</Loaded>
    </EditingProvider>
  );
};

const openedFrom = (value: unknown): SignalId | null => SignalId.safeParse(value).data ?? null;

const Signs = ({ file, isNew }: { file: Output<'files.read'>['file']; isNew: boolean }) => {
  const { t } = useTranslation('firstSigns');
  const client = useClient();
  const mayEdit = useMayEdit();
  const { id } = file;
  const stored = ({ version, details, updatedAt }: typeof file) => ({ version, fields: details, updatedAt });
  const { fields, state, dispute, change, settle } = useAutosave<ClientDetails>(
    stored(file),
    {
      draftKey: `file:${id}`,
      save: async (baseVersion, details) =>
        stored(await client.call('files.update', { id, baseVersion, details })),
      reload: async () => stored((await client.call('files.read', { id })).file),
      isComplete: (details) => details.workingName.trim() !== '',
    },
    (event) => event.event === 'file.changed' && event.fileId === id,
  );
  const wordsFor = useDescribeDetails();

  // Which signal is open is known at once, also by whoever locks in this very moment.
  const back = useComfort(`openSignal:${id}`, openedFrom);
  const open = useRef<SignalId | null>(back);
  const [opened, setOpened] = useState(back);
  const show = (signal: SignalId | null) => {
    open.current = signal;
    setOpened(signal);
  };
  useHolding(
    `openSignal:${id}`,
    () => () => (open.current === null ? null : { value: open.current, isWords: false }),
  );
  const entry = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);

  return (
    <Screen title={t('title')} upTo={fields.workingName} width="wide">
      <Loaded query={useSigns(id)}>
        {({ signals, ratings }) => (
          <div className={styles.panes}>
            <div className={styles.notes}>
              {mayEdit && (
                <NoteEntry
                  fileId={id}
                  field={entry}
                  focusesAtOnce={isNew}
                  onNoted={show}
                  onDown={() => list.current?.querySelector<HTMLElement>('[data-labels] button')?.focus()}
                />
              )}
              <div ref={list}>
                <SignalList
                  signals={signals}
                  opened={opened}
                  onOpen={show}
                  onBack={() => {
                    show(null);
                    entry.current?.focus();
                  }}
                />
              </div>
              <Ratings fileId={id} ratings={ratings} />
              {mayEdit && (
                <Card title={t('name.title')} actions={<SaveStatus state={state} />}>
                  <TextField
                    label={t('name.label')}
                    hint={t('name.hint')}
                    value={fields.workingName}
                    onChange={(workingName) => change({ workingName })}
                    maxLength={200}
                  />
                </Card>
              )}
            </div>
            <div className={styles.beside}>
              {isNew && <PracticeWarning />}
              <RoadmapWarning />
              <ElementsPicture signals={signals.filter(isThere)} />
              <RoadmapGuide fileId={id} />
            </div>
          </div>
        )}
      </Loaded>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};

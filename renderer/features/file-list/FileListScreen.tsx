import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import {
  AS_LIKELY_MEANT,
  type FileDecisions,
  type FileListChoices,
  type FileListPages,
} from '#shared/domain/file-exchange/bringing-in.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FilesMade } from './FilesMade.tsx';
import { LookingThrough } from './LookingThrough.tsx';

const FIRST_PAGES: FileListPages = { rows: 0, doubles: 0, findings: 0 };
const NOTHING_DECIDED: FileDecisions = {};

/** Under `files`, so that a change of any file has it looked at anew. */
const useListPreview = (id: ImportId, choices: FileListChoices, from: FileListPages, isOver: boolean) => {
  const client = useClient();
  return useQuery({
    queryKey: ['files', 'list', id, choices, from],
    queryFn: () => client.call('fileList.preview', { id, choices, from }),
    placeholderData: keepPreviousData,
    enabled: !isOver,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
};

/** Has the list read otherwise. `onRead`: its rows and columns are others by then. */
const useReading = (id: ImportId, onRead: () => void) => {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reading: TextReading) => client.call('fileList.readAnew', { id, reading }),
    onSuccess: async (answer) => {
      if (answer?.is !== 'read') return;
      onRead();
      await queries.invalidateQueries({ queryKey: ['files', 'list', id] });
    },
  });
};

/** A list of clients, before a file is made of anybody: what it is, what would happen, and what somebody decides. */
export const FileListScreen = ({ importId }: { importId: ImportId }) => {
  const client = useClient();
  const [choices, setChoices] = useState(AS_LIKELY_MEANT);
  const [from, setFrom] = useState(FIRST_PAGES);
  const [decisions, setDecisions] = useState(NOTHING_DECIDED);
  const bringIn = useMutation({
    mutationFn: (seen: number) => client.call('fileList.bringIn', { id: importId, choices, seen, decisions }),
  });
  const start = (chosen: FileListChoices) => {
    setChoices(chosen);
    setFrom(FIRST_PAGES);
    // What was decided was about other rows, or about other words.
    setDecisions(NOTHING_DECIDED);
    bringIn.reset();
  };
  const reading = useReading(importId, () => start(AS_LIKELY_MEANT));
  const query = useListPreview(importId, choices, from, Boolean(bringIn.data));
  useEffect(() => () => void client.call('fileList.leave', {}).catch(() => undefined), [client]);

  if (bringIn.data) return <FilesMade asked={{ id: importId, choices, decisions }} done={bringIn.data} />;
  if (query.error instanceof Refusal && query.error.code === 'notFound') return <Gone />;

  return (
    <Loaded query={query}>
      {({ file, preview }) => (
        <LookingThrough
          file={file}
          preview={preview}
          choices={choices}
          onChoices={(changed) => start({ ...choices, ...changed })}
          from={from}
          onFrom={(moved) => setFrom({ ...from, ...moved })}
          decisions={decisions}
          onDecisions={setDecisions}
          isFetching={query.isFetching}
          reading={reading}
          making={{
            isPending: bringIn.isPending,
            wasStopped: bringIn.data === null,
            error: bringIn.error,
            start: () => bringIn.mutate(preview.seen),
            stop: () => void client.call('fileList.stop', {}),
          }}
        />
      )}
    </Loaded>
  );
};

const Gone = () => {
  const { t } = useTranslation(['fileList', 'files']);
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Screen title={t('fileList:title')} upTo={t('files:list.title')}>
      <Notice kind="word" title={t('fileList:gone')}>
        {t('fileList:goneText')}
        <div>
          <Button onPress={() => void go({ at: 'files' })}>{t('fileList:toFiles')}</Button>
        </div>
      </Notice>
    </Screen>
  );
};

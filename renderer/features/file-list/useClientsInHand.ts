import {
  AS_LIKELY_MEANT,
  type FileDecisions,
  type FileListPages,
} from '#shared/domain/file-exchange/bringing-in.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useListInHand } from '../lists/useListInHand.ts';

const FIRST_PAGES: FileListPages = { rows: 0, doubles: 0, findings: 0 };
const NOTHING_DECIDED: FileDecisions = {};

/** A list of clients in hand. */
export const useClientsInHand = (id: ImportId) => {
  const client = useClient();
  return useListInHand(
    {
      under: ['files', 'list', id],
      preview: (choices, from) => client.call('fileList.preview', { id, choices, from }),
      readAnew: (reading) => client.call('fileList.readAnew', { id, reading }),
      bringIn: (wanted) => client.call('fileList.bringIn', { id, ...wanted }),
      leave: 'fileList.leave',
    },
    {
      choices: AS_LIKELY_MEANT,
      pages: FIRST_PAGES,
      decisions: NOTHING_DECIDED,
      afterReading: () => AS_LIKELY_MEANT,
    },
  );
};

export type ClientsInHand = ReturnType<typeof useClientsInHand>;

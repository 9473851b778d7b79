import { useTranslation } from 'react-i18next';
import {
  AS_LIKELY_MEANT,
  type FileDecisions,
  type FileListPages,
} from '#shared/domain/file-exchange/bringing-in.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { Loaded } from '../../app/Screen.tsx';
import { ListGone } from '../lists/ListScreen.tsx';
import { useListInHand } from '../lists/useListInHand.ts';
import { FilesMade } from './FilesMade.tsx';
import { LookingThrough } from './LookingThrough.tsx';

const FIRST_PAGES: FileListPages = { rows: 0, doubles: 0, findings: 0 };
const NOTHING_DECIDED: FileDecisions = {};

const useClientsInHand = (id: ImportId) => {
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

/** A list of clients, before a file is made of anybody: what it is, what would happen, and what somebody decides. */
export const FileListScreen = ({ importId }: { importId: ImportId }) => {
  const { t } = useTranslation(['fileList', 'files']);
  const go = useNavigation((navigation) => navigation.go);
  const inHand = useClientsInHand(importId);
  const { bringIn, preview, choices, decisions, isGone } = inHand;
  const toFiles = () => void go({ at: 'files' });
  if (bringIn.data) return <FilesMade asked={{ id: importId, choices, decisions }} done={bringIn.data} />;
  if (isGone)
    return (
      <ListGone
        title={t('fileList:title')}
        upTo={t('files:list.title')}
        said={t('fileList:gone')}
        why={t('fileList:goneText')}
        back={{ label: t('fileList:toFiles'), go: toFiles }}
      />
    );
  return (
    <Loaded query={preview}>
      {(shown) => <LookingThrough shown={shown} inHand={inHand} onCancel={toFiles} />}
    </Loaded>
  );
};

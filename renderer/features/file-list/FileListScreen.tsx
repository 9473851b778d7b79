import { useTranslation } from 'react-i18next';
import type { ImportId } from '#shared/domain/ids.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Loaded } from '../../app/Screen.tsx';
import { ListGone } from '../lists/ListScreen.tsx';
import { FilesMade } from './FilesMade.tsx';
import { LookingThrough } from './LookingThrough.tsx';
import { useClientsInHand } from './useClientsInHand.ts';

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

import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';

/** From a file to who has looked at it, for those who look after that. */
export const FileLogLink = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('log');
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  if (!may('log.list')) return null;
  return (
    <Button look="quiet" onPress={() => go({ at: 'log', fileId })}>
      {t('fileLink')}
    </Button>
  );
};

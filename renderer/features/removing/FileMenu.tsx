import { useMutation } from '@tanstack/react-query';
import { FileDown, FileText, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { goneOn } from '#shared/domain/removed-file.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { usePolicy } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { MoreMenu } from '../../ui/Menu.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFileBundleItems } from '../bundles/useFileBundleItems.tsx';
import { useReviewGuest } from '../bundles/useReviewGuest.ts';
import styles from './Removing.module.css';
import { removalKey } from './removal-key.ts';

type FileProps = { fileId: ClientFileId; workingName: string };

/** What can be done with a file as a whole, out of the way of everyday hands. */
export const FileMenu = ({ fileId, workingName }: FileProps) => {
  const { t } = useTranslation('removing');
  const go = useNavigation((navigation) => navigation.go);
  const [isAsking, setAsking] = useState(false);
  const bundleItems = useFileBundleItems(fileId);
  // What is here for a review leaves from where it is at home.
  const isGuest = Boolean(useReviewGuest(fileId).data);
  const may = useMay();
  const all = [
    {
      for: 'documents.prepareSummary' as const,
      id: 'summary',
      label: t('menu.summary'),
      icon: <FileText size={16} aria-hidden />,
      onAction: () => void go({ at: 'printSummary', fileId }),
    },
    {
      for: 'release.save' as const,
      id: 'release',
      label: t('menu.release'),
      icon: <Send size={16} aria-hidden />,
      onAction: () => void go({ at: 'release', fileId }),
    },
    {
      // Who may write in a file may also hand it to whom it is about; the call itself holds to that.
      for: 'files.update' as const,
      id: 'own',
      label: t('menu.own'),
      icon: <FileDown size={16} aria-hidden />,
      onAction: () => void go({ at: 'release', fileId, isOwn: true }),
    },
    {
      for: 'files.remove' as const,
      id: 'remove',
      label: t('menu.remove'),
      icon: <Trash2 size={16} aria-hidden />,
      onAction: () => setAsking(true),
    },
  ];
  const mayBeDone = (item: (typeof all)[number]) =>
    may(item.for) && !(isGuest && (item.id === 'release' || item.id === 'own'));
  return (
    <>
      <MoreMenu
        label={t('menu.label')}
        items={[...bundleItems, ...all.filter(mayBeDone).map(({ for: _, ...item }) => item)]}
      />
      {isAsking && <RemoveFile fileId={fileId} workingName={workingName} onClose={() => setAsking(false)} />}
    </>
  );
};

/** Says what will happen and until when it can be undone. Nothing is lost here, so nothing is red. */
export const RemoveFile = ({ fileId, workingName, onClose }: FileProps & { onClose(): void }) => {
  const { t, i18n } = useTranslation(['removing', 'common']);
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const { data: policy } = usePolicy();
  const remove = useMutation({
    mutationKey: removalKey(fileId),
    mutationFn: () => client.call('files.remove', { id: fileId }),
    onSuccess: () => go({ at: 'files', justRemoved: fileId }),
  });
  const now = instantOf(new Date());
  return (
    <Modal
      title={t('removing:remove.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.keep')}</Button>
          <Button look="primary" isDisabled={remove.isPending} onPress={() => remove.mutate()}>
            {t('removing:remove.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('removing:remove.what', { name: workingName })}</p>
        {policy && (
          <p>
            {t('removing:remove.until', {
              day: formatDay(goneOn({ removedAt: now, promisedDays: null }, policy), i18n.language),
            })}
          </p>
        )}
        {remove.error && <Notice kind="trouble">{errorWords(remove.error)}</Notice>}
      </div>
    </Modal>
  );
};

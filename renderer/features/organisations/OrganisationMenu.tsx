import { useMutation } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Merge } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#shared/domain/organisation.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { MoreMenu } from '../../ui/Menu.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OrganisationChooser } from './OrganisationChooser.tsx';

/**
 * Ends an organisation, or takes it up again: nothing is lost by either, so nobody is asked twice. And the way to make one
 * entry of two.
 */
export const OrganisationMenu = ({ organisation: { id, endedOn } }: { organisation: Organisation }) => {
  const { t } = useTranslation(['socialMap', 'common']);
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const [isChoosing, setChoosing] = useState(false);
  const turn = useMutation({
    mutationFn: (method: 'organisations.end' | 'organisations.reopen') => client.call(method, { id }),
  });
  const turning =
    endedOn === null
      ? {
          id: 'end',
          label: t('socialMap:page.end'),
          icon: <Archive size={16} aria-hidden />,
          onAction: () => turn.mutate('organisations.end'),
        }
      : {
          id: 'reopen',
          label: t('socialMap:page.reopen'),
          icon: <ArchiveRestore size={16} aria-hidden />,
          onAction: () => turn.mutate('organisations.reopen'),
        };
  const merging = {
    id: 'merge',
    label: t('socialMap:merge.start'),
    icon: <Merge size={16} aria-hidden />,
    onAction: () => setChoosing(true),
  };
  return (
    <>
      <MoreMenu label={t('socialMap:page.menu')} items={[turning, merging]} />
      {turn.error && <Notice kind="trouble">{errorWords(turn.error)}</Notice>}
      <Modal
        title={t('socialMap:merge.choose')}
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        actions={<Button onPress={() => setChoosing(false)}>{t('common:action.cancel')}</Button>}
      >
        <p>{t('socialMap:merge.chooseText')}</p>
        <OrganisationChooser
          taken={new Set([id])}
          onChoose={(other) => {
            setChoosing(false);
            void go({ at: 'mergeOrganisations', stays: id, goes: other.id });
          }}
        />
      </Modal>
    </>
  );
};

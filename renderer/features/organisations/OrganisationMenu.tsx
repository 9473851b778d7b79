import { useMutation } from '@tanstack/react-query';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#shared/domain/organisation.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { MoreMenu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Ends an organisation, or takes it up again: nothing is lost by either, so nobody is asked twice. */
export const OrganisationMenu = ({ organisation: { id, endedOn } }: { organisation: Organisation }) => {
  const { t } = useTranslation('socialMap');
  const client = useClient();
  const errorWords = useErrorWords();
  const turn = useMutation({
    mutationFn: (method: 'organisations.end' | 'organisations.reopen') => client.call(method, { id }),
  });
  const item =
    endedOn === null
      ? {
          id: 'end',
          label: t('page.end'),
          icon: <Archive size={16} aria-hidden />,
          onAction: () => turn.mutate('organisations.end'),
        }
      : {
          id: 'reopen',
          label: t('page.reopen'),
          icon: <ArchiveRestore size={16} aria-hidden />,
          onAction: () => turn.mutate('organisations.reopen'),
        };
  return (
    <>
      <MoreMenu label={t('page.menu')} items={[item]} />
      {turn.error && <Notice kind="trouble">{errorWords(turn.error)}</Notice>}
    </>
  );
};

import { useMutation } from '@tanstack/react-query';
import { Merge, Split } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { MergedOrganisation } from '#shared/domain/organisation-merge.ts';
import { formatDay, formatList } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { flushPending } from '../../app/pending.ts';
import { useDoubles, useMergedOrganisations } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Joined.module.css';

/** Entries that may be this organisation written down again, for whoever can make one of them. */
export const LikelyDoubles = ({ id }: { id: OrganisationId }) => {
  const { t, i18n } = useTranslation('socialMap');
  const mayEdit = useMayEdit();
  const go = useNavigation((navigation) => navigation.go);
  const { data: doubles = [] } = useDoubles(id, mayEdit);
  if (!mayEdit || doubles.length === 0) return null;
  return (
    <ul className={styles.doubles} aria-label={t('double.title')}>
      {doubles.map(({ id: other, name, alike }) => (
        <li key={other} className={styles.double}>
          <p className={styles.otherName}>
            {t('double.title')} <bdi>{name}</bdi>
            <span className={styles.quiet}>
              {t('double.alike', {
                what: formatList(
                  alike.map((what) => t(`double.what.${what}`)),
                  i18n.language,
                ),
              })}
            </span>
          </p>
          <Button
            edits
            aria-label={t('double.compareWith', { name })}
            onPress={() => go({ at: 'mergeOrganisations', stays: id, goes: other })}
          >
            <Merge size={18} aria-hidden /> {t('double.compare')}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Entries that have gone into this one, and the way back. */
export const GoneInto = ({ id }: { id: OrganisationId }) => {
  const { t } = useTranslation('socialMap');
  const { data: merged = [] } = useMergedOrganisations();
  const gone = merged.filter(({ into }) => into === id);
  if (gone.length === 0) return null;
  return (
    <Card title={t('gone.title')}>
      <p className={styles.quiet}>{t('gone.explain')}</p>
      <ul className={styles.others}>
        {gone.map((one) => (
          <Gone key={one.id} gone={one} />
        ))}
      </ul>
    </Card>
  );
};

const Gone = ({ gone: { id, name, mergedAt } }: { gone: MergedOrganisation }) => {
  const { t, i18n } = useTranslation('socialMap');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const part = useMutation({
    mutationFn: async () => {
      await flushPending();
      return client.call('organisations.part', { id });
    },
    onSuccess: () => go({ at: 'organisation', organisationId: id }),
  });
  const when = formatDay(localDayOf(new Date(mergedAt)), i18n.language, 'medium');
  return (
    <li className={styles.other}>
      <p className={styles.otherName}>
        <bdi>{name}</bdi>
        <span className={styles.quiet}>{t('gone.when', { when })}</span>
      </p>
      <Button
        edits
        isDisabled={part.isPending}
        aria-label={t('gone.partFrom', { name })}
        onPress={() => part.mutate()}
      >
        <Split size={18} aria-hidden /> {t('gone.part')}
      </Button>
      {part.error && <Notice kind="trouble">{errorWords(part.error)}</Notice>}
    </li>
  );
};

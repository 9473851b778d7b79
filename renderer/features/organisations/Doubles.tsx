import { useMutation } from '@tanstack/react-query';
import { ChevronDown, Merge, Split } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { differingFields, type MergedOrganisation } from '#shared/domain/organisation-merge.ts';
import { formatDay, formatList } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { flushPending } from '../../app/pending.ts';
import { useDoubles, useMergedEntry, useMergedOrganisations } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { SideBySide } from '../../app/SideBySide.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Joined.module.css';
import { useDescribeOrganisation } from './useDescribeOrganisation.ts';
import { useStandingWords } from './useStandingWords.ts';

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

/** Entries that have gone into this one: what each said then, beside what stands here now, and the way back. */
export const GoneInto = ({ now }: { now: Organisation }) => {
  const { t } = useTranslation('socialMap');
  const { data: merged = [] } = useMergedOrganisations();
  const gone = merged.filter(({ into }) => into === now.id);
  if (gone.length === 0) return null;
  return (
    <Card title={t('gone.title')}>
      <p className={styles.quiet}>{t('gone.explain')}</p>
      <ul className={styles.others}>
        {gone.map((one) => (
          <Gone key={one.id} gone={one} now={now} />
        ))}
      </ul>
    </Card>
  );
};

const Gone = ({ gone: { id, name, mergedAt }, now }: { gone: MergedOrganisation; now: Organisation }) => {
  const { t, i18n } = useTranslation('socialMap');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const [isOpen, setOpen] = useState(false);
  const part = useMutation({
    mutationFn: async () => {
      await flushPending();
      return client.call('organisations.part', { id });
    },
    onSuccess: () => go({ at: 'organisation', organisationId: id }),
  });
  const when = formatDay(localDayOf(new Date(mergedAt)), i18n.language, 'medium');
  return (
    <li>
      <div className={styles.other}>
        <p className={styles.otherName}>
          <bdi>{name}</bdi>
          <span className={styles.quiet}>{t('gone.when', { when })}</span>
        </p>
        <div className={styles.otherActions}>
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-label={t('double.compareWith', { name })}
            onPress={() => setOpen(!isOpen)}
          >
            <ChevronDown size={18} aria-hidden className={isOpen ? styles.turned : ''} />{' '}
            {t('double.compare')}
          </Button>
          <Button
            edits
            isDisabled={part.isPending}
            aria-label={t('gone.partFrom', { name })}
            onPress={() => part.mutate()}
          >
            <Split size={18} aria-hidden /> {t('gone.part')}
          </Button>
        </div>
      </div>
      {part.error && <Notice kind="trouble">{errorWords(part.error)}</Notice>}
      {isOpen && <ThenAndNow id={id} now={now} />}
    </li>
  );
};

/** Field by field where they differ; that nobody's newer check or other word has gone unseen. */
const ThenAndNow = ({ id, now }: { id: OrganisationId; now: Organisation }) => {
  const { t } = useTranslation('socialMap');
  const wordsFor = useDescribeOrganisation();
  const standingWords = useStandingWords();
  return (
    <Loaded query={useMergedEntry(id)}>
      {(then) => {
        const rows = [
          { label: t('standing.title'), was: standingWords(then), is: standingWords(now) },
          ...differingFields({ stays: now.details, goes: then.details }).map((field) => ({
            label: wordsFor(field, now.details).label,
            was: wordsFor(field, then.details).words,
            is: wordsFor(field, now.details).words,
          })),
        ];
        return (
          <div className={styles.compared}>
            {rows.map((row) => (
              <section key={row.label} className={styles.disputed} aria-label={row.label}>
                <p className={styles.comparedLabel}>{row.label}</p>
                <SideBySide
                  versions={[
                    { title: t('gone.then'), words: row.was, isChosen: false },
                    { title: t('gone.now'), words: row.is, isChosen: false },
                  ]}
                />
              </section>
            ))}
          </div>
        );
      }}
    </Loaded>
  );
};

import { useMutation } from '@tanstack/react-query';
import { Merge } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { FIELDS, type Field } from '#shared/domain/organisation-fields.ts';
import {
  canTakeBoth,
  disputedFields,
  mergedDetails,
  type Taking,
  type Takings,
  usualTaking,
} from '#shared/domain/organisation-merge.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useOrganisation, useUsedIn } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { SideBySide } from '../../app/SideBySide.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Joined.module.css';
import { useDescribeOrganisation } from './useDescribeOrganisation.ts';
import { useStandingWords } from './useStandingWords.ts';

type MergeScreenProps = { stays: OrganisationId; goes: OrganisationId };

/** Two entries side by side that are one organisation: whose words stay, and what happens to the other. */
export const MergeScreen = ({ stays, goes }: MergeScreenProps) => {
  const [staying, going] = [useOrganisation(stays), useOrganisation(goes)];
  return (
    <Loaded query={staying}>
      {(one) => (
        <Loaded query={going}>
          {(other) => (one.id === other.id ? <OneAlready one={one} /> : <Merging stays={one} goes={other} />)}
        </Loaded>
      )}
    </Loaded>
  );
};

/** Somebody else was quicker. */
const OneAlready = ({ one }: { one: Organisation }) => {
  const { t } = useTranslation('socialMap');
  return (
    <Screen title={t('merge.title')} upTo={one.details.name}>
      <Notice kind="word">{t('merge.already')}</Notice>
    </Screen>
  );
};

type MergingProps = { stays: Organisation; goes: Organisation };

const Merging = ({ stays, goes }: MergingProps) => {
  const { t } = useTranslation('socialMap');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const mayEdit = useMayEdit();
  const wordsFor = useDescribeOrganisation();
  const standingWords = useStandingWords();
  const used = useUsedIn(goes.id, 0).data?.total ?? 0;
  const [takings, setTakings] = useState<Takings>({});
  const pair = { stays: stays.details, goes: goes.details };
  const names = { stays: stays.details.name, goes: goes.details.name };
  const disputed = disputedFields(pair);
  const merge = useMutation({
    mutationFn: () =>
      client.call('organisations.merge', {
        stays: { id: stays.id, baseVersion: stays.version },
        goes: { id: goes.id, baseVersion: goes.version },
        details: mergedDetails(pair, takings),
      }),
    onSuccess: () => go({ at: 'organisation', organisationId: stays.id }),
  });

  const optionsOf = (field: Field) => {
    const takes: Taking[] = canTakeBoth(field, pair) ? ['stays', 'goes', 'both'] : ['stays', 'goes'];
    return takes.map((value) => ({ value, label: t(`merge.take.${value}`) }));
  };

  return (
    <Screen
      title={t('merge.title')}
      upTo={names.stays}
      actions={
        <Button edits look="primary" isDisabled={merge.isPending} onPress={() => merge.mutate()}>
          <Merge size={18} aria-hidden /> {t('merge.submit')}
        </Button>
      }
    >
      {merge.error && <Notice kind="trouble">{errorWords(merge.error)}</Notice>}
      <Notice kind="word" title={t('merge.what', names)}>
        <p>{used === 0 ? t('merge.noLinks', names) : t('merge.links', { ...names, count: used })}</p>
        <p>{t('merge.back', names)}</p>
      </Notice>
      <Card title={t('standing.title')}>
        <SideBySide
          versions={[
            { title: t('merge.version.stays'), words: standingWords(stays), isChosen: false },
            { title: t('merge.version.goes'), words: standingWords(goes), isChosen: false },
          ]}
        />
        <p className={styles.quiet}>{t('standing.after')}</p>
      </Card>
      {disputed.length > 0 && (
        <Card title={t('merge.disputed')}>
          {disputed.map((field) => {
            const value = takings[field] ?? usualTaking(field, pair);
            return (
              <section key={field} className={styles.disputed} aria-label={wordsFor(field, pair.stays).label}>
                <Choices
                  label={wordsFor(field, pair.stays).label}
                  options={optionsOf(field)}
                  value={value}
                  onChange={(taking) => mayEdit && setTakings({ ...takings, [field]: taking })}
                />
                <SideBySide
                  versions={(['stays', 'goes'] as const).map((side) => ({
                    title: t(`merge.version.${side}`),
                    words: wordsFor(field, pair[side]).words,
                    isChosen: value === side || value === 'both',
                  }))}
                />
              </section>
            );
          })}
        </Card>
      )}
      <ComesAlong pair={pair} disputed={disputed} />
    </Screen>
  );
};

type ComesAlongProps = {
  pair: Record<'stays' | 'goes', Organisation['details']>;
  disputed: readonly Field[];
};

/** What the other one says where this one says nothing. */
const ComesAlong = ({ pair, disputed }: ComesAlongProps) => {
  const { t } = useTranslation('socialMap');
  const wordsFor = useDescribeOrganisation();
  const fields = FIELDS.filter((field) => !disputed.includes(field) && usualTaking(field, pair) === 'goes');
  if (fields.length === 0) return null;
  return (
    <Card title={t('merge.comesAlong', { goes: pair.goes.name })}>
      <dl className={styles.along}>
        {fields.map((field) => {
          const { label, words } = wordsFor(field, pair.goes);
          return (
            <div key={field}>
              <dt>{label}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
};

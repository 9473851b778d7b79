import { useTranslation } from 'react-i18next';
import {
  type Decision,
  type Decisions,
  type ImportMatch,
  usualFor,
} from '#shared/domain/organisation-exchange/bringing-in.ts';
import { isDetailField } from '#shared/domain/organisation-exchange/fields.ts';
import { isSure } from '#shared/domain/organisation-exchange/matching.ts';
import {
  type Difference,
  type MergeKey,
  type Side,
  sideOf,
} from '#shared/domain/organisation-exchange/merging.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { SideBySide } from '../../../app/SideBySide.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { useDescribeOrganisation } from '../useDescribeOrganisation.ts';
import styles from './Exchange.module.css';

type MatchesViewProps = {
  matches: readonly ImportMatch[];
  decisions: Decisions;
  onDecide(row: number, decision: Decision): void;
};

/** What the map has already, or may have, and the file says otherwise: both, field by field, for somebody to choose. */
export const MatchesView = ({ matches, decisions, onDecide }: MatchesViewProps) => {
  const { t } = useTranslation('exchange');
  if (matches.length === 0) return <p className={styles.quiet}>{t('matches.none')}</p>;
  return (
    <>
      <p className={styles.quiet}>{t('matches.explain')}</p>
      {matches.map((match) => (
        <MatchCard
          key={match.row}
          match={match}
          decision={decisions[match.row] ?? { as: usualFor(match.matchedBy), sides: {} }}
          onDecide={(decision) => onDecide(match.row, decision)}
        />
      ))}
    </>
  );
};

type MatchCardProps = { match: ImportMatch; decision: Decision; onDecide(decision: Decision): void };

const MatchCard = ({ match, decision, onDecide }: MatchCardProps) => {
  const { t } = useTranslation('exchange');
  const { row, matchedBy, ours, differences } = match;
  const isAsked = !isSure(matchedBy) && decision.as !== 'join';
  const { name } = ours.details;
  return (
    <Card title={name}>
      <p className={styles.quiet}>
        {t(`matches.by.${matchedBy}`)} · {t('matches.row', { row })}
      </p>
      {isAsked &&
        differences
          .filter(({ key }) => WHO_IT_IS.includes(key))
          .map(({ key }) => <Beside key={key} match={match} of={key} />)}
      <Choices
        label={t('matches.as', { name })}
        options={(['join', 'new', 'leave'] as const).map((value) => ({
          value,
          label: t(`matches.${value}`),
        }))}
        value={decision.as}
        onChange={(as) => onDecide({ ...decision, as })}
      />
      {decision.as === 'join' &&
        differences.map((difference) => (
          <Disputed
            key={difference.key}
            match={match}
            difference={difference}
            side={sideOf(difference, decision.sides)}
            onChoose={(side) =>
              onDecide({ ...decision, sides: { ...decision.sides, [difference.key]: side } })
            }
          />
        ))}
    </Card>
  );
};

/** What tells whether two are one. */
const WHO_IT_IS: readonly MergeKey[] = ['name', 'countries'];

type Said = ImportMatch['ours'];

const useSaidWords = () => {
  const { t, i18n } = useTranslation(['exchange', 'socialMap']);
  const fieldWords = useDescribeOrganisation();
  return (key: MergeKey, { details, checked, endedOn }: Said): { label: string; words: string } => {
    if (isDetailField(key)) return fieldWords(key, details);
    const day = (on: NonNullable<Said['endedOn']>) => formatDay(on, i18n.language, 'medium');
    if (key === 'endedOn')
      return {
        label: t('exchange:field.endedOn'),
        words: endedOn === null ? t('exchange:matches.notEnded') : day(endedOn),
      };
    const by = checked && { when: day(checked.on), name: checked.by };
    return {
      label: t('exchange:field.checked'),
      words: by
        ? t(checked?.isChangedSince ? 'socialMap:age.changedSince' : 'socialMap:age.checkedBy', by)
        : t('exchange:matches.never'),
    };
  };
};

/** Both, where there is nothing to choose. */
const Beside = ({ match, of: key }: { match: ImportMatch; of: MergeKey }) => {
  const { t } = useTranslation('exchange');
  const saidWords = useSaidWords();
  return (
    <section className={styles.disputed}>
      <p className={styles.quiet}>{saidWords(key, match.ours).label}</p>
      <SideBySide
        versions={(['ours', 'theirs'] as const).map((whose) => ({
          title: t(`matches.${whose}`),
          words: saidWords(key, match[whose]).words,
          isChosen: false,
        }))}
      />
    </section>
  );
};

type DisputedProps = { match: ImportMatch; difference: Difference; side: Side; onChoose(side: Side): void };

const Disputed = ({ match, difference, side, onChoose }: DisputedProps) => {
  const { t } = useTranslation('exchange');
  const saidWords = useSaidWords();
  const { key, canBeBoth } = difference;
  const sides: Side[] = canBeBoth ? ['ours', 'theirs', 'both'] : ['ours', 'theirs'];
  return (
    <section className={styles.disputed}>
      <Choices
        label={saidWords(key, match.ours).label}
        options={sides.map((value) => ({ value, label: t(`matches.${value}`) }))}
        value={side}
        onChange={onChoose}
      />
      <SideBySide
        versions={(['ours', 'theirs'] as const).map((whose) => ({
          title: t(`matches.${whose}`),
          words: saidWords(key, match[whose]).words,
          isChosen: side === whose || side === 'both',
        }))}
      />
    </section>
  );
};

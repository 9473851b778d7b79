import { isGiven } from '../domain/answer.ts';
import { numberOf } from '../domain/factors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type Cost, totalsOf } from '../domain/plan/costs.ts';
import type { PlanCell, PlanTable } from '../domain/plan/tables.ts';
import type { PlanContent, PlanStep } from '../domain/plan.ts';
import type { UiLanguage } from '../domain/settings.ts';
import { formatAmount } from './money-words.ts';
import { factorWords, numberedFactor, partWords, shareWords, visitWords } from './plan-words.ts';
import { type Words, wordsOf } from './words.ts';

type Named = ReadonlyMap<OrganisationId, Pick<Organisation, 'id' | 'details'>>;

type InTables = { content: PlanContent; organisations: Named; language: UiLanguage };

/** What each table is made from. */
type Table = InTables & { words: Words };

const words = (text: string): PlanCell => ({ is: 'words', words: text });
const day = (on: PlanStep['by']): PlanCell => (on === null ? words('') : { is: 'day', on });
const amountOf = (amount: string | null): PlanCell =>
  amount === null ? words('') : { is: 'amount', amount };

/** Several things in one cell. */
const joined = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('; ');

const namesOf = (ids: readonly OrganisationId[], known: Named): string[] => [
  ...new Set(ids.flatMap((id) => known.get(id)?.details.name ?? [])),
];

const stepsIn = ({ content, organisations, language, words: t }: Table): PlanTable => ({
  id: 'steps',
  title: t('print:field.steps'),
  columns: [
    ...[t('print:contents.field'), t('print:step.what'), t('print:step.who'), t('print:step.withWhoseHelp')],
    ...[t('print:step.when'), t('print:step.by'), t('print:step.done')],
  ],
  rows: [...content.fields]
    .sort((one, other) => numberOf(one.factor) - numberOf(other.factor))
    .flatMap(({ factor, steps }) =>
      steps.map((step) => [
        words(numberedFactor(factor, content.kind, language)),
        words(step.what),
        words(step.who),
        words(joined([step.withWhoseHelp, ...namesOf(step.organisations, organisations)])),
        words(step.when === null ? '' : t(`terms:stepTime.${step.when}`)),
        day(step.by),
        words(t(step.done ? 'print:step.isDone' : 'print:step.isNotDone')),
      ]),
    ),
});

const payersOf = ({ payers }: Cost, language: string): string =>
  isGiven(payers)
    ? joined(
        payers.value.map(({ who, amount }) =>
          amount === null || who === '' ? who : `${who}: ${formatAmount(amount, language)}`,
        ),
      )
    : '';

const costsIn = ({ content, language, words: t }: Table): PlanTable => {
  const steps = content.fields.flatMap((field) => field.steps);
  return {
    id: 'costs',
    title: partWords('costs', content.kind, language),
    columns: [
      ...[t('planParts:cost.what'), t('planParts:cost.step'), t('planParts:cost.amount')],
      ...[t('planParts:cost.currency'), t('planParts:cost.payers')],
    ],
    rows: content.costs.map((cost) => [
      words(cost.what),
      words(steps.find(({ id }) => id === cost.stepId)?.what ?? ''),
      amountOf(cost.amount),
      words(cost.currency ?? ''),
      words(payersOf(cost, language)),
    ]),
  };
};

const totalsIn = ({ content, language, words: t }: Table): PlanTable => ({
  id: 'totals',
  title: t('planParts:total.title'),
  columns: [t('planParts:cost.currency'), t('planParts:cost.payers'), t('planParts:cost.amount')],
  rows: totalsOf(content.costs).flatMap(({ currency, total, shares }) => [
    ...shares.map((share) => [words(currency), words(shareWords(share, language)), amountOf(share.amount)]),
    [words(currency), words(t('planParts:total.sum')), amountOf(total)],
  ]),
});

const visitsIn = ({ content, organisations, language, words: t }: Table): PlanTable => ({
  id: 'visits',
  title: partWords('visits', content.kind, language),
  columns: [t('print:step.when'), t('planParts:visit.on'), t('planParts:visit.by'), t('planParts:visit.how')],
  rows: content.visits.map((visit) => [
    words(visitWords(visit.after, content.kind, language)),
    day(visit.on),
    words(joined([visit.by, ...namesOf(visit.organisations, organisations)])),
    words(visit.how),
  ]),
});

const documentsIn = ({ content, language, words: t }: Table): PlanTable => ({
  id: 'documents',
  title: partWords('documents', content.kind, language),
  columns: [
    ...[t('planParts:document.what'), t('planParts:document.factor'), t('planParts:document.standing')],
    ...[t('planParts:document.whoArranges'), t('planParts:document.by')],
  ],
  rows: content.documents.map(({ what, factor, standing, whoArranges, by }) => [
    words(what),
    words(factor === null ? '' : factorWords(factor, content.kind, language)),
    words(isGiven(standing) ? t(`planParts:documentStanding.${standing.value}`) : ''),
    words(whoArranges),
    day(by),
  ]),
});

/** Every table of a plan, also those that have no rows: whoever works with them finds the same sheets in each. */
export const planTables = (request: InTables): PlanTable[] => {
  const table = { ...request, words: wordsOf(request.language) };
  return [stepsIn(table), costsIn(table), totalsIn(table), visitsIn(table), documentsIn(table)];
};

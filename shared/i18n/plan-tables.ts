import { isGiven } from '../domain/answer.ts';
import { numberOf } from '../domain/factors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type Cost, totalsOf } from '../domain/plan/costs.ts';
import type { PlanCell, PlanMark, PlanTable } from '../domain/plan/tables.ts';
import { type Followed, foundIn } from '../domain/plan/visit-columns.ts';
import type { PlanContent, PlanStep } from '../domain/plan.ts';
import type { PlanStanding } from '../domain/plan-version.ts';
import type { Caution } from '../domain/risk-cautions.ts';
import type { UiLanguage } from '../domain/settings.ts';
import { cautionWords } from './caution-words.ts';
import { contactWords } from './contact-words.ts';
import { formatAmount } from './money-words.ts';
import { factorWords, numberedFactor, partWords, shareWords, visitWords } from './plan-words.ts';
import { standingWords } from './standing-words.ts';
import { type Words, wordsOf } from './words.ts';

type Named = ReadonlyMap<OrganisationId, Pick<Organisation, 'id' | 'details'>>;

type InTables = {
  content: PlanContent;
  standing: PlanStanding;
  cautions: readonly Caution[];
  organisations: Named;
  /** How it went on after leaving, as far as the reader may know it. */
  followed: Followed;
  language: UiLanguage;
};

/** What each table is made from. */
type Table = Pick<InTables, 'content' | 'organisations' | 'followed' | 'language'> & { words: Words };
type Made = Omit<PlanTable, 'marks'>;

const words = (text: string): PlanCell => ({ is: 'words', words: text });
const day = (on: PlanStep['by']): PlanCell => (on === null ? words('') : { is: 'day', on });
const amountOf = (amount: string | null): PlanCell =>
  amount === null ? words('') : { is: 'amount', amount };

/** Several things in one cell. */
const joined = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('; ');

const namesOf = (ids: readonly OrganisationId[], known: Named): string[] => [
  ...new Set(ids.flatMap((id) => known.get(id)?.details.name ?? [])),
];

const stepsIn = ({ content, organisations, language, words: t }: Table): Made => ({
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

const costsIn = ({ content, language, words: t }: Table): Made => {
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

const totalsIn = ({ content, language, words: t }: Table): Made => ({
  id: 'totals',
  title: t('planParts:total.title'),
  columns: [t('planParts:cost.currency'), t('planParts:cost.payers'), t('planParts:cost.amount')],
  rows: totalsOf(content.costs).flatMap(({ currency, total, shares }) => [
    ...shares.map((share) => [words(currency), words(shareWords(share, language)), amountOf(share.amount)]),
    [words(currency), words(t('planParts:total.sum')), amountOf(total)],
  ]),
});

const visitsIn = ({ content, organisations, language, words: t }: Table): Made => ({
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

const foundAt = ({ content, followed, language, words: t }: Table): Made => ({
  id: 'found',
  title: t('planParts:found.title'),
  columns: [
    ...[t('print:step.when'), t('planParts:visit.on'), t('monitoring:how.label')],
    ...[t('monitoring:outcome.label'), t('planParts:found.words'), t('print:contents.field')],
    ...[t(`monitoring:standings.plan.${content.kind === 'return' ? 'return' : 'leaving'}`)],
    t('planParts:found.stands'),
  ],
  rows: foundIn(content, followed).map(({ record: { details }, after, factor, stood, words: own }) => [
    words(after === null ? t('planParts:found.between') : visitWords(after, content.kind, language)),
    day(isGiven(details.on) ? details.on.value : null),
    words(contactWords(details, t)),
    words(t(`monitoring:outcome.${details.outcome}`)),
    words(factor === null ? own : ''),
    words(factor === null ? '' : numberedFactor(factor, content.kind, language)),
    words(stood),
    words(factor === null ? '' : own),
  ]),
});

const documentsIn = ({ content, language, words: t }: Table): Made => ({
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

/** A list is as much of a plan as its print: it says which version it is of, and what stands against going by it. */
const marksOf = ({ standing, cautions, language }: InTables, t: Words): PlanMark[] => {
  const caution = cautionWords(cautions, language, t);
  return [
    { heading: t('print:mark.standing'), words: standingWords(standing, t) },
    ...(caution === '' ? [] : [{ heading: t('print:mark.caution'), words: caution }]),
  ];
};

/** Every table of a plan, also those that have no rows: whoever works with them finds the same sheets in each. */
export const planTables = (request: InTables): PlanTable[] => {
  const t = wordsOf(request.language);
  const table = { ...request, words: t };
  const marks = marksOf(request, t);
  const made = [stepsIn, costsIn, totalsIn, visitsIn, foundAt, documentsIn].map((tableOf) => tableOf(table));
  return made.map((each) => ({ ...each, marks }));
};

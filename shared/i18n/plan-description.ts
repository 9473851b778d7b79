import { type Answer, isGiven } from '../domain/answer.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { type EcogramRecords, labelOf, type Person } from '../domain/ecogram.ts';
import { withoutDanger } from '../domain/ecogram-danger.ts';
import { FACTORS } from '../domain/factors.ts';
import type { OrganisationId, PersonId } from '../domain/ids.ts';
import { CHILD_LINES } from '../domain/plan/children.ts';
import { sectionOf } from '../domain/plan/lines.ts';
import {
  isFirstHoursKey,
  isJourneyKey,
  isLetGoKey,
  isVisitKey,
  type ListKey,
  type ListKind,
  type ListRecord,
  listKindOf,
  type PlanParts,
} from '../domain/plan/parts.ts';
import { isFactor, PlanPart } from '../domain/plan/sections.ts';
import type { PlanField, PlanStep } from '../domain/plan.ts';
import type { UiLanguage } from '../domain/settings.ts';
import { formatDay, formatList, languageName } from './format.ts';
import { formatAmount, formatMoney } from './money-words.ts';
import { factorWords, partWords, visitWords } from './plan-words.ts';
import { wordsOf } from './words.ts';

/** What a plan calls by an id: people of the ecogram, without whoever is marked with a danger, and organisations. */
export type NamedInPlan = {
  people: ReadonlyMap<PersonId, string>;
  organisations: ReadonlyMap<OrganisationId, string>;
};

/** What the people of an ecogram are called, but for whoever is marked with a danger. */
export const peopleNamed = (records: EcogramRecords): NamedInPlan['people'] =>
  new Map(Object.values<Person>(withoutDanger(records).people).map((person) => [person.id, labelOf(person)]));

export type Described = { label: string; words: string };

export type PlanDescriber = {
  /** Each part of a plan as a label and words. Whatever is on paper is in the words: two parts that differ there differ here. */
  part(key: keyof PlanParts, parts: PlanParts): Described;
  /** All that stands in a step. */
  step(step: PlanStep): string;
  /** Who has a part in a field: people, then organisations. */
  takingPart(field: Pick<PlanField, 'people' | 'organisations'>): string;
};

const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join('\n');

/** A plan in words, for whoever has to choose between two versions of it or reads what has changed in one. */
export const planDescriber = (named: NamedInPlan, language: UiLanguage): PlanDescriber => {
  const t = wordsOf(language);
  const namesOf = (ids: readonly OrganisationId[]) => ids.flatMap((id) => named.organisations.get(id) ?? []);
  const day = (on: CalendarDate | null) => on && formatDay(on, language);
  const answer = <Value>(given: Answer<Value>, say: (value: Value) => string): string =>
    isGiven(given) ? say(given.value) : t(`terms:openAnswer.${given.is}`);
  const said = (label: string, words: string | null) => words && `${label}: ${words}`;

  const step = ({ what, who, withWhoseHelp, when, by, done, organisations }: PlanStep): string =>
    lines(
      ...[what, said(t('plan:step.who'), who), said(t('plan:step.withWhoseHelp'), withWhoseHelp)],
      ...[when && t(`terms:stepTime.${when}`), day(by), ...namesOf(organisations)],
      done && t('plan:step.done'),
    );

  const takingPart = ({ people, organisations }: Pick<PlanField, 'people' | 'organisations'>): string =>
    lines(...people.flatMap((id) => named.people.get(id) ?? []), ...namesOf(organisations));

  const field = (whole: PlanField): string => {
    const { whyChosen, clientWords, whereThingsStand, goal, obstacles, whatThen, betterLater } = whole;
    return lines(
      ...[whyChosen, clientWords, whereThingsStand, goal],
      ...whole.steps.map((one, index) => `${index + 1}. ${step(one)}`),
      ...[obstacles, whatThen, betterLater, takingPart(whole)],
    );
  };

  const stepNamed = (id: PlanStep['id'], parts: PlanParts): string | undefined => {
    for (const factor of FACTORS) {
      const steps = parts[factor]?.steps ?? [];
      const index = steps.findIndex((one) => one.id === id);
      if (index < 0) continue;
      const number = t('plan:step.name', { number: index + 1 });
      return [factorWords(factor, parts.kind, language), number, steps[index]?.what]
        .filter(Boolean)
        .join(' · ');
    }
    return undefined;
  };

  type Record<Kind extends ListKind> = (record: ListRecord[Kind], parts: PlanParts) => Described;
  const RECORDS: { [Kind in ListKind]: Record<Kind> } = {
    child: (child) => ({
      label: child.name,
      words: lines(
        child.name,
        ...CHILD_LINES.map((line) => said(t(`planParts:child.${line}`), child[line])),
        ...namesOf(child.organisations),
      ),
    }),
    contact: ({ who, phone, languages, whenReachable, organisationId }) => ({
      label: who,
      words: lines(
        ...[who, phone, whenReachable],
        formatList(
          languages.map((spoken) => languageName(spoken, language)),
          language,
        ),
        ...namesOf(organisationId === null ? [] : [organisationId]),
      ),
    }),
    document: ({ what, standing, whoArranges, by, factor }, { kind }) => ({
      label: what,
      words: lines(
        ...[what, whoArranges, day(by)],
        answer(standing, (value) => t(`planParts:documentStanding.${value}`)),
        said(t('planParts:document.factor'), factor && factorWords(factor, kind, language)),
      ),
    }),
    cost: ({ what, amount, currency, payers, stepId }, parts) => ({
      label: what,
      words: lines(
        what,
        amount && (currency ? formatMoney(amount, currency, language) : formatAmount(amount, language)),
        !amount && currency,
        answer(payers, (value) =>
          lines(
            ...value.map(({ who, amount: own }) => (own ? `${who}: ${formatAmount(own, language)}` : who)),
          ),
        ),
        said(t('planParts:cost.step'), (stepId && stepNamed(stepId, parts)) ?? null),
      ),
    }),
    referral: ({ organisationId, forWhat, contactPerson, standing, askedOn, notes }) => ({
      label: named.organisations.get(organisationId) ?? '',
      words: lines(
        ...[named.organisations.get(organisationId), forWhat, contactPerson],
        ...[t(`terms:referral.${standing}`), day(askedOn), notes],
      ),
    }),
  };

  const partLabel = (key: string, { kind }: PlanParts): string => {
    const part = PlanPart.safeParse(sectionOf(key));
    return part.success ? partWords(part.data, kind, language) : t('plan:cover.title');
  };

  const recordIn = <Kind extends ListKind>(kind: Kind, key: string, parts: PlanParts): Described => {
    const record = parts[key as ListKey] as ListRecord[Kind] | null | undefined;
    const { label, words } = record ? RECORDS[kind](record, parts) : { label: '', words: '' };
    return { label: [partLabel(key, parts), label].filter(Boolean).join(': '), words };
  };

  const part = (key: keyof PlanParts, parts: PlanParts): Described => {
    const list = listKindOf(key);
    if (list) return recordIn(list, key, parts);
    if (isFactor(key)) {
      const chosen = parts[key];
      const words = chosen ? field(chosen) || t('planLife:reading.chosen') : '';
      return { label: factorWords(key, parts.kind, language), words };
    }
    if (isLetGoKey(key)) return { label: partLabel('stepOrder', parts), words: '' };
    if (key === 'stepOrder') {
      const words = lines(...parts.stepOrder.map((id) => stepNamed(id, parts)));
      return { label: t('planParts:order.label'), words };
    }
    if (isVisitKey(key)) {
      const visit = parts[key];
      if (!visit) return { label: partLabel(key, parts), words: '' };
      return {
        label: `${partLabel(key, parts)}: ${visitWords(visit.after, parts.kind, language)}`,
        words: lines(day(visit.on), visit.by, visit.how, ...namesOf(visit.organisations)),
      };
    }
    if (key === 'journey:travelOn' || key === 'journey:fitToTravelOn')
      return { label: t(`planParts:journey.${nameIn(key)}`), words: day(parts[key]) ?? '' };
    if (key === 'journey:fitToTravel')
      return {
        label: t('planParts:journey.fitToTravel'),
        words: answer(parts[key], (value) => t(`planParts:fit.${value}`)),
      };
    if (key === 'journey:escortNeeded')
      return {
        label: t('planParts:journey.escortNeeded'),
        words: answer(parts[key], (value) => t(`planParts:escort.${value ? 'yes' : 'no'}`)),
      };
    if (isJourneyKey(key)) return { label: t(`planParts:journey.${nameIn(key)}`), words: parts[key] };
    if (isFirstHoursKey(key)) return { label: t(`planParts:firstHours.${nameIn(key)}`), words: parts[key] };
    switch (key) {
      case 'helpAtOnce':
        return { label: t('planParts:help.atOnce'), words: parts[key] };
      case 'helpLater':
        return { label: t('planParts:help.later'), words: parts[key] };
      case 'security':
        return { label: t('planParts:part.security'), words: parts[key] };
      case 'kind':
        return { label: t('plan:cover.title'), words: t(`planParts:title.${parts.kind}`) };
      case 'withEcogram':
        return { label: t('plan:cover.withEcogram'), words: parts.withEcogram ? '✓' : '–' };
      case 'date':
        return { label: t('plan:cover.date'), words: day(parts.date) ?? '' };
      case 'placeOfReturn':
        return {
          label: t(parts.kind === 'stay' ? 'plan:cover.placeOfStay' : 'plan:cover.placeOfReturn'),
          words: parts[key],
        };
      case 'planFor':
      case 'versionLabel':
      case 'worker':
      case 'recipient':
        return { label: t(`plan:cover.${key}`), words: parts[key] };
      default:
        return { label: '', words: '' };
    }
  };

  return { part, step, takingPart };
};

/** `way` of `journey:way`. */
const nameIn = <Name extends string>(key: `${string}:${Name}`): Name =>
  key.slice(key.indexOf(':') + 1) as Name;

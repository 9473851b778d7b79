import { useTranslation } from 'react-i18next';
import { type Answer, isGiven } from '#shared/domain/answer.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import { type Ecogram, labelOf } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { Factor } from '#shared/domain/factors.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { CHILD_LINES } from '#shared/domain/plan/children.ts';
import { sectionOf } from '#shared/domain/plan/lines.ts';
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
} from '#shared/domain/plan/parts.ts';
import { isFactor, PlanPart } from '#shared/domain/plan/sections.ts';
import type { PlanField } from '#shared/domain/plan.ts';
import { formatDay, formatList, languageName } from '#shared/i18n/format.ts';
import { formatAmount, formatMoney } from '#shared/i18n/money-words.ts';
import { factorWords, partWords } from '#shared/i18n/plan-words.ts';

const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join('\n');

/** Each part of a plan as a label and words, for whoever has to choose between two versions of it. */
export const useDescribePlan = (ecogram: Ecogram, named: ReadonlyMap<OrganisationId, string>) => {
  const { t, i18n } = useTranslation(['plan', 'planParts', 'terms', 'common']);
  const { language } = i18n;
  const known = withoutDanger(ecogram.records).people;
  const namesOf = (ids: readonly OrganisationId[]) => ids.flatMap((id) => named.get(id) ?? []);
  const day = (on: CalendarDate | null) => on && formatDay(on, language);
  const answer = <Value>(given: Answer<Value>, say: (value: Value) => string): string =>
    isGiven(given) ? say(given.value) : t(`terms:openAnswer.${given.is}`);

  const fieldWords = (field: PlanField): string => {
    const people = field.people.flatMap((id) => known[id] ?? []).map(labelOf);
    const steps = field.steps.map((step, index) =>
      lines(`${index + 1}. ${step.what}`, ...namesOf(step.organisations)),
    );
    const { whyChosen, clientWords, whereThingsStand, goal, obstacles, whatThen, betterLater } = field;
    return lines(
      ...[whyChosen, clientWords, whereThingsStand, goal, obstacles, whatThen, betterLater],
      ...[...steps, ...people, ...namesOf(field.organisations)],
    );
  };

  const RECORD_WORDS: { [Kind in ListKind]: (record: ListRecord[Kind]) => { name: string; words: string } } =
    {
      child: (child) => ({
        name: child.name,
        words: lines(...CHILD_LINES.map((line) => child[line]), ...namesOf(child.organisations)),
      }),
      contact: ({ who, phone, languages, whenReachable }) => ({
        name: who,
        words: lines(
          ...[who, phone, whenReachable],
          formatList(
            languages.map((spoken) => languageName(spoken, language)),
            language,
          ),
        ),
      }),
      document: ({ what, standing, whoArranges, by }) => ({
        name: what,
        words: lines(
          ...[what, whoArranges, day(by)],
          answer(standing, (value) => t(`planParts:documentStanding.${value}`)),
        ),
      }),
      cost: ({ what, amount, currency, payers }) => ({
        name: what,
        words: lines(
          what,
          amount && (currency ? formatMoney(amount, currency, language) : formatAmount(amount, language)),
          answer(payers, (value) =>
            lines(
              ...value.map(({ who, amount: own }) => (own ? `${who}: ${formatAmount(own, language)}` : who)),
            ),
          ),
        ),
      }),
      referral: ({ organisationId, forWhat, contactPerson, standing, askedOn, notes }) => ({
        name: named.get(organisationId) ?? '',
        words: lines(...[forWhat, contactPerson, t(`terms:referral.${standing}`), day(askedOn), notes]),
      }),
    };

  const recordOf = <Kind extends ListKind>(kind: Kind, key: string, parts: PlanParts) => {
    const record = parts[key as ListKey] as ListRecord[Kind] | null | undefined;
    const { name, words } = record ? RECORD_WORDS[kind](record) : { name: '', words: '' };
    return { label: [partLabel(key, parts), name].filter(Boolean).join(': '), words };
  };

  const partLabel = (key: string, { kind }: PlanParts): string => {
    const part = PlanPart.safeParse(sectionOf(key));
    return part.success ? partWords(part.data, kind, language) : t('plan:cover.title');
  };

  return (key: keyof PlanParts, parts: PlanParts): { label: string; words: string } => {
    const list = listKindOf(key);
    if (list) return recordOf(list, key, parts);
    if (isFactor(key)) {
      const factor: Factor = key;
      const field = parts[factor];
      return { label: factorWords(factor, parts.kind, language), words: field ? fieldWords(field) : '' };
    }
    if (isLetGoKey(key) || key === 'stepOrder') return { label: partLabel('stepOrder', parts), words: '' };
    if (isVisitKey(key)) {
      const visit = parts[key];
      return {
        label: partLabel(key, parts),
        words: visit ? lines(day(visit.on), visit.by, visit.how, ...namesOf(visit.organisations)) : '',
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
};

/** `way` of `journey:way`. */
const nameIn = <Name extends string>(key: `${string}:${Name}`): Name =>
  key.slice(key.indexOf(':') + 1) as Name;

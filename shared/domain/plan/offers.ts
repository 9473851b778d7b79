import type { CalendarDate } from '../dates.ts';
import { type EcogramRecords, type Ground, labelOf, PAGE_LETTERS, type PageLetter } from '../ecogram.ts';
import { withoutDanger } from '../ecogram-danger.ts';
import { afterDeparture, readingOf } from '../ecogram-reading.ts';
import type { Factor } from '../factors.ts';
import type { OrganisationId, PersonId, PlanStepId } from '../ids.ts';
import { newPlanField, newPlanStep, type OfferKey, type PlanContent, type PlanStep } from '../plan.ts';
import { asLine } from '../text.ts';
import { letGoKey, type PlanParts, partOfPlan } from './parts.ts';
import type { PlanKind } from './times.ts';

/**
 * Steps that could be in a plan, as far as other instruments show that something is missing. They are only offered: each is
 * worked out anew from what stands there now, so it is gone once the gap is closed, and none of them ever changes a word that
 * somebody wrote or a step that was taken over.
 *
 * An instrument that has steps to offer is one more {@link OfferSource}, and what it says one more {@link OfferSaying}.
 */
export type Offer = {
  /** Stays the same for as long as the gap does. Names nobody. */
  readonly key: OfferKey;
  /** The field that the step would be in. */
  readonly factor: Factor;
  readonly says: OfferSaying;
  /** What else the step begins with. */
  readonly step?: Partial<Pick<PlanStep, 'withWhoseHelp' | 'organisations' | 'by'>>;
  /** People of the ecogram who have a part in it. */
  readonly people?: readonly PersonId[];
};

export type OfferSaying =
  | { readonly is: 'support'; readonly gap: SupportGap }
  /** Somebody's own words, from another instrument. */
  | { readonly is: 'written'; readonly words: string };

export type OfferSource = (content: PlanContent) => readonly Offer[];

/**
 * What is missing of one kind of support.
 * - `staysBehind`: somebody gives it now, and nobody does after the day of departure
 * - `nobodyThere`: nobody gives it where the plan leads
 * - `restsOnOne`: one person alone gives it
 */
export type SupportGap = {
  readonly is: 'staysBehind' | 'nobodyThere' | 'restsOnOne';
  readonly letter: PageLetter;
  /** Who alone gives it. */
  readonly by: string | null;
  /** Who could be asked for it, where the plan leads. */
  readonly askable: readonly string[];
};

const LEADS_TO = { return: 'home', stay: 'here' } as const satisfies Record<PlanKind, Ground>;

/**
 * The gaps in an ecogram, as it is shown: whoever is marked with a danger is left out with all that she carries before
 * anything is counted. An ecogram that nobody is on yet has no gaps.
 */
export const supportOffers =
  (records: EcogramRecords): OfferSource =>
  ({ kind }) => {
    const shown = withoutDanger(records);
    if (Object.keys(shown.people).length === 0) return [];
    const now = readingOf(shown);
    const later = readingOf(afterDeparture(shown));
    const labels = (ids: readonly PersonId[]) => ids.flatMap((id) => shown.people[id] ?? []).map(labelOf);
    return PAGE_LETTERS.flatMap((letter) => {
      const there = now.letters[letter].on[LEADS_TO[kind]];
      const givers = now.letters[letter].now.people;
      const staysBehind =
        kind === 'return' && givers.length > 0 && later.letters[letter].now.people.length === 0;
      const gaps: Record<SupportGap['is'], boolean> = {
        staysBehind,
        nobodyThere: there.now.people.length === 0 && !staysBehind,
        restsOnOne: givers.length === 1,
      };
      const askable = labels(there.possible.people);
      return (['staysBehind', 'nobodyThere', 'restsOnOne'] as const)
        .filter((is) => gaps[is])
        .map((is): Offer => {
          const by = is === 'restsOnOne' ? (labels(givers)[0] ?? null) : null;
          return {
            key: `ecogram:${kind}:${is}:${letter}`,
            factor: 'familyNetwork',
            says: { is: 'support', gap: { is, letter, by, askable } },
          };
        });
    });
  };

type Told = {
  readonly withWhoseHelp: string;
  readonly people: readonly PersonId[];
  readonly organisations: readonly OrganisationId[];
  readonly by: CalendarDate | null;
};

const toldBy = ({ withWhoseHelp, people, organisations, by }: Told): Pick<Offer, 'step' | 'people'> => ({
  step: { withWhoseHelp: asLine(withWhoseHelp), organisations: [...organisations], by },
  people,
});

/** What Overview 2 says could still change, for the country that the plan leads to. */
export type ChangeToOffer = Told & {
  readonly country: 'origin' | 'destination';
  readonly factor: Factor;
  readonly inWhatWay: string;
  readonly conditions: string;
};

export const changeOffers =
  (changes: readonly ChangeToOffer[]): OfferSource =>
  ({ kind }) =>
    changes
      .filter(({ country }) => country === (kind === 'return' ? 'origin' : 'destination'))
      .map((change): Offer => {
        const { country, factor, inWhatWay, conditions } = change;
        const words = [inWhatWay, conditions].filter((text) => text.trim() !== '').join('\n');
        const says = { is: 'written', words } as const;
        return { key: `change:${country}:${factor}`, factor, says, ...toldBy(change) };
      })
      .filter(({ says }) => says.is !== 'written' || says.words !== '');

/** A step towards somebody in the country of origin; it belongs to a plan for return. */
export type NetworkStepToOffer = Told & { readonly id: string; readonly what: string };

export const networkOffers =
  (steps: readonly NetworkStepToOffer[]): OfferSource =>
  ({ kind }) =>
    kind === 'stay'
      ? []
      : steps.map(
          (step): Offer => ({
            key: `network:${step.id}`,
            factor: 'familyNetwork',
            says: { is: 'written', words: step.what },
            ...toldBy(step),
          }),
        );

/** What is offered to a plan as it stands: nothing that was taken over, or let go. */
export const offersFor = (content: PlanContent, sources: readonly OfferSource[]): Offer[] => {
  const settled = new Set<string | null>([
    ...content.letGo,
    ...content.fields.flatMap(({ steps }) => steps.map(({ offer }) => offer)),
  ]);
  return sources.flatMap((source) => source(content)).filter(({ key }) => !settled.has(key));
};

/** The offer as a step in its field, which is chosen by that if it wasn't; `what` is what the step says to begin with. */
export const takenOver = (
  parts: PlanParts,
  { key, factor, step, people = [] }: Offer,
  { id, what }: { id: PlanStepId; what: string },
): Partial<PlanParts> => {
  const field = parts[factor] ?? newPlanField(factor);
  return partOfPlan(factor, {
    ...field,
    steps: [...field.steps, { ...newPlanStep(id), ...step, what, offer: key }],
    people: [...new Set([...field.people, ...people])],
  });
};

/** It is not offered again. */
export const letGo = ({ key }: Pick<Offer, 'key'>): Partial<PlanParts> => partOfPlan(letGoKey(key), true);

import { type EcogramRecords, type Ground, labelOf, PAGE_LETTERS, type PageLetter } from '../ecogram.ts';
import { withoutDanger } from '../ecogram-danger.ts';
import { afterDeparture, readingOf } from '../ecogram-reading.ts';
import type { Factor } from '../factors.ts';
import type { PersonId, PlanStepId } from '../ids.ts';
import { newPlanField, newPlanStep, type OfferKey, type PlanContent } from '../plan.ts';
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
};

export type OfferSaying =
  | { readonly is: 'support'; readonly gap: SupportGap }
  /** Somebody's own words, from another instrument. */
  | { readonly is: 'written'; readonly from: 'changes' | 'network'; readonly words: string };

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
  { key, factor }: Pick<Offer, 'key' | 'factor'>,
  { id, what }: { id: PlanStepId; what: string },
): Partial<PlanParts> => {
  const field = parts[factor] ?? newPlanField(factor);
  const step = { ...newPlanStep(id), what, offer: key };
  return partOfPlan(factor, { ...field, steps: [...field.steps, step] });
};

/** It is not offered again. */
export const letGo = ({ key }: Pick<Offer, 'key'>): Partial<PlanParts> => partOfPlan(letGoKey(key), true);

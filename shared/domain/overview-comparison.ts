import { FACTORS, type Factor } from './factors.ts';
import {
  changeKey,
  type FactorChange,
  inOrder,
  latestSayings,
  type OverviewContent,
  type OverviewCountry,
  partsOfOverview,
  type Saying,
  type Score,
} from './overview.ts';
import { same } from './same.ts';

/** One factor in one country, as far as it isn't as it was. */
export type FactorDifference = {
  country: OverviewCountry;
  factor: Factor;
  /** `null`: it stands where it stood. */
  score: { before: Score; after: Score } | null;
  /** What is said now that wasn't then, the latest first. */
  said: Saying[];
  /** What was written otherwise then, or isn't there any more. */
  unsaid: Saying[];
  /** `null`: what may change is as it was. */
  change: { before: FactorChange | null; after: FactorChange | null } | null;
};

/** Where it stood then moves along while it is being said: that alone makes no other saying of it. */
const isIn = (sayings: readonly Saying[], { score: _, ...said }: Saying): boolean =>
  sayings.some(({ score: __, ...other }) => same(other, said));

/** What moved and which words are new, country by country. It says nothing of whether that is good. */
export const compareOverviews = (before: OverviewContent, after: OverviewContent): FactorDifference[] => {
  const [was, is] = [partsOfOverview(before), partsOfOverview(after)];
  return inOrder(after).flatMap((country) =>
    FACTORS.flatMap((factor): FactorDifference[] => {
      const [then, now] = [before.views[country][factor], after.views[country][factor]];
      const key = changeKey({ country, factor });
      const difference: FactorDifference = {
        country,
        factor,
        score: same(then.score, now.score) ? null : { before: then.score, after: now.score },
        said: latestSayings(now).filter((saying) => !isIn(then.sayings, saying)),
        unsaid: latestSayings(then).filter((saying) => !isIn(now.sayings, saying)),
        change: same(was[key], is[key]) ? null : { before: was[key], after: is[key] },
      };
      const { score, said, unsaid, change } = difference;
      return score || change || said.length + unsaid.length > 0 ? [difference] : [];
    }),
  );
};

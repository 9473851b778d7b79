import { z } from 'zod';
import { type Answer, answerOf, isGiven, notAskedYet } from '../answer.ts';
import { Instant } from '../dates.ts';
import { CostId, PlanStepId } from '../ids.ts';
import { Line } from '../text.ts';
import { MOST_IN_PLAN } from './limits.ts';
import { Amount, Currency, isBelowNothing, isNothing, minus, plus } from './money.ts';

/** Somebody who pays, and how much of it; `null` where that wasn't said. */
export const Payer = z.strictObject({ who: Line, amount: Amount.nullable() });
export type Payer = z.infer<typeof Payer>;

export const Cost = z.strictObject({
  id: CostId,
  what: Line,
  /** `null` where nobody knows yet. */
  amount: Amount.nullable(),
  currency: Currency.nullable(),
  payers: answerOf(z.array(Payer).min(1).max(MOST_IN_PLAN.payer)),
  /** The step that it is for; one that is no longer in the plan is passed over. */
  stepId: PlanStepId.nullable(),
  addedAt: Instant,
});
export type Cost = z.infer<typeof Cost>;

export const newCost = (fields: Pick<Cost, 'id' | 'addedAt'> & Partial<Cost>): Cost => ({
  what: '',
  amount: null,
  currency: null,
  payers: notAskedYet,
  stepId: null,
  ...fields,
});

/**
 * Who bears how much. `who` is empty for what nobody pays yet, and for what was promised beyond a cost, which is below nothing.
 * The two stand apart: what is too much for one thing pays for no other.
 */
export type Share = { readonly who: readonly string[]; readonly amount: string };

/** All of one currency: what it comes to, and by whom it is borne. The shares add up to the total, to the last decimal. */
export type CurrencyTotal = {
  readonly currency: Currency;
  readonly total: string;
  readonly shares: readonly Share[];
};

type Payers = Answer<Payer[]>;

/**
 * How one cost is divided. Whoever said how much bears that; whoever did not, bears the rest, together where they are
 * several. What is left over is nobody's yet; what was promised beyond the cost is nobody's either.
 */
export const sharesOf = ({ amount, payers }: { amount: Amount; payers: Payers }): Share[] => {
  const named = isGiven(payers) ? payers.value.filter(({ who }) => who !== '') : [];
  const said = named.flatMap((payer) =>
    payer.amount === null ? [] : [{ who: [payer.who], amount: payer.amount as string }],
  );
  const rest = said.reduce((left, share) => minus(left, share.amount), amount as string);
  if (isNothing(rest)) return said;
  const others = isBelowNothing(rest)
    ? []
    : named.flatMap((payer) => (payer.amount === null ? payer.who : []));
  const each = new Map(others.map((who) => [plainly(who), who]));
  return [...said, { who: [...each.values()].sort(byName), amount: rest }];
};

/** A name however it is written as to capitals and spaces, in whatever language the laptop speaks. */
const plainly = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

const byName = (one: string, other: string): number => (plainly(one) < plainly(other) ? -1 : 1);

/** Which shares are added up: those of the same people. What is nobody's yet is not made less by what is too much elsewhere. */
const keyOf = ({ who, amount }: Share): string =>
  JSON.stringify(who.length === 0 ? isBelowNothing(amount) : who.map(plainly).sort());

/** Of each currency by itself, in the order of their codes. What has no amount or no currency yet is not in any of them. */
export const totalsOf = (costs: readonly Cost[]): CurrencyTotal[] => {
  const byCurrency = new Map<Currency, { total: string; shares: Map<string, Share> }>();
  for (const { amount, currency, payers } of costs) {
    if (amount === null || currency === null) continue;
    const sums = byCurrency.get(currency) ?? { total: '0', shares: new Map<string, Share>() };
    for (const share of sharesOf({ amount, payers })) {
      const key = keyOf(share);
      const known = sums.shares.get(key);
      sums.shares.set(key, {
        who: known?.who ?? share.who,
        amount: plus(known?.amount ?? '0', share.amount),
      });
    }
    byCurrency.set(currency, { total: plus(sums.total, amount), shares: sums.shares });
  }
  return [...byCurrency]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, { total, shares }]) => ({ currency, total, shares: inOrder([...shares.values()]) }));
};

/** By name, one alone before several; what is nobody's stands last. */
const inOrder = (shares: readonly Share[]): Share[] => {
  const rank = ({ who }: Share) => (who.length === 0 ? 99 : who.length);
  return shares
    .filter(({ amount }) => !isNothing(amount))
    .sort((one, other) => rank(one) - rank(other) || (keyOf(one) < keyOf(other) ? -1 : 1));
};

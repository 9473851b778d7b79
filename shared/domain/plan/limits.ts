/**
 * How many of each a plan holds at most: more than anybody has, and few enough to be read. The screens say when a list is full, before anybody writes in
 * vain.
 */
export const MOST_IN_PLAN = {
  /** Of each field. */
  step: 100,
  child: 30,
  contact: 50,
  document: 100,
  cost: 200,
  /** Of each cost. */
  payer: 20,
  referral: 100,
  /** In each place. */
  organisation: 50,
} as const;

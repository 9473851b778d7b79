import { isOpened, type Openable } from '../opened.ts';
import { AT, type Canary, type Rule } from './canary.testkit.ts';

/** Where the canaries of one file are put, and what of it a release can name and open. */
export const newNest = () => {
  const canaries: Canary[] = [];
  let count = 0;
  const putting =
    (apart: Canary['apart']) =>
    (where: string, rule: Rule): string => {
      count += 1;
      const canary = `xq${where}${count}z`;
      // What is held of others is whole, whatever else is asked for.
      const mayLeave: Rule = (release) => (release.apart ? apart !== null : rule(release));
      canaries.push({ word: canary, where, apart, mayLeave });
      return canary;
    };
  const word = putting(null);
  const theirs = putting('theirs');
  const around = putting('around');
  let ids = 0;
  const id = (): string => {
    ids += 1;
    return `0199a000-0000-7000-8000-${String(ids).padStart(12, '0')}`;
  };
  const staff = (where: string, rule: Rule, putIn = word) => ({ id: id(), name: putIn(where, rule) });

  const organisationNames = new Map<string, string>();
  const openables: Openable[] = [];
  const opens = (what: Openable): Rule => {
    openables.push(what);
    return ({ opened }) => isOpened(opened, what);
  };
  const namables: string[] = [];
  const named = (who: string): Rule => {
    namables.push(who);
    return ({ named: all }) => all.includes(who);
  };
  const work = opens({ is: 'workNotes' } as Openable);
  const records = opens({ is: 'records' } as Openable);
  const sources = opens({ is: 'sources' } as Openable);

  const [fileId, childId, planId, otherPlanId] = [id(), id(), id(), id()];
  const times = { createdAt: AT, updatedAt: AT };
  const record = { id: '', fileId, version: 1, ...times };
  return {
    ...{ canaries, openables, namables, organisationNames },
    ...{ word, theirs, around, staff, opens, named, work, records, sources },
    ...{ id, fileId, childId, planId, otherPlanId, times, record },
  };
};
export type Nest = ReturnType<typeof newNest>;

export const openable = (rule: object) => rule as Openable;

export const given = <Value>(value: Value) => ({ is: 'given' as const, value });

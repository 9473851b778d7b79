import { Refusal } from '#shared/contract/errors.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { Clock } from './ports.ts';

/** @throws {Refusal} `notFound` */
export const demand = <Value>(found: Value | undefined): Value => {
  if (found === undefined) throw new Refusal('notFound', 'no such record');
  return found;
};

type Versioned = { version: number; updatedAt: ReturnType<typeof instantOf> };

/**
 * The next version of a record: `change` on top of what is there, provided that the change was made on just that.
 * @throws {Refusal} `conflict` where somebody else has written in between
 */
export const nextVersion = <Item extends Versioned>(
  current: Item,
  baseVersion: number,
  change: Partial<Item>,
  clock: Clock,
): Item => {
  if (current.version !== baseVersion) throw new Refusal('conflict', 'the record has changed in between');
  return { ...current, ...change, version: baseVersion + 1, updatedAt: instantOf(clock.now()) };
};

/** @throws {Refusal} `conflict` */
export const demandWritten = (written: boolean): void => {
  if (!written) throw new Refusal('conflict', 'the record has changed in between');
};

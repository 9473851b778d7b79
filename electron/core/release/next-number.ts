import { Refusal } from '#shared/contract/errors.ts';
import { COPY_NUMBERS, type CopyNumber, freeCopyNumber } from '#shared/domain/release/copy-number.ts';
import type { Ids, OpenVault } from '../ports.ts';

/**
 * A number that no copy has, by no order that says how many there are.
 * @param isKept whether one is kept for a copy that is ready and hasn't left
 * @throws {Refusal} `conflict` where none is left
 */
export const nextNumber = (
  { copies }: Pick<OpenVault, 'copies'>,
  ids: Ids,
  isKept: (number: CopyNumber) => boolean,
): CopyNumber => {
  const begin = Number.parseInt(ids.next().replaceAll('-', '').slice(-7), 16) % COPY_NUMBERS;
  const number = freeCopyNumber(begin, (one) => isKept(one) || copies.isTaken(one));
  if (number === null) throw new Refusal('conflict', 'no number is left');
  return number;
};

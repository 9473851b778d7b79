import { GROUP_SIZE } from '#shared/domain/ecogram.ts';

/** The number of a group as somebody typed it: `null` for an emptied field, `undefined` for what is no such number. */
export const countFrom = (words: string): number | null | undefined => {
  const written = words.trim();
  if (written === '') return null;
  const count = Number(written);
  const fits = Number.isInteger(count) && count >= GROUP_SIZE.least && count <= GROUP_SIZE.most;
  return fits ? count : undefined;
};

/** Excel takes no more in a cell. */
export const MOST_IN_CELL = 32_767;

/** As much of the words as a cell holds, and where that isn't all the mark at the end that says so; no sign is cut in two. */
export const inCell = (words: string, cutMark: string): string => {
  if (words.length <= MOST_IN_CELL) return words;
  const end = ` ${cutMark}`;
  return words.slice(0, MOST_IN_CELL - end.length).replace(/[\ud800-\udbff]$/, '') + end;
};

import { diffArrays } from 'diff';

/** A run of words that is in both texts, or in one of them. */
export type DiffRun = { readonly is: 'same' | 'added' | 'removed'; readonly words: string };

const segmenters = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words, and what stands between them: put together again they are the text, in any script. */
const piecesOf = (text: string): string[] => [...segmenters.segment(text)].map(({ segment }) => segment);

const isBlank = (words: string): boolean => words.trim() === '';

/** A space between two changed words is changed with them: `a b` to `c d` is one change and not two. */
const withoutGaps = (runs: readonly DiffRun[]): DiffRun[] => {
  const removed: string[] = [];
  const added: string[] = [];
  const done: DiffRun[] = [];
  const flush = () => {
    if (removed.length > 0) done.push({ is: 'removed', words: removed.splice(0).join('') });
    if (added.length > 0) done.push({ is: 'added', words: added.splice(0).join('') });
  };
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    const isGap =
      run.is === 'same' && isBlank(run.words) && next !== undefined && removed.length > 0 && added.length > 0;
    if (isGap) {
      removed.push(run.words);
      added.push(run.words);
    } else if (run.is === 'same') {
      flush();
      done.push(run);
    } else if (run.is === 'removed') removed.push(run.words);
    else added.push(run.words);
  }
  flush();
  return done;
};

/**
 * What has become of a text, word by word: without what was added it is the text before, without what was removed the text
 * after. Where words took the place of others, the old ones stand in front.
 */
export const wordDiff = (before: string, after: string): DiffRun[] => {
  if (before === after) return after === '' ? [] : [{ is: 'same', words: after }];
  const changes = diffArrays(piecesOf(before), piecesOf(after));
  return withoutGaps(
    changes.map(({ added, removed, value }) => ({
      is: added ? 'added' : removed ? 'removed' : 'same',
      words: value.join(''),
    })),
  );
};

export type ChangedWords = { added: number; removed: number };

const countIn = (text: string): number =>
  [...segmenters.segment(text)].filter(({ isWordLike }) => isWordLike).length;

/** How many words were put in and taken out. */
export const countChanges = (runs: readonly DiffRun[]): ChangedWords => {
  const count = (is: DiffRun['is']) =>
    runs.reduce((sum, run) => sum + (run.is === is ? countIn(run.words) : 0), 0);
  return { added: count('added'), removed: count('removed') };
};

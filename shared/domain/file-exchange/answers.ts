import sayings from '#resources/files/sayings.json' with { type: 'json' };
import { OPEN_ANSWERS, type OpenAnswer } from '../answer.ts';
import { TRACKS, type Track } from '../client-course.ts';
import { plain } from '../organisation-exchange/understanding.ts';

/** What words stand for in a list of clients: an answer that stays open, or the future that is worked on. */

const among = <Meaning extends string>(
  meanings: readonly Meaning[],
  said: Readonly<Record<Meaning, readonly string[]>>,
): ((cell: string) => Meaning | null) => {
  const asWritten = (words: string) => plain(words) || words.trim();
  const byWords = new Map(
    meanings.flatMap((meaning) => said[meaning].map((words) => [asWritten(words), meaning] as const)),
  );
  return (cell) => byWords.get(asWritten(cell)) ?? null;
};

export const openAnswerIn: (cell: string) => OpenAnswer | null = among(OPEN_ANSWERS, sayings.open);
export const trackIn: (cell: string) => Track | null = among(TRACKS, sayings.track);

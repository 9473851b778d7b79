import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { PlanId } from '#shared/domain/ids.ts';
import type { PlanLineKey } from '#shared/domain/plan/lines.ts';
import type { PlanComment } from '#shared/domain/plan-comment.ts';
import { returned } from '../../app/returning.ts';

/** What was said of the lines of a plan, for whoever shows one of these lines. */
export type Remarks = {
  planId: PlanId;
  /** Of one line, the first in front. */
  of(line: string, whole: boolean): readonly PlanComment[];
  /** Not in a backup that is looked into. */
  mayComment: boolean;
  /** Whether something can be said of any line: there is a button beside each. */
  canAdd: boolean;
  add(line: PlanLineKey, about: string, text: string): Promise<unknown>;
  answer(comment: PlanComment, text: string): Promise<unknown>;
  resolve(comment: PlanComment): Promise<unknown>;
  reopen(comment: PlanComment): Promise<unknown>;
  /**
   * A line is on the screen; `whole`: with all that stands in it, each of which may have a line of its own elsewhere. Returns what is
   * to be called when it no longer is.
   */
  shows(line: string, whole: boolean): () => void;
};

/** Under which a comment that is being written comes back after a lock. */
export const commentKey = (planId: PlanId | undefined, line: string): string => `comment:${planId}:${line}`;

/** The lines of which somebody was writing a comment when the vault was locked. */
export const linesBegun = (planId: PlanId): string[] =>
  returned.keysFrom(commentKey(planId, '')).map((key) => key.slice(commentKey(planId, '').length));

const RemarksContext = createContext<Remarks | null>(null);
export const RemarksProvider = RemarksContext.Provider;
export const useRemarks = (): Remarks | null => useContext(RemarksContext);

/** Under which a line counts that is shown with all that stands in it. */
const wholeOf = (line: string): string => `${line}#*`;

/** Which lines are on the screen: what is said of any other has to be shown somewhere else. */
export const useShownLines = () => {
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const shows = useMemo(() => {
    const count = (line: string, by: number) =>
      setShown((before) => new Map(before).set(line, (before.get(line) ?? 0) + by));
    return (line: string, whole: boolean) => {
      const key = whole ? wholeOf(line) : line;
      count(key, 1);
      return () => count(key, -1);
    };
  }, []);
  const has = (key: string) => (shown.get(key) ?? 0) > 0;
  const isShown = (line: string) =>
    has(line) || has(wholeOf(line)) || has(wholeOf(line.slice(0, line.lastIndexOf('#'))));
  return { isShown, shows };
};

/** Says that the line is on the screen, for as long as the component is. */
export const useShownLine = (line: string, whole: boolean): void => {
  const shows = useRemarks()?.shows;
  useEffect(() => shows?.(line, whole), [shows, line, whole]);
};

/** What stands in a line as it is read in a review, for whoever shows it in another way. */
const LineWordsContext = createContext<(line: string) => string | undefined>(() => undefined);
export const LineWordsProvider = LineWordsContext.Provider;
export const useLineWords = () => useContext(LineWordsContext);

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { useEcogram, useRecords, useWords } from '../context.tsx';
import { type FindingId, type Findings, findingsIn } from './findings.ts';
import { pressedIn, type ReadingState, standingOutIn } from './reading-mode.ts';
import { namesIn, statementOf, type Telling } from './statements.ts';

export const useReadingState = (): ReadingState => useStore(useEcogram().session.reading.store);

export const useFindings = (): Findings => findingsIn(useRecords(), useReadingState().isDeparture);

/** What sentences are made of. */
export const useTelling = (): Telling => {
  const { t, language } = useWords();
  const { clientLabel } = useEcogram();
  const records = useRecords();
  return { t, language, clientLabel, records };
};

/** What is shown on the picture, of all that is counted; pressed again, it is let go. */
export const usePressing = (): { pressed: FindingId | null; press(id: FindingId): void } => {
  const { session, say } = useEcogram();
  const { reading } = session;
  const telling = useTelling();
  const findings = useFindings();
  const pressed = pressedIn(telling.records, useReadingState())?.id ?? null;
  const press = (id: FindingId) => {
    const finding = findings.get(id);
    if (!finding || id === pressed) {
      reading.press(null);
      say(telling.t('reading:letGo'));
      return;
    }
    reading.press(id);
    const what = statementOf(id, finding, telling);
    say(telling.t('reading:shown', { what, names: namesIn(finding, telling) }));
  };
  return { pressed, press };
};

/** How somebody or a tie stands there while the ecogram is read. */
export type ReadingMark = {
  /** Others stand out, and this doesn't. */
  readonly stepsBack: boolean;
  /** Why it stands out or steps back; empty where nothing has to be said. */
  readonly words: string;
};

const UNMARKED: ReadingMark = { stepsBack: false, words: '' };

/** What colours tell on the picture, for the list and for whoever hears it. */
export const useReadingMarks = (): ((id: PersonId | TieId) => ReadingMark) => {
  const { t } = useWords();
  const records = useRecords();
  const state = useReadingState();
  // The same objects while nothing else changes: only whoever is marked otherwise is drawn anew.
  const marks = useMemo(
    () => ({
      counted: [
        { stepsBack: false, words: t('reading:mark.counted') },
        { stepsBack: true, words: '' },
      ],
      remains: [UNMARKED, { stepsBack: true, words: t('reading:mark.staysHere') }],
    }),
    [t],
  );
  return useMemo(() => {
    const standingOut = standingOutIn(records, state);
    if (standingOut === null) return () => UNMARKED;
    const { why, people, ties } = standingOut;
    const [out = UNMARKED, back = UNMARKED] = marks[why];
    return (id: PersonId | TieId) => (people.has(id as PersonId) || ties.has(id as TieId) ? out : back);
  }, [marks, records, state]);
};

import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useEcogram, useEndLabel, useRecords, useWords } from '../context.tsx';
import { NOTHING, peopleSelection } from '../selection.ts';
import { homeOf } from './named.ts';
import { goTo, type Talk } from './talk.ts';
import { type Ask, askAt, askFrom, asksOf } from './walk.ts';

/** Half a tie lasts as long as whoever it was begun at is on the screen. */
export const useTalkState = (): Talk => {
  const talk = useStore(useEcogram().talk);
  const { people } = useRecords();
  return talk.from === null || people[talk.from] ? talk : { ...talk, from: null };
};

/** What is asked now, what else is, and how to go there. */
export const useSteps = () => {
  const { talk: store, session, focusQuickAdd } = useEcogram();
  const { walk, at } = useTalkState();
  const records = useRecords();
  const asks = useMemo(
    () =>
      asksOf(
        walk,
        homeOf(records).map(({ id }) => id),
      ),
    [walk, records],
  );
  const ask = askAt(asks, at[walk]);
  const go = (to: Ask) => {
    store.setState((talk) => goTo(talk, to, ask));
    // Whoever was named last has stood out long enough; whoever is asked about stands out now.
    session.editor.select(to.is === 'reach' ? peopleSelection([to.person]) : NOTHING);
  };
  return {
    walk,
    asks,
    ask,
    goTo: go,
    next: () => go(askFrom(asks, ask, 1)),
    previous: () => go(askFrom(asks, ask, -1)),
    leave: useCallback(() => {
      store.setState({ isOpen: false });
      requestAnimationFrame(focusQuickAdd);
    }, [store, focusQuickAdd]),
  };
};

/** What is asked, as a sentence to whoever sits beside. */
export const useQuestion = (): ((ask: Ask) => string) => {
  const { t } = useWords();
  const labelOf = useEndLabel();
  const { from } = useTalkState();
  return (ask) => {
    switch (ask.is) {
      case 'letter':
        return t(`talk:question.${ask.question}`);
      case 'there':
        return t(`talk:there.${ask.question}`);
      case 'between':
        return from === null ? t('talk:between.question') : t('talk:between.other', { label: labelOf(from) });
      case 'reach':
        return t('talk:reach.how', { label: labelOf(ask.person) });
      case 'end':
        return t('talk:end.title');
    }
  };
};

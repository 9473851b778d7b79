import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useEcogram, useEndLabel, useRecords, useWords } from '../context.tsx';
import { homeOf } from './named.ts';
import { goTo, type Talk } from './talk.ts';
import { type Ask, askAt, askFrom, asksOf } from './walk.ts';

export const useTalkState = (): Talk => useStore(useEcogram().talk);

/** What is asked now, what else is, and how to go there. */
export const useSteps = () => {
  const { talk: store, focusQuickAdd } = useEcogram();
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
  return {
    walk,
    asks,
    ask,
    goTo: (to: Ask) => store.setState((talk) => goTo(talk, to, ask)),
    next: () => store.setState((talk) => goTo(talk, askFrom(asks, ask, 1), ask)),
    previous: () => store.setState((talk) => goTo(talk, askFrom(asks, ask, -1), ask)),
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

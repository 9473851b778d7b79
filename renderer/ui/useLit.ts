import { type KeyboardEvent, useEffect, useState } from 'react';
import { stepped } from './stepped.ts';

type Needs<Each> = {
  /** What can be taken now. */
  found: readonly Each[];
  /** Whether it was found for what stands in the field now. */
  isAnswered: boolean;
  /** Whether the first is lit where nobody has stepped to any. */
  isFirstLit: boolean;
  take(each: Each): void;
};

/**
 * What of a list is lit beneath the field that finds it: a combobox as WAI-ARIA has it, with its list always open. The focus stays where
 * one types, the first that was found is the one that Enter takes, also where the vault answers later than the key, and never one of an older answer.
 */
export const useLit = <Each extends { readonly id: string }>({
  found,
  isAnswered,
  isFirstLit,
  take,
}: Needs<Each>) => {
  /** Whom somebody has stepped to; where that one is no longer found, it is the first again. */
  const [chosen, setChosen] = useState<string | null>(null);
  /** Enter came before the answer to what was typed. */
  const [isAwaited, setAwaited] = useState(false);
  const lit = found.find(({ id }) => id === chosen) ?? (isFirstLit ? found[0] : undefined);

  useEffect(() => {
    if (!isAwaited || !isAnswered) return;
    setAwaited(false);
    if (lit) take(lit);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const isPicked = lit !== undefined && lit.id === chosen;
      if (lit && (isPicked || isAnswered)) take(lit);
      else setAwaited(true);
    }
    const next = stepped(found, lit, event.key);
    if (!next) return;
    event.preventDefault();
    setChosen(next.id);
  };

  return {
    lit,
    light: setChosen,
    /** Something else is looked for by now. */
    forget: () => {
      setChosen(null);
      setAwaited(false);
    },
    onKeyDown,
  };
};

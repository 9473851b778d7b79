import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { labelOf } from '#shared/domain/ecogram.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEcogram, useWords } from '../context.tsx';
import { KindSymbol } from '../figures.tsx';
import type { Suggestion } from './suggestions.ts';
import styles from './Talk.module.css';
import { useSteps, useTalkState } from './useSteps.ts';

type AnswerLineProps = {
  /** Names what is asked: whenever it is another, the line gets the focus. */
  askedAs: string;
  labelledBy: string;
  suggestions: readonly Suggestion[];
  /** Which suggestion Enter takes before an arrow key has gone to another; `null` where it takes the words themselves. */
  atOnce: number | null;
  placeholder: string;
  hint: string;
  /** Whether it was taken: only then the line is emptied. */
  onChoose(suggestion: Suggestion): boolean;
  /** The words as they are typed; without, only who is suggested can be meant. */
  onWords?: (words: string) => boolean;
  /** Alt and an arrow. */
  onAltArrow(key: string): void;
  /** Escape on an empty line: whether there was a step to back out of before the talk is left. */
  onBack?: () => boolean;
};

/**
 * The line that is typed into all through a talk. Enter adds, and on an empty line goes on; Escape leaves an empty line,
 * and the talk with it.
 */
export const AnswerLine = (props: AnswerLineProps) => {
  const { askedAs, labelledBy, suggestions, atOnce, placeholder, hint } = props;
  const { t } = useWords();
  const { talk: store } = useEcogram();
  const { words } = useTalkState();
  const { next, leave } = useSteps();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const hintId = useId();
  /** Where the arrow keys have gone, or that Escape has put the list away: only for these words. */
  const [moved, setMoved] = useState<{ words: string; to: number | null } | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const meant = suggestions.length === 0 ? null : moved?.words === words ? moved.to : atOnce;
  const isPutAway = moved?.words === words && moved.to === null;
  const isOpen = suggestions.length > 0 && hasFocus && !isPutAway;
  const active = isOpen ? meant : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question is answered at once.
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.scrollIntoView({ block: 'nearest' });
  }, [askedAs]);

  const write = (typed: string) => store.setState({ words: typed });
  const choose = (suggestion: Suggestion) => {
    if (props.onChoose(suggestion)) write('');
    input.current?.focus();
  };

  const enter = () => {
    const suggestion = meant === null ? undefined : suggestions[meant];
    if (suggestion) return choose(suggestion);
    if (words.trim() === '') return next();
    if (!props.onWords) return;
    if (props.onWords(words)) write('');
  };

  const move = (by: 1 | -1) => {
    const { length } = suggestions;
    const from = active ?? (by === 1 ? -1 : length);
    setMoved({ words, to: (from + by + length) % length });
  };

  /** Whether the key meant something here. */
  const press = (event: KeyboardEvent): boolean => {
    const { key, altKey } = event;
    if (altKey && key.startsWith('Arrow')) {
      props.onAltArrow(key);
      return true;
    }
    switch (key) {
      case 'Enter':
        // A key held too long must not go through the questions.
        if (!event.repeat) enter();
        return true;
      case 'ArrowDown':
      case 'ArrowUp':
        if (suggestions.length === 0) return false;
        move(key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Escape':
        if (isOpen) setMoved({ words, to: null });
        else if (words === '' && !props.onBack?.()) leave();
        return true;
      default:
        return false;
    }
  };

  return (
    <div className={styles.answer}>
      <div className={styles.lineRow}>
        <input
          ref={input}
          className={styles.line}
          role="combobox"
          aria-labelledby={labelledBy}
          aria-describedby={hintId}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : `${listId}-${active}`}
          placeholder={placeholder}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => write(event.target.value)}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && press(event)) event.preventDefault();
          }}
        />
        <Button look="primary" isDisabled={words.trim() === ''} onPress={enter}>
          <Plus size={18} aria-hidden /> {t('talk:who.add')}
        </Button>
      </div>
      {isOpen && (
        <div id={listId} role="listbox" aria-label={t('talk:who.suggestions')} className={styles.suggestions}>
          {suggestions.map((suggestion, index) => (
            // The keys are the line's: it keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: the line points at it.
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
            <div
              key={suggestion.is === 'there' ? suggestion.person.id : suggestion.is}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.suggestion}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              {suggestion.is === 'there' ? (
                <>
                  <KindSymbol kind={suggestion.person.kind} size={26} />
                  <span dir="auto">{labelOf(suggestion.person)}</span>
                </>
              ) : (
                <>
                  <Plus size={26} strokeWidth={1.5} aria-hidden />
                  <span>{t('talk:who.another', { words: suggestion.words })}</span>
                </>
              )}
            </div>
          ))}
        </div>
      )}
      <p id={hintId} className={styles.quiet}>
        {hint}
      </p>
    </div>
  );
};

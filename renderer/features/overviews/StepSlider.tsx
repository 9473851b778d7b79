import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { given, isGiven, notAskedYet } from '#shared/domain/answer.ts';
import type { Score } from '#shared/domain/overview.ts';
import { useMayEdit } from '../../ui/editing.ts';
import styles from './StepSlider.module.css';

type StepSliderProps = {
  label: string;
  /** From the least to the most; 0 is the starting point. */
  steps: readonly number[];
  score: Score;
  onChange(score: Score): void;
  /** A score as it is read out. */
  wordsFor(score: Score): string;
  /** Where it would be otherwise: shown beside it. */
  other?: number | null;
  isReadOnly?: boolean;
  isLarge?: boolean;
};

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Keys that move along the scale, as the arrows lie on the screen. */
const moveOf = (key: string, rightToLeft: boolean): -1 | 1 | null => {
  if (key === 'ArrowUp') return 1;
  if (key === 'ArrowDown') return -1;
  if (key === 'ArrowRight') return rightToLeft ? -1 : 1;
  if (key === 'ArrowLeft') return rightToLeft ? 1 : -1;
  return null;
};

/**
 * One of a few steps around a starting point, moved with a finger, a mouse or keys. While it is moved nothing is said of it;
 * letting go is one change, Escape none. Delete leaves it open again.
 */
export const StepSlider = (props: StepSliderProps) => {
  const {
    label,
    steps,
    score,
    onChange,
    wordsFor,
    other = null,
    isReadOnly = false,
    isLarge = false,
  } = props;
  const mayEdit = useMayEdit() && !isReadOnly;
  const track = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const value = moved ?? (isGiven(score) ? score.value : null);
  const shown: Score = value === null ? score : given(value);

  const stepAt = ({ clientX }: PointerEvent): number => {
    const element = track.current;
    if (!element) return 0;
    const { left, width } = element.getBoundingClientRect();
    const along = Math.floor(((clientX - left) / width) * steps.length);
    const index = Math.min(steps.length - 1, Math.max(0, along));
    return steps[isRightToLeft(element) ? steps.length - 1 - index : index] ?? 0;
  };

  const set = (next: number) => {
    if (!isGiven(score) || score.value !== next) onChange(given(next));
  };

  const onPointerDown = (event: PointerEvent) => {
    if (!mayEdit || event.button !== 0) return;
    track.current?.setPointerCapture(event.pointerId);
    track.current?.focus();
    setMoved(stepAt(event));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (moved !== null) setMoved(stepAt(event));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (moved === null) return;
    setMoved(null);
    set(stepAt(event));
  };

  const keyed = (key: string, element: Element): number | 'open' | null => {
    const move = moveOf(key, isRightToLeft(element));
    const current = isGiven(score) ? steps.indexOf(score.value) : null;
    // What is open begins at the starting point, whichever way somebody sets out.
    if (move !== null) return current === null ? 0 : (steps[current + move] ?? null);
    if (key === 'Home') return steps[0] ?? null;
    if (key === 'End') return steps.at(-1) ?? null;
    if ((key === ' ' || key === 'Enter') && current === null) return 0;
    return key === 'Delete' || key === 'Backspace' ? 'open' : null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && moved !== null) {
      event.preventDefault();
      setMoved(null);
      return;
    }
    if (!mayEdit) return;
    const next = keyed(event.key, event.currentTarget);
    if (next === null) return;
    event.preventDefault();
    if (next !== 'open') set(next);
    else if (isGiven(score)) onChange(notAskedYet);
  };

  return (
    <div
      ref={track}
      role="slider"
      tabIndex={0}
      className={styles.slider}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={steps[0]}
      aria-valuemax={steps.at(-1)}
      aria-valuenow={value ?? 0}
      aria-valuetext={wordsFor(shown)}
      aria-readonly={!mayEdit}
      data-open={value === null}
      data-moving={moved !== null}
      data-large={isLarge}
      style={{ gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setMoved(null)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.line} aria-hidden />
      {steps.map((step, index) => (
        <span
          key={step}
          aria-hidden
          className={styles.step}
          style={{ gridColumn: index + 1 }}
          data-start={step === 0}
          data-here={step === value}
          data-other={step === other && step !== value}
        />
      ))}
    </div>
  );
};

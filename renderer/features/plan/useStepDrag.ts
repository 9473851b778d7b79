import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { PlanStepId } from '#shared/domain/ids.ts';
import type { Spot } from '#shared/domain/plan/time-line.ts';
import { StepTime } from '#shared/domain/plan/times.ts';

/** A step that is being dragged, and where it would be put now. */
export type StepDrag = { id: PlanStepId; spot: Spot | null };

/** So near to the edge of the window, the page moves along. */
const EDGE = 72;
const ALONG = 18;

const middleOf = (element: Element): number => {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
};

/** Where on the line a height of the window is: in the time whose stretch is nearest, before the first step that lies below. */
const spotAt = (list: Element, y: number, dragged: PlanStepId): Spot | null => {
  const stretches = [...list.querySelectorAll<HTMLElement>('[data-time]')];
  const away = (stretch: Element) => {
    const { top, bottom } = stretch.getBoundingClientRect();
    return Math.max(top - y, y - bottom, 0);
  };
  const [nearest] = stretches.sort((one, other) => away(one) - away(other));
  if (!nearest) return null;
  const rows = [...nearest.querySelectorAll<HTMLElement>('[data-step]')];
  const below = rows.find((row) => row.dataset.step !== dragged && middleOf(row) > y);
  return {
    time: StepTime.safeParse(nearest.dataset.time).data ?? null,
    before: (below?.dataset.step as PlanStepId | undefined) ?? null,
  };
};

/**
 * Steps of the time line as they are dragged by their handles. Nothing is written before the hand lets go; Escape lets
 * everything be. Whatever it does, the arrows beside each step do as well.
 */
export const useStepDrag = (
  list: RefObject<HTMLElement | null>,
  onDrop: (id: PlanStepId, spot: Spot) => void,
) => {
  const [drag, setDrag] = useState<StepDrag | null>(null);
  const y = useRef(0);
  const isDragging = drag !== null;

  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setDrag(null);
    };
    const scroller = list.current?.closest('main');
    let frame = 0;
    const along = () => {
      const by = y.current < EDGE ? -ALONG : y.current > window.innerHeight - EDGE ? ALONG : 0;
      if (by !== 0) scroller?.scrollBy({ top: by });
      frame = requestAnimationFrame(along);
    };
    frame = requestAnimationFrame(along);
    window.addEventListener('keydown', onKey, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [isDragging, list]);

  const spotOf = (id: PlanStepId): Spot | null => list.current && spotAt(list.current, y.current, id);
  const handleOf = (id: PlanStepId) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      y.current = event.clientY;
      setDrag({ id, spot: null });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag?.id !== id) return;
      y.current = event.clientY;
      setDrag({ id, spot: spotOf(id) });
    },
    onPointerUp: (event: PointerEvent) => {
      if (drag?.id !== id) return;
      y.current = event.clientY;
      const spot = drag.spot && spotOf(id);
      setDrag(null);
      if (spot) onDrop(id, spot);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { drag, handleOf };
};

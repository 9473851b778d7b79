import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useState } from 'react';
import type { Layout } from '#shared/domain/ecogram-layout.ts';
import {
  EDGES,
  type Edge,
  layoutOf,
  placeAt,
  placeOf,
  rangeOf,
  withEdgeAt,
} from '#shared/geometry/layout.ts';
import { beforeGround, type Page, pageFor, polar } from '#shared/geometry/page.ts';
import type { Point } from '#shared/geometry/vector.ts';
import type { Words } from '#shared/i18n/words.ts';
import { useAllRecords, useEcogram, useScene, useWords } from './context.tsx';
import styles from './SheetHandles.module.css';

/** What an arrow key moves an edge by: five degrees, or a fiftieth of the way out. */
const STEPS = { border: 1 / 72, ring: 1 / 50 } as const;
const FAR = 4;

/** So near to where it usually lies, an edge lies there. */
const NEAR = 0.008;

const keyOf = (edge: Edge): string => (edge.is === 'border' ? edge.ground : `ring${edge.ring}`);

/** On the borders, where nobody ever stands. */
const placeOn = ({ edges, borders }: Page, edge: Edge): Point =>
  edge.is === 'border' ? polar(borders[edge.ground], edges[3]) : polar(borders.elsewhere, edges[edge.ring]);

const percentOf = (part: number): number => Math.round(part * 100);

const nameOf = (edge: Edge, t: Words): string =>
  edge.is === 'ring'
    ? t('ecogram:sizes.ring', { ring: t(`terms:ring.${edge.ring}`) })
    : t('ecogram:sizes.border', {
        before: t(`ecogram:groundShort.${beforeGround(edge.ground)}`),
        after: t(`ecogram:groundShort.${edge.ground}`),
      });

/** How large what lies on its two sides is now. */
const sizesOf = (layout: Layout, edge: Edge, t: Words): string => {
  const { rings, borders } = layout;
  if (edge.is === 'ring') {
    const [inner, outer] =
      edge.ring === 1 ? [rings[0], rings[1] - rings[0]] : [rings[1] - rings[0], 1 - rings[1]];
    return t('ecogram:sizes.both', {
      before: t(`terms:ring.${edge.ring}`),
      beforePercent: percentOf(inner),
      after: t(`terms:ring.${edge.ring === 1 ? 2 : 3}`),
      afterPercent: percentOf(outer),
    });
  }
  const widths = {
    here: borders.elsewhere - borders.here,
    elsewhere: borders.home - borders.elsewhere,
    home: borders.here + 1 - borders.home,
  };
  const before = beforeGround(edge.ground);
  return t('ecogram:sizes.both', {
    before: t(`ecogram:groundShort.${before}`),
    beforePercent: percentOf(widths[before]),
    after: t(`ecogram:groundShort.${edge.ground}`),
    afterPercent: percentOf(widths[edge.ground]),
  });
};

const withSnap = (layout: Layout, edge: Edge, value: number, usualLayout: Layout): Layout => {
  const usual = placeOf(usualLayout, edge);
  return withEdgeAt(layout, edge, Math.abs(value - usual) < NEAR ? usual : value);
};

const isLike = (layout: Layout, other: Layout): boolean =>
  EDGES.every((edge) => Math.abs(placeOf(layout, edge) - placeOf(other, edge)) < 1e-6);

type SheetHandlesProps = {
  /** The sizes that a hand is just trying; `null` where none is. */
  trial: Layout | null;
  setTrial(layout: Layout | null): void;
};

/**
 * A handle on each border between two grounds and on the edge of each inner ring. What they change is how large things are
 * drawn: everybody keeps her ground, her ring and her place in it.
 */
export const SheetHandles = ({ trial, setTrial }: SheetHandlesProps) => {
  const { t } = useWords();
  const { session } = useEcogram();
  const scene = useScene();
  const { editor, controller } = session;
  const { page } = scene;
  const layout = layoutOf(page);
  // The innermost circle doesn't grow with the sheet, so it is another part of it when many are there.
  const count = Object.keys(useAllRecords().people).length;
  const usual = useMemo(() => layoutOf(pageFor(count)), [count]);
  const [held, setHeld] = useState<Edge | null>(null);

  const keep = (next: Layout) => editor.divideSheet(isLike(next, usual) ? null : next);

  const letGo = () => {
    setHeld(null);
    setTrial(null);
  };

  // The handles go where somebody is selected or the list is shown, whatever a hand is just doing.
  useEffect(() => () => setTrial(null), [setTrial]);

  useEffect(() => {
    if (held === null) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setHeld(null);
      setTrial(null);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [held, setTrial]);

  const move = (event: PointerEvent<HTMLElement>, edge: Edge) => {
    const origin = event.currentTarget.parentElement?.getBoundingClientRect();
    if (held === null || !origin) return;
    const { zoom } = controller.view;
    const at = { x: (event.clientX - origin.left) / zoom, y: (event.clientY - origin.top) / zoom };
    setTrial(withSnap(layout, edge, placeAt(page, edge, at), usual));
  };

  const onKeyDown = (event: KeyboardEvent, edge: Edge) => {
    const now = placeOf(layout, edge);
    const { least, most } = rangeOf(layout, edge);
    const step = STEPS[edge.is];
    const to: Readonly<Record<string, number>> = {
      ArrowRight: now + step,
      ArrowUp: now + step,
      ArrowLeft: now - step,
      ArrowDown: now - step,
      PageUp: now + FAR * step,
      PageDown: now - FAR * step,
      Home: least,
      End: most,
    };
    const next = to[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keep(withSnap(layout, edge, next, usual));
  };

  return EDGES.map((edge) => {
    const { x, y } = placeOn(page, edge);
    const { least, most } = rangeOf(layout, edge);
    const isHeld = held !== null && keyOf(held) === keyOf(edge);
    return (
      <div
        key={keyOf(edge)}
        role="slider"
        tabIndex={0}
        className={styles.handle}
        style={{ left: x, top: y }}
        data-own-pointers
        data-edge={keyOf(edge)}
        data-held={isHeld || undefined}
        aria-label={nameOf(edge, t)}
        aria-valuemin={percentOf(least)}
        aria-valuemax={percentOf(most)}
        aria-valuenow={percentOf(placeOf(layout, edge))}
        aria-valuetext={sizesOf(layout, edge, t)}
        onKeyDown={(event) => onKeyDown(event, edge)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setHeld(edge);
        }}
        onPointerMove={(event) => move(event, edge)}
        onPointerUp={() => {
          if (held !== null && trial !== null) keep(trial);
          letGo();
        }}
        onPointerCancel={letGo}
      />
    );
  });
};

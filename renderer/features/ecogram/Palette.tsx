import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/ecogram.ts';
import type { Point } from '#shared/geometry/vector.ts';
import { useEcogram, useWords } from './context.tsx';
import { KindSymbol } from './figures.tsx';
import styles from './Palette.module.css';

const SLACK = 5;

type Carried = { kind: PersonKind; from: Point; at: Point; isUnderWay: boolean };

type PaletteProps = {
  /** The element that the picture fills. */
  canvas: () => Element | null;
  /** Adds somebody of the kind where there is room. */
  add(kind: PersonKind): void;
};

const within = ({ left, top, right, bottom }: DOMRect, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The kinds of people, to drag onto the picture or to press. */
export const Palette = ({ canvas, add }: PaletteProps) => {
  const { t } = useWords();
  const { session } = useEcogram();
  const { controller } = session;
  const [carried, setCarried] = useState<Carried | null>(null);
  const wasCarried = useRef(false);

  const start = (kind: PersonKind, event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    wasCarried.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = { x: event.clientX, y: event.clientY };
    setCarried({ kind, from, at: from, isUnderWay: false });
  };

  const move = (event: PointerEvent) => {
    if (!carried) return;
    const at = { x: event.clientX, y: event.clientY };
    const isUnderWay = carried.isUnderWay || Math.hypot(at.x - carried.from.x, at.y - carried.from.y) > SLACK;
    setCarried({ ...carried, at, isUnderWay });
    const box = canvas()?.getBoundingClientRect();
    if (!isUnderWay || !box) return;
    wasCarried.current = true;
    controller.carry(carried.kind, within(box, at) ? { x: at.x - box.left, y: at.y - box.top } : null);
  };

  const drop = () => {
    if (carried?.isUnderWay) controller.letGo();
    setCarried(null);
  };

  const isUnderWay = carried?.isUnderWay ?? false;
  useEffect(() => {
    if (!isUnderWay) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      controller.cancel();
      setCarried(null);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isUnderWay, controller]);

  return (
    <section className={styles.palette} aria-label={t('ecogram:palette.label')}>
      <ul className={styles.kinds} title={t('ecogram:palette.hint')}>
        {PERSON_KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.kind}
              data-kind={kind}
              onPointerDown={(event) => start(kind, event)}
              onPointerMove={move}
              onPointerUp={drop}
              onPointerCancel={() => {
                controller.cancel();
                setCarried(null);
              }}
              onClick={() => {
                if (!wasCarried.current) add(kind);
                wasCarried.current = false;
              }}
            >
              <KindSymbol kind={kind} />
              <span>{t(`terms:kind.${kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {carried?.isUnderWay && (
        <div
          className={styles.carried}
          style={{ transform: `translate(${carried.at.x}px, ${carried.at.y}px)` }}
          aria-hidden
        >
          <KindSymbol kind={carried.kind} size={48} />
        </div>
      )}
    </section>
  );
};

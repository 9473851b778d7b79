import { memo, type PointerEvent, useEffect, useRef, useState } from 'react';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/ecogram.ts';
import type { Point } from '#shared/geometry/vector.ts';
import { type OfferedChild, useOfferedChildren, usePlaceChild } from './children.tsx';
import { useEcogram, useWords } from './context.tsx';
import { KindSymbol } from './figures.tsx';
import styles from './Palette.module.css';

const SLACK = 5;

/** What is offered: somebody of a kind, or a child of the file. */
type Offer = { kind: PersonKind; child: OfferedChild | null };

type Carried = { offer: Offer; from: Point; at: Point; isUnderWay: boolean };

type PaletteProps = {
  /** The element that the picture fills. */
  canvas: () => Element | null;
  /** Adds somebody of the kind where there is room. */
  add(kind: PersonKind): void;
};

const within = ({ left, top, right, bottom }: DOMRect, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The kinds of people, and the file's children, to drag onto the picture or to press. */
export const Palette = memo(({ canvas, add }: PaletteProps) => {
  const { t } = useWords();
  const { controller } = useEcogram().session;
  const place = usePlaceChild();
  const children = useOfferedChildren();
  const [carried, setCarried] = useState<Carried | null>(null);
  const wasCarried = useRef(false);

  const start = (offer: Offer, event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    wasCarried.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = { x: event.clientX, y: event.clientY };
    setCarried({ offer, from, at: from, isUnderWay: false });
  };

  const move = (event: PointerEvent) => {
    if (!carried) return;
    const at = { x: event.clientX, y: event.clientY };
    const isUnderWay = carried.isUnderWay || Math.hypot(at.x - carried.from.x, at.y - carried.from.y) > SLACK;
    setCarried({ ...carried, at, isUnderWay });
    const box = canvas()?.getBoundingClientRect();
    if (!isUnderWay || !box) return;
    wasCarried.current = true;
    controller.carry(carried.offer.kind, within(box, at) ? { x: at.x - box.left, y: at.y - box.top } : null);
  };

  /** The hand knows kinds; who the child is, is known here. */
  const dropChild = (child: OfferedChild) => {
    const { gesture } = controller;
    controller.cancel();
    if (gesture.is !== 'placing' || !gesture.at) return;
    place(child, gesture.at);
  };

  const drop = () => {
    const child = carried?.offer.child ?? null;
    if (carried?.isUnderWay && child) dropChild(child);
    else if (carried?.isUnderWay) controller.letGo();
    setCarried(null);
  };

  const press = ({ kind, child }: Offer) => {
    if (wasCarried.current) wasCarried.current = false;
    else if (child) place(child);
    else add(kind);
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

  const offers: Offer[] = [
    ...PERSON_KINDS.map((kind) => ({ kind, child: null })),
    ...children.map((child) => ({ kind: child.fields.kind, child })),
  ];
  return (
    <section className={styles.palette} aria-label={t('ecogram:palette.label')}>
      <ul className={styles.kinds} title={t('ecogram:palette.hint')}>
        {offers.map((offer) => (
          <li key={offer.child?.id ?? offer.kind}>
            <button
              type="button"
              className={styles.kind}
              {...(offer.child ? { 'data-child': offer.child.id } : { 'data-kind': offer.kind })}
              onPointerDown={(event) => start(offer, event)}
              onPointerMove={move}
              onPointerUp={drop}
              onPointerCancel={() => {
                controller.cancel();
                setCarried(null);
              }}
              onClick={() => press(offer)}
            >
              <KindSymbol kind={offer.kind} />
              {offer.child ? (
                <span className={styles.words} dir="auto">
                  {offer.child.words}
                </span>
              ) : (
                <span>{t(`terms:kind.${offer.kind}`)}</span>
              )}
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
          <KindSymbol kind={carried.offer.kind} size={48} />
        </div>
      )}
    </section>
  );
});

import { CLIENT, type PersonKind, type TieEnd } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Hit } from '#shared/geometry/hit.ts';
import { boxBetween } from '#shared/geometry/overlay.ts';
import { type Box, distance, minus, type Point } from '#shared/geometry/vector.ts';

/**
 * What a hand is doing on the canvas, as a state machine without any drawing. Nothing happens to the ecogram until a
 * gesture ends, so a gesture that is backed out of has changed nothing.
 */
export type Gesture =
  | { readonly is: 'idle' }
  /** Down, but not yet far enough to be more than a click. */
  | { readonly is: 'pressing'; readonly on: Hit; readonly down: Pointer }
  /** A finger that has rested long enough to mean more than a tap: what it does from here on, it does to several. */
  | { readonly is: 'held'; readonly on: Hit; readonly down: Pointer }
  | {
      readonly is: 'moving';
      /** Whom the hand holds. */
      readonly lead: PersonId;
      readonly ids: readonly PersonId[];
      readonly down: Pointer;
      readonly by: Point;
      /** Nobody can stand where the client does: who is dragged onto her is tied to her, and goes back. */
      readonly ontoClient: boolean;
    }
  | {
      readonly is: 'tying';
      readonly from: TieEnd;
      readonly to: Point;
      /** Who would be tied if the pointer were let go now. */
      readonly over: TieEnd | null;
    }
  | { readonly is: 'panning'; readonly start: Point; readonly by: Point }
  | { readonly is: 'banding'; readonly from: Point; readonly to: Point; readonly adding: boolean }
  /** Somebody new on the way from the palette. `at` is `null` while she is not over the canvas. */
  | { readonly is: 'placing'; readonly kind: PersonKind; readonly at: Point | null };

/** A pointer where it is: on the screen, in CSS pixels of the canvas, and in the picture. */
export type Pointer = {
  readonly screen: Point;
  readonly point: Point;
  readonly by: 'mouse' | 'pen' | 'touch';
  /** The middle button, or the space bar held down. */
  readonly pans: boolean;
  readonly adding: boolean;
};

/** What the canvas asks of whoever holds the ecogram and the view. */
export type Effect =
  | { readonly does: 'select'; readonly hit: Hit; readonly adding: boolean }
  | { readonly does: 'selectWithin'; readonly box: Box; readonly adding: boolean }
  | { readonly does: 'move'; readonly ids: readonly PersonId[]; readonly by: Point }
  | { readonly does: 'tie'; readonly from: TieEnd; readonly to: TieEnd }
  | { readonly does: 'place'; readonly kind: PersonKind; readonly at: Point }
  | { readonly does: 'pan'; readonly by: Point };

export type Input =
  | { readonly on: 'down'; readonly pointer: Pointer; readonly hit: Hit }
  | { readonly on: 'move'; readonly pointer: Pointer; readonly over: TieEnd | null }
  | { readonly on: 'up'; readonly pointer: Pointer; readonly over: TieEnd | null }
  | { readonly on: 'carry'; readonly kind: PersonKind; readonly at: Point | null }
  | { readonly on: 'letGo' }
  /** The pointer has been down for a while. */
  | { readonly on: 'rest' }
  | { readonly on: 'cancel' };

export type Turn = { readonly gesture: Gesture; readonly effects: readonly Effect[] };

export const IDLE: Gesture = { is: 'idle' };

const turn = (gesture: Gesture, ...effects: Effect[]): Turn => ({ gesture, effects });

const SLACK = { mouse: 4, pen: 6, touch: 10 } as const;

const endOf = (hit: Hit): TieEnd | null => {
  if (hit.is === 'client') return CLIENT;
  if (hit.is === 'person') return hit.id;
  return hit.is === 'knob' ? hit.of : null;
};

/** What a press becomes once it has moved. */
const dragFrom = (on: Hit, down: Pointer, now: Pointer, selected: readonly PersonId[]): Gesture => {
  if (on.is === 'person') {
    const ids = selected.includes(on.id) ? selected : [on.id];
    return { is: 'moving', lead: on.id, ids, down, by: minus(now.point, down.point), ontoClient: false };
  }
  // The client stays in the middle: to draw away from her is to draw a tie.
  if (on.is === 'knob' || on.is === 'client') {
    return { is: 'tying', from: endOf(on) ?? CLIENT, to: now.point, over: null };
  }
  if (down.by === 'touch') return { is: 'panning', start: down.screen, by: { x: 0, y: 0 } };
  return { is: 'banding', from: down.point, to: now.point, adding: down.adding };
};

/** A finger that rests, and moves then: with whoever is selected, or around people. */
const dragHeld = (on: Hit, down: Pointer, now: Pointer, selected: readonly PersonId[]): Gesture =>
  on.is === 'sheet' || on.is === 'tie'
    ? { is: 'banding', from: down.point, to: now.point, adding: true }
    : dragFrom(on, down, now, selected);

const onDown = (pointer: Pointer, hit: Hit): Turn =>
  turn(
    pointer.pans
      ? { is: 'panning', start: pointer.screen, by: { x: 0, y: 0 } }
      : { is: 'pressing', on: hit, down: pointer },
  );

const onMove = (
  gesture: Gesture,
  pointer: Pointer,
  over: TieEnd | null,
  selected: readonly PersonId[],
): Turn => {
  switch (gesture.is) {
    case 'pressing': {
      const { on, down } = gesture;
      if (distance(down.screen, pointer.screen) < SLACK[down.by]) return turn(gesture);
      return onMove(dragFrom(on, down, pointer, selected), pointer, over, selected);
    }
    case 'held': {
      const { on, down } = gesture;
      if (distance(down.screen, pointer.screen) < SLACK[down.by]) return turn(gesture);
      return onMove(dragHeld(on, down, pointer, selected), pointer, over, selected);
    }
    case 'moving':
      return turn({
        ...gesture,
        by: minus(pointer.point, gesture.down.point),
        ontoClient: over === CLIENT && gesture.ids.length === 1,
      });
    case 'tying':
      return turn({ ...gesture, to: pointer.point, over: over === gesture.from ? null : over });
    case 'panning': {
      const by = minus(pointer.screen, gesture.start);
      return turn({ ...gesture, by }, { does: 'pan', by: minus(by, gesture.by) });
    }
    case 'banding':
      return turn({ ...gesture, to: pointer.point });
    default:
      return turn(gesture);
  }
};

const onUp = (gesture: Gesture): Turn => {
  switch (gesture.is) {
    case 'pressing': {
      const end = endOf(gesture.on);
      const hit: Hit =
        gesture.on.is === 'knob' && end !== null
          ? end === CLIENT
            ? { is: 'client' }
            : { is: 'person', id: end }
          : gesture.on;
      return turn(IDLE, { does: 'select', hit, adding: gesture.down.adding });
    }
    case 'moving': {
      const [only] = gesture.ids;
      return gesture.ontoClient && only !== undefined
        ? turn(IDLE, { does: 'tie', from: only, to: CLIENT })
        : turn(IDLE, { does: 'move', ids: gesture.ids, by: gesture.by });
    }
    case 'tying':
      return gesture.over === null
        ? turn(IDLE)
        : turn(IDLE, { does: 'tie', from: gesture.from, to: gesture.over });
    case 'banding':
      return turn(IDLE, {
        does: 'selectWithin',
        box: boxBetween(gesture.from, gesture.to),
        adding: gesture.adding,
      });
    default:
      return turn(IDLE);
  }
};

/** Only a finger means something by resting; a mouse has a Shift key beside it. */
const onRest = (gesture: Gesture): Turn => {
  if (gesture.is !== 'pressing' || gesture.down.by !== 'touch') return turn(gesture);
  const { on } = gesture;
  const held: Gesture = { ...gesture, is: 'held' };
  return on.is === 'person' ? turn(held, { does: 'select', hit: on, adding: true }) : turn(held);
};

/** Panning is the one gesture with an effect on the way; it is taken back. */
const onCancel = (gesture: Gesture): Turn =>
  gesture.is === 'panning'
    ? turn(IDLE, { does: 'pan', by: { x: -gesture.by.x, y: -gesture.by.y } })
    : turn(IDLE);

/** The next state of the hand, and what follows from it. `selected` are the people who move together. */
export const step = (gesture: Gesture, input: Input, selected: readonly PersonId[]): Turn => {
  switch (input.on) {
    case 'down':
      return gesture.is === 'idle' ? onDown(input.pointer, input.hit) : turn(gesture);
    case 'move':
      return onMove(gesture, input.pointer, input.over, selected);
    case 'up': {
      const moved = onMove(gesture, input.pointer, input.over, selected);
      const ended = onUp(moved.gesture);
      return { gesture: ended.gesture, effects: [...moved.effects, ...ended.effects] };
    }
    case 'carry':
      return gesture.is === 'idle' || gesture.is === 'placing'
        ? turn({ is: 'placing', kind: input.kind, at: input.at })
        : turn(gesture);
    case 'letGo':
      return gesture.is === 'placing' && gesture.at !== null
        ? turn(IDLE, { does: 'place', kind: gesture.kind, at: gesture.at })
        : turn(IDLE);
    case 'rest':
      return onRest(gesture);
    case 'cancel':
      return onCancel(gesture);
  }
};

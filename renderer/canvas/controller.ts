import { CLIENT, type PersonKind, type TieEnd } from '#shared/domain/ecogram.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { endAt, type Hit, hitAt } from '#shared/geometry/hit.ts';
import { peopleWithin } from '#shared/geometry/overlay.ts';
import type { Scene } from '#shared/geometry/scene.ts';
import { type Guide, snapped } from '#shared/geometry/snap.ts';
import { type Point, plus, times } from '#shared/geometry/vector.ts';
import { type Effect, type Gesture, IDLE, type Input, type Pointer, step } from './gesture.ts';
import { bringingIn, fitting, panned, type Size, toPicture, type View, zoomedAt } from './view.ts';

/** Among more, every place is in line with somebody, and a line would say nothing. */
const MOST_TO_MEET = 400;

/** What a gesture asks of the ecogram. */
export type CanvasEffect =
  | Exclude<Effect, { does: 'pan' } | { does: 'selectWithin' }>
  | { readonly does: 'selectPeople'; readonly ids: readonly PersonId[]; readonly adding: boolean };

/** What the canvas has to know of the selection. */
export type Chosen = {
  readonly people: readonly PersonId[];
  readonly client: boolean;
  readonly tie: TieId | null;
  /** The ties that all others step back for; `null` where none stands out. */
  readonly standingOut: ReadonlySet<TieId> | null;
  /** Everybody whom all others step back for; `null` where nobody stands out. */
  readonly peopleStandingOut: ReadonlySet<PersonId> | null;
  /** Whoever shows a knob to draw a tie from. */
  readonly knobAt: TieEnd | null;
};

export type RawPointer = {
  readonly id: number;
  readonly by: Pointer['by'];
  /** In CSS pixels from the canvas's corner. */
  readonly screen: Point;
  readonly middle: boolean;
  readonly adding: boolean;
  /** A key is held that lets people be put anywhere, whatever stands around. */
  readonly free: boolean;
};

export const NOTHING_CHOSEN: Chosen = {
  people: [],
  client: false,
  tie: null,
  standingOut: null,
  peopleStandingOut: null,
  knobAt: null,
};

/** A view, and the size of the canvas that it was meant for. */
export type Laid = { readonly view: View; readonly size: Size };

type Listener = () => void;

/** Half of a comfortable target on the screen, in CSS pixels (WCAG 2.2 asks for 24, we give 44). */
const REACH = 22;

/** From how near a dragged person is drawn to a place that goes with where others stand, in CSS pixels. */
const SNAP_REACH = 6;

const isPlace = ({ x, y }: Point): boolean => Number.isFinite(x) && Number.isFinite(y);

/**
 * Turns pointers into gestures, gestures into effects, and keeps the view. It draws nothing: it only says what has to be
 * drawn anew. `still` is the picture, `moving` whatever follows the hand, `view` where the picture lies.
 */
export class CanvasController {
  scene: Scene;
  chosen: Chosen = NOTHING_CHOSEN;
  view: View = { zoom: 1, x: 0, y: 0 };
  gesture: Gesture = IDLE;
  hover: Hit = { is: 'sheet' };
  /** Who has the keyboard's focus, where that has to be seen. */
  focus: TieEnd | null = null;
  spaceHeld = false;
  /** What the place of whoever is being moved has in common with where others stand. */
  guides: readonly Guide[] = [];

  #size: Size = { width: 0, height: 0 };
  /** The view shows the whole picture, and goes on doing so as either changes, until a hand moves it. */
  #fitted = true;
  /** The pointer that the gesture follows; others mean nothing meanwhile. */
  #holder: number | null = null;
  readonly #fingers = new Map<number, Point>();
  readonly #listeners = {
    still: new Set<Listener>(),
    moving: new Set<Listener>(),
    view: new Set<Listener>(),
  };
  readonly #apply: (effect: CanvasEffect) => void;

  constructor(scene: Scene, apply: (effect: CanvasEffect) => void) {
    this.scene = scene;
    this.#apply = apply;
  }

  readonly on = (what: 'still' | 'moving' | 'view', listener: Listener): (() => void) => {
    this.#listeners[what].add(listener);
    return () => this.#listeners[what].delete(listener);
  };

  #tell(...what: ('still' | 'moving' | 'view')[]): void {
    for (const name of what) for (const listener of this.#listeners[name]) listener();
  }

  /** Another scene. A gesture that holds somebody who is gone is over. */
  setScene(scene: Scene): void {
    this.scene = scene;
    const { gesture } = this;
    const isThere = (end: TieEnd) => end === CLIENT || scene.people.has(end);
    const lost =
      (gesture.is === 'moving' && !gesture.ids.every(isThere)) ||
      (gesture.is === 'tying' && !isThere(gesture.from));
    if (lost) {
      this.gesture = IDLE;
      this.guides = [];
      this.#holder = null;
    }
    this.hover = { is: 'sheet' };
    // An element that is taken away loses the focus without a word.
    if (this.focus !== null && !isThere(this.focus)) this.focus = null;
    if (this.#fitted) this.view = fitting(scene.bounds, this.#size);
    this.#tell('view', 'still', 'moving');
  }

  setChosen(chosen: Chosen): void {
    this.chosen = chosen;
    this.#tell('still', 'moving');
  }

  setFocus(end: TieEnd | null): void {
    this.focus = end;
    this.#tell('moving');
  }

  resize(size: Size): void {
    const shift = { x: (size.width - this.#size.width) / 2, y: (size.height - this.#size.height) / 2 };
    this.#size = size;
    this.#setView(this.#fitted ? fitting(this.scene.bounds, size) : panned(this.view, shift), this.#fitted);
  }

  get size(): Size {
    return this.#size;
  }

  /** How the picture lies, where a hand has laid it so; `null` where it simply fits. */
  get laid(): Laid | null {
    return this.#fitted ? null : { view: this.view, size: this.#size };
  }

  /** Lays it so again, on a canvas of whatever size that will be. */
  layAgain({ view, size }: Laid): void {
    this.#size = size;
    this.#setView(view);
  }

  #setView(view: View, fitted = false): void {
    this.view = view;
    this.#fitted = fitted;
    this.#tell('view');
  }

  readonly fit = (): void => this.#setView(fitting(this.scene.bounds, this.#size), true);

  readonly zoomBy = (
    factor: number,
    around: Point = times({ x: this.#size.width, y: this.#size.height }, 0.5),
  ) => this.#setView(zoomedAt(this.view, around, factor));

  readonly panBy = (by: Point): void => this.#setView(panned(this.view, by));

  /** Brings a point of the picture into view, if it is not. */
  readonly bringIn = (point: Point): void => {
    const view = bringingIn(this.view, point, this.#size);
    if (view.x !== this.view.x || view.y !== this.view.y) this.#setView(view);
  };

  readonly pictureAt = (screen: Point): Point => toPicture(this.view, screen);

  /** What is under a point of the screen. */
  readonly hitAt = (screen: Point): Hit =>
    hitAt(this.scene, this.pictureAt(screen), REACH / this.view.zoom, this.chosen.knobAt);

  #endAt(point: Point): TieEnd | null {
    return endAt(this.scene, point, REACH / this.view.zoom);
  }

  #pointer({ screen, by, middle, adding }: RawPointer): Pointer {
    return { screen, by, adding, point: this.pictureAt(screen), pans: middle || this.spaceHeld };
  }

  readonly down = (raw: RawPointer): void => {
    if (!isPlace(raw.screen)) return;
    if (raw.by === 'pen') this.#forgetFingers();
    if (this.#isHeldByAnother(raw)) return;
    if (raw.by === 'touch') this.#fingers.set(raw.id, raw.screen);
    // A second finger: whatever the first was doing is dropped, the two zoom and pan.
    if (this.#fingers.size > 1) {
      this.#step({ on: 'cancel' });
      return;
    }
    this.#holder = raw.id;
    this.#step({ on: 'down', pointer: this.#pointer(raw), hit: this.hitAt(raw.screen) });
  };

  readonly move = (raw: RawPointer): void => {
    if (!isPlace(raw.screen)) return;
    if (this.#fingers.has(raw.id) && this.#fingers.size > 1) {
      this.#pinch(raw);
      return;
    }
    if (this.gesture.is === 'idle') {
      this.#hover(this.hitAt(raw.screen));
      return;
    }
    if (raw.id !== this.#holder) return;
    const pointer = this.#pointer(raw);
    const over = this.#overFor(pointer.point);
    this.#step({ on: 'move', pointer: this.#led(pointer, raw, over), over });
  };

  readonly up = (raw: RawPointer): void => {
    const wasPinching = this.#fingers.size > 1;
    this.#fingers.delete(raw.id);
    if (wasPinching || this.gesture.is === 'idle' || raw.id !== this.#holder) return;
    if (!isPlace(raw.screen)) {
      this.cancel();
      return;
    }
    const pointer = this.#pointer(raw);
    const over = this.#overFor(pointer.point);
    this.#step({ on: 'up', pointer: this.#led(pointer, raw, over), over });
  };

  /** The pointer that is down has not moved for a while. */
  readonly rest = (): void => this.#step({ on: 'rest' });

  /** The pointer was taken away from the canvas. */
  readonly lose = (id: number): void => {
    this.#fingers.delete(id);
    if (this.#holder === null || id === this.#holder) this.cancel();
  };

  readonly leave = (): void => this.#hover({ is: 'sheet' });

  readonly carry = (kind: PersonKind, screen: Point | null): void =>
    screen !== null && !isPlace(screen)
      ? undefined
      : this.#step({ on: 'carry', kind, at: screen && this.pictureAt(screen) });

  readonly letGo = (): void => this.#step({ on: 'letGo' });

  /** Backs out of the gesture, with nothing changed. Says whether there was one. */
  readonly cancel = (): boolean => {
    if (this.gesture.is === 'idle') return false;
    this.#step({ on: 'cancel' });
    return true;
  };

  /** Only where a gesture asks who is under the pointer; the middle is all that matters to somebody being moved. */
  #overFor(point: Point): TieEnd | null {
    if (this.gesture.is === 'moving') return Math.hypot(point.x, point.y) < 40 ? CLIENT : null;
    return this.gesture.is === 'tying' ? this.#endAt(point) : null;
  }

  /** A hand that draws with a pen rests on the screen, and a mouse lies beside it. */
  #isHeldByAnother(raw: RawPointer): boolean {
    const { gesture } = this;
    if (gesture.is === 'idle' || this.#holder === raw.id) return false;
    return !(raw.by === 'touch' && this.#fingers.size > 0);
  }

  /** A pen comes down: whatever lies there already is the hand that holds it, and means nothing. */
  #forgetFingers(): void {
    if (this.#holder !== null && this.#fingers.has(this.#holder)) this.cancel();
    this.#fingers.clear();
  }

  /** The pointer where whoever it moves would stand well, and what that place has in common with others. */
  #led(pointer: Pointer, raw: RawPointer, over: TieEnd | null): Pointer {
    const { gesture } = this;
    this.guides = [];
    if (gesture.is !== 'moving' || raw.free || over === CLIENT) return pointer;
    if (this.scene.people.size > MOST_TO_MEET) return pointer;
    const { lead, ids, down } = gesture;
    const by = { x: pointer.point.x - down.point.x, y: pointer.point.y - down.point.y };
    const led = snapped(this.scene, ids, lead, by, SNAP_REACH / this.view.zoom);
    this.guides = led.guides;
    return { ...pointer, point: plus(down.point, led.by) };
  }

  #hover(hit: Hit): void {
    const { hover } = this;
    if (hover.is === hit.is && keyOf(hover) === keyOf(hit)) return;
    this.hover = hit;
    this.#tell('moving');
  }

  #pinch(raw: RawPointer): void {
    const before = [...this.#fingers.values()];
    this.#fingers.set(raw.id, raw.screen);
    const after = [...this.#fingers.values()];
    const [a, b] = before;
    const [c, d] = after;
    if (!a || !b || !c || !d) return;
    const spread = Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1);
    const factor = Math.hypot(c.x - d.x, c.y - d.y) / spread;
    const middle = { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 };
    const by = { x: middle.x - (a.x + b.x) / 2, y: middle.y - (a.y + b.y) / 2 };
    this.#setView(zoomedAt(panned(this.view, by), middle, factor));
  }

  #step(input: Input): void {
    const before = this.gesture;
    const { gesture, effects } = step(before, input, this.chosen.people);
    this.gesture = gesture;
    if (gesture.is !== 'moving') this.guides = [];
    if (gesture.is === 'idle') this.#holder = null;
    // Whoever starts or stops being moved leaves or joins the still picture.
    if ((before.is === 'moving') !== (gesture.is === 'moving')) this.#tell('still');
    if (before !== gesture) this.#tell('moving');
    for (const effect of effects) this.#carryOut(effect);
  }

  #carryOut(effect: Effect): void {
    if (effect.does === 'pan') this.panBy(effect.by);
    else if (effect.does === 'selectWithin') {
      this.#apply({
        does: 'selectPeople',
        ids: peopleWithin(this.scene, effect.box),
        adding: effect.adding,
      });
    } else this.#apply(effect);
  }
}

const keyOf = (hit: Hit): string => ('id' in hit ? hit.id : 'of' in hit ? hit.of : '');

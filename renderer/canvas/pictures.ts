import { CLIENT, type TieEnd } from '#shared/domain/ecogram.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import type { Mark } from '#shared/geometry/marks.ts';
import {
  bandMarks,
  chosenMarks,
  chosenTieMarks,
  drawnTieMarks,
  focusedMarks,
  hoveredMarks,
  knobMarks,
  targetMarks,
} from '#shared/geometry/overlay.ts';
import { cellAt } from '#shared/geometry/page.ts';
import {
  type PersonFigure,
  personFigure,
  type Scene,
  type Surroundings,
  surroundingsInHand,
  type TieFigure,
  tieFigure,
  tieMarks,
} from '#shared/geometry/scene.ts';
import { guideMarks } from '#shared/geometry/snap.ts';
import { type Point, plus } from '#shared/geometry/vector.ts';
import type { CanvasController } from './controller.ts';
import type { Gesture } from './gesture.ts';
import { mayLinger } from './lingering.ts';
import { type Drawing, drawingOf } from './paint.ts';

/** In which colours a part of the picture is drawn: its own, or those of whoever steps back. */
export type Tone = 'full' | 'bodies' | 'labels';

export type StillPart = { readonly drawing: Drawing; readonly tone: Tone; readonly opacity: number };

/** The still picture, ready to be drawn at any zoom: everything but whoever is being moved, and the ties that follow. */
export type StillPicture = {
  /** What it was made from. */
  readonly scene: Scene;
  /** From the lowest on. */
  readonly parts: readonly StillPart[];
  /** There are so many lanes that their dashes take longer than an eye waits. */
  readonly isCrowded: boolean;
};

/** How much of a tie is seen that steps back while others stand out. */
const FAINT = 0.28;

/** From so many on. Dashes are three quarters of what lanes take: some 10 ms for these, without a graphics card. */
const MANY_LANES = 300;

/** What follows the hand is drawn anew in every frame: half of that is as much as a hand doesn't wait for. */
const MANY_IN_HAND = 150;

const lanesOf = (ties: readonly TieFigure[]): number =>
  ties.reduce((lanes, figure) => lanes + figure.lanes.length, 0);

const movingIds = (gesture: Gesture): ReadonlySet<string> =>
  new Set(gesture.is === 'moving' ? gesture.ids : []);

const follows = ({ tie }: TieFigure, moving: ReadonlySet<string>): boolean =>
  moving.has(tie.first) || moving.has(tie.second);

export const stillPicture = ({ scene, chosen, gesture }: CanvasController): StillPicture => {
  const moving = movingIds(gesture);
  const ties = [...scene.ties.values()].filter((figure) => !follows(figure, moving));
  const standsOut = ({ tie }: TieFigure) => chosen.standingOut === null || chosen.standingOut.has(tie.id);
  const everybody = [...scene.people.values()].filter(({ person }) => !moving.has(person.id));
  const isFaint = ({ person }: PersonFigure) => chosen.peopleStandingOut?.has(person.id) === false;
  const faint = everybody.filter(isFaint);
  const people = everybody.filter((figure) => !isFaint(figure));
  const part = (marks: readonly Mark[], tone: Tone = 'full', opacity = 1): StillPart => ({
    drawing: drawingOf(marks),
    tone,
    opacity,
  });
  return {
    scene,
    parts: [
      part(scene.sheet),
      part(tieMarks(ties.filter((figure) => !standsOut(figure))), 'full', FAINT),
      // People who step back, and what is written at them: it can be read still.
      part(
        faint.flatMap(({ body }) => body),
        'bodies',
      ),
      part(tieMarks(ties.filter(standsOut))),
      part(
        faint.flatMap(({ label }) => label),
        'labels',
      ),
      part([...bodiesOf(people), ...scene.client]),
    ],
    isCrowded: lanesOf(ties) >= MANY_LANES,
  };
};

type Followers = {
  readonly scene: Scene;
  readonly ids: readonly PersonId[];
  readonly ties: readonly TieFigure[];
  readonly isCrowded: boolean;
  readonly surroundings: Surroundings;
};

/** Who was put down, as they were in the hand. */
type PutDown = { readonly scene: Scene; readonly marks: readonly Mark[] };

/** What is drawn anew in every frame of a gesture. It looks at nothing but who moves and what is tied to them. */
export class MovingPicture {
  #followers: Followers | null = null;
  #putDown: PutDown | null = null;

  /** `isStillBehind`: the still picture without whoever was put down is still looked at, while the one with them is drawn. */
  marks(controller: CanvasController, isStillBehind: boolean): Mark[] {
    const { scene, gesture } = controller;
    if (gesture.is === 'moving') {
      const moved = this.#moved(scene, gesture);
      this.#putDown = { scene, marks: moved };
      return [...guideMarks(scene, controller.guides), ...moved];
    }
    const marks = this.#aroundTheStill(controller);
    if (isStillBehind && this.#putDown && mayLinger(this.#putDown.scene, scene)) {
      return [...this.#putDown.marks, ...marks];
    }
    this.#followers = null;
    this.#putDown = null;
    return marks;
  }

  #aroundTheStill({ scene, gesture, chosen, hover, focus }: CanvasController): Mark[] {
    const chosenTie = chosen.tie === null ? undefined : scene.ties.get(chosen.tie);
    const marks: Mark[] = chosenTie ? chosenTieMarks(chosenTie) : [];
    const hovered = hover.is === 'person' ? hover.id : hover.is === 'client' ? CLIENT : null;
    const ends: TieEnd[] = [...chosen.people, ...(chosen.client ? [CLIENT] : [])];
    for (const end of ends) marks.push(...chosenMarks(scene, end));
    if (focus !== null) marks.push(...focusedMarks(scene, focus));
    if (gesture.is === 'idle' && hovered !== null && !ends.includes(hovered)) {
      marks.push(...hoveredMarks(scene, hovered));
    }
    if (gesture.is === 'pressing' && gesture.on.is === 'person')
      marks.push(...chosenMarks(scene, gesture.on.id));
    if (gesture.is === 'tying') marks.push(...drawnTieMarks(scene, gesture.from, gesture.to, gesture.over));
    else if (chosen.knobAt !== null) marks.push(...knobMarks(scene, chosen.knobAt));
    if (gesture.is === 'banding') marks.push(...bandMarks(gesture.from, gesture.to));
    if (gesture.is === 'placing' && gesture.at)
      marks.push(...targetMarks(scene, cellAt(scene.page, gesture.at)));
    return marks;
  }

  /** Whether so many lanes follow the hand that their dashes have to wait until it lets go. Of the marks that were asked for last. */
  get isCrowded(): boolean {
    return this.#followers?.isCrowded ?? false;
  }

  #followersOf(scene: Scene, ids: readonly PersonId[]): Followers {
    const known = this.#followers;
    if (known?.scene === scene && known.ids === ids) return known;
    const moving = new Set<string>(ids);
    const others = [...scene.people.values()].filter(({ person }) => !moving.has(person.id));
    const ties = [...scene.ties.values()].filter((figure) => follows(figure, moving));
    const followers = {
      scene,
      ids,
      ties,
      isCrowded: lanesOf(ties) >= MANY_IN_HAND,
      surroundings: surroundingsInHand(others),
    };
    this.#followers = followers;
    return followers;
  }

  #moved(scene: Scene, gesture: Extract<Gesture, { is: 'moving' }>): Mark[] {
    const { ties, surroundings } = this.#followersOf(scene, gesture.ids);
    const people = new Map<PersonId, PersonFigure>();
    for (const id of gesture.ids) {
      const figure = scene.people.get(id);
      if (figure) people.set(id, personFigure(figure.person, plus(figure.at, gesture.by)));
    }
    const placeOf = (end: TieEnd): Point =>
      end === CLIENT ? { x: 0, y: 0 } : ((people.get(end) ?? scene.people.get(end))?.at ?? { x: 0, y: 0 });
    const moved = [...people.values()];
    const [only] = moved;
    if (gesture.ontoClient && only) {
      return [...bodiesOf(moved), ...drawnTieMarks(scene, only.person.id, { x: 0, y: 0 }, CLIENT)];
    }
    return [
      ...(only && moved.length === 1 ? targetMarks(scene, cellAt(scene.page, only.at)) : []),
      ...tieMarks(ties.map(({ tie }) => tieFigure(tie, placeOf, surroundings))),
      ...bodiesOf(moved),
    ];
  }
}

const bodiesOf = (figures: readonly PersonFigure[]): Mark[] =>
  figures.flatMap(({ body, label }) => [...body, ...label]);

export const emphasis = (scene: Scene, ends: readonly TieEnd[]): ReadonlySet<TieId> => {
  const set = new Set<string>(ends);
  return new Set([...scene.ties.values()].filter((figure) => follows(figure, set)).map(({ tie }) => tie.id));
};

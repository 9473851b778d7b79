import { goersBetween, sceneBetween } from '#shared/geometry/between.ts';
import type { Scene } from '#shared/geometry/scene.ts';

/** Long enough for an eye to follow, short enough never to be waited for. */
const GLIDE_MS = 320;

/** A picture of which one step takes longer than this would stutter: it is shown as it will be. */
const MOST_STEP_MS = 20;

/** Among more, one step takes longer to draw than an eye takes it for a movement. */
const MOST_WHO_LOOK_ON = 400;

export type GlideNeeds = {
  /** The picture that is shown. */
  shown(): Scene;
  show(scene: Scene): void;
  /** A hand is at the picture: nothing moves under it. */
  isHeld(): boolean;
  /** Whoever wants as little movement as may be gets none. */
  isStill(): boolean;
  now(): number;
  /** Calls back with the next frame; returns what calls that off. */
  nextFrame(work: () => void): () => void;
};

/** Lets people go to their new places where it can be seen, instead of being there of a sudden. */
export class Glide {
  readonly #needs: GlideNeeds;
  #callOff: (() => void) | null = null;

  constructor(needs: GlideNeeds) {
    this.#needs = needs;
  }

  /** Shows a picture: at once, or by way of what lies between it and the one that is shown. */
  readonly to = (scene: Scene, glides: boolean): void => {
    const { shown, show, isHeld, isStill, now, nextFrame } = this.#needs;
    this.stop();
    const from = shown();
    const isSeen = glides && !isStill() && !isHeld() && scene.people.size <= MOST_WHO_LOOK_ON;
    const goers = isSeen ? goersBetween(from, scene) : [];
    if (goers.length === 0) {
      show(scene);
      return;
    }
    const start = now();
    const step = () => {
      this.#callOff = null;
      const before = now();
      const part = Math.min((before - start) / GLIDE_MS, 1);
      // Slower towards the end, as a hand would put somebody down.
      const eased = 1 - (1 - part) ** 3;
      show(isHeld() ? scene : sceneBetween(from, scene, goers, eased));
      if (part >= 1 || isHeld()) return;
      if (now() - before > MOST_STEP_MS) show(scene);
      else this.#callOff = nextFrame(step);
    };
    step();
  };

  readonly stop = (): void => {
    this.#callOff?.();
    this.#callOff = null;
  };
}

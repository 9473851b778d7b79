import { Refusal } from '#shared/contract/errors.ts';
import type { OpenBundle } from '#shared/domain/bundle.ts';
import type { ChosenBundle } from '#shared/domain/chosen-bundle.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { OneAtATime } from '../one-at-a-time.ts';

type Held = { about: ChosenBundle; bytes: Uint8Array; opened: OpenBundle | null };

/** The bundle that is being brought in, in memory only. Locking lets go of it, and so does the next one. */
export class HeldBundle {
  #held: Held | null = null;
  readonly #working = new OneAtATime();

  begin(): AbortSignal {
    return this.#working.begin();
  }

  cancel(why?: string): void {
    this.#working.cancel(why);
  }

  hold(about: ChosenBundle, bytes: Uint8Array): void {
    this.#held?.bytes.fill(0);
    this.#held = { about, bytes, opened: null };
  }

  /** @throws {Refusal} `notFound` */
  demand(id: ImportId): Held {
    if (this.#held?.about.id !== id) throw new Refusal('notFound', 'the bundle is no longer held');
    return this.#held;
  }

  /** @throws {Refusal} `notFound` where it isn't open */
  demandOpen(id: ImportId): OpenBundle {
    const { opened } = this.demand(id);
    if (!opened) throw new Refusal('notFound', 'the bundle has not been opened');
    return opened;
  }

  leave(): void {
    this.cancel('nobody waits for this bundle');
    this.#held?.bytes.fill(0);
    this.#held = null;
  }
}

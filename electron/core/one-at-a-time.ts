import { Refusal } from '#shared/contract/errors.ts';

/** Long work of which nobody needs more than the latest: what is begun calls off what was under way. */
export class OneAtATime {
  #working: AbortController | null = null;

  begin(): AbortSignal {
    this.cancel('another was begun');
    this.#working = new AbortController();
    return this.#working.signal;
  }

  /** Whoever waits for it is refused with `notFound`. */
  cancel(why = 'called off'): void {
    this.#working?.abort(new Refusal('notFound', why));
    this.#working = null;
  }
}

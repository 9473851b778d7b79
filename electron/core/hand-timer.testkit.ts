import type { Timer } from './ports.ts';

/** A timer whose time passes when the test says so. */
export type HandTimer = Timer & {
  /** Milliseconds from now until each thing that waits, the soonest first. */
  waiting(): number[];
  /** Lets time pass, and waits until all that came due with it is done. */
  pass(ms: number): Promise<void>;
};

export const handTimer = (): HandTimer => {
  const due = new Map<symbol, { at: number; work: () => unknown }>();
  let now = 0;
  const inOrder = () => [...due].sort(([, one], [, other]) => one.at - other.at);

  const after = (ms: number, work: () => unknown) => {
    const mine = Symbol('waits');
    due.set(mine, { at: now + ms, work });
    return () => void due.delete(mine);
  };

  return {
    after,
    every(ms, work) {
      let stop = () => {};
      const again = () => {
        stop = after(ms, () => {
          again();
          return work();
        });
      };
      again();
      return () => stop();
    },
    waiting: () => inOrder().map(([, { at }]) => at - now),
    async pass(ms) {
      const until = now + ms;
      for (;;) {
        const [next] = inOrder();
        if (!next || next[1].at > until) break;
        const [mine, { at, work }] = next;
        due.delete(mine);
        now = at;
        await work();
      }
      now = until;
    },
  };
};

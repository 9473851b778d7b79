import type { History } from '#shared/document/history.ts';
import type { Ecogram, EcogramRecords } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { registerHolder } from '../../app/holding.ts';
import { joined } from './joined-history.ts';
import { keepsakeOf, type OfTheScreen, type Sitting, type TakenUp } from './keepsake.ts';
import { rebase } from './rebase.ts';

/** What a sitting has left for whoever goes on with it. */
export type Left = {
  readonly history: History<EcogramRecords>;
  /** What the vault has not taken yet, or not yet answered to. */
  readonly waiting: readonly EcogramDiff[];
  /** To be called once all of it is saved. */
  settle(): void;
};

type LeftSitting = { sitting: Sitting; screen: OfTheScreen; settle: () => void; release: () => void };

/**
 * The sittings at ecograms that somebody has gone on from, to another screen: every step back, and what could not be saved.
 * They are in this window's memory, for whoever is at the laptop now. A lock takes them along as her draft and leaves none here.
 */
export class LeftSittings {
  readonly #left = new Map<string, LeftSitting>();

  leave(key: string, sitting: Sitting, screen: OfTheScreen, settle: () => void): void {
    this.forget(key);
    const { undoable, redoable } = sitting.editor.store.getState().history;
    if (!undoable && !redoable && sitting.queue.unsaved().waiting.length === 0) return;
    const hold = () => {
      this.forget(key);
      return keepsakeOf(sitting, screen);
    };
    this.#left.set(key, { sitting, screen, settle, release: registerHolder({ key, hold }) });
  }

  of(key: string): Left | null {
    const left = this.#left.get(key);
    if (!left) return null;
    const { editor, queue } = left.sitting;
    return {
      history: editor.store.getState().history,
      waiting: queue.unsaved().waiting,
      settle: left.settle,
    };
  }

  /** Somebody goes on with it, or it is handed over. */
  forget(key: string): void {
    this.#left.get(key)?.release();
    this.#left.delete(key);
  }
}

export const leftSittings = new LeftSittings();

/** A sitting that was only left for another screen goes on, on the ecogram as the vault holds it now. */
export const goneOn = ({ records }: Pick<Ecogram, 'records'>, left: Left): TakenUp => {
  const { records: present, kept, lost } = rebase(records, left.waiting);
  return { history: joined(left.history, present), waiting: kept, lost };
};

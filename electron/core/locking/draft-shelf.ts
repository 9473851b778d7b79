import type { Draft } from '#shared/domain/draft.ts';
import type { DraftId, StaffId } from '#shared/domain/ids.ts';

/**
 * Drafts that the disk would not take. They stay in the memory of this program until their owner is back or it ends: see
 * 'Drafts' in `docs/threat-model.md`.
 */
export class DraftShelf {
  readonly #drafts = new Map<DraftId, Draft>();

  put(draft: Draft): void {
    this.#drafts.set(draft.id, draft);
  }

  of(staffId: StaffId): Draft[] {
    return [...this.#drafts.values()].filter((draft) => draft.staffId === staffId);
  }

  remove(id: DraftId, staffId: StaffId): void {
    if (this.#drafts.get(id)?.staffId === staffId) this.#drafts.delete(id);
  }
}

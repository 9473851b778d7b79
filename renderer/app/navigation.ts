import { create } from 'zustand';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { flushPending } from './pending.ts';

/** Where somebody is. There are no addresses: nothing about a client stands in a history or a title bar. */
export type Place =
  /** `justRemoved`: a file that can be brought back from here with one press. */
  | { at: 'files'; justRemoved?: ClientFileId }
  | { at: 'removed' }
  | { at: 'due' }
  | { at: 'settings' }
  | { at: 'file'; fileId: ClientFileId }
  | { at: 'details'; fileId: ClientFileId }
  | { at: 'ecogram'; fileId: ClientFileId }
  | { at: 'plan'; fileId: ClientFileId; planId: PlanId }
  | { at: 'printPlan'; fileId: ClientFileId; planId: PlanId }
  | { at: 'printEcogram'; fileId: ClientFileId };

/** `go` resolves once the new place is shown. */
type Navigation = { place: Place; go(place: Place): Promise<void> };

export const useNavigation = create<Navigation>((set) => ({
  place: { at: 'files' },
  go: (place) => flushPending().then(() => set({ place })),
}));

/** One step up, for Escape and the way back. `null` at the top. */
export const above = (place: Place): Place | null => {
  switch (place.at) {
    case 'files':
    case 'settings':
      return null;
    case 'file':
    case 'removed':
    case 'due':
      return { at: 'files' };
    case 'printPlan':
      return { at: 'plan', fileId: place.fileId, planId: place.planId };
    case 'printEcogram':
      return { at: 'ecogram', fileId: place.fileId };
    case 'details':
    case 'ecogram':
    case 'plan':
      return { at: 'file', fileId: place.fileId };
  }
};

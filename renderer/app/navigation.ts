import { create } from 'zustand';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { flushPending } from './pending.ts';

/** Where somebody is. There are no addresses: nothing about a client stands in a history or a title bar. */
export type Place =
  | { at: 'files' }
  | { at: 'settings' }
  | { at: 'people' }
  /** `isFirst`: the step after a vault has been made. */
  | { at: 'recovery'; isFirst: boolean }
  /** All of the log, or what was done with one file. */
  | { at: 'log'; fileId: ClientFileId | null }
  | { at: 'file'; fileId: ClientFileId }
  | { at: 'details'; fileId: ClientFileId }
  | { at: 'ecogram'; fileId: ClientFileId }
  | { at: 'plan'; fileId: ClientFileId; planId: PlanId }
  | { at: 'printPlan'; fileId: ClientFileId; planId: PlanId }
  | { at: 'printEcogram'; fileId: ClientFileId };

type Navigation = { place: Place; go(place: Place): void };

export const useNavigation = create<Navigation>((set) => ({
  place: { at: 'files' },
  go: (place) => {
    void flushPending().then(() => set({ place }));
  },
}));

/** One step up, for Escape and the way back. `null` at the top. */
export const above = (place: Place): Place | null => {
  switch (place.at) {
    case 'files':
    case 'settings':
      return null;
    case 'people':
      return { at: 'settings' };
    case 'recovery':
      return { at: place.isFirst ? 'files' : 'settings' };
    case 'log':
      return place.fileId && { at: 'file', fileId: place.fileId };
    case 'file':
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

/** Which entry of the rail somebody is under. */
export const sectionOf = (place: Place): 'files' | 'review' | 'settings' => {
  switch (place.at) {
    case 'settings':
    case 'people':
    case 'recovery':
      return 'settings';
    case 'log':
      return place.fileId ? 'files' : 'review';
    default:
      return 'files';
  }
};

import { create } from 'zustand';

/** The ecogram as a picture, as a list, or both: the same records, and the same can be done with them. */
export const VIEW_MODES = ['picture', 'both', 'list'] as const;
export type ViewMode = (typeof VIEW_MODES)[number];

type ViewModeState = { readonly mode: ViewMode; setMode(mode: ViewMode): void; nextMode(): void };

/** Remembered until the app is closed: whoever works with the list finds the list in the next file, too. */
export const useViewMode = create<ViewModeState>((set) => ({
  mode: 'picture',
  setMode: (mode) => set({ mode }),
  nextMode: () =>
    set(({ mode }) => ({
      mode: VIEW_MODES[(VIEW_MODES.indexOf(mode) + 1) % VIEW_MODES.length] ?? 'picture',
    })),
}));

import { create } from 'zustand';

/** What was restored in this window, for the lock screen that comes up then. `before`: where the vault from before is. */
type Restored = { restored: { before: string | null } | null; set(restored: Restored['restored']): void };

export const useRestored = create<Restored>((set) => ({
  restored: null,
  set: (restored) => set({ restored }),
}));

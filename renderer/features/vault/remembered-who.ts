import type { StaffId } from '#shared/domain/ids.ts';

/** Who last opened which vault in this window. In memory alone: the disk needn't tell who sits here most. */
const lastHere = new Map<string, StaffId>();

export const rememberWho = (folder: string, staffId: StaffId): void => {
  lastHere.set(folder, staffId);
};

export const whoWasHere = (folder: string): StaffId | null => lastHere.get(folder) ?? null;

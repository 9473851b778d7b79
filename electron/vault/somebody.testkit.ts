import type { Trace } from '#shared/domain/audit.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock, OpenVault, VaultAccess, VaultRecords } from '../core/ports.ts';

export const MANAGER: StaffMember = {
  id: StaffId.parse('01900000-0000-7000-8000-000000000001'),
  name: 'Noor',
  role: 'manager',
};

/** What tests and benchmarks say of what they change, where it doesn't matter. */
export const CHANGE: Trace = { action: 'file.changed', subject: null };

export const realClock: Clock = { now: () => new Date() };

/** Somebody at the screen now. */
export const OPENING = { staff: MANAGER, clock: realClock };

/** A session over a database that has no header: nobody can be let in. */
export const withoutAccess = (records: VaultRecords): OpenVault => ({
  ...records,
  writeAs: () => {
    throw new Error('a bare database has no header');
  },
  access: new Proxy({} as VaultAccess, {
    get: () => {
      throw new Error('a bare database has no header');
    },
  }),
});

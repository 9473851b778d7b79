import { z } from 'zod';
import { StaffId } from './ids.ts';

/** What somebody may do with the vault. The first person of a vault is its manager, and may do all. */
export const ROLES = ['counsellor', 'supervisor', 'manager'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const StaffName = z.string().trim().min(1).max(80);

/** People are told apart by their names as they read: case, composition and what stands around them don't count. */
export const sameStaffName = (one: string, other: string): boolean => {
  const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return folded(one) === folded(other);
};

export const StaffMember = z.strictObject({ id: StaffId, name: StaffName, role: Role });
export type StaffMember = z.infer<typeof StaffMember>;

export const StaffEntry = StaffMember.extend({
  /** Keeps name, role and passphrase, and can't open the vault until a manager lets them in again. */
  suspended: z.boolean(),
});
export type StaffEntry = z.infer<typeof StaffEntry>;

/** Somebody who has no key slot yet. */
export type NewStaffMember = Omit<StaffMember, 'id'>;

/**
 * The shortest passphrase that a new vault takes, in characters. Length is the one rule (NIST SP 800-63B, 3.1.1.2);
 * the strength hint says the rest.
 */
export const PASSPHRASE_MIN_LENGTH = 12;
export const NewPassphrase = z.string().min(PASSPHRASE_MIN_LENGTH).max(1024);

/** As it comes from a lock screen: whatever it is, it is only compared. */
export const TypedPassphrase = z.string().min(1).max(1024);

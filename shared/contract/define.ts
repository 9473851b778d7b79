import { z } from 'zod';
import { ROLES, type Role } from '../domain/staff.ts';

/** What the contract says of a call. */
export type MethodDefinition = {
  readonly kind: 'query' | 'command';
  /** `anyone` works on a locked vault too; otherwise the roles of the unlocked session that may call it. */
  readonly may: 'anyone' | readonly Role[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Set on a command that changes nothing in the vault: it is answered while a backup is looked into, others are not. */
  readonly inReadOnly?: 'allowed';
  /** Set on what makes no sense with invented people, or what could be taken for the real thing: it is refused there. */
  readonly inPractice?: 'refused';
};

export const define = <Table extends Record<string, MethodDefinition>>(table: Table): Table => table;

export const ALL_STAFF = ROLES;
export const MANAGERS = ['manager'] as const;
export const OVERSIGHT = ['supervisor', 'manager'] as const;
export const CLIENT_WORK = ['counsellor', 'manager'] as const;

export const nothing = z.strictObject({});
export const Folder = z.string().min(1).max(4096);

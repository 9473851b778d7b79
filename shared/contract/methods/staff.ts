import { z } from 'zod';
import { StaffId } from '../../domain/ids.ts';
import { NewPassphrase, Role, StaffEntry, StaffMember, TypedPassphrase } from '../../domain/staff.ts';
import { ALL_STAFF, define, MANAGERS, nothing } from '../define.ts';

export const staffMethods = define({
  'staff.list': { kind: 'query', may: ALL_STAFF, input: nothing, output: z.array(StaffEntry) },
  'staff.add': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ staff: StaffMember.omit({ id: true }), passphrase: NewPassphrase }),
    output: StaffEntry,
    inPractice: 'refused',
  },
  'staff.setRole': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: StaffId, role: Role }),
    output: nothing,
    inPractice: 'refused',
  },
  'staff.suspend': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: StaffId }),
    output: nothing,
    inPractice: 'refused',
  },
  'staff.resume': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: StaffId }),
    output: nothing,
    inPractice: 'refused',
  },
  'staff.remove': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: StaffId }),
    output: nothing,
    inPractice: 'refused',
  },
  'staff.changePassphrase': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ current: TypedPassphrase, next: NewPassphrase }),
    output: nothing,
    inPractice: 'refused',
  },
  'staff.resetPassphrase': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: StaffId, passphrase: NewPassphrase }),
    output: nothing,
    inPractice: 'refused',
  },
});

import { z } from 'zod';
import {
  Child,
  ChildDetails,
  ClientDetails,
  ClientFile,
  ClientFileSummary,
  Version,
} from '../../domain/client-file.ts';
import { CalendarDate } from '../../domain/dates.ts';
import { ChildId, ClientFileId } from '../../domain/ids.ts';
import { DueFile, RemovedFile } from '../../domain/removed-file.ts';
import { ALL_STAFF, CLIENT_WORK, define, MANAGERS, nothing } from '../define.ts';

export const filesMethods = define({
  'files.list': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ search: z.string().max(200), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ files: z.array(ClientFileSummary), total: z.int() }),
  },
  'files.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ details: ClientDetails }),
    output: ClientFile,
  },
  'files.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ id: ClientFileId }),
    output: z.strictObject({
      file: ClientFile,
      children: z.array(Child),
      /** The day on which the file is to be looked at again. */
      reviewOn: CalendarDate.nullable(),
    }),
  },
  'files.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ClientFileId, baseVersion: Version, details: ClientDetails }),
    output: ClientFile,
  },
  /** Takes a file out of sight. It can come back until the day in the answer, and is destroyed then. */
  'files.remove': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ClientFileId }),
    output: z.strictObject({ goneOn: CalendarDate }),
  },
  /** What was removed and can still come back, what goes first in front. */
  'files.removed': { kind: 'query', may: ALL_STAFF, input: nothing, output: z.array(RemovedFile) },
  'files.restore': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ClientFileId }),
    output: nothing,
  },
  /**
   * Destroys a removed file before its time is up. `typed` must be its working name or its code: `badInput` where it is
   * neither. `wiped: false`: the file is gone, but the database could not be written anew yet, so that traces of it may lie
   * in there, encrypted, until it can.
   */
  'files.destroy': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: ClientFileId, typed: z.string().max(400) }),
    output: z.strictObject({ wiped: z.boolean() }),
  },
  /** `null` where the file needn't be looked at again. `onlyForReview` for a guest: its home decides. */
  'files.planReview': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ClientFileId, on: CalendarDate.nullable() }),
    output: nothing,
  },
  /** Files of the vault's own that are due to be looked at again, the longest due in front. */
  'files.due': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ limit: z.int().min(1).max(500) }),
    output: z.strictObject({ files: z.array(DueFile), total: z.int() }),
  },
  'children.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, details: ChildDetails }),
    output: Child,
  },
  'children.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ChildId, baseVersion: Version, details: ChildDetails }),
    output: Child,
  },
  'children.remove': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ChildId, baseVersion: Version }),
    output: nothing,
  },
});

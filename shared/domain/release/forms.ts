import { z } from 'zod';
import { DOCX, XLSX } from '../documents.ts';
import type { FilePart } from './parts.ts';

/** In which forms a release can leave. A new one is a line here, one where it is made, and one in the release matrix. */
export const RELEASE_FORMS = ['pdf', 'docx', 'xlsx', 'json'] as const;
export const ReleaseForm = z.enum(RELEASE_FORMS);
export type ReleaseForm = z.infer<typeof ReleaseForm>;

export const RELEASE_MEDIA = {
  pdf: 'application/pdf',
  docx: DOCX,
  xlsx: XLSX,
  json: 'application/json',
} as const satisfies Record<ReleaseForm, string>;

/** How its file's name ends. */
export const RELEASE_ENDINGS = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  json: 'mooring-file.json',
} as const satisfies Record<ReleaseForm, string>;

/** Forms that hold some parts alone: a spreadsheet program works with steps and costs. */
const HOLDS_ONLY: Partial<Record<ReleaseForm, readonly FilePart[]>> = { xlsx: ['plan'] };

/** Which of the parts that are on are in it, in this form. What isn't, has not left. */
export const partsIn = (form: ReleaseForm, parts: readonly FilePart[]): FilePart[] =>
  parts.filter((part) => HOLDS_ONLY[form]?.includes(part) ?? true);

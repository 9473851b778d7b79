import { z } from 'zod';
import { AGE, BUNDLE_ENDING, BundleLock } from '../bundle-lock.ts';
import { DOCX, XLSX } from '../documents.ts';
import { type FilePart, PARTS_WITH_OTHERS } from './parts.ts';
import { NOTHING_RELEASED, type Release } from './release.ts';

/** In which forms a release can leave. A new one is a line here, one where it is made, and one in the release matrix. */
export const RELEASE_FORMS = ['pdf', 'docx', 'xlsx', 'json', 'bundle'] as const;
export const ReleaseForm = z.enum(RELEASE_FORMS);
export type ReleaseForm = z.infer<typeof ReleaseForm>;

/** Whoever finds one of these can read it. */
const PlainForm = ReleaseForm.exclude(['bundle']);

/** A form as it is wished for: a bundle with its lock, and nothing else with one. */
export const WishedForm = z.union([PlainForm, z.strictObject({ is: z.literal('bundle'), lock: BundleLock })]);
export type WishedForm = z.infer<typeof WishedForm>;

export const formOf = (wished: WishedForm): ReleaseForm => (typeof wished === 'string' ? wished : wished.is);

export const RELEASE_MEDIA = {
  pdf: 'application/pdf',
  docx: DOCX,
  xlsx: XLSX,
  json: 'application/json',
  bundle: AGE,
} as const satisfies Record<ReleaseForm, string>;

/** How its file's name ends. */
export const RELEASE_ENDINGS = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  json: 'mooring-file.json',
  bundle: BUNDLE_ENDING,
} as const satisfies Record<ReleaseForm, string>;

/** Forms that hold some parts alone: a spreadsheet program works with steps and costs. */
const HOLDS_ONLY: Partial<Record<ReleaseForm, readonly FilePart[]>> = { xlsx: ['plan'] };

/**
 * What is on, in this form: the tables of a workbook name nobody, and hold nothing that is opened or that was earlier. What is held of others
 * is whole in any form.
 */
export const releaseIn = (form: ReleaseForm, release: Release): Release => {
  if (release.apart)
    return { ...NOTHING_RELEASED, parts: [...PARTS_WITH_OTHERS], withEarlier: true, apart: release.apart };
  const parts = partsIn(form, release.parts);
  return HOLDS_ONLY[form]
    ? { ...release, parts, named: [], opened: [], withEarlier: false }
    : { ...release, parts };
};

/** Which of the parts that are on are in it, in this form. What isn't, has not left. */
export const partsIn = (form: ReleaseForm, parts: readonly FilePart[]): FilePart[] =>
  parts.filter((part) => HOLDS_ONLY[form]?.includes(part) ?? true);

import { z } from 'zod';
import { AGE, BUNDLE_ENDING, BundleLock } from '../bundle-lock.ts';
import { DOCX, XLSX } from '../documents.ts';
import { PlanList } from '../plan/tables.ts';
import { type FilePart, PARTS_WITH_OTHERS } from './parts.ts';
import { NOTHING_RELEASED, type Release } from './release.ts';

/** In which forms a release can leave. A new one is a line here, one where it is made, and one in the release matrix. */
export const RELEASE_FORMS = ['pdf', 'docx', 'xlsx', 'csv', 'json', 'bundle'] as const;
export const ReleaseForm = z.enum(RELEASE_FORMS);
export type ReleaseForm = z.infer<typeof ReleaseForm>;

/** Of these there is nothing more to say. */
const PlainForm = ReleaseForm.exclude(['csv', 'bundle']);

/** A form as it is wished for: a bundle with its lock and nothing else with one, and text, which holds one table, with the list that it is of. */
export const WishedForm = z.union([
  PlainForm,
  z.strictObject({ is: z.literal('csv'), list: PlanList }),
  z.strictObject({ is: z.literal('bundle'), lock: BundleLock }),
]);
export type WishedForm = z.infer<typeof WishedForm>;

export const formOf = (wished: WishedForm): ReleaseForm => (typeof wished === 'string' ? wished : wished.is);

export const RELEASE_MEDIA = {
  pdf: 'application/pdf',
  docx: DOCX,
  xlsx: XLSX,
  csv: 'text/csv',
  json: 'application/json',
  bundle: AGE,
} as const satisfies Record<ReleaseForm, string>;

/** How its file's name ends. */
export const RELEASE_ENDINGS = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'mooring-file.json',
  bundle: BUNDLE_ENDING,
} as const satisfies Record<ReleaseForm, string>;

const PLAN_AND_FOUND = ['plan', 'monitoring'] as const;

/** What a spreadsheet program works with: steps and costs, and what was found in the year after, which is told beside a plan alone. */
const heldIn = (wished: WishedForm): readonly FilePart[] | null => {
  if (wished === 'xlsx') return PLAN_AND_FOUND;
  if (typeof wished === 'string' || wished.is !== 'csv') return null;
  return wished.list === 'found' ? PLAN_AND_FOUND : ['plan'];
};

/**
 * What is on, in this form: tables for a spreadsheet program name nobody, and hold nothing that is opened or that was earlier. What is held of
 * others is whole in any form.
 */
export const releaseIn = (wished: WishedForm, release: Release): Release => {
  if (release.apart)
    return { ...NOTHING_RELEASED, parts: [...PARTS_WITH_OTHERS], withEarlier: true, apart: release.apart };
  const parts = partsIn(wished, release.parts);
  return heldIn(wished)
    ? { ...release, parts, named: [], opened: [], withEarlier: false }
    : { ...release, parts };
};

/** Which of the parts that are on are in it, in this form. What isn't, has not left. */
export const partsIn = (wished: WishedForm, parts: readonly FilePart[]): FilePart[] => {
  const held = heldIn(wished);
  if (held === null) return [...parts];
  return parts.includes('plan') ? parts.filter((part) => held.includes(part)) : [];
};

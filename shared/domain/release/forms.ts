import { z } from 'zod';
import { AGE, BUNDLE_ENDING, BundleLock } from '../bundle-lock.ts';
import { DOCX, XLSX } from '../documents.ts';
import { PlanList } from '../plan/tables.ts';
import type { Opened } from './opened.ts';
import { type FilePart, PARTS_WITH_OTHERS } from './parts.ts';
import { NOTHING_RELEASED, type Release } from './release.ts';

/** In which forms a release can leave. A new one is a line here, one where it is made, and one in the release matrix. */
export const RELEASE_FORMS = ['pdf', 'docx', 'xlsx', 'csv', 'svg', 'png', 'json', 'bundle'] as const;
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
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  bundle: AGE,
} as const satisfies Record<ReleaseForm, string>;

/** How its file's name ends. */
export const RELEASE_ENDINGS = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv',
  svg: 'svg',
  png: 'png',
  json: 'mooring-file.json',
  bundle: BUNDLE_ENDING,
} as const satisfies Record<ReleaseForm, string>;

const PLAN_AND_FOUND = ['plan', 'monitoring'] as const;

/** As a drawing, or as a picture of it. */
const isDrawn = (form: ReleaseForm): boolean => form === 'svg' || form === 'png';

/** What is held of others is told in words, and drawn nowhere. */
export const holdsOthers = (form: ReleaseForm): boolean => !isDrawn(form);

/**
 * Forms that hold some parts alone, the first of them always. A spreadsheet program works with steps and costs, and what was found in the year
 * after is told beside a plan; what is drawn is the ecogram.
 */
const heldIn = (wished: WishedForm): readonly [FilePart, ...FilePart[]] | null => {
  if (isDrawn(formOf(wished))) return ['ecogram'];
  if (wished === 'xlsx') return PLAN_AND_FOUND;
  if (typeof wished === 'string' || wished.is !== 'csv') return null;
  return wished.list === 'found' ? PLAN_AND_FOUND : ['plan'];
};

/** What is opened and can be drawn. */
const isOnDrawing = ({ what }: Opened): boolean => what.is === 'markedPerson' || what.is === 'markedTie';

/**
 * What is on, in this form: tables for a spreadsheet program name nobody, and hold nothing that is opened or that was earlier; a drawing is of the
 * ecogram as it stands. What is held of others is whole in any form that {@link holdsOthers}.
 */
export const releaseIn = (wished: WishedForm, release: Release): Release => {
  if (release.apart)
    return { ...NOTHING_RELEASED, parts: [...PARTS_WITH_OTHERS], withEarlier: true, apart: release.apart };
  const parts = partsIn(wished, release.parts);
  if (!heldIn(wished)) return { ...release, parts };
  const inWords = { ...release, parts, named: [], opened: [], withEarlier: false };
  if (!isDrawn(formOf(wished))) return inWords;
  return { ...inWords, named: release.named, opened: release.opened.filter(isOnDrawing), plans: [] };
};

/** Which of the parts that are on are in it, in this form. What isn't, has not left. */
export const partsIn = (wished: WishedForm, parts: readonly FilePart[]): FilePart[] => {
  const held = heldIn(wished);
  if (held === null) return [...parts];
  return parts.includes(held[0]) ? parts.filter((part) => held.includes(part)) : [];
};

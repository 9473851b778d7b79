import { unzipSync } from 'fflate';
import { MANIFEST_NAME } from '#shared/domain/bundle-archive.ts';
import { AgeRecipient } from '#shared/domain/bundle-lock.ts';
import type { Canary } from '#shared/domain/release/canaries/canary.testkit.ts';
import type { ReleaseForm, WishedForm } from '#shared/domain/release/forms.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { createBundles } from '../bundles/bundles.ts';
import { unlock } from '../bundles/locking.ts';
import { wordsInPackage } from '../documents/docx/docx.testkit.ts';
import { readWords } from '../documents/print.testkit.ts';
import type { wishFor } from './shelter.testkit.ts';

/** What somebody reads who gets a copy, form by form. */

export type Wish = ReturnType<typeof wishFor>;

/** Something that lies in a copy. `tells`: whether a word that may leave stands there, as far as that goes by its nature. */
export type Reading = { what: string; text: string; tells(canary: Canary, wish: Wish): boolean };

/** Who of the staff has kept or asked something stands in JSON alone, as does the file's name beside the one that the plan has on its cover. */
const OF_MAKING = ['keeper', 'overviewKeeper', 'freezer', 'asker', 'frozenName'];
/** A drawing cuts a single word that is longer than its label has room. */
const CUT = ['auntThenName'];
const onPages: Reading['tells'] = ({ where }) => !OF_MAKING.includes(where) && !CUT.includes(where);

/** What is held of others, apart, is whole in any form; otherwise the words that stand in lists of a plan. */
const inLists =
  (where: RegExp): Reading['tells'] =>
  (canary, wish) =>
    wish.release.apart ? onPages(canary, wish) : where.test(canary.where);

/** Who stands on the ecogram, by name or by role. */
const onDrawing: Reading['tells'] = (canary, wish) =>
  onPages(canary, wish) &&
  /^(aunt|priest|helper|trader|mustNot|gone).*(Role|Name|Organisation)$/.test(canary.where);

/** The steps of a plan. */
const inSteps = inLists(/^(plan|other)withWhoseHelp$/);
/** Those and all its other lists, and what was found in the year after. */
const inTables = inLists(
  /^((plan|other)(what|withWhoseHelp|by|how|whoArranges)|byWhom|clientWords|standing)$/,
);

const everything: Reading['tells'] = () => true;
/** Looked through for what must not be there, and for nothing else. */
const nothing: Reading['tells'] = () => false;

/** The words of a PDF, page by page, as somebody copies them out of it. */
export const pagesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readWords(bytes)).pages.map(({ text }) => text);

/** Its pages, and what a program shows beside them or reads aloud in their stead. */
const inPdf = async (bytes: Uint8Array): Promise<Reading[]> => {
  const { title, outline, pages } = await readWords(bytes);
  const aside = [title, ...outline, ...pages.flatMap(({ structure }) => structure)];
  return [
    { what: 'pages', text: pages.map(({ text }) => text).join(' '), tells: onPages },
    { what: 'beside the pages', text: aside.join(' '), tells: nothing },
  ];
};

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const inJson = (bytes: Uint8Array): Reading[] => [{ what: 'JSON', text: textOf(bytes), tells: everything }];

const { identity, recipient } = await createBundles({ version: '1.0.0' }).newIdentity();
const LOCK = { is: 'key', recipient: AgeRecipient.parse(recipient) } as const;

/** Whatever lies in the archive, and what it is called there. */
const inBundle = async (bytes: Uint8Array): Promise<Reading[]> => {
  const archive = unzipSync(await unlock(bytes, { is: 'key', identity }));
  const { [MANIFEST_NAME]: manifest, ...documents } = archive;
  const names = Object.keys(documents).sort();
  const [data, pages] = names.map((name) => documents[name]);
  if (!manifest || !data || !pages || names.length > 2) throw new Error('other things are in it');
  const about = [textOf(manifest), ...names].join(' ');
  return [...(await inPdf(pages)), ...inJson(data), { what: 'manifest', text: about, tells: nothing }];
};

/** A copy as it lay on the disk, and the words of what is in it as pixels. */
type Copy = { bytes: Uint8Array; drawn: readonly string[] };

type InForm = {
  wished: WishedForm;
  /** The parts of which it has something to say, and the one without which it says nothing: worked out here by hand. */
  holds: readonly FilePart[];
  beside?: FilePart;
  read(copy: Copy): Promise<Reading[]> | Reading[];
};

/** A form that is added to the release stands here, or this doesn't compile. */
const IN_FORM: { readonly [Form in ReleaseForm]: InForm } = {
  pdf: { wished: 'pdf', holds: FILE_PARTS, read: ({ bytes }) => inPdf(bytes) },
  docx: {
    ...{ wished: 'docx', holds: FILE_PARTS },
    read: ({ bytes, drawn }) => [
      { what: 'document', text: [wordsInPackage(bytes), ...drawn].join(' '), tells: onPages },
    ],
  },
  xlsx: {
    ...{ wished: 'xlsx', holds: ['plan', 'monitoring'], beside: 'plan' },
    read: ({ bytes }) => [{ what: 'workbook', text: wordsInPackage(bytes), tells: inTables }],
  },
  csv: {
    ...{ wished: { is: 'csv', list: 'steps' }, holds: ['plan'], beside: 'plan' },
    read: ({ bytes }) => [{ what: 'list', text: textOf(bytes), tells: inSteps }],
  },
  svg: {
    ...{ wished: 'svg', holds: ['ecogram'], beside: 'ecogram' },
    read: ({ bytes }) => [{ what: 'drawing', text: textOf(bytes), tells: onDrawing }],
  },
  // Pixels tell no words: read is what they were made of.
  png: {
    ...{ wished: 'png', holds: ['ecogram'], beside: 'ecogram' },
    read: ({ drawn }) => [{ what: 'picture', text: drawn.join(' '), tells: onDrawing }],
  },
  json: { wished: 'json', holds: FILE_PARTS, read: ({ bytes }) => inJson(bytes) },
  bundle: {
    ...{ wished: { is: 'bundle', lock: LOCK }, holds: FILE_PARTS },
    read: ({ bytes }) => inBundle(bytes),
  },
};

/** Those whose pages come out of a browser. */
export const PRINTED: readonly ReleaseForm[] = ['pdf', 'bundle'];

export const heldIn = (form: ReleaseForm, parts: readonly FilePart[]): FilePart[] => {
  const { holds, beside } = IN_FORM[form];
  return beside === undefined || parts.includes(beside) ? parts.filter((part) => holds.includes(part)) : [];
};

/** A part with what it has to stand beside in that form. */
export const withItsBeside = (form: ReleaseForm, part: FilePart): FilePart[] => [
  ...new Set([IN_FORM[form].beside ?? part, part]),
];

/** The same wish, for that form. */
export const asForm = (wish: Wish, form: ReleaseForm): Wish => ({ ...wish, form: IN_FORM[form].wished });

/** What lies in a copy in that form. */
export const readIn = async (form: ReleaseForm, copy: Copy): Promise<Reading[]> => IN_FORM[form].read(copy);

import { describe, expect, test } from 'vitest';
import { isOneReview, partsAstray } from '#shared/domain/belongs-together.ts';
import type { BundledFile } from '#shared/domain/bundle.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import { ConsentActId, TieId } from '#shared/domain/ids.ts';
import { FileReview } from '#shared/domain/review-exchange.ts';
import { someComment, someEvent, somePlan } from '../vault/records.testkit.ts';
import { refusalOf } from '../vault/vault.testkit.ts';
import { archiveOf, someArchive } from './bundles.testkit.ts';
import { jsonBytes } from './packing.ts';
import { unpack } from './unpacking.ts';
import { wholeFile } from './whole-file.testkit.ts';

const [hers, his] = [wholeFile('Robin'), wholeFile('Sam')];
const strangers = his.contents;
const [plan] = hers.contents.plans;
const [hisPlan] = strangers.plans;
if (!plan || !hisPlan) throw new Error('both have a plan');
const HIS = { planId: hisPlan.id };

const with_ = (part: Partial<FileContents>): BundledFile => ({
  ...hers,
  contents: { ...hers.contents, ...part },
});

const refused = (file: BundledFile) => refusalOf(() => unpack(someArchive([file])));

test('a file that is one belongs together, and is read', async () => {
  expect(partsAstray(hers)).toEqual([]);
  expect(unpack(someArchive([hers, his])).files).toEqual([hers, his]);
});

/** What each part can hold that is of another client; `null` where it says of nothing whose it is. */
const OF_ANOTHER: { readonly [Part in keyof FileContents]-?: FileContents[Part][] | null } = {
  file: [strangers.file],
  reviewOn: null,
  children: [strangers.children],
  ecogram: [strangers.ecogram],
  ecogramVersions: [
    strangers.ecogramVersions,
    hers.contents.ecogramVersions.map((version) => ({ ...version, ecogramId: strangers.ecogram.id })),
  ],
  leftInDanger: null,
  overview: [strangers.overview],
  overviewVersions: [strangers.overviewVersions],
  fears: [strangers.fears],
  origin: [strangers.origin],
  signals: [strangers.signals],
  ratings: [strangers.ratings],
  assessments: [strangers.assessments],
  overrides: [strangers.overrides, hers.contents.overrides.map((override) => ({ ...override, ...HIS }))],
  plans: [strangers.plans],
  planEvents: [strangers.planEvents, hers.contents.planEvents.map((event) => ({ ...event, ...HIS }))],
  planVersions: [
    strangers.planVersions,
    hers.contents.planVersions.map((version) => ({ ...version, ...HIS })),
  ],
  planComments: [
    strangers.planComments,
    hers.contents.planComments.map((comment) => ({ ...comment, ...HIS })),
  ],
  monitoring: [strangers.monitoring],
  todayMarks: [strangers.todayMarks],
  consents: [strangers.consents],
  copies: [
    strangers.copies,
    hers.contents.copies.map((copy) => ({ ...copy, plans: [{ ...HIS, number: 1, hash: null }] })),
    hers.contents.copies.map((copy) => ({
      ...copy,
      basis: { is: 'override', consentId: strangers.consents[0]?.id ?? null, reason: 'Urgent' },
    })),
    hers.contents.copies.map((copy) => ({
      ...copy,
      basis: { ...copy.basis, actId: ConsentActId.parse(crypto.randomUUID()) } as typeof copy.basis,
    })),
  ],
};

const PARTS = Object.keys(OF_ANOTHER) as (keyof FileContents)[];

type Lists = { [Part in keyof FileContents]: FileContents[Part] extends unknown[] ? Part : never };
const LISTS = PARTS.filter((part): part is Lists[keyof Lists] => Array.isArray(hers.contents[part]));
const CASES = PARTS.flatMap((part) =>
  (OF_ANOTHER[part] ?? []).map(
    (strange, index) => [part, index, { [part]: strange } as Partial<FileContents>] as const,
  ),
);

describe('a record of another client, beside her own', () => {
  test.each(CASES)('in %s (%i): the file is refused', async (part, _, strange) => {
    const file = with_(strange);
    if (part !== 'file') expect(partsAstray(file)).toContain(part);
    expect(partsAstray(file)).not.toEqual([]);
    expect(await refused(file)).toBe('bundleUnsafe');
  });

  test.each(LISTS)('in %s, behind one of hers: the file is refused', async (part) => {
    const file = with_({ [part]: [...hers.contents[part], ...strangers[part]] } as Partial<FileContents>);
    expect(partsAstray(file)).toContain(part);
    expect(await refused(file)).toBe('bundleUnsafe');
  });

  test('as a version that lies otherwise than it is read', async () => {
    const lying = { planId: hisPlan.id, number: 1, content: {}, ecogram: null, names: null };
    expect(partsAstray({ ...hers, versionsAsFrozen: [lying] })).toEqual(['versionsAsFrozen']);
    expect(await refused({ ...hers, versionsAsFrozen: [lying] })).toBe('bundleUnsafe');
    const own = { ...lying, planId: plan.id };
    expect(partsAstray({ ...hers, versionsAsFrozen: [own] })).toEqual([]);
    expect(await refused({ ...hers, versionsAsFrozen: [own, own] })).toBe('bundleUnsafe');
  });
});

describe('what would be written twice', () => {
  // What has happened may happen again: it lies under no id.
  test.each(LISTS.filter((part) => part !== 'planEvents'))(
    'a record in %s: the file is refused',
    async (part) => {
      const records = hers.contents[part];
      expect(records).not.toEqual([]);
      const file = with_({ [part]: [...records, ...records] } as Partial<FileContents>);
      expect(partsAstray(file)).toEqual([part]);
      expect(await refused(file)).toBe('bundleUnsafe');
    },
  );

  test('one thing said of two consents, and a second assessment that is open', () => {
    const again = hers.contents.consents.map((consent) => ({
      ...consent,
      id: strangers.consents[0]?.id ?? consent.id,
    }));
    expect(partsAstray(with_({ consents: [...hers.contents.consents, ...again] }))).toEqual(['consents']);
    const open = strangers.assessments.map((assessment) => ({
      ...assessment,
      fileId: hers.contents.file.id,
    }));
    expect(partsAstray(with_({ assessments: [...hers.contents.assessments, ...open] }))).toEqual([
      'assessments',
    ]);
  });
});

test('an ecogram that no hand can draw is refused', async () => {
  const { ecogram } = hers.contents;
  const [tie] = Object.values(ecogram.records.ties);
  if (!tie) throw new Error('there is a tie');
  const loose = { ...ecogram.records, people: {} };
  const misfiled = { ...ecogram.records, ties: { [TieId.parse(crypto.randomUUID())]: tie } };
  for (const records of [loose, misfiled])
    expect(await refused(with_({ ecogram: { ...ecogram, records } }))).toBe('bundleUnsafe');
});

describe('a review', () => {
  const { file } = hers.contents;
  const approved = someEvent(plan, { is: 'approved', words: '' });
  const review = FileReview.parse({
    fileId: file.id,
    reviewer: { ...approved.by, role: 'supervisor' },
    plans: [
      {
        ...{ planId: plan.id, number: 1, sent: [], comments: [someComment(plan)] },
        acts: [{ event: approved, hash: 'a'.repeat(64) }],
      },
    ],
  });
  const [ofPlan] = review.plans;
  if (!ofPlan) throw new Error('the review is of a plan');
  const second = somePlan(file);
  const of = (change: Partial<typeof ofPlan>): FileReview => ({
    ...review,
    plans: [{ ...ofPlan, ...change }],
  });

  test.each<[string, FileReview]>([
    ['another file', { ...review, fileId: strangers.file.id }],
    ['a comment of another file', of({ comments: [someComment(hisPlan)] })],
    ['a comment of another plan', of({ comments: [someComment(second)] })],
    [
      'a word on another plan',
      of({ acts: ofPlan.acts.map(({ event, hash }) => ({ event: { ...event, ...HIS }, hash })) }),
    ],
    ['one comment twice', of({ comments: [...ofPlan.comments, ...ofPlan.comments] })],
    ['one plan twice', { ...review, plans: [ofPlan, { ...ofPlan, comments: [] }] }],
  ])('with %s is refused', async (_, strange) => {
    const said = (one: FileReview) => archiveOf({ 'reviews/0001.json': jsonBytes(one) }, { use: 'reviewed' });
    expect(isOneReview(review)).toBe(true);
    expect(unpack(said(review)).reviews).toEqual([review]);
    expect(isOneReview(strange)).toBe(false);
    expect(await refusalOf(() => unpack(said(strange)))).toBe('bundleUnsafe');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shortHash } from '#shared/domain/plan-version.ts';
import type { ReleaseForm } from '#shared/domain/release/forms.ts';
import { isOfOthers } from '#shared/domain/release/opened.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { PURPOSES, type Recipient } from '#shared/domain/release/recipient.ts';
import {
  EVERYTHING,
  everyPlan,
  KINDS,
  recipientOf,
  SOME,
  wishedBy,
  writtenDown,
} from './consent-states.testkit.ts';
import { bytesGiven, type Copies, joined, printedCopies } from './copies.testkit.ts';
import { pagesOf, type Wish } from './read-copy.testkit.ts';
import { wishFor } from './shelter.testkit.ts';

/** The same through everything that is real, the browser that prints and draws too: each part by itself, and the client’s own copy whole. */

/** One vault for all of them: each has a consent of its own in it, and what has left is in no copy that isn't opened for it. */
let copies: Copies;
const closing: (() => Promise<void>)[] = [];
const open = printedCopies();
beforeAll(async () => {
  copies = await open((close) => closing.push(close));
});
afterAll(async () => {
  for (const close of closing) await close();
});

/** All of some parts, by a yes for them alone. */
const wishOf = async (
  parts: FilePart[],
  { kind, purpose }: { kind: Recipient['is']; purpose: (typeof PURPOSES)[number] },
): Promise<Wish> => {
  const { shelter, clock, fileId, planIds } = copies;
  const whom = { recipient: await recipientOf(shelter, kind, parts.join(', ')), purpose: { is: purpose } };
  const given = { said: [{ is: 'given', parts, on: 10 }], covers: parts } as const;
  return wishedBy(await writtenDown(shelter, clock, fileId, whom, given), fileId, planIds)(parts);
};

/** A copy must say what its form has to say, and nothing else. */
const expectSound = async (wish: Wish, forms: readonly ReleaseForm[]): Promise<void> => {
  for (const form of forms) expect(await copies.troubles(wish, form)).toEqual([]);
};

test.each(FILE_PARTS.map((part, index) => ({ part, index })))(
  '$part alone, on paper and in a bundle: all its words, and no others',
  async ({ part, index }) => {
    const kind = KINDS[index % KINDS.length] ?? 'iom';
    const wish = await wishOf([part], { kind, purpose: PURPOSES[index % PURPOSES.length] ?? 'monitoring' });
    await expectSound(wish, ['docx', 'bundle']);
  },
);

const ownWish = (release: Partial<Wish['release']>): Wish =>
  wishFor(copies.fileId, { ground: { is: 'own' } }, { withEarlier: true, ...release });

describe('the client’s own copy', { timeout: 120_000 }, () => {
  test('says on paper all that is held about her, earlier states and frozen plans too', async () => {
    const opened = copies.file.openables.filter((what) => !isOfOthers(what));
    const wish = ownWish({
      ...{ parts: EVERYTHING, plans: everyPlan(copies.planIds) },
      opened: opened.map((what) => ({ what, reason: 'Her own file' })),
    });
    await expectSound(wish, ['pdf', 'docx']);
  });

  test('says of others, apart, all that is held about them, and nothing of hers', async () => {
    const { shelter, fileId } = copies;
    const wish = ownWish({ apart: { reason: 'She asked for her file' } });
    await expectSound(wish, ['docx', 'xlsx', 'bundle']);
    // Whoever asks for it for somebody else, or on another ground, gets nothing.
    const { ground } = await wishOf(EVERYTHING, { kind: 'iom', purpose: 'legalHelp' });
    await expect(shelter.call('release.prepare', { ...wish, ground })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    const [receipt] = (await shelter.call('consents.read', { fileId })).copies;
    expect(receipt).toMatchObject({ basis: { is: 'own' }, release: { apart: wish.release.apart } });
  });
});

test('every page says which copy it is, how the log stood, and which plans are in it', async () => {
  const { shelter, fileId, file, planIds } = copies;
  const [frozen, draft] = everyPlan(planIds);
  const [version] = file.contents.planVersions;
  if (!frozen || !draft || !version) throw new Error('there are two plans, one of them frozen');
  const digits = joined(shortHash(version.hash).slice(0, 9));
  const wish = await wishOf(SOME, { kind: 'iom', purpose: 'returnAssistance' });
  const pagesWith = async (plans: Wish['release']['plans']) => {
    const ofPlans: Wish = { ...wish, form: 'pdf', release: { ...wish.release, plans } };
    const pages = (await pagesOf(await bytesGiven(shelter, ofPlans))).map(joined);
    const [copy] = (await shelter.call('consents.read', { fileId })).copies;
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      expect(page).toContain(joined(`Copy ${copy?.number}`));
      expect(page).toMatch(/log\d+·[0-9a-f]{16}/);
    }
    return pages;
  };
  for (const page of await pagesWith([{ ...frozen, number: 1 }])) expect(page).toContain(digits);
  const ofBoth = await pagesWith([{ ...frozen, number: 1 }, draft]);
  const own = (words: string) => ofBoth.filter((page) => page.includes(joined(words)));
  const onOthers = own('Plans: 1 · ');
  expect(onOthers.length).toBeGreaterThan(2);
  for (const page of onOthers) expect(page).toContain(`${digits},2·draft`);
  // Those of a plan say how that one stands.
  const onPlans = ofBoth.filter((page) => !onOthers.includes(page));
  expect(onPlans.length).toBeGreaterThan(2);
  for (const page of onPlans) expect(page).toMatch(new RegExp(`version1·returned·${digits}|version2·draft`));
});

import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BundledFile, BundleUse } from '#shared/domain/bundle.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { ClientFileId, OrganisationId } from '#shared/domain/ids.ts';
import type { FileReview } from '#shared/domain/review-exchange.ts';
import { archiveOf } from '../bundles/bundles.testkit.ts';
import { lockWith } from '../bundles/locking.ts';
import { jsonBytes } from '../bundles/packing.ts';
import { wholeFile } from '../bundles/whole-file.testkit.ts';
import { bringIn } from '../core/bundles/bring-in.ts';
import { OF_FILE } from '../core/bundles/clashes.ts';
import { bundledFileOf } from '../core/bundles/gather.ts';
import { someChild, someComment, somePlan } from '../vault/records.testkit.ts';
import { CHANGE } from '../vault/somebody.testkit.ts';
import { openShelter, type Shelter } from './shelter.testkit.ts';

/** A shelter in which a client is, with something in every part of her file. */
const withSomebody = async () => {
  const shelter = await openShelter();
  const here = wholeFile('Amara');
  const { vault } = shelter.host.app.session;
  vault.write(CHANGE, () => bringIn(vault, [here], {}, here.contents.file.createdAt));
  return { shelter, vault, here, herId: here.contents.file.id };
};

/** What lies in the vault’s folder, to the last byte. */
const everyByteOf = async ({ savedTo }: Shelter): Promise<Record<string, string>> => {
  const folder = savedTo('vault');
  const names = (await fs.readdir(folder)).sort();
  const hashes = names.map(async (name) => {
    const bytes = await fs.readFile(path.join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
};

type Parts = Readonly<Record<string, unknown>>;

/** Somebody who knows this vault’s key has made a bundle by hand, and it lies on a stick. */
const arrives = async (shelter: Shelter, use: BundleUse, parts: Parts) => {
  const { recipient } = await shelter.call('bundles.makeKey', {});
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, jsonBytes(part)]));
  await fs.writeFile(
    shelter.savedTo('hostile.age'),
    await lockWith({ is: 'key', recipient }, archiveOf(bytes, { use })),
  );
  shelter.answer('hostile.age');
  const chosen = await shelter.call('bundles.choose', {});
  if (!chosen) throw new Error('the bundle was not chosen');
  return chosen.id;
};

const asFiles = (files: readonly BundledFile[]): Parts =>
  Object.fromEntries(files.map((file, index) => [`files/000${index + 1}.json`, file]));

const taking = {
  move: ({ refusal }: Shelter, id: Awaited<ReturnType<typeof arrives>>) =>
    refusal('bundles.bringIn', { id, same: {} }),
  review: ({ refusal }: Shelter, id: Awaited<ReturnType<typeof arrives>>) =>
    refusal('bundles.takeForReview', { id }),
};

/** Parts of a new file that say they are of somebody who is here. */
const written = (here: FileContents): Partial<FileContents> => {
  const [plan, consent] = [here.plans[0], here.consents[0]];
  if (!plan || !consent) throw new Error('she has a plan and a consent');
  const anew = <Item extends { id: string }>(item: Item): Item => ({ ...item, id: crypto.randomUUID() });
  return {
    children: [someChild(here.file, { name: 'Nobody of hers' })],
    planEvents: here.planEvents,
    planComments: [someComment(plan, 'Send her to this address')],
    consents: [{ ...anew(consent), acts: consent.acts.slice(0, 1).map(anew) }],
  };
};

describe('a new file in which something says that it is of a client who is here', () => {
  test.each([
    ['brought in', 'move'],
    ['taken for a review', 'review'],
  ] as const)('is not %s, and her file is as it was', async (_, use) => {
    const { shelter, vault, here, herId } = await withSomebody();
    const before = bundledFileOf(vault, herId);
    expect(before).toEqual(here);
    for (const [part, strange] of Object.entries(written(here.contents))) {
      const file = wholeFile('Robin');
      const contents = { ...file.contents, [part]: strange } as FileContents;
      const id = await arrives(shelter, use, asFiles([{ ...file, contents }]));
      const bytes = await everyByteOf(shelter);
      const refusals = [
        await shelter.refusal('bundles.open', { id, passphrase: null }),
        await taking[use](shelter, id),
      ];
      expect(bundledFileOf(vault, herId), part).toEqual(before);
      expect(refusals, part).toEqual(['bundleUnsafe', 'notFound']);
      expect(await everyByteOf(shelter), part).toEqual(bytes);
    }
    expect((await shelter.call('files.list', { search: '', limit: 9 })).total).toBe(1);
  });
});

describe('a file with an id that is some other record’s here', () => {
  const withIdOf = (there: FileContents, part: 'children' | 'consents'): BundledFile => {
    const file = wholeFile('Robin');
    const [own, taken] = [file.contents[part][0], there[part][0]];
    if (!own || !taken) throw new Error('there is one');
    const contents = { ...file.contents, copies: [], [part]: [{ ...own, id: taken.id }] } as FileContents;
    return { ...file, contents };
  };

  test.each(['move', 'review'] as const)(
    'is said to be so before anything is pressed, and is refused; none of it is here (%s)',
    async (use) => {
      const { shelter, vault, here, herId } = await withSomebody();
      const before = bundledFileOf(vault, herId);
      const log = vault.log.head();
      for (const part of ['children', 'consents'] as const) {
        // A sound file goes before it: neither of the two comes in.
        const files = [wholeFile('Sam'), withIdOf(here.contents, part)];
        const id = await arrives(shelter, use, asFiles(files));
        const preview = await shelter.call('bundles.open', { id, passphrase: null });
        expect(preview.files.map((file) => file.here)).toEqual(['no', 'elsewhere']);
        const bytes = await everyByteOf(shelter);
        expect(await taking[use](shelter, id), part).toBe('bundleUnsafe');
        expect(bundledFileOf(vault, herId)).toEqual(before);
        expect(await everyByteOf(shelter)).toEqual(bytes);
      }
      expect(vault.organisations.all().map(({ id }) => id)).toEqual(organisationsOf(here));
      expect((await shelter.call('files.list', { search: '', limit: 9 })).total).toBe(1);
      // The key, and each bundle that was looked at.
      expect(vault.log.head().entries).toBe(log.entries + 3);
    },
  );

  test('is refused also where that record is out of sight', async () => {
    const { shelter, here, herId } = await withSomebody();
    await shelter.call('files.remove', { id: herId });
    const id = await arrives(shelter, 'move', asFiles([withIdOf(here.contents, 'children')]));
    const { files } = await shelter.call('bundles.open', { id, passphrase: null });
    expect(files).toMatchObject([{ here: 'elsewhere' }]);
    expect(await taking.move(shelter, id)).toBe('bundleUnsafe');
    expect((await shelter.call('files.list', { search: '', limit: 9 })).total).toBe(0);
  });

  test('whatever it is: every kind of record is looked for', async () => {
    const { shelter, vault, here, herId } = await withSomebody();
    const isKnown = () =>
      Object.entries(OF_FILE).flatMap(([kind, of]) => {
        const ids = of(here.contents).map(({ id }) => id);
        const found = vault.idsInUse.among(kind as keyof typeof OF_FILE, [...ids, crypto.randomUUID()]);
        return ids.length > 0 && found.sort().join() === ids.sort().join() ? [kind] : [];
      });
    expect(isKnown()).toEqual(Object.keys(OF_FILE));
    await shelter.call('files.remove', { id: herId });
    expect(isKnown()).toEqual(Object.keys(OF_FILE));
  });

  test('is said of two of one bundle that have the same', async () => {
    const { shelter } = await withSomebody();
    const first = wholeFile('Sam');
    const id = await arrives(shelter, 'move', asFiles([first, withIdOf(first.contents, 'children')]));
    const { files } = await shelter.call('bundles.open', { id, passphrase: null });
    expect(files.map(({ here }) => here)).toEqual(['no', 'elsewhere']);
    expect(await taking.move(shelter, id)).toBe('bundleUnsafe');
  });
});

const organisationsOf = ({ organisations }: BundledFile): OrganisationId[] =>
  organisations.map(({ id }) => id);

describe('a review', () => {
  const reviewOf = (fileId: ClientFileId, plans: Partial<FileReview['plans'][number]>[]): FileReview => ({
    fileId,
    reviewer: { id: crypto.randomUUID() as FileReview['reviewer']['id'], name: 'Sanne', role: 'supervisor' },
    plans: plans.map((plan) => ({ number: 1, sent: [], comments: [], acts: [], ...plan }) as never),
  });

  test('with a comment whose id is that of a comment on another plan is refused, and none of it is here', async () => {
    const { shelter, vault, here, herId } = await withSomebody();
    const [plan] = here.contents.plans;
    const [comment] = here.contents.planComments;
    if (!plan || !comment) throw new Error('she has a plan that somebody has spoken of');
    const second = somePlan(here.contents.file, 'Work');
    vault.write(CHANGE, () => vault.plans.insert(second));
    const before = bundledFileOf(vault, herId);
    const sound = { planId: plan.id, comments: [someComment(plan, 'In which town?')] };
    const taken = { planId: second.id, comments: [{ ...someComment(second), id: comment.id }] };
    const id = await arrives(shelter, 'reviewed', { 'reviews/0001.json': reviewOf(herId, [sound, taken]) });
    const { reviews } = await shelter.call('bundles.open', { id, passphrase: null });
    expect(reviews[0]?.plans.map(({ isElsewhere }) => isElsewhere)).toEqual([false, true]);
    const bytes = await everyByteOf(shelter);
    expect(await shelter.refusal('bundles.mergeReview', { id, decisions: {} })).toBe('bundleUnsafe');
    expect(bundledFileOf(vault, herId)).toEqual(before);
    expect(await everyByteOf(shelter)).toEqual(bytes);
  });

  test('of one client with a comment on another’s plan is refused when it is opened', async () => {
    const { shelter, vault, here, herId } = await withSomebody();
    const other = wholeFile('Radu');
    vault.write(CHANGE, () => bringIn(vault, [other], {}, other.contents.file.createdAt));
    const [hers, his] = [here.contents.plans[0], other.contents.plans[0]];
    if (!hers || !his) throw new Error('both have a plan');
    const before = bundledFileOf(vault, other.contents.file.id);
    for (const plans of [
      [{ planId: hers.id, comments: [someComment(his)] }],
      [{ planId: his.id, comments: [someComment(his)] }],
    ]) {
      const id = await arrives(shelter, 'reviewed', { 'reviews/0001.json': reviewOf(herId, plans) });
      expect(await shelter.refusal('bundles.open', { id, passphrase: null })).toBe('bundleUnsafe');
      expect(await shelter.refusal('bundles.mergeReview', { id, decisions: {} })).toBe('notFound');
    }
    expect(bundledFileOf(vault, other.contents.file.id)).toEqual(before);
  });
});

import { expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import type { PrintOutcome } from '#shared/domain/documents.ts';
import type { PrintPage } from '../core/ports.ts';
import { everyReadable, everyRelease } from './readable-files.testkit.ts';
import { FIRST_PASSPHRASE, openShelter, type Shelter, someClient, wishFor } from './shelter.testkit.ts';

/** A printer that a test stands beside. */
const trayed = (answer: (page: PrintPage, signal: AbortSignal) => Promise<PrintOutcome>) => {
  const pages: PrintPage[] = [];
  return {
    pages,
    printDialog: {
      offer: (page: PrintPage, signal: AbortSignal) => {
        pages.push(page);
        return answer(page, signal);
      },
    },
  };
};

const actionsIn = ({ host }: Shelter) =>
  host.app.session.vault.log
    .list({
      ...{ kind: null, staffId: null, about: null, from: null, until: null, before: null },
      limit: 200,
    })
    .entries.map(({ action, detail }) => ({ action, detail }));

const aCopy = async (shelter: Shelter) => {
  const { fileId } = await someClient(shelter);
  const wish = wishFor(fileId, { form: 'pdf', paper: 'Letter' }, { parts: ['identity'] });
  return { fileId, wish, ...(await shelter.call('release.prepare', wish)) };
};

test('what can be looked at as pages can be printed, as it was shown; anything else can’t', async () => {
  const { pages, printDialog } = trayed(async () => 'offered');
  const shelter = await openShelter({ printDialog });
  let printed = 0;
  const lying = new Set<boolean>();
  for (const [what, make] of await everyReadable(shelter)) {
    const id = await make();
    const held = shelter.host.app.held.demand(id);
    if (held.about.mediaType !== 'application/pdf') {
      expect(await shelter.refusal('documents.print', { id }), what).toBe('notFound');
      continue;
    }
    expect(await shelter.call('documents.print', { id }), what).toEqual({ is: 'offered' });
    printed += 1;
    // The shelter's printer answers with the page itself.
    const html = new TextDecoder().decode(held.bytes);
    // And is told how the sheet lies, as the page itself has it.
    const landscape = /@page \{\s*size: \w+ landscape/.test(html);
    expect(pages.at(-1), what).toEqual({ html, paper: 'A4', landscape });
    lying.add(landscape);
    const [last] = actionsIn(shelter);
    expect(last, what).toMatchObject({ action: 'document.printed', detail: { format: 'paper' } });
  }
  expect(pages).toHaveLength(printed);
  expect(printed).toBeGreaterThan(10);
  expect(lying.size).toBe(2);
});

test('a cancelled print stands in the log beside the one that was asked for', async () => {
  const { printDialog } = trayed(async () => 'cancelled');
  const shelter = await openShelter({ printDialog });
  const [first] = await everyReadable(shelter);
  if (!first) throw new Error('there is one');
  expect(await shelter.call('documents.print', { id: await first[1]() })).toEqual({ is: 'cancelled' });
  expect(
    actionsIn(shelter)
      .slice(0, 2)
      .map(({ action }) => action),
  ).toEqual(['document.printCancelled', 'document.printed']);
});

test('a copy that went to a printer has a receipt like any other, and leaves once', async () => {
  const { pages, printDialog } = trayed(async () => 'offered');
  const shelter = await openShelter({ printDialog });
  const { fileId, held, number } = await aCopy(shelter);
  const shown = new TextDecoder().decode(shelter.host.app.held.find(held.id)?.bytes);
  expect(await shelter.call('release.print', { id: held.id })).toEqual({ is: 'offered', number });
  expect(pages).toMatchObject([{ paper: 'Letter', landscape: false }]);
  expect(pages[0]?.html).toBe(shown);
  const { copies } = await shelter.call('consents.read', { fileId });
  expect(copies).toMatchObject([
    { number, state: 'left', form: 'paper', bytes: held.bytes, parts: ['identity'] },
  ]);
  const left = actionsIn(shelter).filter(({ action }) => /^release\.(?!prepared)/.test(action));
  expect(left).toMatchObject([
    { action: 'release.printed', detail: { copy: number, format: 'paper' } },
    { action: 'release.leaving', detail: { copy: number, format: 'paper' } },
  ]);
  expect(await shelter.refusal('release.print', { id: held.id })).toBe('conflict');
  shelter.answer('late');
  expect(await shelter.refusal('release.save', { id: held.id })).toBe('conflict');
});

test('where the dialog says that nobody printed the receipt says so, and the number is used up', async () => {
  const { printDialog } = trayed(async () => 'cancelled');
  const shelter = await openShelter({ printDialog });
  const { held, number, wish } = await aCopy(shelter);
  expect(await shelter.call('release.print', { id: held.id })).toEqual({ is: 'cancelled', number });
  expect(await shelter.call('release.find', { number })).toMatchObject([
    { copy: { state: 'failed', form: 'paper' } },
  ]);
  expect(await shelter.refusal('release.save', { id: held.id })).toBe('notFound');
  expect((await shelter.call('release.prepare', wish)).number).not.toBe(number);
});

test('where the printing breaks it may be out', async () => {
  const { printDialog } = trayed(async () => {
    throw new Refusal('printFailed', 'the paper is stuck');
  });
  const shelter = await openShelter({ printDialog });
  const { held, number } = await aCopy(shelter);
  expect(await shelter.refusal('release.print', { id: held.id })).toBe('printFailed');
  expect(await shelter.call('release.find', { number })).toMatchObject([{ copy: { state: 'leaving' } }]);
});

test('where the vault is locked while the dialog is open, the dialog goes and it may be out', async () => {
  const { promise: isThere, resolve: there } = Promise.withResolvers<void>();
  const { printDialog } = trayed(
    (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        there();
      }),
  );
  const shelter = await openShelter({ printDialog });
  const { held, number } = await aCopy(shelter);
  const printing = shelter.refusal('release.print', { id: held.id });
  await isThere;
  await shelter.host.app.lock('suspend');
  expect(await printing).toBe('locked');
  await shelter.call('vault.unlock', { passphrase: FIRST_PASSPHRASE });
  expect(await shelter.call('release.find', { number })).toMatchObject([{ copy: { state: 'leaving' } }]);
});

test('what was taken back, or isn’t made of pages, goes to no printer', async () => {
  const { pages, printDialog } = trayed(async () => 'offered');
  const shelter = await openShelter({ printDialog });
  for (const [what, make] of await everyRelease(shelter)) {
    const { held, pages: looked } = await make();
    if (held.mediaType === 'application/pdf') continue;
    expect(await shelter.refusal('release.print', { id: held.id }), what).toBe('notFound');
    // What is only looked at has no receipt.
    if (looked) expect(await shelter.refusal('release.print', { id: looked.id }), what).toBe('notFound');
  }
  const { fileId, held } = await aCopy(shelter);
  const { file } = await shelter.call('files.read', { id: fileId });
  const details = { ...file.details, workingName: 'Somebody else' };
  await shelter.call('files.update', { id: fileId, baseVersion: file.version, details });
  expect(await shelter.refusal('release.print', { id: held.id })).toBe('conflict');
  expect(pages).toEqual([]);
});

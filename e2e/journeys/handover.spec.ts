import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Decrypter } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { BundleManifest } from '#shared/domain/bundle.ts';
import { FileEnvelope } from '#shared/domain/file-envelope.ts';
import { NOTHING_RELEASED } from '#shared/domain/release/release.ts';
import { addPracticePerson } from '../add-person.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, expectAccessible } from '../fixtures.ts';
import { BundlesPage } from '../pages/bundles.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { readPdfPages } from '../pdf.ts';
import { practicePerson } from '../practice.ts';
import { test } from '../two-laptops.ts';
import { withConsent } from '../with-consent.ts';

/** As somebody opens it who has age and a program for zip archives, and no Mooring. */
const openedByHand = async (file: string, words: string) => {
  const age = new Decrypter();
  age.addPassphrase(words);
  return unzipSync(await age.decrypt(new Uint8Array(await readFile(file))));
};

test('what was agreed to leaves as a locked bundle, and is read and saved where it arrives', async ({
  app,
  other,
}) => {
  test.setTimeout(240_000);
  const { consent: consents, release, preview, page, t } = app.window;
  const { call, fileId, consent } = await withConsent(app, ['plan', 'ecogram']);
  await consents.open();
  await consents.card('The office').getByText(t('consent:release')).click();
  await preview.untilDrawn();
  await release.chooseForm('bundle');
  const lock = page.getByRole('region', { name: t('bundles:out.passphrase') }).locator('p');
  await lock.filter({ hasText: '-' }).first().waitFor();
  await expect(page.getByText(t('release:shown.bundle'))).toBeVisible({ timeout: 60_000 });
  await preview.untilDrawn();
  await expectAccessible(page, 'a bundle to give out');
  const number = await release.give(app.context, 'handover');
  const words = (await lock.first().textContent()) ?? '';
  // Said again where it was saved: whoever presses ‘Other words’ now gets another copy.
  await expect(release.savedLocked).toContainText(words);
  const { copies } = await call('consents.read', { fileId });
  expect(copies).toMatchObject([{ number, state: 'left', form: 'bundle', basis: { is: 'consent' } }]);

  // Whatever is wished for next gets words of its own.
  await release.chooseForm('pdf');
  await release.chooseForm('bundle');
  await expect(lock.first()).toHaveText(/-/);
  await expect(lock.first()).not.toHaveText(words);
  await release.chooseForm('pdf');

  const target = path.join(app.laptop.exportFolder, 'handover.age');
  const parts = await openedByHand(target, words);
  const part = (name: string) => parts[name] ?? new Uint8Array();
  const manifest = BundleManifest.parse(JSON.parse(strFromU8(part('manifest.json'))));
  expect(manifest).toMatchObject({ use: 'handover', copy: { number, plans: [{ number: 1 }] } });
  const pdf = `documents/copy-${number.toLowerCase()}.pdf`;
  const json = `documents/copy-${number.toLowerCase()}.json`;
  expect(Object.keys(parts).sort()).toEqual([json, pdf, 'manifest.json'].sort());
  const pages = await readPdfPages(part(pdf));
  for (const each of pages) expect(each.replaceAll(/\s/g, '')).toContain(number);
  const envelope = FileEnvelope.parse(JSON.parse(strFromU8(part(json))));
  expect(envelope).toMatchObject({ copy: { number }, log: manifest.copy?.log });
  for (const text of [pages.join('\n'), strFromU8(part(json)), JSON.stringify(manifest)])
    for (const marked of ['Zwartepoort', 'Quillon']) expect(text).not.toContain(marked);
  expect(envelope.contents.plans).toHaveLength(1);

  await test.step('on the other laptop', async () => {
    const here = new BundlesPage(app);
    const there = new BundlesPage(other);
    const { page: screen, preview: pagesThere } = other.window;
    await here.carryTo(other, 'handover.age');
    await there.choose('handover.age');
    await there.open(words);
    await expect(there.main.getByRole('heading', { name: t('bundles:in.use_handover') })).toBeVisible();
    const copy = there.main.getByRole('region', { name: t('bundles:in.copy', { number }) });
    await expect(copy).toContainText(manifest.copy?.releasedBy ?? '–');
    await expect(there.bringButton('bringIn')).toHaveCount(0);
    await expectAccessible(screen, 'what a handover holds');
    const name = pdf.replace('documents/', '');
    const inIt = there.main.getByRole('region', { name, exact: true });
    await inIt.getByRole('button', { name: t('bundles:in.read_here', { name }) }).click();
    await pagesThere.untilDrawn();
    await expectAccessible(screen, 'a document of a handover');
    const dialog = await SaveDialog.from(other.context, t, () =>
      inIt.getByRole('button', { name: t('plan:preview.save') }).click(),
    );
    await dialog.saveAs('arrived');
    await inIt.getByText(t('plan:preview.savedWarning')).waitFor();
    const arrived = await readFile(path.join(other.laptop.exportFolder, 'arrived.pdf'));
    expect(new Uint8Array(arrived)).toEqual(part(pdf));
    expect((await callOf(other)('files.list', { search: '', limit: 1 })).total).toBe(0);
    await other.window.rail.files();
    expect(await refusalOf(other)('bundles.open', { id: consent.id as never, passphrase: words })).toBe(
      'notFound',
    );
  });
});

test('a bundle for a key is given out only where the key is whole', async ({ app }) => {
  const { release, page, t } = app.window;
  const call = callOf(app);
  const person = practicePerson('radu');
  await addPracticePerson(app, person);
  const [file] = (await call('files.list', { search: '', limit: 5 })).files;
  if (!file) throw new Error('the file is not there');
  const { recipient } = await call('bundles.makeKey', {});
  const wish = {
    ...({ fileId: file.id, ground: { is: 'own' }, language: 'nl', paper: 'A4' } as const),
    release: { ...NOTHING_RELEASED, parts: ['identity' as const] },
  };
  const slip = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  const lock = { is: 'key', recipient: slip } as const;
  expect(await refusalOf(app)('release.prepare', { ...wish, form: { is: 'bundle', lock } })).toBe(
    'bundleWrongKey',
  );
  await app.window.rail.settings();
  await app.window.rail.files();
  await app.window.files.open(file.workingName);
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await page.getByRole('menuitem', { name: t('removing:menu.own') }).click();
  await release.chooseForm('bundle');
  await page.getByText(t('bundles:out.byKey'), { exact: true }).click();
  await expect(page.getByText(t('release:nothing.key'))).toBeVisible();
  await expect(release.saveButton).toHaveCount(0);
  await page.getByLabel(t('bundles:out.key'), { exact: true }).fill(recipient);
  await expect(release.saveButton).toBeVisible({ timeout: 60_000 });
  const number = await release.give(app.context, 'hers');
  const age = await readFile(path.join(app.laptop.exportFolder, 'hers.age'), 'latin1');
  expect(age).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
  expect((await call('consents.read', { fileId: file.id })).copies).toMatchObject([
    { number, form: 'bundle', recipient: { is: 'client' } },
  ]);
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diffBetween } from '#shared/document/records.ts';
import { emptyEcogram, newPerson, newTie } from '#shared/domain/ecogram.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import type { Laptop, RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { readPdf } from '../pdf.ts';

const idOf = <Id extends string>(number: number) =>
  `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id;

const spot = { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } as const;
const AUNT = newPerson({
  id: idOf<PersonId>(1),
  kind: 'family',
  role: 'aunt',
  name: 'Rosalinde',
  spot: { ...spot, ground: 'home' },
});
const NAMELESS = newPerson({ id: idOf<PersonId>(2), kind: 'friend', role: '', name: 'Benedikt', spot });
const LANDLORD = newPerson({
  id: idOf<PersonId>(3),
  kind: 'acquaintance',
  role: 'landlord',
  danger: 'unsafe',
  spot: { ...spot, ground: 'elsewhere' },
});
const ties = [AUNT, NAMELESS, LANDLORD].map(({ id }, index) =>
  newTie({
    id: idOf<TieId>(11 + index),
    first: 'client',
    second: id,
    lanes: { E: { giver: 'second', strength: 3, standing: 'now' } },
  }),
);

/** The print screen of an ecogram with names on it, and somebody who is unsafe. */
const openPrint = async (app: RunningApp) => {
  const { files, file, ecogram, preview } = app.window;
  await files.create('Blue');
  const call = callOf(app);
  const { files: found } = await call('files.list', { search: 'Blue', limit: 1 });
  const { id, version } = await call('ecogram.read', { fileId: found[0]?.id as never });
  const records = {
    people: Object.fromEntries([AUNT, NAMELESS, LANDLORD].map((person) => [person.id, person])),
    ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
  };
  await call('ecogram.change', { id, baseVersion: version, diff: diffBetween(emptyEcogram(), records) });
  await file.openEcogram();
  await ecogram.people.first().waitFor();
  await ecogram.export();
  await preview.untilDrawn();
};

const saved = async (app: RunningApp, laptop: Laptop, name: string): Promise<Buffer> => {
  const { preview, t } = app.window;
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.saveAs(name);
  await expect(preview.saved).toContainText(name);
  return readFile(path.join(laptop.exportFolder, name));
};

const turn = async ({ window: { page, t } }: RunningApp, which: 'withNames' | 'withDanger' | 'withLegend') =>
  page.getByText(t(`plan:preview.${which}`), { exact: true }).click();

test('a PDF names nobody and shows no danger until somebody asks for them', async ({ app, laptop }) => {
  await openPrint(app);
  const { page, preview, t } = app.window;
  await expectAccessible(page, 'the choices of an export');
  const quiet = await readPdf(await saved(app, laptop, 'quiet.pdf'));
  expect(quiet).toMatchObject({ pages: 1, images: 0 });
  for (const words of ['aunt', t('terms:kind.friend'), t('ecogram:picture.client')])
    expect(quiet.text).toContain(words);
  for (const words of ['Rosalinde', 'Benedikt', 'Blue', 'landlord']) expect(quiet.text).not.toContain(words);

  await turn(app, 'withNames');
  await preview.untilMade();
  await turn(app, 'withDanger');
  await preview.untilMade();
  const told = await readPdf(await saved(app, laptop, 'told.pdf'));
  for (const words of ['Rosalinde', 'Benedikt', 'Blue', 'landlord', t('terms:danger.unsafe')])
    expect(told.text).toContain(words);

  const { entries } = await callOf(app)('log.list', {
    ...{ kind: 'document', staffId: null, about: null, from: null, until: null, before: null },
    limit: 50,
  });
  const savings = entries.filter(({ action }) => action === 'document.saved').map(({ detail }) => detail);
  expect(savings).toEqual([
    { what: 'ecogram', format: 'pdf', names: 'shown', danger: 'shown' },
    { what: 'ecogram', format: 'pdf' },
  ]);
});

const POINTS = { A3: [842, 1191], Letter: [612, 792] } as const;

test('an upright A3 or Letter sheet in black and white is that, without a colour', async ({
  app,
  laptop,
}) => {
  await openPrint(app);
  const { page, preview, t } = app.window;
  const pick = (label: string) => page.getByRole('radio', { name: label, exact: true }).click();
  await pick(t('plan:preview.ink_colour'));
  await preview.untilMade();
  // The ink is a warm black, and its greys are as warm.
  const isGrey = (colour: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.max(...parts) - Math.min(...parts) < 0x20;
  };
  const coloured = await readPdf(await saved(app, laptop, 'coloured.pdf'));
  expect(coloured.colours.every(isGrey)).toBe(false);
  await pick(t('plan:preview.ink_blackAndWhite'));
  await pick(t('plan:preview.orientation_portrait'));
  for (const paper of ['A3', 'Letter'] as const) {
    await pick(t(`terms:paper.${paper}`));
    await preview.untilMade();
    const pdf = await readPdf(await saved(app, laptop, `${paper}.pdf`));
    expect(pdf).toMatchObject({ pages: 1, images: 0, sheets: [POINTS[paper]] });
    expect(pdf.colours.filter((colour) => !isGrey(colour))).toEqual([]);
    expect(pdf.colours.length).toBeGreaterThan(0);
    expect(pdf.text).toContain('aunt');
  }
});

test('danger is asked for anew each time', async ({ app }) => {
  await openPrint(app);
  const { page, preview, ecogram, t } = app.window;
  await turn(app, 'withDanger');
  const danger = page.getByRole('switch', { name: t('plan:preview.withDanger') });
  await expect(danger).toBeChecked();
  await page.getByRole('button', { name: t('plan:preview.upToEcogram') }).click();
  await ecogram.export();
  await preview.untilDrawn();
  await expect(danger).not.toBeChecked();
});

test('a picture has as many pixels as were asked for', async ({ app, laptop }) => {
  await openPrint(app);
  const { page, preview, t } = app.window;
  await preview.chooseFormat('png');
  await page.getByLabel(t('plan:preview.width')).fill('1234');
  await page.keyboard.press('Enter');
  await preview.untilMade();
  const png = await saved(app, laptop, 'picture.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1234);
  expect(png.readUInt32BE(20)).toBeGreaterThan(1234);
  await page.getByLabel(t('plan:preview.width')).fill('99999');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('plan:preview.width'))).toHaveValue('8000');
  await preview.untilMade();
  expect((await saved(app, laptop, 'large.png')).readUInt32BE(16)).toBe(8000);
});

test('an older version leaves as it stood then, without whoever is unsafe by now', async ({
  app,
  laptop,
}) => {
  const { window } = app;
  const { files, file, ecogram, page, preview, t } = window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('landlord', { ground: 'here' });
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('textbox', { name: t('versions:keep.words') })).toBeVisible();
  await page.keyboard.press('Escape');
  await ecogram.select('aunt');
  await page.keyboard.press('Delete');
  await ecogram.add('neighbour', { ground: 'here' });
  await ecogram.select('landlord');
  await page.getByLabel(t('ecogram:danger.label'), { exact: true }).first().click();
  await page.getByRole('option', { name: t('terms:danger.unsafe') }).click();
  await ecogram.export();
  await preview.untilDrawn();
  await page.getByRole('button', { name: t('plan:preview.moment') }).click();
  await page.getByRole('option').nth(1).click();
  await preview.untilMade();
  const pdf = await readPdf(await saved(app, laptop, 'then.pdf'));
  expect(pdf.text).toContain('aunt');
  for (const words of ['neighbour', 'landlord']) expect(pdf.text).not.toContain(words);
});

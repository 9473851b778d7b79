import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createExportWriter, type Disk } from '#electron/platform/export-writer.ts';
import { copyNumberFrom } from '#shared/domain/release/copy-number.ts';
import { makeVault, type RunningApp } from '../app.ts';
import { refusalOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { choose } from '../pages/controls.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { readPdfPages } from '../pdf.ts';
import { sayOf, withConsent } from '../with-consent.ts';

const read = async (app: RunningApp, name: string) =>
  readPdfPages(new Uint8Array(await readFile(path.join(app.laptop.exportFolder, name))));

test('what was agreed to leaves as it was shown, with a number on every page by which it is known again', async ({
  app,
}) => {
  const { consent: consents, release, preview, palette, page, t } = app.window;
  const { person, workingName, fileId, call } = await withConsent(app, ['plan', 'ecogram']);
  await consents.open();
  await expectAccessible(page, 'a consent that something can leave by');
  await consents.card('The office').getByText(t('consent:release')).click();
  await release.title.waitFor();
  await preview.untilDrawn();
  await expect(release.part('plan')).toBeChecked();
  await expect(release.part('fears')).not.toBeChecked();
  await expectAccessible(page, 'something to give out');

  const number = await release.give(app.context, 'copy');
  expect(copyNumberFrom(number)).toBe(number);
  const pages = await read(app, 'copy.pdf');
  expect(pages.length).toBeGreaterThan(1);
  for (const words of pages) expect(words.replaceAll(/\s/g, '')).toContain(number);
  const text = pages.join('\n');
  const marked = Object.values(person.ecogram.records.people).filter(({ danger }) => danger !== null);
  expect(marked.length).toBeGreaterThan(0);
  for (const { role, name } of marked)
    for (const words of [role, name]) if (words.length > 3) expect(text).not.toContain(words);
  for (const { name } of Object.values(person.ecogram.records.people))
    if (name.length > 3) expect(text).not.toContain(`· ${name}`);

  const { copies } = await call('consents.read', { fileId });
  expect(copies).toMatchObject([
    { number, state: 'left', form: 'pdf', basis: { is: 'consent' }, named: 0, opened: [] },
  ]);
  await palette.find(number.toLowerCase().replace('-', ''));
  await page.getByRole('option', { name: t('palette:copy', { number }) }).click();
  await expect(page.getByRole('region', { name: workingName })).toContainText('The office');
  await expectAccessible(page, 'what a copy is');
});

test('a yes that is taken back stops the next copy, also one that lies ready, and says what has left', async ({
  app,
}) => {
  const { consent: consents, release, preview, page, t } = app.window;
  const { fileId, consent, day } = await withConsent(app, ['plan']);
  await consents.open();
  await consents.card('The office').getByText(t('consent:release')).click();
  await preview.untilDrawn();
  const number = await release.give(app.context, 'first');
  await page.keyboard.press('Escape');
  await consents.title.waitFor();
  await consents.say('The office');
  await consents.answer('withdrawn');
  await expect(consents.dialog).toContainText(number);
  await page.keyboard.press('Escape');

  await consents.card('The office').getByText(t('consent:release')).click();
  await preview.untilDrawn();
  await sayOf(app, consent.id, day, 1, { is: 'withdrawn', words: '' });
  const ready = {
    fileId,
    ground: { is: 'consent', consentId: consent.id },
    form: 'json',
    language: 'en',
    paper: 'A4',
  } as const;
  const nothing = { named: [], opened: [], plans: [], withEarlier: false };
  expect(
    await refusalOf(app)('release.prepare', { ...ready, release: { ...nothing, parts: ['plan'] } }),
  ).toBe('noConsent');
  await expect(page.getByText(t('release:why.withdrawn')).first()).toBeVisible();
  await expect(page.getByText(t('release:nothing.parts'))).toBeVisible();
  await expect(release.saveButton).toHaveCount(0);
});

test('what lies ready when a yes is taken back is not written, and what is cancelled leaves nothing', async ({
  app,
}) => {
  const { fileId, consent, day, call } = await withConsent(app, ['identity']);
  const ready = await call('release.prepare', {
    ...{
      fileId,
      ground: { is: 'consent', consentId: consent.id },
      form: 'json',
      language: 'en',
      paper: 'A4',
    },
    release: { parts: ['identity'], named: [], opened: [], plans: [], withEarlier: false },
  });
  expect(await refusalOf(app)('documents.save', { id: ready.held.id })).toBe('notFound');
  let refused: Promise<string | null> = Promise.resolve(null);
  const dialog = await SaveDialog.from(app.context, app.window.t, async () => {
    refused = refusalOf(app)('release.save', { id: ready.held.id });
  });
  await sayOf(app, consent.id, day, 1, { is: 'withdrawn', words: '' });
  await dialog.saveAs('late');
  expect(await refused).toBe('noConsent');
  expect((await call('consents.read', { fileId })).copies).toEqual([]);
  await expect(readFile(path.join(app.laptop.exportFolder, 'late.mooring-file.json'))).rejects.toThrow();
});

test('where the disk is full nothing has left, and once there is room the next copy does', async ({
  start,
}) => {
  const disk = { isFull: true };
  const stick: Disk = {
    ...{ rename, unlink },
    async open(file, flags, mode) {
      const handle = await open(file, flags, mode);
      const full = async () => {
        throw Object.assign(new Error('no space is left'), { code: 'ENOSPC' });
      };
      return disk.isFull ? Object.assign(handle, { writeFile: full }) : handle;
    },
  };
  const app = await start({ ports: { writer: createExportWriter(stick) } });
  await makeVault(app);
  const { consent: consents, release, preview, page, t } = app.window;
  const { fileId, call } = await withConsent(app, ['plan']);
  await consents.open();
  await consents.card('The office').getByText(t('consent:release')).click();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(app.context, t, () => release.saveButton.click());
  await dialog.saveAs('copy');
  await expect(release.trouble).toContainText(t('common:error.diskFull'));
  await expectAccessible(page, 'a disk that is full');
  await expect(release.saved).toHaveCount(0);
  expect(await readdir(app.laptop.exportFolder)).toEqual([]);

  disk.isFull = false;
  await release.makeAnew();
  await preview.untilDrawn();
  const number = await release.give(app.context, 'copy');
  await expect(release.trouble).toHaveCount(0);
  expect(await readdir(app.laptop.exportFolder)).toEqual(['copy.pdf']);
  expect((await read(app, 'copy.pdf')).join('').replaceAll(/\s/g, '')).toContain(number);
  const { copies } = await call('consents.read', { fileId });
  expect(copies).toMatchObject([{ number, state: 'left' }, { state: 'failed' }]);
});

test('a folder that a program copies to a server is told of before anything is written there', async ({
  app,
}) => {
  const { consent: consents, release, preview, page, t } = app.window;
  const { fileId, call } = await withConsent(app, ['identity']);
  const synced = path.join(app.laptop.exportFolder, 'Dropbox');
  await mkdir(synced);
  await consents.open();
  await consents.card('The office').getByText(t('consent:release')).click();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(app.context, t, () => release.saveButton.click());
  await dialog.page.getByText('Dropbox', { exact: true }).dblclick();
  await dialog.saveAs('copy');
  await expect(release.trouble).toContainText('Dropbox');
  await expectAccessible(page, 'a folder that is copied to a server');
  expect(await readdir(synced)).toEqual([]);
  expect((await call('consents.read', { fileId })).copies).toEqual([]);
  await page.getByRole('button', { name: t('release:save.goOn') }).click();
  await release.saved.waitFor();
  expect(await readdir(synced)).toEqual(['copy.pdf']);
});

test('without consent only a supervisor or manager lets something leave, with a reason that stays', async ({
  app,
}) => {
  const { consent: consents, release, preview, page, t } = app.window;
  const { fileId, call } = await withConsent(app, ['plan']);
  await consents.open();
  await consents.card('The office').getByText(t('consent:release')).click();
  await preview.untilDrawn();
  await release.turn('riskAssessment');
  await expect(page.getByText(t('release:nothing.reason'))).toBeVisible();
  const reason = 'She travels tonight.\nNobody could ask her.';
  await release.reason.fill(reason);
  await preview.untilDrawn();
  const number = await release.give(app.context, 'override');
  const { copies } = await call('consents.read', { fileId });
  expect(copies).toMatchObject([{ number, basis: { is: 'override', reason } }]);
  await page.keyboard.press('Escape');
  // On lines of their own, as they were written.
  await expect(consents.left).toContainText(new RegExp(reason), { useInnerText: true });
});

test('a counsellor lets nothing leave without consent, on the screen or past it', async ({ app }) => {
  const { consent: consents, release, preview, people, rail, settings, lock, files, t } = app.window;
  const { fileId, workingName } = await withConsent(app, ['plan']);
  await rail.settings();
  await settings.open('people');
  const amina = { name: 'Amina', role: 'counsellor', passphrase: 'two herons over still water' } as const;
  await people.add(amina);
  await rail.lock();
  await lock.unlock(amina.passphrase, amina.name);
  await rail.files();
  await files.open(workingName);
  await consents.open();
  await consents.card('The office').getByText(t('consent:release')).click();
  await preview.untilDrawn();
  await expect(release.part('plan')).toBeEnabled();
  await expect(release.part('riskAssessment')).toBeDisabled();
  const override = {
    is: 'override',
    recipient: { is: 'iom', words: '' },
    purpose: { is: 'returnAssistance' },
    reason: 'She travels tonight',
  } as const;
  const wish = { fileId, ground: override, form: 'json', language: 'en', paper: 'A4' } as const;
  const nothing = { named: [], opened: [], plans: [], withEarlier: false };
  const more = { ...nothing, parts: ['riskAssessment' as const] };
  expect(await refusalOf(app)('release.prepare', { ...wish, release: more })).toBe('notAllowed');
});

test('nobody marked leaves unless opened by itself with a reason; then it is written down', async ({
  app,
}) => {
  const { consent: consents, release, preview, page, t } = app.window;
  const { fileId, person, call } = await withConsent(app, ['ecogram']);
  const marked = Object.values(person.ecogram.records.people).find(({ danger }) => danger !== null);
  if (!marked) throw new Error('somebody is marked');
  await consents.open();
  await consents.card('The office').getByText(t('consent:release')).click();
  await preview.untilDrawn();
  await release.unfold('inside');
  const box = page.getByText(new RegExp(`^${t('release:inside.is.markedPerson')}: ${marked.role}`)).first();
  await box.click();
  await expect(page.getByText(t('release:nothing.openReason'))).toBeVisible();
  const reason = 'IOM has to know him.\nHe has asked where she lives.';
  await page
    .getByLabel(new RegExp(`^${t('release:inside.reason', { what: '' })}`))
    .first()
    .fill(reason);
  await expectAccessible(page, 'something that is opened with a reason');
  await preview.untilDrawn();
  await release.give(app.context, 'opened');
  expect((await read(app, 'opened.pdf')).join(' ')).toContain(marked.role);
  expect((await call('consents.read', { fileId })).copies).toMatchObject([
    { opened: [{ what: { is: 'markedPerson', personId: marked.id }, reason }] },
  ]);
});

test('the client gets all that is written about her in one document, with others by their roles', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { release, preview, page, t } = app.window;
  const { fileId, person, call, day } = await withConsent(app, ['plan']);
  const rated = { suspicion: 6, on: day, why: 'What she said of the flat above the shop' } as const;
  await call('ratings.give', { fileId, rated });
  const { id: fearId, version } = await call('fears.note', {
    fileId,
    details: {
      about: { kind: 'factor', factor: 'housing', country: 'origin' },
      ...{ fear: 'That the landlord has let the room to others', saidOn: day, checks: [] },
    },
  });
  await call('fears.remove', { id: fearId, baseVersion: version });
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await page.getByRole('menuitem', { name: t('removing:menu.own') }).click();
  await page.getByRole('heading', { name: t('release:own.title') }).waitFor();
  await preview.untilDrawn();
  await expectAccessible(page, 'the client’s own copy');
  // What staff rated about her is handed over on purpose, with a word on how.
  await expect(page.getByText(t('release:own.withoutWork'))).toBeVisible();
  await expect(page.getByText(t('release:own.workReason'))).toHaveCount(0);
  await page.getByText(t('release:own.work'), { exact: true }).click();
  await expect(page.getByText(t('release:own.workMissing'))).toBeVisible();
  await expect(page.getByText(t('release:own.withoutWork'))).toHaveCount(0);
  await page.getByLabel(t('release:own.workReason')).fill('Sanne reads it with her');
  await preview.untilDrawn();
  await release.give(app.context, 'hers');
  const text = (await read(app, 'hers.pdf')).join(' ');
  expect(text).toContain(person.file.details.workingName);
  // What she agreed to is hers too.
  expect(text).toContain(t('consent:list'));
  expect(text).toContain('The office');
  expect(text).toContain('flat above the shop');
  // What was taken away can be brought back, so it is hers as well, and says that it was.
  expect(text).toMatch(/has let the room to others[\s\S]*Taken away on/);
  const marked = Object.values(person.ecogram.records.people).filter(
    ({ danger, name }) => danger !== null && name.length > 3,
  );
  for (const { name } of marked) expect(text).not.toContain(`· ${name}`);
  expect((await call('consents.read', { fileId })).copies).toMatchObject([
    { recipient: { is: 'client' }, purpose: null, basis: { is: 'own' } },
  ]);

  await test.step('and what is held of others apart, whole and by name', async () => {
    await page.getByText(t('release:own.others'), { exact: true }).click();
    await expect(page.getByText(t('release:own.othersMissing'))).toBeVisible();
    await page.getByLabel(t('release:own.othersReason')).fill('She asked for her file');
    await preview.untilDrawn();
    await expectAccessible(page, 'what is held of others');
    const number = await release.give(app.context, 'others');
    const others = (await read(app, 'others.pdf')).join(' ');
    expect(others).toContain(number);
    // An apostrophe may come back out of a PDF as the letter that looks like one.
    const letters = (text: string) => text.replace(/[^\p{Script=Latin}]|\u02BC/gu, '');
    for (const { name, role } of Object.values(person.ecogram.records.people))
      expect(letters(others)).toContain(letters(name || role));
    expect(others).toContain(t('terms:danger.unsafe'));
    expect(others).not.toContain('flat above the shop');
    await release.chooseForm('xlsx');
    await page.getByText(t('release:shown.xlsxOthers')).waitFor();
    await expect(page.getByRole('cell', { name: 'Quillon' }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(app.window.consent.left).toContainText('She asked for her file');
  });
});

test('what has to be edited leaves as a document, a workbook, a drawing or a picture, looked at first, each with its number', async ({
  app,
}) => {
  const { consent: consents, release, preview, page, t } = app.window;
  const { person, fileId, call } = await withConsent(app, ['plan', 'ecogram']);
  await consents.open();
  await consents.card('The office').getByText(t('consent:release')).click();
  await release.title.waitFor();
  await release.chooseForm('docx');
  await page.getByText(t('release:shown.docx')).waitFor();
  await preview.untilDrawn();
  const words = await release.give(app.context, 'copy');
  await release.chooseForm('xlsx');
  await page.getByText(t('release:shown.xlsx')).waitFor();
  await expect(page.getByRole('heading', { name: t('print:field.steps') })).toBeVisible();
  await expectAccessible(page, 'a workbook that is to leave');
  const sheets = await release.give(app.context, 'copy');
  await release.chooseForm('svg');
  await page.getByText(t('release:shown.svg')).waitFor();
  await expect(page.getByRole('img', { name: t('plan:preview.drawing') })).toBeVisible();
  await expectAccessible(page, 'a drawing that is to leave');
  const drawing = await release.give(app.context, 'copy');
  await release.chooseForm('png');
  await page.getByText(t('release:shown.png')).waitFor();
  await expect(page.getByRole('img', { name: t('plan:preview.drawing') })).toBeVisible();
  await release.give(app.context, 'copy');

  const marked = Object.values(person.ecogram.records.people).filter(({ danger }) => danger !== null);
  for (const [number, ending] of [
    [words, 'docx'],
    [sheets, 'xlsx'],
  ] as const) {
    const parts = unzipSync(
      new Uint8Array(await readFile(path.join(app.laptop.exportFolder, `copy.${ending}`))),
    );
    const text = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, part]) => strFromU8(part).replaceAll(/<[^>]*>/g, ''))
      .join('\n');
    expect(text).toContain(number);
    for (const { role, name } of marked)
      for (const hidden of [role, name]) if (hidden.length > 3) expect(text).not.toContain(hidden);
  }
  const svg = await readFile(path.join(app.laptop.exportFolder, 'copy.svg'), 'utf8');
  expect(svg).toContain(drawing);
  for (const { role, name } of marked)
    for (const hidden of [role, name]) if (hidden.length > 3) expect(svg).not.toContain(hidden);
  const { copies } = await call('consents.read', { fileId });
  expect(copies.map(({ form, parts, state }) => [form, parts, state]).sort()).toEqual([
    ['docx', ['ecogram', 'plan'], 'left'],
    ['png', ['ecogram'], 'left'],
    ['svg', ['ecogram'], 'left'],
    ['xlsx', ['plan'], 'left'],
  ]);
});

test('a supervisor’s word lets something leave to whom the client was never asked about, as the version that was frozen', async ({
  app,
}) => {
  const { release, preview, page, t } = app.window;
  const { fileId, call } = await withConsent(app, ['identity']);
  const [plan] = await call('plans.list', { fileId });
  if (!plan) throw new Error('the practice person has a plan');
  await call('planLife.submit', { planId: plan.id, number: 1, baseVersion: plan.version });
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await page.getByRole('menuitem', { name: t('removing:menu.release') }).click();
  await choose(page, page, t('release:to'), t('release:nobodyAsked'));
  await expect(page.getByText(t('release:nothing.whom'))).toBeVisible();
  for (const [label, option] of [
    [t('consent:who.label'), t('consent:recipient.lawyer')],
    [t('consent:what.label'), t('consent:purpose.legalHelp')],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }
  await release.turn('plan');
  await release.reason.fill('She cannot be reached, and the hearing is tomorrow');
  const label = t('release:version.label', {
    plan: t('release:plan.return', { label: plan.content.versionLabel }),
  });
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: /^Version 1,/ }).click();
  await preview.untilDrawn();
  await expectAccessible(page, 'something that leaves without anybody having been asked');
  await release.give(app.context, 'unasked');
  const { copies } = await call('consents.read', { fileId });
  expect(copies).toMatchObject([
    {
      recipient: { is: 'lawyer' },
      basis: {
        is: 'override',
        consentId: null,
        reason: 'She cannot be reached, and the hearing is tomorrow',
      },
      plans: [{ planId: plan.id, number: 1, hash: expect.any(String) }],
    },
  ]);
  expect((await read(app, 'unasked.pdf')).join(' ')).toContain(t('print:version', { number: '1' }));
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { readPdf } from '../pdf.ts';

test('what a client agrees to is written down part by part, and taken back; all of it stays to be read', async ({
  app,
}) => {
  const { files, consent, page, t } = app.window;
  await files.create('Green');
  await expect(consent.tile).toContainText(t('consent:tile.none'));
  await consent.open();
  await expectAccessible(page, 'no consents yet');

  await consent.ask('iom', 'The office in town', 'returnAssistance');
  await consent.answer('given');
  await consent.keep();
  await expect(consent.dialog.getByRole('alert')).toHaveText(t('consent:say.needsPart'));
  await consent.tick('plan', 'identity');
  await consent.spokenBefore('Mr Idowu, interpreter');
  await expectAccessible(page, 'an answer to write down');
  await consent.keep();
  await expect(consent.dialog).toHaveCount(0);
  const card = consent.card('The office in town');
  await expect(card).toContainText(t('consent:standing.given'));
  await expect(
    card
      .getByRole('listitem')
      .filter({ hasText: t('consent:part.plan') })
      .first(),
  ).toBeVisible();
  await expect(card).not.toContainText(t('consent:part.ecogram'));

  await consent.say('The office in town');
  await consent.answer('withdrawn');
  await expect(consent.dialog).toContainText(t('consent:say.nothingLeft'));
  await consent.dialog.getByLabel(t('consent:say.words')).fill('“I want to think about it.”');
  await consent.keep();
  await expect(card).toContainText(t('consent:standing.withdrawn'));
  await card.getByText(t('consent:history')).first().click();
  await expect(card).toContainText('said before Mr Idowu, interpreter');
  await expect(card).toContainText('I want to think about it.');
  await expectAccessible(page, 'a consent that was taken back');
  await page.keyboard.press('Escape');
  await expect(consent.tile).toContainText(t('consent:tile.notGiven'));
});

test('a refusal is an answer; nobody is asked twice for the same, and a stale yes is not written over a no', async ({
  app,
}) => {
  const { files, consent, t } = app.window;
  const call = callOf(app);
  const { id: fileId } = await call('files.create', { details: newClientDetails('Green') });
  await app.window.rail.files();
  await files.open('Green');
  await consent.open();
  await consent.ask('lawyer', 'Ms Reed', 'legalHelp');
  await consent.answer('refused');
  await consent.keep();
  await expect(consent.card('Ms Reed')).toContainText(t('consent:standing.refused'));
  const same = { recipient: { is: 'lawyer', words: 'ms reed ' }, purpose: { is: 'legalHelp' } } as const;
  expect(await refusalOf(app)('consents.begin', { fileId, ...same })).toBe('conflict');
  const { consents, day } = await call('consents.read', { fileId });
  const talk = { on: day, language: '', interpreting: '', proof: { is: 'onPaper' } } as const;
  const yes = { is: 'given', ...talk, parts: ['plan'], until: null } as const;
  const id = consents[0]?.id ?? '';
  expect(await refusalOf(app)('consents.say', { id, seen: 0, act: { ...yes, parts: [...yes.parts] } })).toBe(
    'conflict',
  );
});

test('the form says nothing that tells of her, and is printed empty or as it was said', async ({ app }) => {
  const { files, consent, preview, page, t } = app.window;
  await files.create('Green');
  await consent.open();
  await consent.ask('authority', 'Town hall', 'registration');
  await consent.answer('given');
  await consent.tick('identity');
  await consent.spokenBefore('Mr Idowu');
  await consent.keep();
  await consent.card('Town hall').getByText(t('consent:form')).click();
  await preview.untilDrawn();
  await page.getByText(t('consent:preview.filled')).click();
  await preview.untilDrawn();
  await expectAccessible(page, 'the preview of a consent form');

  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.saveAs('form');
  await preview.saved.waitFor();
  const { text, pages } = await readPdf(
    new Uint8Array(await readFile(path.join(app.laptop.exportFolder, 'form.pdf'))),
  );
  expect(pages).toBe(1);
  for (const words of ['Town hall', 'Mr Idowu', t('consentForm:title')]) expect(text).toContain(words);
  expect(text).not.toMatch(/Green|traffic|victim|case/i);
});

import { addPracticePerson } from '../add-person.ts';
import { PASSPHRASE } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { choose } from '../pages/controls.ts';
import { untilSaved } from '../pages/saving.ts';
import { practicePerson } from '../practice.ts';

test('whoever is at home is offered, and turned into steps that are found again', async ({ app, start }) => {
  const { files, file, ecogram, origin, rail, page, t } = app.window;
  await files.create('Blue');
  await expect(origin.tile).toContainText(t('origin:tile.none'));
  await origin.open();
  await expectAccessible(page, 'an empty network at home');
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('friend', { ground: 'here' });
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  await expect(origin.tile).toContainText(t('origin:tile.reach', { count: 1 }));
  await origin.open();
  await expect(origin.reach.getByRole('listitem')).toHaveCount(1);
  await origin.plan('aunt');
  await origin.write(origin.steps('aunt').first(), {
    how: 'Call the bakery next door on Sunday',
    mayLose: 'The baker talks.',
    helpers: ['friend'],
    by: '2026-12-06',
  });
  await origin.add('The church by the bridge');
  await origin.write(origin.steps('The church by the bridge').first(), { how: 'A letter', done: true });
  await untilSaved(page);
  await expectAccessible(page, 'a network at home');
  await app.close();

  const { window } = await start();
  await window.lock.unlock(PASSPHRASE);
  await window.files.open('Blue');
  await expect(window.origin.tile).toContainText(t('origin:tile.steps', { done: 1, total: 2 }));
  await window.origin.open();
  const again = window.origin.steps('aunt').first();
  await expect(window.origin.how(again)).toHaveValue('Call the bakery next door on Sunday');
  await expect(again.getByRole('button', { name: 'friend' })).toHaveAttribute('aria-pressed', 'true');
});

test('whoever has left the ecogram stays by name; whoever is marked is seen only by whoever asks', async ({
  app,
}) => {
  const { files, file, ecogram, origin, rail, page, t } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('cousin', { ground: 'home' });
  await untilSaved(page);
  const go = async (where: 'origin' | 'ecogram') => {
    await rail.files();
    await files.open('Blue');
    if (where === 'origin') await origin.open();
    else {
      await file.openEcogram();
      await ecogram.title.waitFor();
    }
  };
  await go('origin');
  for (const name of ['aunt', 'cousin']) {
    await origin.plan(name);
    await origin.write(origin.steps(name).first(), { how: `A letter to the ${name}` });
  }
  await untilSaved(page);

  await go('ecogram');
  await page.getByRole('option', { name: 'aunt' }).click();
  await ecogram.person('aunt').press('Delete');
  await expect(ecogram.people).toHaveCount(1);
  await ecogram.select('cousin');
  await choose(
    page,
    page,
    `${t('ecogram:danger.none')} ${t('ecogram:danger.label')}`,
    t('terms:danger.unsafe'),
  );
  await untilSaved(page);

  await go('origin');
  await expect(origin.contact('aunt')).toContainText(t('origin:contact.left'));
  await expect(origin.how(origin.steps('aunt').first())).toHaveValue('A letter to the aunt');
  await expect(page.getByRole('main')).not.toContainText('cousin');
  await page.keyboard.press('F8');
  await expect(origin.contact('cousin')).toContainText(t('origin:danger.marked'));
  await expectAccessible(page, 'a network at home with danger shown');
  await page.keyboard.press('F8');
  await expect(origin.contact('cousin')).toHaveCount(0);

  // Taken off the ecogram while marked: nobody is shown for having gone.
  await go('ecogram');
  await page.keyboard.press('F8');
  await ecogram.select('cousin');
  await ecogram.person('cousin').press('Delete');
  await untilSaved(page);
  await go('origin');
  await expect(page.getByRole('main')).not.toContainText('cousin');
  await page.keyboard.press('F8');
  await expect(origin.contact('cousin')).toBeVisible();
});

test('locking in the middle of a step loses nothing', async ({ app }) => {
  const hiwot = practicePerson('hiwot');
  await addPracticePerson(app, hiwot);
  const { files, origin, rail, cover, lock, page } = app.window;
  await rail.settings();
  await rail.files();
  await files.open('Hiwot');
  await origin.open();
  const [, , centre] = hiwot.contacts;
  if (!centre) throw new Error('there is nobody to write of');
  await origin.addStep(centre.calledAs);
  await origin.how(origin.steps(centre.calledAs).last()).fill('Ask for the');
  await page.keyboard.press('F9');
  await cover.sheet.waitFor();
  await page.keyboard.press('F9');
  await lock.unlock(PASSPHRASE);
  await expect(origin.how(origin.steps(centre.calledAs).last())).toHaveValue('Ask for the');
});

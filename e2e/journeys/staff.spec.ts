import { newClientDetails } from '#shared/domain/client-file.ts';
import { PASSPHRASE, REAL_KEYS, type RunningApp, STAFF_NAME } from '../app.ts';
import { refusalOf } from '../calls.ts';
import { expect, test } from '../fixtures.ts';

test.use({ keys: REAL_KEYS });

const AMINA = { name: 'Amina', role: 'counsellor', passphrase: 'two herons over still water' } as const;
const LATER = 'five small lanterns on a wall';

const toPeople = async ({ window: { rail, settings } }: RunningApp): Promise<void> => {
  await rail.settings();
  await settings.open('people');
};

test('a counsellor gets a passphrase of her own, and what she may not do is neither offered nor done', async ({
  app,
}) => {
  const { window } = app;
  const { files, file, lock, people, rail, settings, t } = window;
  await files.create('Blue');
  await toPeople(app);
  await expect(people.row(STAFF_NAME)).toContainText(t('terms:role.manager'));
  // Nobody does it to themselves.
  await expect(people.menu(STAFF_NAME)).toHaveCount(0);

  await people.startAdding();
  await people.fillNew({ ...AMINA, name: STAFF_NAME });
  await people.submit(t('people:new.submit'));
  await expect(people.dialog.getByText(t('common:error.nameTaken'))).toBeVisible();
  await people.fillNew(AMINA);
  await people.submit(t('people:new.submit'));
  await expect(people.row(AMINA.name)).toContainText(t('terms:role.counsellor'));

  await rail.lock();
  await lock.try(AMINA.passphrase);
  await expect(window.page.getByText(t('vault:lock.whoMissing'))).toBeVisible();
  await lock.chooseWho(STAFF_NAME);
  await lock.try(AMINA.passphrase);
  await expect(lock.trouble).toHaveText(t('common:error.wrongPassphrase'));
  await lock.unlock(AMINA.passphrase, AMINA.name);

  await rail.files();
  await files.open('Blue');
  await file.openDetails();
  await rail.settings();
  await expect(settings.place('people')).toBeVisible();
  await expect(settings.place('log')).toHaveCount(0);
  await rail.review();
  await expect(window.page.getByRole('button', { name: t('planLife:review.log') })).toHaveCount(0);
  await rail.settings();
  await settings.open('people');
  await expect(people.rows).toHaveCount(2);
  await expect(people.addButton).toHaveCount(0);
  await expect(people.menu(STAFF_NAME)).toHaveCount(0);
  await expect(window.page.getByRole('button', { name: t('people:rekey.action') })).toHaveCount(0);
  await rail.settings();
  await settings.open('recovery');
  await expect(window.recovery.makeButton).toHaveCount(0);

  const refusal = refusalOf(app);
  const query = { kind: null, staffId: null, about: null, from: null, until: null, before: null, limit: 1 };
  expect(await refusal('log.list', query)).toBe('notAllowed');
  expect(await refusal('vault.rekey', {})).toBe('notAllowed');
  expect(await refusal('recovery.makeSheet', { form: 'code', language: 'en', paper: 'A4' })).toBe(
    'notAllowed',
  );
  const somebody = { staff: { name: 'Somebody', role: 'manager' }, passphrase: LATER } as const;
  expect(await refusal('staff.add', somebody)).toBe('notAllowed');

  // This window remembers who was here last.
  await rail.lock();
  await expect(lock.who).toContainText(AMINA.name);
  await lock.unlock(AMINA.passphrase);
});

test('a supervisor reads along and sees the log, and is not offered to write', async ({ app }) => {
  const { files, lock, log, people, rail, page, t } = app.window;
  await files.create('Blue');
  await toPeople(app);
  await people.add({ ...AMINA, role: 'supervisor' });
  await rail.lock();
  await lock.unlock(AMINA.passphrase, AMINA.name);
  await rail.files();
  await expect(files.row('Blue')).toBeVisible();
  await expect(page.getByRole('button', { name: t('files:list.new') })).toHaveCount(0);
  await rail.log();
  await expect(log.title).toBeVisible();
  await expect(log.entries('staff.added')).toContainText(AMINA.name);

  const details = newClientDetails('Green');
  expect(await refusalOf(app)('files.create', { details })).toBe('notAllowed');

  // Whoever comes after her and may not see it is taken to the files.
  await rail.lock();
  await lock.unlock(PASSPHRASE, STAFF_NAME);
  await toPeople(app);
  await people.add({ name: 'Bram', role: 'counsellor', passphrase: LATER });
  await rail.log();
  await rail.lock();
  await lock.unlock(LATER, 'Bram');
  await expect(files.title).toBeVisible();
});

test('whoever is suspended has no way in until let in again; whoever is removed has none', async ({
  app,
}) => {
  const { lock, people, rail, t } = app.window;
  await toPeople(app);
  await people.add(AMINA);
  await people.do('suspend', AMINA.name);
  await expect(people.row(AMINA.name)).toContainText(t('people:suspended'));

  // The lock screen names only who can open the vault.
  await rail.lock();
  await expect(lock.who).toHaveCount(0);
  await lock.try(AMINA.passphrase);
  await expect(lock.trouble).toHaveText(t('common:error.suspended'));
  await lock.unlock(PASSPHRASE);

  await toPeople(app);
  await people.do('resume', AMINA.name);
  await expect(people.row(AMINA.name)).not.toContainText(t('people:suspended'));
  await rail.lock();
  await lock.unlock(AMINA.passphrase, AMINA.name);
  await rail.lock();
  await lock.unlock(PASSPHRASE, STAFF_NAME);

  await toPeople(app);
  await people.start('remove', AMINA.name);
  await expect(people.dialog).toContainText(t('people:remove.copies'));
  await people.confirm('remove');
  await expect(people.done).toHaveText(t('people:remove.done', { name: AMINA.name }));
  await people.newKey();
  await rail.lock();
  await expect(lock.who).toHaveCount(0);
  await lock.try(AMINA.passphrase);
  await expect(lock.trouble).toHaveText(t('common:error.wrongPassphrase'));
  await lock.unlock(PASSPHRASE);
});

test('roles and passphrases change', async ({ app }) => {
  const { lock, people, rail, t } = app.window;
  await toPeople(app);
  await people.add(AMINA);
  await people.start('role', AMINA.name);
  await people.chooseRole('manager');
  await people.confirm('role');
  await expect(people.row(AMINA.name)).toContainText(t('terms:role.manager'));
  await people.start('reset', AMINA.name);
  await people.fillReset(LATER);
  await people.confirm('reset');
  await expect(people.done).toHaveText(t('people:reset.done', { name: AMINA.name }));

  await rail.lock();
  await lock.unlock(LATER, AMINA.name);
  await toPeople(app);
  await expect(people.menu(STAFF_NAME)).toBeVisible();
  await people.changeOwn('not what it is now', AMINA.passphrase);
  await expect(people.dialog.getByText(t('people:own.wrong'))).toBeVisible();
  await app.window.page.keyboard.press('Escape');
  await people.changeOwn(LATER, AMINA.passphrase);
  await expect(app.window.page.getByText(t('people:own.done'))).toBeVisible();
  await rail.lock();
  await lock.unlock(AMINA.passphrase);
});

test('failed attempts are told after the next opening, and their wait outlasts a restart', async ({
  app,
  start,
}) => {
  const FAILURES = 6;
  await toPeople(app);
  await app.window.people.add(AMINA);
  await app.window.rail.lock();
  const { lock } = app.window;
  await lock.chooseWho(AMINA.name);
  for (let tried = 0; tried < FAILURES; tried += 1) {
    await expect(lock.submit).toBeEnabled();
    await lock.try(`guess number ${tried}`);
    await expect(lock.passphrase).toHaveValue('');
    await expect(lock.trouble).toHaveText(app.window.t('common:error.wrongPassphrase'));
  }
  await app.close();

  const { window } = await start();
  const { t } = window;
  await expect(window.lock.submit).toBeDisabled();
  await expect(window.lock.submit).toBeEnabled({ timeout: 20_000 });
  await window.lock.unlock(PASSPHRASE, STAFF_NAME);
  const { notices, rail, files, settings } = window;
  await expect(notices.attempts).toContainText(t('vault:attempts.title', { count: FAILURES }));
  await expect(notices.attempts).toContainText(AMINA.name);
  await expect(notices.attempts).toContainText(t('vault:attempts.nothing'));

  // It stays, wherever one goes, until it has been read.
  await rail.settings();
  await expect(settings.place('people')).toBeVisible();
  await expect(notices.attempts).toBeVisible();
  await notices.dismissAttempts();
  await expect(notices.attempts).toHaveCount(0);
  await rail.files();
  await expect(files.title).toBeVisible();
  await expect(notices.attempts).toHaveCount(0);
  await rail.log();
  await expect(window.log.entries('vault.unlockFailed')).toHaveCount(FAILURES);
  await expect(window.log.entries('vault.unlockFailed').first()).toContainText(
    t('log:detail.tried', { name: AMINA.name }),
  );

  await rail.lock();
  await window.lock.unlock(PASSPHRASE);
  await expect(window.log.title).toBeVisible();
  await expect(notices.attempts).toHaveCount(0);
});

import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeVault, PASSPHRASE, STAFF_NAME } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { readPdf } from '../pdf.ts';

test('the log tells who did what, and a print holds it to that', async ({ app }) => {
  const { window, context, laptop } = app;
  const { file, files, plan, preview, rail, log, page, t } = window;
  await files.create('Blue');
  await file.newPlan();
  await plan.takeField('housing');
  await plan.preview();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(context, t, () => preview.pressSave());
  await dialog.saveAs('plan');
  await expect(preview.saved).toBeVisible();

  await rail.log();
  await expect(log.title).toBeVisible();
  for (const action of ['vault.created', 'file.created', 'plan.created', 'document.saved'] as const) {
    await expect(log.entries(action).first()).toContainText(STAFF_NAME);
  }
  await expect(log.entries('file.created')).toContainText('Blue');
  await expect(log.entries('document.saved')).toContainText(t('log:detail.what.plan'));

  await log.filterByKind('document');
  await expect(log.entries('vault.created')).toHaveCount(0);
  await expect(log.entries('document.prepared').first()).toBeVisible();

  await log.check();
  await expect(log.finding).toContainText(/\d/);
  await expect(log.trouble).toHaveCount(0);

  const { text } = await readPdf(await readFile(path.join(laptop.exportFolder, 'plan.pdf')));
  const [, entries = '', digits = ''] = /Log (\d+) · ((?:[0-9a-f]{4} ?){4})/.exec(text) ?? [];
  // With its own making in it.
  const itself = page.getByRole('cell', { name: entries, exact: true });
  const named = log.entries('document.prepared').filter({ has: itself });
  await expect(named).toHaveCount(1);
  await log.checkAgainst({ entries, digits });
  await expect(log.finding).toContainText(
    t('log:check.soundWithPrint', { entries: '' }).split(':')[0] ?? 'no words',
  );
  await log.checkAgainst({ entries, digits: digits.trim().slice(0, -1) });
  await expect(page.getByText(t('log:check.notAHead'))).toBeVisible();
  const other = digits.startsWith('0') ? '1' : '0';
  await log.checkAgainst({ entries, digits: other + digits.slice(1) });
  await expect(log.trouble).toContainText(t('log:check.altered', { number: entries }));
});

test('a file’s own log tells who has looked at it, without a look at the file', async ({ app }) => {
  const { file: _, files, log, rail, page, t } = app.window;
  await files.create('Blue');
  await rail.files();
  await files.create('Green');
  await rail.files();
  await files.open('Blue');
  await page.getByRole('button', { name: t('log:fileLink') }).click();
  await expect(log.titleOfFile).toBeVisible();
  await expect(log.entries('file.created')).toHaveCount(1);
  await expect(log.rows.filter({ hasText: 'Green' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Blue', level: 1 })).toBeVisible();

  const call = callOf(app);
  const query = { kind: 'file', staffId: null, about: null, from: null, until: null, before: null } as const;
  const readings = async () => (await call('log.list', { ...query, limit: 500 })).total;
  const before = await readings();
  await rail.log();
  await expect(log.rows.filter({ hasText: 'Green' }).first()).toBeVisible();
  expect(await readings()).toBe(before);
});

test('what is older comes in pages', async ({ app }) => {
  const { log, rail } = app.window;
  const call = callOf(app);
  const policy = await call('policy.read', {});
  for (let day = 0; day < 120; day += 1) {
    await call('policy.write', { ...policy, remindOfBackupDays: 1 + (day % 30) });
  }
  await rail.log();
  await expect(log.rows).toHaveCount(100);
  await expect(log.entries('vault.created')).toHaveCount(0);
  await log.older();
  await expect(log.entries('vault.created')).toHaveCount(1);
  await expect(log.entries('vault.policyChanged')).toHaveCount(120);
});

test('a database that was put back is told of at once, with what to do', async ({ start, laptop }) => {
  const first = await start();
  await makeVault(first);
  await first.window.files.create('Blue');
  await first.close();
  const kept = path.join(laptop.exportFolder, 'kept.db');
  await cp(path.join(laptop.vaultFolder, 'vault.db'), kept);

  const second = await start();
  await second.window.lock.unlock(PASSPHRASE);
  await second.window.files.create('Green');
  const staff = { name: 'Amina', role: 'counsellor' } as const;
  await callOf(second)('staff.add', { staff, passphrase: 'two herons over still water' });
  await second.close();
  await rm(path.join(laptop.vaultFolder, 'vault.db-wal'), { force: true });
  await cp(kept, path.join(laptop.vaultFolder, 'vault.db'));

  const { window } = await start();
  const { lock, notices, log, t } = window;
  await lock.unlock(PASSPHRASE, STAFF_NAME);
  await expect(notices.cutLog).toContainText(t('vault:cutLog.ask'));
  await notices.cutLog.getByRole('button', { name: t('vault:cutLog.check') }).click();
  await expect(log.title).toBeVisible();
  await log.check();
  await expect(log.trouble).toContainText(t('log:check.broken'));
  await expect(log.trouble).toContainText(t('log:check.whatToDo'));
});

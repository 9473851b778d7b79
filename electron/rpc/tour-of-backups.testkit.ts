import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { PASSPHRASE, type Subject, talkTo } from './conformance-subject.testkit.ts';

/** Makes a backup of the open vault, looks into it and restores it; the vault is open again at the end, and is the restored one. */
export const tourOfBackups = async (
  subject: Subject,
  call: ReturnType<typeof talkTo>['call'],
): Promise<void> => {
  const stick = path.join(subject.home, 'stick');
  await mkdir(stick);
  expect(await call('backups.state', {})).toEqual({ lastMadeAt: null, isDue: false, running: null });
  await subject.answerNextDialog(null);
  expect(await call('backups.make', {})).toBeNull();
  await subject.answerNextDialog(stick);
  const made = await call('backups.make', {});
  if (!made) throw new Error('no backup was made');
  const { refusal } = talkTo(subject);
  expect(await refusal('backups.choose', {})).toMatchObject({ code: 'notAllowed' });
  expect((await call('backups.state', {})).lastMadeAt).not.toBeNull();
  await call('backups.cancel', {});

  const { folder: vault } = (await call('vault.lock', {})) as { folder: string };
  await subject.answerNextDialog(vault);
  expect(await refusal('backups.choose', {})).toMatchObject({ code: 'notABackup' });
  await subject.answerNextDialog(made.folder);
  const chosen = await call('backups.choose', {});
  expect(chosen).toMatchObject({ folder: made.folder, holds: 'vault', people: [{ name: 'A. Worker' }] });
  const folder = made.folder;
  expect(await refusal('backups.look', { folder, passphrase: 'another one' })).toMatchObject({
    code: 'wrongPassphrase',
  });
  const looking = await call('backups.look', { folder, passphrase: PASSPHRASE });
  expect(looking).toMatchObject({ is: 'unlocked', folder: vault, readOnly: { madeAt: expect.any(String) } });
  expect(await refusal('files.create', { details: newClientDetails('Nobody') })).toMatchObject({
    code: 'readOnly',
  });
  expect(await call('files.list', { search: '', limit: 10 })).toMatchObject({ total: 1 });
  await call('vault.lock', {});

  const to = path.join(subject.home, 'restored');
  expect(await refusal('backups.restore', { from: folder, to: vault, passphrase: null })).toMatchObject({
    code: 'folderNotEmpty',
  });
  const restored = await call('backups.restore', { from: folder, to, passphrase: PASSPHRASE });
  expect(restored).toMatchObject({ before: vault, status: { is: 'locked', folder: to, holds: 'vault' } });
  expect(await call('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({
    is: 'unlocked',
    folder: to,
  });
};

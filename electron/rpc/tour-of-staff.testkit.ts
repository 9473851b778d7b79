import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { PASSPHRASE, type Subject, type talkTo } from './conformance-subject.testkit.ts';

/** Lets somebody in and out again, makes a new key, and opens the vault with a recovery sheet. */
export const tourOfStaff = async (
  subject: Subject,
  call: ReturnType<typeof talkTo>['call'],
): Promise<void> => {
  const added = await call('staff.add', {
    staff: { name: 'B. Worker', role: 'counsellor' },
    passphrase: 'the second passphrase here',
  });
  await call('staff.setRole', { id: added.id, role: 'supervisor' });
  await call('staff.suspend', { id: added.id });
  await call('staff.resume', { id: added.id });
  await call('staff.resetPassphrase', { id: added.id, passphrase: 'the third passphrase here' });
  expect(await call('staff.list', {})).toMatchObject([
    { role: 'manager', suspended: false },
    { id: added.id, role: 'supervisor', suspended: false },
  ]);
  await call('staff.remove', { id: added.id });
  await call('staff.changePassphrase', { current: PASSPHRASE, next: PASSPHRASE });
  await call('vault.rekey', {});

  expect(await call('recovery.state', {})).toMatchObject({ sheet: null });
  const page = await call('recovery.makeSheet', { form: 'code', language: 'en', paper: 'A4' });
  expect(page.bytes).toBeGreaterThan(500);
  const recoveryPage = path.join(subject.home, 'recovery.pdf');
  await subject.answerNextDialog(recoveryPage);
  await call('documents.save', { id: page.id });
  const sheet = [await subject.codeOn(await readFile(recoveryPage))];
  expect(await call('recovery.state', {})).toMatchObject({ rehearsedAt: null, rehearsalIsDue: true });
  expect(await call('recovery.rehearse', { sheet })).toMatchObject({ rehearsalIsDue: false });
  await call('vault.lock', {});
  const recovered = { sheet, staffName: 'A. Worker', passphrase: PASSPHRASE };
  expect(await call('vault.recover', recovered)).toMatchObject({ is: 'unlocked' });
};

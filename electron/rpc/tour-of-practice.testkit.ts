import { expect } from 'vitest';
import { PASSPHRASE, type Subject, talkTo } from './conformance-subject.testkit.ts';

/** Into practice from the open vault, afresh, and back. The vault is open again at the end. */
export const tourOfPractice = async (
  subject: Subject,
  call: ReturnType<typeof talkTo>['call'],
): Promise<void> => {
  const { refusal } = talkTo(subject);
  expect(await refusal('practice.state', {})).toMatchObject({ code: 'notFound' });
  expect(await refusal('practice.reset', {})).toMatchObject({ code: 'notFound' });
  const { total } = await call('files.list', { search: '', limit: 1 });
  expect(await call('practice.open', { role: 'manager' })).toMatchObject({ is: 'unlocked', practice: true });
  expect(await call('practice.state', {})).toMatchObject({ tried: [], people: { length: 3 } });
  expect(await call('practice.mark', { task: 'plan', isTried: true })).toMatchObject({ tried: ['plan'] });
  expect(await refusal('backups.make', {})).toMatchObject({ code: 'notInPractice' });
  expect(await refusal('vault.rekey', {})).toMatchObject({ code: 'notInPractice' });
  expect(await call('practice.open', { role: 'counsellor' })).toMatchObject({
    staff: { role: 'counsellor' },
  });
  expect(await call('practice.state', {})).toMatchObject({ tried: ['plan'] });
  expect(await call('practice.reset', {})).toMatchObject({ staff: { role: 'counsellor' } });
  expect(await call('practice.state', {})).toMatchObject({ tried: [] });
  expect(await call('vault.lock', {})).toMatchObject({ is: 'locked' });
  const status = await call('vault.unlock', { passphrase: PASSPHRASE });
  expect(status).toMatchObject({ is: 'unlocked', practice: false });
  expect(await call('files.list', { search: '', limit: 1 })).toMatchObject({ total });
};

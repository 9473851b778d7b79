import { expect, test } from 'vitest';
import { CalendarDate } from '#shared/domain/dates.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import { tamperWith } from '../vault/vault.testkit.ts';
import { HOUSE, house } from './house.testkit.ts';

/** What voids an approval and who can give one, through the whole way in and a real vault. */

const at = (placeOfReturn: string) => (content: PlanContent) => ({ ...content, placeOfReturn });

/** Amina writes a plan for Benin City and puts it up, Sanne approves it. */
const approved = async () => {
  const there = await house();
  await there.as('Amina');
  const planId = await there.newPlan(await there.newFile());
  await there.write(planId, at('Benin City'));
  await there.submit(planId);
  await there.as('Sanne');
  await there.approve(planId, 1);
  await there.as('Amina');
  return { ...there, planId, life: async () => (await there.call('planLife.read', { planId })).life };
};

test('an approval stands where what is saved says the same: a trimmed space, or nothing at all', async () => {
  const { write, life, planId, call, actions } = await approved();
  const { version } = await call('plans.read', { id: planId });
  const logged = actions().length;
  for (const content of [at('Benin City'), at('  Benin City ')]) {
    expect(await write(planId, content)).toMatchObject({ version });
    expect(await life()).toMatchObject({ number: 1, state: 'approved' });
  }
  expect(actions()).toHaveLength(logged);
  await write(planId, at('Benin'));
  expect(await life()).toMatchObject({ number: 2, state: 'draft' });
  expect(actions()).toContain('plan.revised');
});

test('letting an offer go is kept and voids nothing; a word beside it does', async () => {
  const { write, life, planId, call, refused } = await approved();
  const letGo = ['ecogram:return:restsOnOne:E'];
  await write(planId, (content) => ({ ...content, letGo }));
  expect((await call('plans.read', { id: planId })).content.letGo).toEqual(letGo);
  expect(await life()).toMatchObject({ number: 1, state: 'approved' });
  const talk = { on: '2026-11-29', language: 'Edo', interpreting: '' } as const;
  expect(await refused('planLife.agree', { planId, number: 1, talk: talk as never })).toBeNull();
  await write(planId, (content) => ({ ...content, letGo: [], placeOfReturn: 'Benin' }));
  expect(await life()).toMatchObject({ number: 2, state: 'draft' });
});

test('a stale screen is told so, also where it would change nothing', async () => {
  const { planId, call, refused, write } = await approved();
  const { version, content } = await call('plans.read', { id: planId });
  await write(planId, at('Benin'));
  expect(await refused('plans.update', { id: planId, baseVersion: version, content })).toBe('conflict');
});

test('a plan keeps its kind, and with it its warnings', async () => {
  const { planId, call, refused } = await approved();
  const { version, content } = await call('plans.read', { id: planId });
  const stay = { ...content, kind: 'stay' as const };
  expect(await refused('plans.update', { id: planId, baseVersion: version, content: stay })).toBe('badInput');
  expect((await call('plans.read', { id: planId })).content.kind).toBe('return');
});

test('whoever begins a version, or puts it up, is none of the four eyes on it', async () => {
  const there = await house();
  const { call, refused, submit, approve, as, idOf } = there;
  await as('Mia');
  const planId = await there.newPlan(await there.newFile());
  await there.write(planId, at('Benin City'));
  await submit(planId);
  await as('Sanne');
  await approve(planId, 1);

  // Begun without a word, and put up with the ecogram as it stands by now.
  await as('Mia');
  await call('planLife.revise', { planId, number: 1 });
  await submit(planId);
  const review = { planId, number: 2, decision: { is: 'approve', words: '' } } as const;
  expect(await refused('planLife.review', review)).toBe('planOwnWords');
  const own = { ...review, staffId: idOf('Mia'), passphrase: 'whatever it is, it is not tried' };
  expect(await refused('planLife.sign', own)).toBe('planOwnWords');

  // Somebody else begins it, and Mia only puts it up.
  await call('planLife.withdraw', { planId, number: 2 });
  await as('Noor');
  await call('planLife.review', review).then(
    () => expect.unreachable('nothing waits'),
    () => undefined,
  );
  await submit(planId);
  expect(await refused('planLife.review', review)).toBe('planOwnWords');
  await as('Sanne');
  expect(await approve(planId, 2)).toMatchObject({ state: 'approved' });
});

test('whoever was taken out and let in again under their name is still who wrote it', async () => {
  const { call, refused, submit, as, idOf, ...there } = await house();
  await as('Mia');
  const planId = await there.newPlan(await there.newFile());
  await there.write(planId, at('Benin City'));
  await submit(planId);
  await as('Noor');
  await call('staff.remove', { id: idOf('Mia') });
  const passphrase = 'the mill turns again at noon';
  const mia = await call('staff.add', { staff: { name: 'mia', role: 'supervisor' }, passphrase });
  expect(mia.id).not.toBe(idOf('Mia'));
  const approval = { planId, number: 1, decision: { is: 'approve', words: '' } } as const;
  expect(await refused('planLife.sign', { ...approval, staffId: mia.id, passphrase })).toBe('planOwnWords');
  await call('vault.lock', {});
  await call('vault.unlock', { staffId: mia.id, passphrase });
  expect(await refused('planLife.review', approval)).toBe('planOwnWords');
});

test('a version whose words are not those that were frozen is agreed to and handed over by nobody', async () => {
  const { call, refused, as, planId, life, vaultFolder } = await approved();
  const talk = { on: CalendarDate.parse('2026-11-29'), language: 'Edo', interpreting: '' };
  const handover = { on: talk.on, to: 'IOM' };
  const nowAt = async (place: string) => {
    await call('vault.lock', {});
    const change = `UPDATE plan_version SET body = json_set(body, '$.placeOfReturn', '${place}')`;
    await tamperWith(
      vaultFolder,
      (database) => database.exec(`DROP TRIGGER IF EXISTS plan_version_stays; ${change}`),
      HOUSE.Noor.passphrase,
    );
    await as('Amina');
  };
  await nowAt('Elsewhere');
  expect(await refused('planLife.agree', { planId, number: 1, talk })).toBe('vaultDamaged');
  expect(await life()).toMatchObject({ state: 'approved' });
  await nowAt('Benin City');
  await call('planLife.agree', { planId, number: 1, talk });
  await nowAt('Elsewhere');
  expect(await refused('planLife.handOver', { planId, number: 1, handover })).toBe('vaultDamaged');
  expect(await life()).toMatchObject({ state: 'agreed' });
  await nowAt('Benin City');
  await call('planLife.handOver', { planId, number: 1, handover });
  expect(await life()).toMatchObject({ state: 'handedOver' });
});

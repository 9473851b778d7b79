import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { PlanStepId } from '#shared/domain/ids.ts';
import { newPlanField, newPlanStep } from '#shared/domain/plan.ts';
import type { WishedForm } from '#shared/domain/release/forms.ts';
import { somePerson } from '../vault/records.testkit.ts';
import { openShelter, someClient, wishFor } from './shelter.testkit.ts';

const COSTS = { is: 'csv', list: 'costs' } as const;
const STEPS = { is: 'csv', list: 'steps' } as const;

test.each<[WishedForm, string[]]>([
  ['json', ["Dalia O'Neil", 'Fatima', 'Hodan']],
  ['pdf', ["Dalia O'Neil", 'Fatima', 'Hodan']],
  ['xlsx', ['Hodan']],
  [STEPS, ['Hodan']],
  [COSTS, []],
  ['svg', ["Dalia O'Neil"]],
  ['png', ["Dalia O'Neil"]],
])('of the names that stand in words those are told that are in it as %j', async (form, told) => {
  const { call, ...shelter } = await openShelter();
  const { fileId, becomes } = await someClient({ call, ...shelter });
  const called = (name: string, role: string) => ({ ...somePerson(role), name });
  await becomes([
    called("Dalia O'Neil", 'aunt'),
    called('Fatima', 'friend'),
    called('Hodan', "daughter of Dalia O'Neil"),
  ]);
  const { id: planId, version, content } = await call('plans.create', { fileId, versionLabel: '1' });
  const step = { ...newPlanStep(PlanStepId.parse(randomUUID())), what: 'Ask Hodan for a key' };
  const housing = { ...newPlanField('housing'), goal: 'A room beside Fatima', steps: [step] };
  await call('plans.update', {
    id: planId,
    baseVersion: version,
    content: { ...content, fields: [housing] },
  });
  const plans = [{ planId, number: null }];
  const wish = wishFor(fileId, { form }, { parts: ['plan', 'ecogram'], plans });
  const { namesInWords } = await call('release.prepare', wish);
  expect(namesInWords.toSorted()).toEqual(told);
});

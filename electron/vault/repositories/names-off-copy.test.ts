import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ClientCopyChoices, clientCopyOf } from '#shared/domain/client-copy.ts';
import { PlanContent } from '#shared/domain/plan.ts';
import { namesOffCopy } from '../../core/documents/names-off-copy.ts';
import { printedVersion } from '../../core/plan/printed-version.ts';
import type { OpenVault } from '../../core/ports.ts';
import { demand } from '../../core/records.ts';
import {
  instantAt,
  next,
  someEcogram,
  someEvent,
  someFile,
  someFrozen,
  somePlan,
} from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { vaultOnDisk } from '../vault.testkit.ts';

type There = { vault: OpenVault; plan: ReturnType<typeof somePlan> };

const begun = async (content: Partial<Record<keyof PlanContent, unknown>> = {}): Promise<There> => {
  const { open } = await vaultOnDisk();
  const vault = await open();
  const file = someFile();
  const bare = somePlan(file);
  const plan = { ...bare, content: PlanContent.parse({ ...bare.content, ...content }) };
  vault.write(CHANGE, () => {
    vault.files.insert(file);
    vault.plans.insert(plan);
    vault.ecograms.insert(someEcogram(file));
  });
  return { vault, plan };
};

/** The plan is put up as it stands, and is written on as this. */
const frozenAnd = ({ vault, plan }: There, content: Partial<PlanContent>, number = 1): There => {
  const later = next(plan, { content: { ...plan.content, ...content } });
  vault.write(CHANGE, () => {
    vault.planVersions.freeze(someFrozen(plan, number));
    vault.planEvents.add(someEvent(plan, { is: 'submitted' }, number));
    vault.planEvents.add(someEvent(plan, { is: 'opened' }, number + 1));
    vault.plans.replace(later);
  });
  return { vault, plan: later };
};

/** What of these lines is on her copy of the draft, or of a version. */
const onCopy = (
  { vault, plan }: There,
  lines: readonly string[],
  choices: Pick<ClientCopyChoices, 'withNames'>,
  number?: number,
): string[] => {
  const { plan: printed, names } = printedVersion(vault, demand(vault.plans.find(plan.id)), number);
  const off = namesOffCopy(vault, printed, names);
  return lines.filter((placeOfReturn) => {
    const content = { ...printed.content, placeOfReturn };
    return clientCopyOf(content, { ...choices, calledAs: [] }, off).copy.place !== '';
  });
};

const child = (name: string) => ({ id: randomUUID(), childId: null, name, addedAt: instantAt(1) });
const PEOPLE_OF_PLAN = {
  children: [child('Ifeoma')].map((one) => ({
    ...{ needs: '', school: '', health: '', care: '', documents: '', who: '', organisations: [] },
    ...one,
  })),
  contacts: [
    {
      ...{ id: randomUUID(), who: 'Chidi', phone: '12', languages: [], whenReachable: '' },
      ...{ organisationId: null, addedAt: instantAt(1) },
    },
  ],
  journey: { metBy: 'Bo' },
};
const LINES_OF_PEOPLE = ['Bring Ifeoma to school', 'Call Chidi at ten', 'Bo has the key', 'Rent is paid'];

test('who stands in a plan alone is on no copy that names nobody', async () => {
  const there = await begun(PEOPLE_OF_PLAN);
  expect(onCopy(there, LINES_OF_PEOPLE, { withNames: false })).toEqual(['Rent is paid']);
  expect(onCopy(there, LINES_OF_PEOPLE, { withNames: true })).toEqual(LINES_OF_PEOPLE);
});

test('nor who stood in it once, on the copy of the draft as on that of the version', async () => {
  const before = await begun(PEOPLE_OF_PLAN);
  const { journey } = PlanContent.parse({ ...before.plan.content, journey: {} });
  const there = frozenAnd(before, { children: [], contacts: [], journey });
  for (const number of [undefined, 1])
    expect(onCopy(there, LINES_OF_PEOPLE, { withNames: false }, number)).toEqual(['Rent is paid']);
});

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import { type ClientCopyChoices, clientCopyOf } from '#shared/domain/client-copy.ts';
import { emptyEcogram, labelOf, type Person } from '#shared/domain/ecogram.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { OriginNetwork } from '#shared/domain/origin-network.ts';
import { PlanContent } from '#shared/domain/plan.ts';
import { namesOffCopy } from '../../core/documents/names-off-copy.ts';
import { printedVersion } from '../../core/plan/printed-version.ts';
import type { OpenVault } from '../../core/ports.ts';
import { demand } from '../../core/records.ts';
import {
  instantAt,
  next,
  someComment,
  someEcogram,
  someEvent,
  someFile,
  someFrozen,
  someOrganisation,
  someOrigin,
  somePerson,
  somePlan,
  someVersion,
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
  const { plan: printed } = printedVersion(vault, demand(vault.plans.find(plan.id)), number);
  const off = namesOffCopy(vault, printed.fileId);
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

const drawn = (role: string, name: string, danger: Person['danger'] = null): Person => ({
  ...somePerson(role),
  ...{ name, danger },
});

/** On the ecogram and in the network at home, as somebody to turn to or as a help; then the ecogram becomes this, and no version was kept. */
const atHomeThen = async (
  contacts: readonly Person[],
  helpers: readonly Person[],
  ...then: readonly (readonly Person[])[]
): Promise<There> => {
  const there = await begun();
  const { vault, plan } = there;
  const file = demand(vault.files.find(plan.fileId));
  const begin = someOrigin(file, contacts);
  const network: OriginNetwork = {
    ...begin,
    contacts: begin.contacts.map((contact, at) => ({
      ...contact,
      calledAs: labelOf(contacts[at] as Person),
      steps: contact.steps.map((step) => ({
        ...step,
        people: helpers.map((helper) => ({ personId: helper.id, calledAs: labelOf(helper) })),
      })),
    })),
  };
  vault.write(CHANGE, () => vault.origins.put(network));
  for (const people of [[...contacts, ...helpers], ...then]) {
    const { id, version, records } = demand(vault.ecograms.ofFile(file.id));
    const next = { ...emptyEcogram(), people: Object.fromEntries(people.map((one) => [one.id, one])) };
    vault.write(CHANGE, () =>
      vault.ecograms.change(id, version + 1, diffBetween(records, next), instantAt(version)),
    );
  }
  return there;
};

test('whoever was marked with a danger is on no copy once they have left the ecogram, whether they were to be turned to or to help', async () => {
  const [chief, bo, aunt] = [drawn('', 'Chief Ade'), drawn('trader', 'Bo'), drawn('aunt', 'Fatima')];
  const marked = [chief, bo].map((person): Person => ({ ...person, danger: 'mustNotKnow' }));
  const there = await atHomeThen([chief, aunt], [bo], [...marked, aunt], []);
  const lines = ['Call Chief Ade from the airport', 'Bo has the key', 'Call Fatima at ten', 'Rent is paid'];
  expect(onCopy(there, lines, { withNames: true })).toEqual(['Call Fatima at ten', 'Rent is paid']);
  expect(onCopy(there, lines, { withNames: false })).toEqual(['Rent is paid']);
});

test('nor once they are called otherwise on it', async () => {
  const [chief, bo] = [drawn('', 'Chief Ade'), drawn('trader', 'Bo')];
  const renamed = [chief, bo].map((person): Person => ({ ...person, name: 'Zwartepoort', danger: 'unsafe' }));
  const there = await atHomeThen([chief], [bo], renamed);
  const lines = ['Call Chief Ade from the airport', 'Bo has the key', 'Ask Zwartepoort', 'Rent is paid'];
  expect(onCopy(there, lines, { withNames: true })).toEqual(['Rent is paid']);
});

const author = (name: string) => ({ id: StaffId.parse(randomUUID()), name });
const LINES_OF_BEFORE = {
  'on the sheet': 'Kambili sleeps here',
  'on a cover': 'Ask for Nneka',
  'as a worker': 'Mieke brings the bag',
  'as who put it up': 'Call Joost',
  'as who approved it': 'Lotte waits outside',
  'as who spoke of it': 'With Fenna to the train',
  'as who kept an ecogram': 'Sanne knows the way',
  'as an organisation then': 'Go to Harbour Light',
  'as one of two then': 'Go to Open Door',
  'in short': 'OD, second floor',
  'as who could be asked there': 'Ask Oluchi there',
};

test('names of before are on no copy: the client’s, those of staff who have left, and organisations’', async () => {
  const there = await begun({ planFor: '', worker: 'Mieke' });
  const { vault, plan } = there;
  const stays = someOrganisation({ name: 'Haven' });
  const gone = someOrganisation({ name: 'Open Door (OD)', contactPerson: 'Oluchi' });
  const named = next(plan, { content: { ...plan.content, planFor: 'Nneka' } });
  vault.write(CHANGE, () => {
    vault.organisations.insert(stays);
    vault.organisationMerges.insert(gone, stays.id, instantAt(3));
    const names = { client: 'Kambili', organisations: { [stays.id]: 'Harbour Light' } };
    vault.planVersions.freeze({ ...someFrozen(plan), by: author('Joost'), names });
    vault.planVersions.freeze(someFrozen(named, 2));
    vault.planEvents.add({ ...someEvent(plan, { is: 'approved', words: '' }), by: author('Lotte') });
    vault.planEvents.add(someEvent(plan, { is: 'opened' }, 3));
    vault.planComments.insert({ ...someComment(plan), by: author('Fenna') });
    const ecogram = demand(vault.ecograms.ofFile(plan.fileId));
    vault.ecogramVersions.insert({ ...someVersion(ecogram), keptBy: author('Sanne') });
    vault.plans.replace(next(plan, { content: { ...plan.content, planFor: '', worker: '' } }));
  });
  for (const number of [undefined, 1])
    expect(
      onCopy(there, [...Object.values(LINES_OF_BEFORE), 'Rent is paid'], { withNames: true }, number),
    ).toEqual(['Rent is paid']);
});

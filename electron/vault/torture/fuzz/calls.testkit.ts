import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { contract, type Input, METHODS, type Method } from '#shared/contract/contract.ts';
import { ERROR_CODES } from '#shared/contract/errors.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import type { ClientDetails } from '#shared/domain/client-file.ts';
import { usualEcogramChoices } from '#shared/domain/ecogram-print.ts';
import { AS_LIKELY_MEANT } from '#shared/domain/file-exchange/bringing-in.ts';
import { usualChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';
import { NO_LOCAL_HELP } from '#shared/domain/roadmap.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { ROLES } from '#shared/domain/staff.ts';
import { createBundles } from '../../../bundles/bundles.ts';
import { type App, createApp } from '../../../core/app.ts';
import { createDocuments } from '../../../documents/create-documents.ts';
import { ecogramSvg } from '../../../documents/ecogram-svg.ts';
import { systemClock } from '../../../platform/clock.ts';
import { createIds } from '../../../platform/ids.ts';
import { createRouter, type Router } from '../../../rpc/router.ts';
import { createSpreadsheets } from '../../../spreadsheets/spreadsheets.ts';
import { createBackups } from '../../backup/backups.ts';
import { createVault } from '../../create-vault.ts';
import { lookInto } from '../../folder/vault-folder.ts';
import { practiceVaults } from '../../practice/practice-vaults.ts';
import {
  someChild,
  someDateTemplate,
  someFear,
  someFile,
  someMonitoringRecord,
  someOrganisation,
  someOrigin,
  someOverview,
  somePerson,
  someRating,
  someRisk,
  someRoadmap,
  someSignal,
} from '../../records.testkit.ts';
import { recoverySecrets } from '../../recovery/recovery-secrets.ts';
import { someConsentEvent } from '../../release.testkit.ts';
import { recoverVault, unlockVault } from '../../unlock-vault.ts';
import { FIRST_PASSPHRASE, QUICK_NEEDS } from '../quick-vaults.testkit.ts';
import { changed, count, type Fuzz, newTally, oddValue, someSteps } from './fuzzing.testkit.ts';

const HIS = 'a lamp in every window';
/** Nobody has the other half of this key. */
const RECIPIENT = 'age1ese5ehdcuzy7f0wpfaawzneu4s4me54ddp82nrav6ruuxsrgnv8q9qnrn2';

const appOn = (folder: string, mistakes: string[]): { app: App; router: Router } => {
  let settings: Settings = { language: 'en', theme: 'system', vaultFolder: folder, protectScreen: true };
  const app = createApp({
    about: { version: '0', shell: 'memory' },
    suggestedFolder: join(folder, 'suggested'),
    vaults: {
      attempts: { read: () => ({ count: 0, latest: [] }), write: () => true },
      inspect: async (place) => ({ holds: lookInto(place).holds, people: [] }),
      create: (request) => createVault({ ...request, folder: join(folder, 'another') }, QUICK_NEEDS),
      open: (request) => unlockVault({ ...request, folder }, QUICK_NEEDS),
      recover: (request) => recoverVault({ ...request, folder }, QUICK_NEEDS),
    },
    recovery: recoverySecrets,
    settings: {
      read: () => settings,
      write: (next) => {
        settings = { ...next, vaultFolder: folder };
      },
    },
    dialogs: {
      chooseFolder: async () => null,
      chooseFile: async () => '/some/list.csv',
      chooseSavePath: async () => null,
      cancel: async () => undefined,
    },
    practice: practiceVaults(join(folder, 'practice'), QUICK_NEEDS),
    backups: createBackups(join(folder, 'own')),
    clipboard: { readText: async () => '', clear: async () => undefined },
    screen: { canProtect: false, protect: () => undefined },
    power: { onSuspendOrLock: () => () => undefined },
    timer: { after: () => () => undefined, every: () => () => undefined },
    printer: { pdfFrom: async () => new Uint8Array([0x25]) },
    rasteriser: { pngFrom: async () => new Uint8Array([0x89]) },
    documents: createDocuments({ ecogramSvg }),
    hashing: { sha256: () => 'a'.repeat(64) },
    folders: { syncedBy: () => null },
    writer: { write: async () => undefined },
    files: { read: async () => new TextEncoder().encode('Name;Country\nHarbour;NL\n') },
    spreadsheets: createSpreadsheets(),
    bundles: createBundles({ version: '0' }),
    clock: systemClock,
    ids: createIds(systemClock),
    words: () => ({
      chooseFolderToCreate: '',
      chooseFolderToOpen: '',
      chooseFolderForBackup: '',
      chooseBackup: '',
      chooseList: '',
      chooseFileList: 'Choose a list of clients',
      saveDialogTitle: '',
      planFileName: 'Plan',
      riskFileName: 'Risk',
      clientCopyFileName: 'Pages',
      consentFileName: 'Consent',
      summaryFileName: 'Summary',
      copyFileName: 'Copy',
      ecogramFileName: 'Ecogram',
      comparisonFileName: 'Comparison',
      overviewFileName: 'Overview',
      sheetFileName: 'Addresses',
      socialMapFileName: 'Social map',
      openersFileName: 'Card',
      numbersFileName: 'Numbers',
      recoveryFileName: 'Recovery sheet',
      importReportFileName: 'What was brought in',
      earlierList: 'an earlier list',
      chooseBundle: '',
      bundleFileName: '',
      practice: 'Practice',
    }),
  });
  const router = createRouter({
    handlers: app.handlers,
    staff: () => app.session.staff,
    isReadOnly: () => app.session.readOnly !== null,
    isPractice: () => app.session.isPractice,
    onInternalError: (method, kind) => mistakes.push(`${method}: ${kind}`),
  });
  return { app, router };
};

type Known = {
  file: string;
  child: string;
  ecogram: string;
  plan: string;
  comment: string;
  organisation: string;
  signal: string;
  rating: string;
  risk: string;
  roadmap: string;
  monitoring: string;
  consent: string;
  template: string;
  staff: string;
  details: ClientDetails;
  fear: string;
  overviewVersion: string;
};

/** For each method an input that fits, or fits but for its time. */
const inputsWith = (known: Known): { [M in Method]: Input<M> } => {
  const {
    file,
    child,
    ecogram,
    plan,
    organisation,
    signal,
    rating,
    roadmap,
    fear,
    overviewVersion,
    risk,
    comment,
    staff,
    details,
  } = known;
  const { monitoring, template } = known;
  const person = somePerson('aunt');
  const childDetails = someChild(someFile()).details;
  const paper = 'a4' as const;
  const seen = { planId: plan, number: 1 };
  // A key, not a passphrase: scrypt takes a second.
  const lock = { is: 'key', recipient: RECIPIENT };
  const talk = { on: '2026-11-29', language: 'Edo', interpreting: '' };
  const inputs = {
    'app.about': {},
    'settings.read': {},
    'settings.write': { language: 'nl', theme: 'dark' },
    'practice.open': { role: 'counsellor' },
    'practice.reset': {},
    'practice.state': {},
    'practice.mark': { task: 'plan', isTried: true },
    'vault.status': {},
    'vault.chooseFolder': { forWhat: 'open' },
    'vault.create': { folder: '/nowhere', staffName: 'Somebody', passphrase: HIS },
    'vault.use': { folder: '/nowhere' },
    'vault.unlock': { passphrase: FIRST_PASSPHRASE },
    'vault.recover': { sheet: ['AAAA'], staffName: 'Somebody', passphrase: HIS },
    'vault.rekey': {},
    'vault.lock': {},
    'staff.list': {},
    'staff.add': { staff: { name: 'Bea', role: 'supervisor' }, passphrase: HIS },
    'staff.setRole': { id: staff, role: 'supervisor' },
    'staff.suspend': { id: staff },
    'staff.resume': { id: staff },
    'staff.remove': { id: staff },
    'staff.changePassphrase': { current: HIS, next: HIS },
    'staff.resetPassphrase': { id: staff, passphrase: HIS },
    'recovery.state': {},
    'recovery.makeSheet': { form: 'shares', language: 'en', paper },
    'recovery.rehearse': { sheet: ['AAAA'] },
    'log.list': { kind: null, staffId: null, about: file, from: null, until: null, before: null, limit: 20 },
    'log.check': { known: { entries: 1, hash: '0123456789abcdef' } },
    'fileList.choose': {},
    'fileList.readAnew': { id: file, reading: { encoding: 'windows-1252', delimiter: ';' } },
    'fileList.preview': { id: file, choices: AS_LIKELY_MEANT, from: { rows: 0, doubles: 0, findings: 0 } },
    'fileList.bringIn': { id: file, choices: AS_LIKELY_MEANT, seen: 1, decisions: { 2: 'make' } },
    'fileList.stop': {},
    'fileList.prepareReport': { id: file, choices: AS_LIKELY_MEANT, decisions: {} },
    'fileList.takeBack': { id: file },
    'fileList.leave': {},
    'files.list': { search: 'blue "door', limit: 10 },
    'files.create': { details },
    'files.read': { id: file },
    'files.update': { id: file, baseVersion: 1, details },
    'children.create': { fileId: file, details: childDetails },
    'children.update': { id: child, baseVersion: 1, details: childDetails },
    'children.remove': { id: child, baseVersion: 1 },
    'ecogram.read': { fileId: file },
    'ecogram.change': {
      id: ecogram,
      baseVersion: 1,
      diff: { people: { [person.id]: { before: null, after: person } }, ties: {} },
    },
    'ecogram.picture': { fileId: file, language: 'en' },
    'plans.list': { fileId: file },
    'plans.create': { fileId: file, versionLabel: '2' },
    'plans.read': { id: plan },
    'plans.update': { id: plan, baseVersion: 1, content: {} },
    'planLife.read': { planId: plan },
    'planLife.version': seen,
    'planLife.picture': { ...seen, language: 'nl' },
    'planLife.submit': { ...seen, baseVersion: 1 },
    'planLife.withdraw': seen,
    'planLife.review': { ...seen, decision: { is: 'return', words: 'Say where' } },
    'planLife.sign': { ...seen, decision: { is: 'approve', words: '' }, staffId: staff, passphrase: HIS },
    'planLife.agree': { ...seen, talk },
    'planLife.disagree': { ...seen, talk, words: 'Not now' },
    'planLife.handOver': { ...seen, handover: { on: talk.on, to: 'IOM' } },
    'planLife.revise': seen,
    'planLife.noteRead': seen,
    'planComments.add': { ...seen, lineKey: 'housing#goal', about: 'A room', text: 'Which?' },
    'planComments.answer': { id: comment, baseVersion: 1, text: 'That one' },
    'planComments.resolve': { id: comment, baseVersion: 1 },
    'planComments.reopen': { id: comment, baseVersion: 1 },
    'review.list': {},
    'organisations.list': {
      search: 'open "door',
      country: 'NG',
      service: 'shelter',
      group: 'women',
      language: 'ar',
      without: [organisation],
      withEnded: true,
      limit: 9,
    },
    'organisations.languages': {},
    'organisations.read': { id: organisation },
    'organisations.create': { details: someOrganisation().details },
    'organisations.addStarters': {},
    'organisations.update': { id: organisation, baseVersion: 1, details: someOrganisation().details },
    'organisations.check': { id: organisation, baseVersion: 1 },
    'organisations.end': { id: organisation },
    'organisations.reopen': { id: organisation },
    'organisations.usedIn': { id: organisation, limit: 20 },
    'organisations.doubles': { id: organisation },
    'organisations.merged': {},
    'organisations.mergedEntry': { id: organisation },
    'organisations.merge': {
      stays: { id: organisation, baseVersion: 1 },
      goes: { id: file, baseVersion: 1 },
      details: someOrganisation().details,
    },
    'organisations.part': { id: organisation },
    'organisations.chooseFile': {},
    'organisations.readAnew': {
      id: organisation,
      reading: { encoding: 'windows-1250', delimiter: ';' },
    },
    'organisations.previewImport': {
      id: organisation,
      choices: usualChoices('Quay'),
      from: { rows: 0, matches: 0, findings: 0 },
    },
    'organisations.bringIn': { id: organisation, choices: usualChoices(''), seen: 1, decisions: {} },
    'organisations.prepareReport': { id: organisation, choices: usualChoices('') },
    'organisations.takeBack': { id: organisation },
    'organisations.leaveImport': {},
    'organisations.prepareMap': {
      format: 'csv',
      separator: ';',
      language: 'nl',
      country: null,
      withEnded: true,
      withOwn: { contactPerson: true, reliability: false, notes: true },
      shelter: 'Harbour',
    },
    'overviews.read': { fileId: file },
    'overviews.change': { fileId: file, baseVersion: 1, content: someOverview(someFile()).content },
    'overviews.versions': { fileId: file },
    'overviews.readVersion': { id: overviewVersion },
    'overviews.keepVersion': { fileId: file },
    'overviews.renameVersion': { id: overviewVersion, words: 'first talk' },
    'overviews.removeVersion': { id: overviewVersion },
    'fears.list': { fileId: file },
    'fears.note': { fileId: file, details: someFear(someFile()).details },
    'fears.change': { id: fear, baseVersion: 1, details: someFear(someFile()).details },
    'fears.remove': { id: fear, baseVersion: 1 },
    'fears.restore': { id: fear, baseVersion: 1 },
    'signs.read': { fileId: file },
    'signs.note': { fileId: file, details: someSignal(someFile()).details },
    'signs.change': { id: signal, baseVersion: 1, details: someSignal(someFile()).details },
    'signs.remove': { id: signal, baseVersion: 1 },
    'signs.restore': { id: signal, baseVersion: 1 },
    'ratings.give': { fileId: file, rated: someRating(someFile()).rated },
    'ratings.correct': { id: rating, baseVersion: 1, rated: someRating(someFile()).rated },
    'ratings.withdraw': { id: rating, baseVersion: 1 },
    'ratings.reinstate': { id: rating, baseVersion: 1 },
    'today.read': {},
    'today.settle': {
      fileId: file,
      about: { is: 'recommendations' },
      on: '2026-11-23',
      settled: { is: 'later', until: '2026-12-24' },
      words: 'Asked',
    },
    'today.takeBack': { id: signal, baseVersion: 1 },
    'monitoring.read': { fileId: file },
    'monitoring.begin': { fileId: file, details: someMonitoringRecord(someFile()).details },
    'monitoring.change': {
      id: monitoring,
      baseVersion: 1,
      details: someMonitoringRecord(someFile()).details,
    },
    'monitoring.remove': { id: monitoring, baseVersion: 1 },
    'monitoring.restore': { id: monitoring, baseVersion: 1 },
    'dateTemplates.list': {},
    'dateTemplates.add': { insteadOf: null, content: someDateTemplate().content },
    'dateTemplates.change': { id: template, baseVersion: 1, content: someDateTemplate().content },
    'dateTemplates.remove': { id: template, baseVersion: 1 },
    'roadmap.read': {},
    'roadmap.create': { content: someRoadmap().content },
    'roadmap.update': { id: roadmap, baseVersion: 1, content: someRoadmap().content },
    'roadmap.remove': { id: roadmap, baseVersion: 1 },
    'roadmap.changeHelp': { baseVersion: 1, details: { ...NO_LOCAL_HELP, contacts: [organisation] } },
    'numbers.report': { period: { kind: 'quarter', year: 2026, number: 3 } },
    'numbers.givenOut': { period: { kind: 'quarter', year: 2026, number: 3 } },
    'numbers.trace': {
      period: { kind: 'own', from: '2026-01-01', until: '2026-12-31' },
      number: { table: 'identification', row: 'formal', column: 'new' },
    },
    'policy.read': {},
    'policy.write': {},
    'documents.prepareOverview': { fileId: file, sheet: 'one', withWords: true, language: 'en', paper },
    'risks.read': { fileId: file },
    'risks.begin': { fileId: file, isUrgent: true },
    'risks.update': { id: risk, baseVersion: 1, content: someRisk(someFile()).content },
    'risks.decide': { id: risk, baseVersion: 1, outcome: 'suspend', reasons: 'As things stand' },
    'risks.override': { planId: plan, seen: ['none'], reason: 'The ticket is for tomorrow' },
    'origin.read': { fileId: file },
    'origin.update': { fileId: file, baseVersion: 0, contacts: someOrigin(someFile(), [person]).contacts },
    'bundles.propose': {},
    'bundles.make': { use: 'move', fileIds: [file], lock },
    'bundles.makeReviewed': { fileId: file, lock },
    'bundles.cancel': {},
    'bundles.key': {},
    'bundles.makeKey': {},
    'bundles.choose': {},
    'bundles.open': { id: file, passphrase: HIS },
    'bundles.preview': { id: file },
    'bundles.bringIn': { id: file, same: { [organisation]: organisation } },
    'bundles.takeForReview': { id: file },
    'bundles.document': { id: file, name: 'copy.pdf' },
    'bundles.guest': { fileId: file },
    'bundles.endReview': { fileId: file },
    'bundles.mergeReview': { id: file, decisions: { [comment]: 'resolved' } },
    'bundles.leave': {},
    'release.offer': { fileId: file },
    'release.prepare': {
      ...{ fileId: file, ground: { is: 'own' }, form: 'json', language: 'en', paper: 'A4' },
      release: {
        parts: ['identity', 'plan'],
        named: [],
        opened: [],
        plans: [{ planId: plan, number: null }],
        withEarlier: true,
      },
    },
    'release.save': { id: file },
    'release.find': { number: copyNumberOf(7) },
    'consents.read': { fileId: file },
    'consents.begin': { fileId: file, recipient: { is: 'lawyer', words: '' }, purpose: { is: 'legalHelp' } },
    'consents.say': { id: known.consent, seen: 0, act: someConsentEvent().act },
    'documents.prepareConsent': { id: known.consent, filled: true, language: 'en', paper },
    'documents.prepareSummary': {
      ...{ fileId: file, named: [person], language: 'en', paper },
      opened: [{ what: { is: 'workNotes' }, reason: 'To be read along' }],
    },
    'documents.prepareRisk': { id: risk, language: 'en', paper },
    'documents.prepareClientCopy': {
      planId: plan,
      choices: {
        ...{ language: 'bg', beside: 'en', paper, pages: ['plan', 'firstDays', 'card'], withNames: true },
        calledAs: [{ word: 'IOM', as: 'the travel office' }],
      },
    },
    'documents.preparePlan': { planId: plan, language: 'en', paper },
    'documents.preparePlanFile': { planId: plan, language: 'nl', output: { format: 'csv', list: 'costs' } },
    'documents.prepareEcogram': { fileId: file, language: 'nl', choices: usualEcogramChoices() },
    'documents.prepareOrganisations': {
      organisations: [{ id: organisation, calledAs: '' }],
      fields: ['phone', 'services'],
      ...{ language: 'en', paper },
    },
    'documents.prepareSocialMap': { country: 'NG', language: 'nl', paper },
    'documents.prepareOpeners': { roadmapId: null, language: 'en', paper },
    'documents.prepareNumbers': {
      period: { kind: 'quarter', year: 2026, number: 2 },
      language: 'en',
      output: { format: 'csv' },
    },
    'documents.save': { id: file },
    'documents.release': { id: file },
  };
  return inputs as unknown as { [M in Method]: Input<M> };
};

/** What lies on the disk of an open vault grows with each commit; a refusal commits nothing and writes no header. */
const stateOf = (folder: string): string => {
  const header = readFileSync(join(folder, 'vault.json'), 'utf8');
  const { database } = JSON.parse(header) as { database: string };
  const sizes = [database, `${database}-wal`].map((name) => {
    const { size, mtimeNs } = statSync(join(folder, name), { bigint: true });
    return `${size} ${mtimeNs}`;
  });
  return [header, ...sizes].join('\n');
};

/** Takes long for nothing that could be found here, and once in a while it is tried all the same. */
const RARE: ReadonlySet<string> = new Set([
  'vault.rekey',
  'vault.lock',
  'recovery.makeSheet',
  'staff.add',
  'practice.open',
]);

type Given = { method: string; wire: (inputs: Record<string, unknown>) => string };

const anyMethod = fc.constantFrom(...METHODS, ...METHODS.filter((method) => !RARE.has(method)));

const mangled: fc.Arbitrary<Given> = fc
  .tuple(anyMethod, someSteps, fc.integer({ min: 0, max: 9 }))
  .map(([method, steps, soundIfZero]) => ({
    method,
    wire: (inputs) => encode(soundIfZero === 0 ? inputs[method] : changed(inputs[method], steps)),
  }));

const anyWire = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  oddValue.map((value) => JSON.stringify(value)),
  fc.constantFrom('', '{', '{"$":"map","v":[[1]]}', '{"$":"object","v":{"$":1}}', '{"__proto__":{"id":1}}'),
  fc.constant(`${'[{"$":"set","v":'.repeat(3000)}${'}]'.repeat(3000)}`),
  fc.constant('['.repeat(100_000)),
);
const wild: fc.Arbitrary<Given> = fc
  .tuple(fc.oneof(fc.constantFrom<string>(...METHODS, 'toString', '__proto__'), fc.string()), anyWire)
  .map(([method, wire]) => ({ method, wire: () => wire }));

/** Any call over the app's real router, with a real vault behind it, for each role. */
export const calls: Fuzz = {
  name: 'calls',
  async run(cases, seed) {
    const folder = mkdtempSync(join(tmpdir(), 'mooring-fuzz-'));
    const vaultFolder = join(folder, 'vault');
    const tally = newTally();
    const mistakes: string[] = [];
    const { app, router } = appOn(vaultFolder, mistakes);
    const ask = async <M extends Method>(method: M, input: unknown): Promise<unknown> => {
      const answer = decode(await router.handle(method, encode(input))) as { ok: boolean; value: unknown };
      if (!answer.ok) throw new Error(`${method} was refused while preparing`);
      return answer.value;
    };
    const made = await createVault(
      { folder: vaultFolder, staff: { name: 'Noor', role: 'manager' }, passphrase: FIRST_PASSPHRASE },
      QUICK_NEEDS,
    );
    const people = [];
    for (const role of ROLES)
      people.push(await made.access.add({ name: `A ${role}`, role }, `${role} ${HIS}`));
    made.close();
    app.session.opened(await unlockVault({ folder: vaultFolder, passphrase: FIRST_PASSPHRASE }, QUICK_NEEDS));
    const { id: file, details } = (await ask('files.create', { details: someFile().details })) as {
      id: string;
      details: ClientDetails;
    };
    const { id: child } = (await ask('children.create', {
      fileId: file,
      details: someChild(someFile()).details,
    })) as { id: string };
    const { id: ecogram } = (await ask('ecogram.read', { fileId: file })) as { id: string };
    const { id: plan, content } = (await ask('plans.create', { fileId: file, versionLabel: '1' })) as {
      id: string;
      content: object;
    };
    const { id: organisation } = (await ask('organisations.create', {
      details: someOrganisation().details,
    })) as { id: string };
    const idOf = async <M extends Method>(method: M, input: unknown): Promise<string> =>
      ((await ask(method, input)) as { id: string }).id;
    const comment = await idOf('planComments.add', {
      ...{ planId: plan, number: 1, lineKey: 'housing#goal', about: '', text: 'Which?' },
    });
    const signal = await idOf('signs.note', { fileId: file, details: someSignal(someFile()).details });
    const rating = await idOf('ratings.give', { fileId: file, rated: someRating(someFile()).rated });
    const fear = await idOf('fears.note', { fileId: file, details: someFear(someFile()).details });
    const { content: overview } = someOverview(someFile());
    await ask('overviews.change', { fileId: file, baseVersion: 0, content: overview });
    const { version } = (await ask('overviews.keepVersion', { fileId: file })) as { version: { id: string } };
    const risk = await idOf('risks.begin', { fileId: file, isUrgent: false });
    const roadmap = await idOf('roadmap.create', { content: someRoadmap().content });
    const monitoring = await idOf('monitoring.begin', {
      fileId: file,
      details: someMonitoringRecord(someFile()).details,
    });
    const consent = await idOf('consents.begin', {
      ...{ fileId: file, recipient: { is: 'iom', words: '' }, purpose: { is: 'returnAssistance' } },
    });
    const template = await idOf('dateTemplates.add', {
      insteadOf: null,
      content: someDateTemplate().content,
    });
    const policy = (await ask('policy.read', {})) as object;
    const staff = people[0]?.id ?? '';
    const inputs: Record<string, unknown> = {
      ...inputsWith({
        ...{ file, child, ecogram, plan, organisation, signal, rating, roadmap },
        ...{ fear, overviewVersion: version.id, risk, comment },
        ...{ consent, monitoring, template, staff, details },
      }),
      'plans.update': { id: plan, baseVersion: 1, content },
      'policy.write': policy,
    };

    const openAs = async (role: number): Promise<void> => {
      const passphrase =
        [FIRST_PASSPHRASE, ...ROLES.map((name) => `${name} ${HIS}`)][role] ?? FIRST_PASSPHRASE;
      if (app.session.isOpen) app.session.close();
      try {
        app.session.opened(await unlockVault({ folder: vaultFolder, passphrase }, QUICK_NEEDS));
      } catch {
        app.session.opened(
          await unlockVault({ folder: vaultFolder, passphrase: FIRST_PASSPHRASE }, QUICK_NEEDS),
        );
      }
    };

    let number = 0;
    const taken = fc.asyncProperty(
      fc.oneof({ weight: 4, arbitrary: mangled }, wild),
      async ({ method, wire }) => {
        number += 1;
        if (!app.session.isOpen || app.session.isPractice || number % 500 === 0)
          await openAs(Math.floor(number / 500) % 4);
        const line = (() => {
          try {
            return wire(inputs);
          } catch {
            // What can't cross can't be sent.
            return '';
          }
        })();
        const before = stateOf(vaultFolder);
        const envelope = decode(await router.handle(method, line)) as
          | { ok: true; value: unknown }
          | { ok: false; error: { code: (typeof ERROR_CODES)[number] } };
        if (mistakes.length > 0)
          throw new Error(`a mistake in the program: ${mistakes.splice(0).join(', ')}`);
        if (envelope.ok) {
          const { output } = contract[method as Method];
          if (!output.safeParse(envelope.value).success)
            throw new Error('an answer that is not in the contract');
          count(tally, 'answered');
          return;
        }
        if (!ERROR_CODES.includes(envelope.error.code)) throw new Error('no such code');
        if (app.session.isOpen && !app.session.isPractice && stateOf(vaultFolder) !== before)
          throw new Error(`${method} was refused (${envelope.error.code}) and has changed the vault`);
        count(tally, envelope.error.code);
      },
    );
    try {
      await fc.assert(taken, { numRuns: cases, seed });
      if (!app.session.isOpen) await openAs(0);
      const { is } = app.session.vault.log.check([]);
      if (is !== 'sound') throw new Error(`the log is ${is}`);
      app.session.close();
      return tally;
    } finally {
      if (app.session.isOpen) app.session.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { contract, METHODS, type Method } from '#shared/contract/contract.ts';
import { ERROR_CODES } from '#shared/contract/errors.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import type { ClientDetails } from '#shared/domain/client-file.ts';
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
  someOverview,
  someRating,
  someRoadmap,
  someSignal,
} from '../../records.testkit.ts';
import { recoverySecrets } from '../../recovery/recovery-secrets.ts';
import { recoverVault, unlockVault } from '../../unlock-vault.ts';
import { FIRST_PASSPHRASE, QUICK_NEEDS } from '../quick-vaults.testkit.ts';
import { changed, count, type Fuzz, newTally, oddValue, someSteps } from './fuzzing.testkit.ts';
import { HIS, inputsWith } from './known-inputs.testkit.ts';

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
    printDialog: { offer: async () => 'offered' },
    rasteriser: { pngFrom: async () => new Uint8Array([0x89]) },
    documents: createDocuments({ ecogramSvg }),
    hashing: { sha256: () => 'a'.repeat(64) },
    folders: { syncedBy: async () => null },
    writer: { write: async () => undefined },
    files: { read: async () => new TextEncoder().encode('Name;Country\nHarbour;NL\n') },
    spreadsheets: createSpreadsheets(),
    bundles: createBundles({ version: '0' }),
    clock: systemClock,
    ids: createIds(systemClock),
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
        // Whoever signs for somebody with a wrong passphrase is written down; nothing else is on the way to a refusal.
        const isNoted = method === 'planLife.sign' && envelope.error.code === 'wrongPassphrase';
        if (app.session.isOpen && !app.session.isPractice && !isNoted && stateOf(vaultFolder) !== before)
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

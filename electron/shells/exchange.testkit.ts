import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { encode } from '#shared/contract/wire.ts';
import { newOrganisationDetails, type OrganisationDetails } from '#shared/domain/organisation.ts';
import { type Decisions, usualChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { type GivingChoices, MAP_ENDINGS } from '#shared/domain/organisation-exchange/giving.ts';
import { sharedScratchRenderer } from './chromium/browser.testkit.ts';
import {
  folderThatGoes,
  machineInMemory,
  QUICK_VAULTS,
  type ScriptedDialogs,
  scriptedDialogs,
} from './conformance-subjects.testkit.ts';
import { createHost, type Host } from './host.ts';
import { nodePorts } from './node-ports.ts';

export const PASSPHRASE = 'a long passphrase for the tests';

/** Shelters that give each other their social maps, each with a vault of its own in one folder that goes with the test. */

export type Shelter = {
  dialogs: ScriptedDialogs;
  host: Host;
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
};

export let home: string;
const open: Host[] = [];
let remove: () => Promise<void>;

beforeEach(async () => {
  const made = await folderThatGoes(os.tmpdir(), 'exchange');
  home = made.folder;
  remove = made.remove;
});
afterEach(async () => {
  for (const host of open.splice(0)) await host.close();
  await remove();
});

/** A shelter with a vault of its own. */
export const openShelter = async (name: string): Promise<Shelter> => {
  const dialogs = scriptedDialogs();
  const folder = path.join(home, name);
  const host = createHost({
    ...nodePorts({ userDataFolder: path.join(folder, 'settings'), locales: ['en'], vaults: QUICK_VAULTS }),
    ...machineInMemory(),
    about: { version: '0.0.0', shell: 'memory' },
    dialogs,
    printer: { pdfFrom: async () => new Uint8Array() },
    rasteriser: { pngFrom: async (pdf) => pdf },
    rendererFolder: await sharedScratchRenderer(),
  });
  open.push(host);
  const call: Shelter['call'] = async (method, input) =>
    openEnvelope(await host.invoke(method, encode(input))) as never;
  await call('vault.create', {
    folder: path.join(folder, 'vault'),
    staffName: 'Noor',
    passphrase: PASSPHRASE,
  });
  return { dialogs, host, call };
};

export const EVERYTHING: GivingChoices = {
  format: 'map',
  separator: ';',
  language: 'nl',
  country: null,
  withEnded: true,
  withOwn: { contactPerson: true, reliability: true, notes: true },
  shelter: 'Harbour House',
};

export const give = async (
  { call, dialogs }: Shelter,
  choices: GivingChoices,
  name: string,
): Promise<string> => {
  const { id } = await call('organisations.prepareMap', choices);
  const target = path.join(home, `${name}${MAP_ENDINGS[choices.format]}`);
  dialogs.answerNext(target);
  await call('documents.save', { id });
  return target;
};

export const choose = async ({ call, dialogs }: Shelter, file: string) => {
  dialogs.answerNext(file);
  return call('organisations.chooseFile', {});
};

export const FROM = { rows: 0, matches: 0, findings: 0 };

export const look = async (shelter: Shelter, file: string) => {
  const chosen = await choose(shelter, file);
  if (chosen?.is !== 'read') throw new Error(`not read: ${chosen?.reason}`);
  const about = { id: chosen.file.id, choices: usualChoices('') };
  const { preview } = await shelter.call('organisations.previewImport', { ...about, from: FROM });
  return { about, preview };
};

export const bringIn = async (shelter: Shelter, file: string, decisions: Decisions = {}) => {
  const { about, preview } = await look(shelter, file);
  return shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions });
};

export const write = async (name: string, text: string): Promise<string> => {
  const file = path.join(home, name);
  await fs.writeFile(file, text);
  return file;
};

export const everyone = async ({ call }: Shelter) => {
  const { organisations } = await call('organisations.list', {
    ...{ search: '', country: null, service: null, withEnded: true },
    limit: 500,
  });
  return Promise.all(organisations.map(({ id }) => call('organisations.read', { id })));
};

/** What a map says, but for when it was written down where. */
export const said = async (shelter: Shelter) =>
  (await everyone(shelter)).map(({ id, details, source, endedOn }) => ({ id, details, source, endedOn }));

export const logOf = ({ call }: Shelter) =>
  call('log.list', {
    kind: 'organisation',
    staffId: null,
    about: null,
    from: null,
    until: null,
    before: null,
    limit: 50,
  });

const FULL: Partial<OrganisationDetails> = {
  countries: ['BR', 'BA'],
  languages: ['pt', 'Tok Pisin; or "creole"', 'Twi'],
  phone: '+55 11 0000 0000',
  emergencyLine: '-1',
  email: '@home',
  web: '=HYPERLINK("http://x.invalid")',
  address: 'Rua 1,\n"atrás"; casa',
  openingHours: "'=quoted",
  contactPerson: 'Mees',
  services: ['training', 'children'],
  servesVictims: true,
  countriesCovered: ['CI'],
  returnHelp: 'both',
  reliability: 'mixed',
  notes: 'Blauwe deur\nTwo',
};

export const fill = async ({ call }: Shelter) => {
  await call('organisations.addStarters', {});
  const made = await call('organisations.create', {
    details: { ...newOrganisationDetails('Casa das Mães'), ...FULL },
  });
  await call('organisations.check', { id: made.id, baseVersion: made.version });
  const old = await call('organisations.create', { details: newOrganisationDetails('Old harbour') });
  await call('organisations.end', { id: old.id });
  return made;
};

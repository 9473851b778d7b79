import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { encode } from '#shared/contract/wire.ts';
import { diffBetween } from '#shared/document/records.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { Ecogram, EcogramRecords, Person, Tie } from '#shared/domain/ecogram.ts';
import { FileEnvelope } from '#shared/domain/file-envelope.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { AppPorts } from '../core/app.ts';
import {
  folderThatGoes,
  machineInMemory,
  QUICK_VAULTS,
  scriptedDialogs,
} from './conformance-subjects.testkit.ts';
import { createHost } from './host.ts';
import { nodePorts } from './node-ports.ts';

/** Ports that a test looks through or lets fail; the others are the real ones. */
type OwnPorts = Partial<
  Pick<AppPorts, 'writer' | 'dialogs' | 'clock' | 'printer' | 'rasteriser' | 'printDialog' | 'folders'>
>;

export const FIRST_PASSPHRASE = 'a long passphrase for the tests';
const PASSPHRASE_OF_OTHERS = 'two herons over still water';

/**
 * A shelter as its staff have it, with a vault on the disk, the real core and every document: only the printer is left out, so that what
 * would be printed can be read.
 *
 * @param whenOver takes what closes it; by default it ends with the test
 */
export const openShelter = async (
  own: OwnPorts = {},
  whenOver: (close: () => Promise<void>) => void = onTestFinished,
) => {
  const { folder: home, remove } = await folderThatGoes(os.tmpdir(), 'shelter');
  const dialogs = scriptedDialogs();
  const host = createHost({
    ...nodePorts({ userDataFolder: path.join(home, 'settings'), locales: ['en'], vaults: QUICK_VAULTS }),
    ...machineInMemory(),
    about: { version: '0.0.0', shell: 'memory' },
    dialogs,
    printer: { pdfFrom: async (html) => new TextEncoder().encode(html) },
    rasteriser: { pngFrom: async (pdf) => pdf },
    rendererFolder: home,
    ...own,
  });
  whenOver(async () => {
    await host.close();
    await remove();
  });
  const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> =>
    openEnvelope(await host.invoke(method, encode(input))) as Output<M>;
  /** What it was refused with; `null` where it wasn't. */
  const refusal = async <M extends Method>(method: M, input: Input<M>): Promise<string | null> => {
    try {
      await call(method, input);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  };
  await call('vault.create', {
    folder: path.join(home, 'vault'),
    staffName: 'Noor',
    passphrase: FIRST_PASSPHRASE,
  });

  /** From here on somebody else of the staff sits at the screen. */
  const comes = async (name: string, role: StaffMember['role']) => {
    await call('staff.add', { staff: { name, role }, passphrase: PASSPHRASE_OF_OTHERS });
    await call('vault.lock', {});
    await call('vault.unlock', { passphrase: PASSPHRASE_OF_OTHERS });
  };
  const savedTo = (name: string) => path.join(home, name);
  const answer = (name: string | null) => dialogs.answerNext(name === null ? null : savedTo(name));
  return { home, host, dialogs, call, refusal, comes, answer, savedTo };
};
export type Shelter = Awaited<ReturnType<typeof openShelter>>;

/** A client, with an ecogram that is drawn state by state. */
export const someClient = async ({ call }: Shelter, workingName = 'Amara') => {
  const file = await call('files.create', { details: newClientDetails(workingName) });
  const becomes = async (people: readonly Person[], ties: readonly Tie[] = []): Promise<void> => {
    const { id, version, records } = (await call('ecogram.read', { fileId: file.id })) as Ecogram;
    const next = {
      people: Object.fromEntries(people.map((person) => [person.id, person])),
      ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
    } as EcogramRecords;
    await call('ecogram.change', { id, baseVersion: version, diff: diffBetween(records, next) });
  };
  const keep = async () => (await call('ecogram.keepVersion', { fileId: file.id })).version.id;
  return { file, fileId: file.id, becomes, keep };
};

type Wish = Input<'release.prepare'>;
export const RECIPIENT = {
  recipient: { is: 'iom', words: 'The office' },
  purpose: { is: 'returnAssistance' },
} as const;

/** On what ground whole files move, where a test says nothing else. */
export const SOMEWHERE_ELSE = {
  recipient: { is: 'otherShelter', words: 'The house on the dike' },
  purpose: { is: 'shelter' },
  reason: 'They go on with her there',
} as const;

/** A yes to the office, or to whom is named; with the consent that it stands in. */
export const says = async (
  { call }: Shelter,
  fileId: ClientFileId,
  parts: readonly FilePart[],
  whom: Pick<Input<'consents.begin'>, 'recipient' | 'purpose'> = RECIPIENT,
): Promise<{ consentId: Output<'consents.begin'>['id']; day: CalendarDate }> => {
  const { id } = await call('consents.begin', { fileId, ...whom });
  const { day } = await call('consents.read', { fileId });
  const talk = { on: day, language: '', interpreting: '', proof: { is: 'onPaper' } } as const;
  await call('consents.say', {
    ...{ id, seen: 0 },
    act: { is: 'given', ...talk, parts: [...parts], until: null },
  });
  return { consentId: id, day };
};

export const takesBack = async (
  { call }: Shelter,
  consentId: Output<'consents.begin'>['id'],
  day: CalendarDate,
) => {
  const talk = { on: day, language: '', interpreting: '', proof: { is: 'onPaper' } } as const;
  await call('consents.say', { id: consentId, seen: 1, act: { is: 'withdrawn', ...talk, words: '' } });
};

/** What is asked for where a test says nothing else. */
export const wishFor = (
  fileId: ClientFileId,
  wish: Partial<Omit<Wish, 'release'>>,
  release: Partial<Wish['release']>,
): Wish => ({
  ...{ fileId, form: 'json', language: 'en', paper: 'A4', ground: { is: 'own' } },
  ...wish,
  release: { parts: [], named: [], opened: [], plans: [], withEarlier: false, ...release },
});

/** Lets a copy leave and reads what lies there then. */
export const givenOut = async (shelter: Shelter, wish: Wish, name = 'copy') => {
  const { held, number } = await shelter.call('release.prepare', wish);
  shelter.answer(name);
  await shelter.call('release.save', { id: held.id });
  return { number, text: await fs.readFile(shelter.savedTo(name), 'utf8') };
};

export const contentsGiven = async (shelter: Shelter, wish: Wish) =>
  FileEnvelope.parse(JSON.parse((await givenOut(shelter, { ...wish, form: 'json' })).text)).contents;

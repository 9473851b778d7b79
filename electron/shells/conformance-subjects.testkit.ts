import fs from 'node:fs/promises';
import path from 'node:path';
import type { Role } from '#shared/domain/staff.ts';
import type { AppPorts } from '../core/app.ts';
import type { Clipboard, Dialogs, OpenVault, Power, Vaults } from '../core/ports.ts';
import { LEAST_MEMORY_KIB } from '../vault/keys/kdf-parameters.ts';
import { quickKey } from '../vault/keys/quick-key.testkit.ts';
import { createVaults, type VaultsOptions } from '../vault/vaults.ts';

const CHEAPEST = { milliseconds: 0, mostMemoryKiB: LEAST_MEMORY_KIB };

/** As cheap as a vault may be, for what must be like the one that people have, or is opened by another process. */
export const CHEAP_VAULTS = { kdfTarget: CHEAPEST } satisfies VaultsOptions;

/** Whose passphrases cost nothing to try: tests open many. */
export const QUICK_VAULTS = { ...CHEAP_VAULTS, deriveKey: quickKey } satisfies VaultsOptions;

export type ScriptedDialogs = Dialogs & { answerNext(answer: string | null): void };

/** Dialogs that answer what a test has laid out, in turn. */
export const scriptedDialogs = (): ScriptedDialogs => {
  const answers: (string | null)[] = [];
  const next = async (): Promise<string | null> => {
    const answer = answers.shift();
    if (answer === undefined) throw new Error('a dialog that the test did not expect');
    return answer;
  };
  return {
    chooseFolder: next,
    chooseFile: next,
    chooseSavePath: next,
    cancel: async () => undefined,
    answerNext: (answer) => answers.push(answer),
  };
};

/** A clipboard that a test can look at and write to, like any other program on the machine. */
export const memoryClipboard = (): Clipboard & { text: string } => ({
  text: '',
  async readText() {
    return this.text;
  },
  async clear() {
    this.text = '';
  },
});

/** A machine that goes to sleep when the test says so. */
export const sleepyPower = (): Power & { sleep(): void; isHeard(): boolean } => {
  const listeners = new Set<() => void>();
  return {
    onSuspendOrLock(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isHeard: () => listeners.size > 0,
    sleep: () => {
      for (const listener of listeners) listener();
    },
  };
};

/** What a shell has of the machine, where there is no shell. */
export const machineInMemory = (): Pick<AppPorts, 'clipboard' | 'screen' | 'power' | 'printDialog'> => ({
  clipboard: memoryClipboard(),
  screen: { canProtect: false, protect: () => undefined },
  power: sleepyPower(),
  printDialog: { offer: async () => 'offered' },
});

/** Real vaults in which everybody has one role. */
export const vaultsWhereAllAre = (role: Role): Vaults => {
  const vaults = createVaults(QUICK_VAULTS);
  const as = async (opening: Promise<OpenVault>): Promise<OpenVault> => {
    const vault = await opening;
    return Object.create(vault, { staff: { value: { ...vault.staff, role } } }) as OpenVault;
  };
  return {
    ...vaults,
    create: (request) => as(vaults.create(request)),
    open: (request) => as(vaults.open(request)),
    recover: (request) => as(vaults.recover(request)),
  };
};

export const folderThatGoes = async (parent: string, purpose: string) => {
  const folder = await fs.mkdtemp(path.join(parent, `mooring-${purpose}-`));
  return { folder, remove: () => fs.rm(folder, { recursive: true, force: true }) };
};

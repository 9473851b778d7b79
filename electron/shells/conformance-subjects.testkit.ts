import fs from 'node:fs/promises';
import path from 'node:path';
import type { Role } from '#shared/domain/staff.ts';
import type { Dialogs, OpenVault, Vaults } from '../core/ports.ts';
import { createVaults, type VaultsOptions } from '../vault/vaults.ts';

/** As cheap as a vault may be: tests open many. */
export const CHEAP_VAULTS: VaultsOptions = { kdfTarget: { milliseconds: 1, mostMemoryKiB: 64 * 1024 } };

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
    chooseSavePath: next,
    cancel: async () => undefined,
    answerNext: (answer) => answers.push(answer),
  };
};

/** Real vaults in which everybody has one role. */
export const vaultsWhereAllAre = (role: Role): Vaults => {
  const vaults = createVaults(CHEAP_VAULTS);
  const as = async (opening: Promise<OpenVault>): Promise<OpenVault> => {
    const vault = await opening;
    return Object.create(vault, { staff: { value: { ...vault.staff, role } } }) as OpenVault;
  };
  return {
    inspect: vaults.inspect,
    create: (request) => as(vaults.create(request)),
    open: (request) => as(vaults.open(request)),
  };
};

export const folderThatGoes = async (parent: string, purpose: string) => {
  const folder = await fs.mkdtemp(path.join(parent, `mooring-${purpose}-`));
  return { folder, remove: () => fs.rm(folder, { recursive: true, force: true }) };
};

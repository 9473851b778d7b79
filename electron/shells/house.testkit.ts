import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import type { ClientFileId, PlanId, StaffId } from '#shared/domain/ids.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import type { AppPorts } from '../core/app.ts';
import {
  folderThatGoes,
  machineInMemory,
  QUICK_VAULTS,
  scriptedDialogs,
} from './conformance-subjects.testkit.ts';
import { createHost } from './host.ts';
import { nodePorts } from './node-ports.ts';

/** Who works there, each with a passphrase of their own. Noor is there when the vault is made. */
export const HOUSE = {
  Noor: { role: 'manager', passphrase: 'seven quiet boats at dawn' },
  Mia: { role: 'manager', passphrase: 'the mill turns in the evening' },
  Amina: { role: 'counsellor', passphrase: 'a lamp in every window' },
  Sanne: { role: 'supervisor', passphrase: 'two herons over still water' },
} as const;
export type Housemate = keyof typeof HOUSE;

type Answer<M extends Method> = { ok: true; value: Output<M> } | { ok: false; error: { code: ErrorCode } };

/** The app over a real vault, and the whole way in that a page has: parsed, authorised, called, on the disk. */
export const house = async (ports: Partial<AppPorts> = {}) => {
  const { folder: home, remove } = await folderThatGoes(os.tmpdir(), 'house');
  await fs.mkdir(path.join(home, 'exports'));
  const host = createHost({
    ...nodePorts({ userDataFolder: path.join(home, 'user-data'), locales: ['en'], vaults: QUICK_VAULTS }),
    ...machineInMemory(),
    about: { version: '0.0.0', shell: 'memory' },
    dialogs: scriptedDialogs(),
    printer: { pdfFrom: async (page) => new TextEncoder().encode(page) },
    rendererFolder: home,
    ...ports,
  });
  onTestFinished(async () => {
    await host.close();
    await remove();
  });
  const answer = async <M extends Method>(method: M, input: Input<M>): Promise<Answer<M>> =>
    decode(await host.invoke(method, encode(input))) as Answer<M>;
  /** @throws where it is refused */
  const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answered = await answer(method, input);
    if (!answered.ok) throw new Error(`${method} was refused: ${answered.error.code}`);
    return answered.value;
  };
  /** `null` where it isn't refused. */
  const refused = async <M extends Method>(method: M, input: Input<M>): Promise<ErrorCode | null> => {
    const answered = await answer(method, input);
    return answered.ok ? null : answered.error.code;
  };

  const vaultFolder = path.join(home, 'vault');
  await call('vault.create', {
    ...{ folder: vaultFolder, staffName: 'Noor', passphrase: HOUSE.Noor.passphrase },
  });
  const ids = new Map<string, StaffId>();
  for (const [name, { role, passphrase }] of Object.entries(HOUSE))
    if (name !== 'Noor') await call('staff.add', { staff: { name, role }, passphrase });
  for (const { id, name } of await call('staff.list', {})) ids.set(name, id);
  const idOf = (name: Housemate): StaffId => ids.get(name) as StaffId;

  return {
    ...{ host, answer, call, refused, idOf, vaultFolder },
    /** Somebody else sits down at the laptop. */
    as: async (name: Housemate, passphrase: string = HOUSE[name].passphrase) => {
      await call('vault.lock', {});
      await call('vault.unlock', { staffId: idOf(name), passphrase });
    },
    newFile: async (name = 'Blue') => (await call('files.create', { details: newClientDetails(name) })).id,
    newPlan: async (fileId: ClientFileId) => (await call('plans.create', { fileId, versionLabel: '1' })).id,
    /** Changes what stands in a plan now. */
    write: async (id: PlanId, change: (content: PlanContent) => PlanContent) => {
      const { version, content } = await call('plans.read', { id });
      return call('plans.update', { id, baseVersion: version, content: change(content) });
    },
    submit: async (planId: PlanId) => {
      const { version } = await call('plans.read', { id: planId });
      const { life } = await call('planLife.read', { planId });
      return call('planLife.submit', { planId, number: life.number, baseVersion: version });
    },
    approve: (planId: PlanId, number: number) =>
      call('planLife.review', { planId, number, decision: { is: 'approve', words: '' } }),
    actions: () =>
      host.app.session.vault.log
        .list({
          ...{ kind: null, staffId: null, about: null, from: null, until: null, before: null },
          limit: 500,
        })
        .entries.map(({ action }) => action),
  };
};

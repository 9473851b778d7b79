import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { contract, type Input, type Method, type Output } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { encode } from '#shared/contract/wire.ts';
import type { Role } from '#shared/domain/staff.ts';

/** A `Bridge` from outside: a subscription is there when its promise says so, and gone likewise. */
export type TestBridge = {
  invoke(method: string, wire: string): Promise<string>;
  subscribe(listener: (wire: string) => void): Promise<() => Promise<void>>;
};

/** A running app without a vault. */
export type Subject = {
  bridge: TestBridge;
  /** A folder of this subject alone, where vaults and documents may be put. */
  home: string;
  /** What the next dialog answers. */
  answerNextDialog(answer: string | null): Promise<void>;
  /** The code on a printed recovery sheet. */
  codeOn(page: Uint8Array): Promise<string>;
  close(): Promise<void>;
};

export type Subjects = {
  name: string;
  open(): Promise<Subject>;
  /** An app whose vaults make everybody that. Left out where a shell can't be given such vaults. */
  openAs?(role: Role): Promise<Subject>;
};

export const PASSPHRASE = 'a long passphrase for the tests';
export const CANARY = 'kanariewoord';

export const talkTo = ({ bridge }: Subject) => {
  const send = async (method: string, input: unknown): Promise<unknown> =>
    openEnvelope(await bridge.invoke(method, encode(input)));

  return {
    /** Calls as a screen does, and holds the answer to the contract. */
    call: async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> =>
      contract[method].output.parse(await send(method, input)) as Output<M>,

    refusal: async (method: string, input: unknown): Promise<Refusal> => {
      try {
        await send(method, input);
      } catch (error) {
        if (error instanceof Refusal) return error;
        throw error;
      }
      throw new Error(`${method} was not refused`);
    },
  };
};

export const createVault = async (subject: Subject): Promise<string> => {
  const folder = path.join(subject.home, 'vault');
  await talkTo(subject).call('vault.create', { folder, staffName: 'A. Worker', passphrase: PASSPHRASE });
  return folder;
};

/** Runs once for a group of tests, on one app. */
export const withSubject = (open: () => Promise<Subject>): (() => Subject) => {
  let subject: Subject | null = null;
  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => subject?.close());
  return () => {
    if (!subject) throw new Error('the app is not open');
    return subject;
  };
};

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract, METHODS, type Method } from '#shared/contract/contract.ts';
import { decode } from '#shared/contract/wire.ts';
import { newChildDetails, newClientDetails } from '#shared/domain/client-file.ts';
import { ROLES, type Role } from '#shared/domain/staff.ts';
import {
  CANARY,
  createVault,
  PASSPHRASE,
  type Subjects,
  talkTo,
  withSubject,
} from './conformance-subject.testkit.ts';
import { tour } from './conformance-tour.testkit.ts';
import { withVault } from './conformance-with-vault.testkit.ts';

const withoutVault = (open: Subjects['open']): void => {
  describe('without a vault', () => {
    const subject = withSubject(open);

    test.each(['', 'vault.explode', 'toString', '__proto__', 'files.list '])(
      '%j is no method',
      async (method) => {
        expect(await talkTo(subject()).refusal(method, {})).toMatchObject({ code: 'unknownMethod' });
      },
    );

    test.each(['', 'null', '{"$":"function"}', '[]', '{"surplus":1}', '{"$":"map","v":[[1,2]]}{'])(
      'a call with %j is refused',
      async (wire) => {
        const envelope = decode(await subject().bridge.invoke('vault.status', wire));
        expect(envelope).toMatchObject({ ok: false, error: { code: 'badInput' } });
      },
    );

    test('what JSON lacks is refused like any other wrong shape, not lost on the way', async () => {
      for (const theme of [
        undefined,
        new Map(),
        new Set(['dark']),
        new Date(),
        1n,
        Number.NaN,
        new Uint8Array(2),
      ]) {
        const refusal = await talkTo(subject()).refusal('settings.write', {
          language: 'en',
          theme,
          protectScreen: true,
        });
        expect(refusal).toMatchObject({ code: 'badInput', message: expect.stringContaining('theme') });
      }
    });

    test('a call of many megabytes is refused, and the next one is answered', async () => {
      const { call, refusal } = talkTo(subject());
      expect(await refusal('vault.create', { folder: 'x'.repeat(9_000_000) })).toMatchObject({
        code: 'badInput',
      });
      expect(await call('vault.status', {})).toMatchObject({ is: 'none' });
    });

    test.each(METHODS.filter((method) => contract[method].may !== 'anyone'))(
      '%s finds no vault',
      async (method) => {
        expect(await talkTo(subject()).refusal(method, {})).toMatchObject({ code: 'locked' });
      },
    );

    test('there is nothing to unlock', async () => {
      const { refusal } = talkTo(subject());
      expect(await refusal('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ code: 'noVault' });
      expect(await refusal('vault.use', { folder: subject().home })).toMatchObject({ code: 'notAVault' });
    });

    test('many calls at once are each answered with their own answer', async () => {
      const { call, refusal } = talkTo(subject());
      const asked = Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0 ? call('app.about', {}) : refusal('vault.use', { folder: subject().home }),
      );
      const answers = await Promise.all(asked);
      for (const [index, answer] of answers.entries()) {
        expect(answer).toMatchObject(
          index % 2 === 0 ? { version: expect.any(String) } : { code: 'notAVault' },
        );
      }
    });
  });
};

/** Half a minute where nothing else runs: the tour makes vaults, prints, and locks bundles by passphrase, each slow on purpose. */
const TOUR_MS = 240_000;

const everyMethod = (open: Subjects['open']): void => {
  describe('the whole contract', () => {
    const subject = withSubject(open);

    test(
      'every method answers as the contract promises',
      async () => {
        expect([...(await tour(subject()))].sort()).toEqual([...METHODS].sort());
      },
      TOUR_MS,
    );
  });
};

const quietErrors = (open: Subjects['open']): void => {
  describe('a refusal', () => {
    const subject = withSubject(async () => {
      const opened = await open();
      await createVault(opened);
      return opened;
    });

    test('never repeats a word that it was given', async () => {
      const { refusal } = talkTo(subject());
      const passphrase = `${CANARY} ${CANARY}`;
      const id = '0199a000-0000-7000-8000-0000000000ff';
      const details = newClientDetails(CANARY);
      const refusals = await Promise.all([
        refusal('files.update', { id, baseVersion: 1, details }),
        refusal('files.create', { details: { ...details, workingName: CANARY.repeat(100) } }),
        refusal('files.create', { details: { ...details, [CANARY]: CANARY } }),
        refusal('files.create', { [CANARY]: details }),
        refusal('files.list', { search: CANARY.repeat(100), limit: CANARY }),
        refusal('ecogram.change', {
          id,
          baseVersion: 1,
          diff: { people: { [CANARY]: CANARY }, ties: CANARY },
        }),
        refusal('children.create', { fileId: id, details: { ...newChildDetails(), notes: CANARY } }),
        refusal('vault.create', { folder: CANARY, staffName: CANARY, passphrase }),
        refusal('vault.use', { folder: path.join(subject().home, CANARY) }),
        refusal(CANARY, { [CANARY]: CANARY }),
      ]);
      await talkTo(subject()).call('vault.lock', {});
      refusals.push(await refusal('vault.unlock', { passphrase }));
      for (const { code, message, waitMs } of refusals) {
        expect(JSON.stringify({ code, message, waitMs })).not.toContain(CANARY);
      }
    });
  });
};

const roles = (openAs: NonNullable<Subjects['openAs']>): void => {
  const rolesThatMayNot = (method: Method): Role[] => {
    const may: 'anyone' | readonly Role[] = contract[method].may;
    return may === 'anyone' ? [] : ROLES.filter((role) => !may.includes(role));
  };
  const restricted = ROLES.filter((role) => METHODS.some((method) => rolesThatMayNot(method).includes(role)));

  describe.each(restricted)('a %s', (role) => {
    const subject = withSubject(async () => {
      const opened = await openAs(role);
      await createVault(opened);
      return opened;
    });

    test.each(METHODS.filter((method) => rolesThatMayNot(method).includes(role)))(
      'may not call %s',
      async (method) => {
        expect(await talkTo(subject()).refusal(method, {})).toMatchObject({ code: 'notAllowed' });
      },
    );

    test('may still read', async () => {
      expect(await talkTo(subject()).call('files.list', { search: '', limit: 1 })).toEqual({
        files: [],
        total: 0,
      });
    });
  });
};

/** What every way of calling the app must do alike. */
export const describeConformance = ({ name, open, openAs }: Subjects): void => {
  describe(`conformance over ${name}`, () => {
    withoutVault(open);
    everyMethod(open);
    withVault(open);
    quietErrors(open);
    if (openAs) roles(openAs);
  });
};

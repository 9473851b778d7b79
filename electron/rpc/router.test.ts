import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contract, METHODS, type Method, worksInReadOnly } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { ERROR_CODES, Refusal } from '#shared/contract/errors.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import { ROLES, type Role, type StaffMember } from '#shared/domain/staff.ts';
import type { Handlers } from '../core/handlers.ts';
import { createRouter, refusedSender } from './router.ts';

const CANARY = 'kanariewoord';

type Setting = { answer?: () => unknown; role?: Role | null; isReadOnly?: boolean };

/** A router over handlers that all do the same, so that what is tested is the router alone. */
const routerWhere = ({ answer = () => ({}), role = null, isReadOnly = false }: Setting) => {
  const mistakes: { method: Method; kind: string }[] = [];
  const reached: Method[] = [];
  const handlers = Object.fromEntries(
    METHODS.map((method) => [
      method,
      () => {
        reached.push(method);
        return answer();
      },
    ]),
  ) as unknown as Handlers;
  const staff: StaffMember | null = role === null ? null : ({ name: 'A. Worker', role } as StaffMember);
  const router = createRouter({
    handlers,
    staff: () => staff,
    isReadOnly: () => isReadOnly,
    isPractice: () => false,
    onInternalError: (method, kind) => mistakes.push({ method, kind }),
  });
  const call = async (method: string, wire: string) => {
    try {
      return { value: openEnvelope(await router.handle(method, wire)) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { code: error.code, message: error.message };
    }
  };
  return { router, call, mistakes, reached };
};

const anyWire = fc.oneof(
  fc.string(),
  fc.json(),
  fc.jsonValue().map((value) => encode(value)),
  fc.constant(encode({})),
);
const anyMethod = fc.oneof(
  fc.constantFrom<string>(...METHODS),
  fc.string(),
  fc.constantFrom('toString', '__proto__'),
);
const anyRole = fc.constantFrom<Role | null>(null, ...ROLES);

test('whatever is asked, the answer is an envelope and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(anyMethod, anyWire, anyRole, async (method, wire, role) => {
      const answer = await routerWhere({ role }).router.handle(method, wire);
      const envelope = decode(answer) as { ok: boolean; error?: { code: string } };
      expect(typeof envelope.ok).toBe('boolean');
      if (!envelope.ok) expect(ERROR_CODES).toContain(envelope.error?.code);
    }),
    { numRuns: 500 },
  );
});

test('a handler is reached only by a method of the contract, by whoever may call it', async () => {
  await fc.assert(
    fc.asyncProperty(anyMethod, anyWire, anyRole, async (method, wire, role) => {
      const { call, reached } = routerWhere({ role });
      await call(method, wire);
      for (const name of reached) {
        const { may, input } = contract[name];
        expect(name).toBe(method);
        expect(may === 'anyone' || (role !== null && (may as readonly Role[]).includes(role))).toBe(true);
        expect(input.safeParse(decode(wire)).success).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

describe('a call is refused', () => {
  test.each(['', 'vault', 'vault.', 'Vault.lock', '__proto__', 'constructor', 'hasOwnProperty'])(
    'where there is no method %j',
    async (method) => {
      expect(await routerWhere({}).call(method, encode({}))).toMatchObject({ code: 'unknownMethod' });
    },
  );

  test.each(METHODS.filter((method) => contract[method].may !== 'anyone'))(
    '%s: while the vault is locked, whatever it is given',
    async (method) => {
      const { call, reached } = routerWhere({});
      expect(await call(method, 'no wire at all')).toMatchObject({ code: 'locked' });
      expect(reached).toEqual([]);
    },
  );

  const forbidden = METHODS.flatMap((method) => {
    const { may } = contract[method];
    return may === 'anyone'
      ? []
      : ROLES.filter((role) => !(may as readonly Role[]).includes(role)).map(
          (role) => [method, role] as const,
        );
  });
  test.each(forbidden)('%s: to a %s', async (method, role) => {
    expect(await routerWhere({ role }).call(method, encode({}))).toMatchObject({ code: 'notAllowed' });
  });

  const changing = METHODS.filter((method) => !worksInReadOnly(method));
  test.each(changing)('%s: while a backup is looked into', async (method) => {
    const { call, reached } = routerWhere({ role: 'manager', isReadOnly: true });
    expect(await call(method, encode({}))).toMatchObject({ code: 'readOnly' });
    expect(reached).toEqual([]);
  });

  test('never for reading, locking and how the screen looks', async () => {
    const { call } = routerWhere({ role: 'manager', isReadOnly: true });
    for (const method of ['vault.status', 'vault.lock', 'backups.state'] as const) {
      expect(await call(method, encode({}))).toEqual({ value: {} });
    }
    expect(changing).toEqual(expect.arrayContaining(['files.update', 'ecogram.change', 'policy.write']));
  });

  test.each(['', '{', '[]', '"text"', 'null', encode({ surplus: 1 }), encode([1]), 'x'.repeat(8_000_001)])(
    'with wrong shape %#',
    async (wire) => {
      expect(await routerWhere({}).call('vault.status', wire)).toMatchObject({ code: 'badInput' });
    },
  );

  test('with something that is not even a string', async () => {
    const { router } = routerWhere({});
    for (const [method, wire] of [
      [null, encode({})],
      [['vault.status'], encode({})],
      [{ toString: 1 }, encode({})],
      ['vault.status', null],
      ['vault.status', { length: 2 }],
    ]) {
      const envelope = decode(await router.handle(method as string, wire as string));
      expect(envelope).toMatchObject({ ok: false });
    }
  });
});

test('a refusal says which field is wrong, and nothing that the caller said', async () => {
  const input = {
    [CANARY]: 1,
    folder: { [CANARY]: CANARY },
    staffName: [CANARY],
    passphrase: { value: CANARY, [CANARY]: [] },
  };
  const refusal = await routerWhere({}).call('vault.create', encode(input));
  expect(refusal).toMatchObject({
    code: 'badInput',
    message: expect.stringContaining('folder (invalid_type)'),
  });
  expect(JSON.stringify(refusal)).not.toContain(CANARY);
});

test('neither in any other method, wherever the words stand', async () => {
  const holdsCanary = fc.oneof(
    fc.constant(CANARY),
    fc.dictionary(
      fc.constantFrom(CANARY, 'id', 'diff', 'details', 'content'),
      fc.constantFrom(CANARY, [CANARY], { [CANARY]: CANARY }),
    ),
  );
  const fields = fc.dictionary(
    fc.constantFrom(
      CANARY,
      'id',
      'fileId',
      'baseVersion',
      'details',
      'diff',
      'content',
      'search',
      'passphrase',
      'forWhat',
    ),
    holdsCanary,
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...METHODS), fields, async (method, input) => {
      const { router } = routerWhere({ role: 'manager' });
      expect(await router.handle(method, encode(input))).not.toContain(CANARY);
    }),
    { numRuns: 500 },
  );
});

describe('a mistake in the program', () => {
  const mistakes: [string, () => unknown][] = [
    ['an error', () => Promise.reject(new TypeError(`cannot read ${CANARY}`))],
    ['something thrown that is no error', () => Promise.reject(CANARY)],
    ['an answer that cannot cross', () => ({ made: new Error(CANARY) })],
  ];
  test.each(mistakes)('%s is an internal refusal that keeps its words to itself', async (_, answer) => {
    const { call, mistakes: told } = routerWhere({ answer });
    const refusal = await call('vault.status', encode({}));
    expect(refusal).toMatchObject({ code: 'internal' });
    expect(JSON.stringify([refusal, told])).not.toContain(CANARY);
    expect(told).toEqual([{ method: 'vault.status', kind: expect.any(String) }]);
  });

  test('a refusal crosses with its code and its wait', async () => {
    const { router } = routerWhere({
      answer: () => Promise.reject(new Refusal('wrongPassphrase', 'wrong', { waitMs: 4000 })),
    });
    const envelope = decode(await router.handle('vault.status', encode({})));
    expect(envelope).toEqual({
      ok: false,
      error: { code: 'wrongPassphrase', message: 'wrong', waitMs: 4000 },
    });
  });
});

test('a foreign page is refused with a code', () => {
  expect(decode(refusedSender())).toMatchObject({ ok: false, error: { code: 'badSender' } });
});

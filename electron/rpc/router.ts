import type { z } from 'zod';
import {
  contract,
  isMethod,
  type Method,
  worksInPractice,
  worksInReadOnly,
} from '#shared/contract/contract.ts';
import { sealRefusal, sealValue } from '#shared/contract/envelope.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { decode } from '#shared/contract/wire.ts';
import type { Role, StaffMember } from '#shared/domain/staff.ts';
import type { Handlers } from '../core/handlers.ts';

/** One call larger than this is not the app's page speaking. Far above the largest ecogram and the longest note. */
const MOST_WIRE_CHARACTERS = 8_000_000;

export type Router = {
  /** Answers with an envelope, whatever is asked. Never throws. */
  handle(method: string, wire: string): Promise<string>;
};

type Needs = {
  handlers: Handlers;
  /** Who is at the screen, from the unlocked session; never from what the screen says. */
  staff(): StaffMember | null;
  /** Whether a backup is looked into. */
  isReadOnly(): boolean;
  /** Whether the vault that is open is the one with invented people. */
  isPractice(): boolean;
  /** Told of mistakes in the program: the method and the kind of error, never its text. */
  onInternalError(method: Method, kind: string): void;
};

const demandMay = (may: 'anyone' | readonly Role[], staff: StaffMember | null): void => {
  if (may === 'anyone') return;
  if (!staff) throw new Refusal('locked', 'the vault is locked');
  if (!may.includes(staff.role)) throw new Refusal('notAllowed', `not for a ${staff.role}`);
};

const demandMayChange = (method: Method, isReadOnly: boolean): void => {
  if (isReadOnly && !worksInReadOnly(method))
    throw new Refusal('readOnly', 'nothing in a backup can be changed');
};

const demandMayInPractice = (method: Method, isPractice: boolean): void => {
  if (isPractice && !worksInPractice(method))
    throw new Refusal('notInPractice', 'not with the practice vault');
};

/**
 * Says which of a method's own fields is wrong and how, in the contract's words alone: what stands deeper may be the
 * caller's, and a caller's words may be a client's.
 */
const whatIsWrong = (method: Method, issues: readonly z.core.$ZodIssue[]): string => {
  const { shape } = contract[method].input;
  const found = issues.map(({ code, path: [field] }) =>
    typeof field === 'string' && Object.hasOwn(shape, field) ? `${field} (${code})` : code,
  );
  return [...new Set(found)].join(', ');
};

const decodeInput = (wire: string): unknown => {
  try {
    return decode(wire);
  } catch {
    throw new Refusal('badInput', 'not a wire string');
  }
};

const parse = (method: Method, wire: string): unknown => {
  if (typeof wire !== 'string' || wire.length > MOST_WIRE_CHARACTERS)
    throw new Refusal('badInput', 'not a wire string');
  const parsed = contract[method].input.safeParse(decodeInput(wire));
  if (!parsed.success)
    throw new Refusal('badInput', `wrong shape: ${whatIsWrong(method, parsed.error.issues)}`);
  return parsed.data;
};

/** Checks, in this order: is there such a method, may this person call it, is the input what it must be. */
export const createRouter = ({
  handlers,
  staff,
  isReadOnly,
  isPractice,
  onInternalError,
}: Needs): Router => ({
  async handle(method, wire) {
    if (typeof method !== 'string' || !isMethod(method))
      return sealRefusal(new Refusal('unknownMethod', 'no such method'));
    try {
      demandMay(contract[method].may, staff());
      demandMayChange(method, isReadOnly());
      demandMayInPractice(method, isPractice());
      const input = parse(method, wire);
      return sealValue(await (handlers[method] as (input: unknown) => unknown)(input));
    } catch (error) {
      if (error instanceof Refusal) return sealRefusal(error);
      onInternalError(method, error instanceof Error ? error.name : typeof error);
      return sealRefusal(new Refusal('internal', 'a mistake in the program'));
    }
  },
});

/** What a shell answers to a call that does not come from the app's own page. */
export const refusedSender = (): string =>
  sealRefusal(new Refusal('badSender', 'only the page of the app may call'));

import { contract, isMethod, type Method } from '#shared/contract/contract.ts';
import { sealRefusal, sealValue } from '#shared/contract/envelope.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { decode, WireError } from '#shared/contract/wire.ts';
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
  /** Told of mistakes in the program: the method and the kind of error, never its text. */
  onInternalError(method: Method, kind: string): void;
};

const demandMay = (may: 'anyone' | readonly Role[], staff: StaffMember | null): void => {
  if (may === 'anyone') return;
  if (!staff) throw new Refusal('locked', 'the vault is locked');
  if (!may.includes(staff.role)) throw new Refusal('notAllowed', `not for a ${staff.role}`);
};

const parse = (method: Method, wire: string): unknown => {
  if (typeof wire !== 'string' || wire.length > MOST_WIRE_CHARACTERS)
    throw new Refusal('badInput', 'not a wire string');
  const parsed = contract[method].input.safeParse(decode(wire));
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.map(String).join('.')).join(', ');
    throw new Refusal(
      'badInput',
      `wrong shape at: ${where.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '<id>')}`.slice(0, 300),
    );
  }
  return parsed.data;
};

const refusalFrom = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error;
  if (error instanceof WireError) return new Refusal('badInput', 'not a wire string');
  return null;
};

/** Checks, in this order: is there such a method, may this person call it, is the input what it must be. */
export const createRouter = ({ handlers, staff, onInternalError }: Needs): Router => ({
  async handle(method, wire) {
    try {
      if (!isMethod(method)) throw new Refusal('unknownMethod', 'no such method');
      demandMay(contract[method].may, staff());
      const input = parse(method, wire);
      return sealValue(await (handlers[method] as (input: unknown) => unknown)(input));
    } catch (error) {
      const refusal = refusalFrom(error);
      if (refusal) return sealRefusal(refusal);
      onInternalError(method as Method, error instanceof Error ? error.name : typeof error);
      return sealRefusal(new Refusal('internal', 'a mistake in the program'));
    }
  },
});

/** What a shell answers to a call that does not come from the app's own page. */
export const refusedSender = (): string =>
  sealRefusal(new Refusal('badSender', 'only the page of the app may call'));

import type { ConsentAct } from '#shared/domain/consent.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { ClientFileId, ConsentId, PlanId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { type Purpose, RECIPIENT_KINDS, type Recipient } from '#shared/domain/release/recipient.ts';
import { type Shelter, wishFor } from './shelter.testkit.ts';

/** What a client can have said of a recipient, written down as the app does. */

const noonOf = (day: number) => new Date(`2026-11-${String(day).padStart(2, '0')}T12:00:00`);
const dayOf = (day: number) => localDayOf(noonOf(day));
/** The day on which things leave. */
export const TODAY = 20;

export const EVERYTHING = [...FILE_PARTS];
export const SOME: FilePart[] = ['identity', 'ecogram', 'overviewOne', 'riskAssessment', 'plan'];
const FEWER: FilePart[] = ['ecogram', 'plan', 'fears'];

type Said =
  | { is: 'given'; parts: readonly FilePart[]; on: number; until?: number }
  | { is: 'refused' | 'withdrawn'; on: number };
/** What was said, on which day it was written down where that is another one, and what may leave by it: worked out here by hand. */
export type State = { said: readonly (Said & { written?: number })[]; covers: readonly FilePart[] };

export const STATES: Readonly<Record<string, State>> = {
  'nothing written down': { said: [], covers: [] },
  given: { said: [{ is: 'given', parts: EVERYTHING, on: 10 }], covers: EVERYTHING },
  'given for part of it': { said: [{ is: 'given', parts: SOME, on: 10 }], covers: SOME },
  'given until today': { said: [{ is: 'given', parts: SOME, on: 10, until: TODAY }], covers: SOME },
  expired: { said: [{ is: 'given', parts: EVERYTHING, on: 10, until: TODAY - 1 }], covers: [] },
  refused: { said: [{ is: 'refused', on: 10 }], covers: [] },
  withdrawn: {
    said: [
      { is: 'given', parts: EVERYTHING, on: 10 },
      { is: 'withdrawn', on: 11 },
    ],
    covers: [],
  },
  'withdrawn, with a slip in its day': {
    said: [
      { is: 'given', parts: EVERYTHING, on: 10 },
      { is: 'withdrawn', on: 9, written: 11 },
    ],
    covers: [],
  },
  'given again after a no': {
    said: [
      { is: 'refused', on: 10 },
      { is: 'given', parts: SOME, on: 11 },
    ],
    covers: SOME,
  },
  'given again, with a slip in its day': {
    said: [
      { is: 'refused', on: 10 },
      { is: 'given', parts: EVERYTHING, on: 9, written: 11 },
    ],
    covers: [],
  },
  narrowed: {
    said: [
      { is: 'given', parts: EVERYTHING, on: 10 },
      { is: 'given', parts: SOME, on: 11 },
    ],
    covers: SOME,
  },
  'narrowed, with a slip in its day': {
    said: [
      { is: 'given', parts: SOME, on: 10 },
      { is: 'given', parts: FEWER, on: 9, written: 11 },
    ],
    covers: ['ecogram', 'plan'],
  },
  // On a laptop whose clock was ahead: nobody can write down a day that hasn't come.
  'given from a later day on': { said: [{ is: 'given', parts: EVERYTHING, on: TODAY + 2 }], covers: [] },
};

export const KINDS: readonly Recipient['is'][] = [...RECIPIENT_KINDS, 'organisation', 'somebodyElse'];
export const LATEST = TODAY + 3;

/** A clock that stands where a test puts it. */
export const clockAt = (day: number) => {
  let now = noonOf(day);
  const stands = (on: number): void => {
    now = noonOf(on);
  };
  return { now: () => now, stands };
};

export const recipientOf = async (
  { call }: Shelter,
  is: Recipient['is'],
  words: string,
): Promise<Recipient> => {
  if (is !== 'organisation') return { is, words };
  const { id } = await call('organisations.create', { details: newOrganisationDetails(words) });
  return { is, organisationId: id, calledAs: words };
};

const asAct = (said: Said): ConsentAct => {
  const talk = { on: dayOf(said.on), language: '', interpreting: '', proof: { is: 'onPaper' } } as const;
  if (said.is !== 'given') return { is: said.is, ...talk, words: '' };
  return { is: 'given', ...talk, parts: [...said.parts], until: said.until ? dayOf(said.until) : null };
};

/** Writes a state down as the app does, act by act. */
export const writtenDown = async (
  { call }: Shelter,
  clock: ReturnType<typeof clockAt>,
  fileId: ClientFileId,
  whom: { recipient: Recipient; purpose: Purpose },
  { said }: State,
): Promise<ConsentId> => {
  const { id } = await call('consents.begin', { fileId, ...whom });
  for (const [seen, one] of said.entries()) {
    clock.stands(one.written ?? one.on);
    await call('consents.say', { id, seen, act: asAct(one) });
  }
  clock.stands(TODAY);
  return id;
};

export const everyPlan = (ids: readonly string[]) =>
  ids.map((planId) => ({ planId: planId as PlanId, number: null }));

export const wishedBy =
  (consentId: ConsentId, fileId: ClientFileId, planIds: readonly string[]) => (parts: FilePart[]) =>
    wishFor(fileId, { ground: { is: 'consent', consentId } }, { parts, plans: everyPlan(planIds) });

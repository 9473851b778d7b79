import { describe, expect, test } from 'vitest';
import { type ConsentAct, whyNot } from '#shared/domain/consent.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { ClientFileId, ConsentId, PlanId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { PURPOSES, type Purpose, RECIPIENT_KINDS, type Recipient } from '#shared/domain/release/recipient.ts';
import { bytesGiven, shelterOfCanaries, troublesIn } from './canary-shelter.testkit.ts';
import { type Shelter, wishFor } from './shelter.testkit.ts';

/**
 * Every state of consent, every kind of recipient, every purpose and every part, through the real vault and the app's own calls: what is
 * refused, and that what lies on the disk afterwards says every word of the parts that are covered and none of any other.
 */

const noonOf = (day: number) => new Date(`2026-11-${String(day).padStart(2, '0')}T12:00:00`);
const dayOf = (day: number) => localDayOf(noonOf(day));
/** The day on which things leave. */
const TODAY = 20;

const EVERYTHING = [...FILE_PARTS];
const SOME: FilePart[] = ['identity', 'ecogram', 'overviewOne', 'riskAssessment', 'plan'];
const FEWER: FilePart[] = ['ecogram', 'plan', 'fears'];

type Said =
  | { is: 'given'; parts: FilePart[]; on: number; until?: number }
  | { is: 'refused' | 'withdrawn'; on: number };
/** What was said, on which day it was written down where that is another one, and what may leave by it: worked out here by hand. */
type State = { said: readonly (Said & { written?: number })[]; covers: readonly FilePart[] };

const STATES: Readonly<Record<string, State>> = {
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

const KINDS: readonly Recipient['is'][] = [...RECIPIENT_KINDS, 'organisation', 'somebodyElse'];
const LATEST = TODAY + 3;

/** A clock that stands where a test puts it. */
const clockAt = (day: number) => {
  let now = noonOf(day);
  const stands = (on: number): void => {
    now = noonOf(on);
  };
  return { now: () => now, stands };
};

const recipientOf = async ({ call }: Shelter, is: Recipient['is'], words: string): Promise<Recipient> => {
  if (is !== 'organisation') return { is, words };
  const { id } = await call('organisations.create', { details: newOrganisationDetails(words) });
  return { is, organisationId: id, calledAs: words };
};

const asAct = (said: Said): ConsentAct => {
  const talk = { on: dayOf(said.on), language: '', interpreting: '', proof: { is: 'onPaper' } } as const;
  if (said.is !== 'given') return { is: said.is, ...talk, words: '' };
  return { is: 'given', ...talk, parts: said.parts, until: said.until ? dayOf(said.until) : null };
};

/** Writes a state down as the app does, act by act. */
const writtenDown = async (
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

const everyPlan = (ids: readonly string[]) =>
  ids.map((planId) => ({ planId: planId as PlanId, number: null }));

const wishedBy =
  (consentId: ConsentId, fileId: ClientFileId, planIds: readonly string[]) => (parts: FilePart[]) =>
    wishFor(fileId, { ground: { is: 'consent', consentId } }, { parts, plans: everyPlan(planIds) });

describe.each(KINDS.map((kind, index) => ({ kind, index })))('to $kind', ({ kind, index }) => {
  test('each part leaves where it is covered, with all its words and no others, and is refused where it isn’t', async () => {
    const clock = clockAt(LATEST);
    const { shelter, file, fileId } = await shelterOfCanaries({ clock });
    const { call, refusal } = shelter;
    const planIds = [file.planId, file.otherPlanId];
    const wrong: string[] = [];
    let left = 0;
    for (const [nth, [name, state]] of Object.entries(STATES).entries()) {
      const recipient = await recipientOf(shelter, kind, name);
      const purpose = { is: PURPOSES[(index * 2 + nth) % PURPOSES.length] ?? 'monitoring' } as const;
      const consentId = await writtenDown(shelter, clock, fileId, { recipient, purpose }, state);
      const wished = wishedBy(consentId, fileId, planIds);
      const { consents, day } = await call('consents.read', { fileId });
      const consent = consents.find(({ id }) => id === consentId);
      for (const part of FILE_PARTS) {
        const isCovered = state.covers.includes(part);
        // The screen turns on what it says is covered.
        if ((whyNot(consent, part, day) === null) !== isCovered)
          wrong.push(`${name}: ${part} is shown wrong`);
        const wish = wished([part]);
        if (!isCovered) {
          const refused = await refusal('release.prepare', wish);
          if (refused !== 'noConsent') wrong.push(`${name}: ${part} was not refused`);
          // Nor together with what is covered.
          const more = await refusal('release.prepare', wished([...state.covers, part]));
          if (more !== 'noConsent') wrong.push(`${name}: ${part} was not refused beside the others`);
          continue;
        }
        left += 1;
        const text = new TextDecoder().decode(await bytesGiven(shelter, wish, 'copy'));
        wrong.push(...troublesIn(text, file.canaries, wish).map((trouble) => `${name}: ${part}: ${trouble}`));
      }
      if (state.covers.length === 0) continue;
      left += 1;
      const all = wished([...state.covers]);
      const text = new TextDecoder().decode(await bytesGiven(shelter, all, 'copy'));
      wrong.push(...troublesIn(text, file.canaries, all).map((trouble) => `${name}: ${trouble}`));
    }
    expect(wrong).toEqual([]);
    expect(left).toBeGreaterThan(40);
    const { copies } = await call('consents.read', { fileId });
    expect(copies).toHaveLength(left);
    for (const { basis, state, recipient } of copies)
      expect([basis.is, state, recipient.is]).toEqual(['consent', 'left', kind]);
  });
});

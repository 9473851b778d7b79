import { z } from 'zod';
import { CalendarDate, Instant } from './dates.ts';
import { ClientFileId, ConsentActId, ConsentId } from './ids.ts';
import { Author, PlanTalk } from './plan-life.ts';
import { type FilePart, FileParts } from './release/parts.ts';
import { Purpose, Recipient } from './release/recipient.ts';
import { FilledLine, Prose } from './text.ts';

/**
 * What a client has said of one recipient and one purpose: yes, no, or no longer. Informed consent is often hard to get and never to be
 * taken for granted (report, lines 2833-2834 and 4252-4254); no data goes from one helper to another without it (lines 4823-4826).
 *
 * Nothing of it is ever changed. Whatever is said later stands beside what was said before, and how it stands on a day is worked out.
 */

/** How it was said: on paper with a signature, or aloud before somebody who can tell. */
export const ConsentProof = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('onPaper') }),
  z.strictObject({ is: z.literal('spoken'), witness: FilledLine }),
]);
export type ConsentProof = z.infer<typeof ConsentProof>;

const talk = { ...PlanTalk.shape, proof: ConsentProof };

export const ConsentAct = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('given'),
    ...talk,
    parts: FileParts.min(1),
    /** The last day on which it holds; `null` where it holds until it is withdrawn. */
    until: CalendarDate.nullable(),
  }),
  z.strictObject({ is: z.literal('refused'), ...talk, words: Prose }),
  z.strictObject({ is: z.literal('withdrawn'), ...talk, words: Prose }),
]);
export type ConsentAct = z.infer<typeof ConsentAct>;
type Given = Extract<ConsentAct, { is: 'given' }>;

/** Whether it can have been said like that: a consent doesn't end before the day on which it is given. */
export const isSensible = (act: ConsentAct): boolean =>
  act.is !== 'given' || act.until === null || act.until >= act.on;

export const ConsentEvent = z.strictObject({
  id: ConsentActId,
  at: Instant,
  /** Who of the staff has written it down. */
  by: Author,
  act: ConsentAct,
});
export type ConsentEvent = z.infer<typeof ConsentEvent>;

export const Consent = z.strictObject({
  id: ConsentId,
  fileId: ClientFileId,
  recipient: Recipient,
  purpose: Purpose,
  createdAt: Instant,
  by: Author,
  /** In the order in which they were written down. */
  acts: z.array(ConsentEvent),
});
export type Consent = z.infer<typeof Consent>;

type Acts = Pick<Consent, 'acts'>;

/** Of one day, what was written down last stands last. */
const latestByDay = (acts: readonly ConsentEvent[]): ConsentEvent | undefined =>
  acts.reduce<ConsentEvent | undefined>(
    (latest, event) => (latest === undefined || event.act.on >= latest.act.on ? event : latest),
    undefined,
  );

/**
 * What counts of all that was said. A yes holds only where it is the last word in both orders: nobody has said no on a later day, and
 * nobody has written a no down since. So a slip in a date never makes a yes out of a no, nor a wider yes out of a narrower one: see
 * {@link standingOn}.
 */
export const lastWord = ({ acts }: Acts): ConsentEvent | undefined => {
  const written = acts.at(-1);
  return written?.act.is === 'given' ? latestByDay(acts) : written;
};

const earlierOf = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;

/** Where the yes of the latest day is not the one that was written down last, nobody can tell which is meant: what both say holds. */
const bothSay = (one: Given, other: Given): Given => ({
  ...one,
  parts: one.parts.filter((part) => other.parts.includes(part)),
  until: earlierOf(one.until, other.until),
});

export type ConsentStanding =
  /** Nobody has asked, or nobody has written down what was said. */
  | { is: 'notAsked' }
  | { is: 'given'; id: ConsentActId; act: Given }
  /** It was given for a time that is over. */
  | { is: 'expired'; id: ConsentActId; act: Given }
  | { is: 'refused' | 'withdrawn'; id: ConsentActId; act: Exclude<ConsentAct, Given> };

/** How it stands on a day. */
export const standingOn = (consent: Acts, day: CalendarDate): ConsentStanding => {
  const last = lastWord(consent);
  const written = consent.acts.at(-1);
  if (!last || !written) return { is: 'notAsked' };
  if (last.act.is !== 'given') return { is: last.act.is, id: last.id, act: last.act };
  const act = written.act.is === 'given' ? bothSay(last.act, written.act) : last.act;
  const { id } = written;
  if (act.on > day) return { is: 'notAsked' };
  return { is: act.until !== null && act.until < day ? 'expired' : 'given', id, act };
};

/** The parts that may leave by it on a day. */
export const coveredOn = (consent: Acts, day: CalendarDate): FilePart[] => {
  const standing = standingOn(consent, day);
  return standing.is === 'given' ? [...standing.act.parts] : [];
};

/** Why a part may not leave by a consent; `null` where it may. */
export type NotCovered = 'noConsent' | 'notAsked' | 'expired' | 'refused' | 'withdrawn' | 'notThisPart';

export const whyNot = (consent: Acts | undefined, part: FilePart, day: CalendarDate): NotCovered | null => {
  if (!consent) return 'noConsent';
  const standing = standingOn(consent, day);
  if (standing.is !== 'given') return standing.is;
  return standing.act.parts.includes(part) ? null : 'notThisPart';
};

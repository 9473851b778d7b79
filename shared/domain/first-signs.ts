import { z } from 'zod';
import { Version } from './client-file.ts';
import { CalendarDate, Instant } from './dates.ts';
import { ExploitationForm } from './exploitation.ts';
import { ClientFileId, OrganisationId, SignalId } from './ids.ts';
import { Service } from './organisation.ts';
import { Line, Prose } from './text.ts';

/**
 * First signs: what was seen or said before anybody knows what it means (report, lines 1600-1760). A signal is noted in the
 * words in which it came, labelled with what it may tell of, and stands beside the others. Nothing here adds them up to a
 * number or to an answer.
 */

/** What somebody does with a person (lines 1617 and 5796). */
export const ACTIONS = ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'] as const;

/** By which means (lines 1619-1620 and 5798-5799). */
export const MEANS = [
  'threat',
  'force',
  'otherCoercion',
  'abduction',
  'deception',
  'abuseOfPower',
  'payments',
] as const;

/** With what purpose (lines 1622-1623 and 5801-5802). */
export const PURPOSES = [
  'sexualExploitation',
  'forcedLabour',
  'slavery',
  'servitude',
  'organRemoval',
] as const;

/** The three parts of the definition, each with its items, in the report's order. */
export const ELEMENTS = { action: ACTIONS, means: MEANS, purpose: PURPOSES } as const;
export type ElementGroup = keyof typeof ELEMENTS;
export const ELEMENT_GROUPS = ['action', 'means', 'purpose'] as const satisfies readonly ElementGroup[];

export const ALL_ELEMENTS = [...ACTIONS, ...MEANS, ...PURPOSES] as const;
export const Element = z.enum(ALL_ELEMENTS);
export type Element = z.infer<typeof Element>;

/** In whose words something has come. */
export const SIGNAL_SOURCES = ['client', 'colleague', 'partner', 'other'] as const;
export const SignalSource = z.enum(SIGNAL_SOURCES);
export type SignalSource = z.infer<typeof SignalSource>;

/** When it was seen or said, as far as anybody can tell. */
export const SignalTime = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('notSaid') }),
  z.strictObject({ is: z.literal('on'), day: CalendarDate }),
  /** 'Around Easter', 'some weeks before she came'. */
  z.strictObject({ is: z.literal('around'), words: Line }),
]);
export type SignalTime = z.infer<typeof SignalTime>;

/** How it stands with help that fits a signal. Whether somebody wants it is theirs to say. */
export const HELP_STANDINGS = ['toOffer', 'offered', 'wanted', 'notWanted'] as const;
export const HelpStanding = z.enum(HELP_STANDINGS);
export type HelpStanding = z.infer<typeof HelpStanding>;

/** Help that can be offered now: one of the services of the social map, and by whom if that is known. */
export const HelpNow = z.strictObject({
  service: Service,
  standing: HelpStanding,
  organisationId: OrganisationId.nullable(),
});
export type HelpNow = z.infer<typeof HelpNow>;

const isEachOnce = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length;

export const SignalDetails = z.strictObject({
  /** What was seen or said, in the words in which it came. */
  what: Prose,
  source: SignalSource,
  /** Who that was, in a few words. */
  sourceWords: Line,
  time: SignalTime,
  where: Line,
  /** What it may tell of. Several may fit, or none (line 1695). */
  elements: z.array(Element).refine(isEachOnce, { error: 'an element stands here twice' }),
  forms: z.array(ExploitationForm).refine(isEachOnce, { error: 'a form stands here twice' }),
  help: z.array(HelpNow).refine((help) => isEachOnce(help.map(({ service }) => service)), {
    error: 'a service stands here twice',
  }),
});
export type SignalDetails = z.infer<typeof SignalDetails>;

/** A record of its own beside the file, with its own versions. */
export const Signal = z.strictObject({
  id: SignalId,
  fileId: ClientFileId,
  version: Version,
  details: SignalDetails,
  /** Out of sight since then. It stays with the file and can be brought back, for as long as there is the file. */
  removedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Signal = z.infer<typeof Signal>;

/** As it is noted first: words, whose they are, and today. Everything else can wait. */
export const newSignalDetails = (
  noted: Pick<SignalDetails, 'what' | 'source'>,
  today: CalendarDate,
): SignalDetails => ({
  ...noted,
  sourceWords: '',
  time: { is: 'on', day: today },
  where: '',
  elements: [],
  forms: [],
  help: [],
});

/** Those who could give help that fits. */
export const organisationsInHelp = ({ help }: Pick<SignalDetails, 'help'>): OrganisationId[] =>
  help.flatMap(({ organisationId }) => organisationId ?? []);

/** What has been taken away counts for nothing until it is brought back. */
export const isThere = ({ removedAt }: Pick<Signal, 'removedAt'>): boolean => removedAt === null;

type Labelled = { details: Pick<SignalDetails, 'elements'>; removedAt: Instant | null };

/** All that any of the signals is labelled with: signals add up, and none takes away from another. */
export const elementsSeen = (signals: readonly Labelled[]): ReadonlySet<Element> =>
  new Set(signals.filter(isThere).flatMap(({ details }) => details.elements));

export type ElementsPicture = Record<ElementGroup, { element: Element; isSeen: boolean }[]>;

/** Every element in its place, seen or not yet seen. Where not all is seen, nothing is ruled out. */
export const elementsPicture = (signals: readonly Labelled[]): ElementsPicture => {
  const seen = elementsSeen(signals);
  const row = (group: ElementGroup) =>
    ELEMENTS[group].map((element) => ({ element, isSeen: seen.has(element) }));
  return { action: row('action'), means: row('means'), purpose: row('purpose') };
};

/** Puts one item into a list that keeps to an order, or takes it out. */
export const withItem = <Item>(
  order: readonly Item[],
  items: readonly Item[],
  item: Item,
  isIn: boolean,
): Item[] => order.filter((other) => (other === item ? isIn : items.includes(other)));

/** The first of a row of names that nobody has yet: `nameOf(1)`, or the next that is free. */
export const freeName = (taken: readonly string[], nameOf: (number: number) => string): string => {
  let number = 1;
  while (taken.includes(nameOf(number))) number += 1;
  return nameOf(number);
};

import { z } from 'zod';
import { OrganisationId } from '../ids.ts';
import { FilledLine, Line } from '../text.ts';

/**
 * Who gets something, and what for. Return organisations refer to partner organisations at both ends (report, lines 5455-5506 and
 * 3589-3591), a shelter hands over to another (line 4780), and between helpers and authorities there is a firewall that only the client
 * opens (lines 4823-4826).
 */
export const RECIPIENT_KINDS = ['iom', 'lawyer', 'otherShelter', 'authority'] as const;

export const Recipient = z.discriminatedUnion('is', [
  /** `words`: which one, where that is known. */
  z.strictObject({ is: z.enum(RECIPIENT_KINDS), words: Line }),
  /** Of the social map. `calledAs`: its name when it was chosen, for when it is no longer there. */
  z.strictObject({ is: z.literal('organisation'), organisationId: OrganisationId, calledAs: Line }),
  z.strictObject({ is: z.literal('somebodyElse'), words: FilledLine }),
]);
export type Recipient = z.infer<typeof Recipient>;

/** To whom a copy goes: to a recipient, or to the client herself, who needs nobody's consent for what is hers. */
export const ReleaseRecipient = z.discriminatedUnion('is', [
  ...Recipient.options,
  z.strictObject({ is: z.literal('client') }),
]);
export type ReleaseRecipient = z.infer<typeof ReleaseRecipient>;

/**
 * What for. The help that the report names (lines 5455-5492), that a court or an office knows of her (lines 2833 and 4252), and the year
 * after (line 5345).
 */
export const PURPOSES = [
  'returnAssistance',
  'reintegration',
  'riskAssessment',
  'safety',
  'shelter',
  'legalHelp',
  'medicalHelp',
  'psychologicalHelp',
  'workAndTraining',
  'registration',
  'monitoring',
] as const;
export const Purpose = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(PURPOSES) }),
  z.strictObject({ is: z.literal('other'), words: FilledLine }),
]);
export type Purpose = z.infer<typeof Purpose>;

const sameWords = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/**
 * Whether two mean the same one.
 *
 * @param meaning whom an organisation's id means by now: two may have been merged since
 */
export const sameRecipient = (
  one: ReleaseRecipient,
  other: ReleaseRecipient,
  meaning: (id: OrganisationId) => OrganisationId = (id) => id,
): boolean => {
  if (one.is === 'organisation' && other.is === 'organisation')
    return meaning(one.organisationId) === meaning(other.organisationId);
  if (one.is !== other.is) return false;
  return 'words' in one && 'words' in other ? sameWords(one.words, other.words) : true;
};

export const samePurpose = (one: Purpose, other: Purpose): boolean =>
  one.is === 'other' && other.is === 'other' ? sameWords(one.words, other.words) : one.is === other.is;

type Whom = { readonly recipient: Recipient; readonly purpose: Purpose };

/** Whether both are to the same one and for the same, as {@link sameRecipient} and {@link samePurpose} have it. */
export const sameWhom = (one: Whom, other: Whom, meaning?: (id: OrganisationId) => OrganisationId): boolean =>
  samePurpose(one.purpose, other.purpose) && sameRecipient(one.recipient, other.recipient, meaning);

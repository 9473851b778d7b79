import { z } from 'zod';
import { Instant } from '../dates.ts';
import { EmergencyContactId, OrganisationId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { Language } from '../places.ts';
import { asLine, Line } from '../text.ts';

/** Somebody to call when it can't wait. */
export const EmergencyContact = z.strictObject({
  id: EmergencyContactId,
  /** A name or a role. */
  who: Line,
  phone: Line,
  languages: z.array(Language).max(20),
  whenReachable: Line,
  /** Of the social map, where it comes from there; what is written here is this plan's own. */
  organisationId: OrganisationId.nullable(),
  addedAt: Instant,
});
export type EmergencyContact = z.infer<typeof EmergencyContact>;

export const newEmergencyContact = (
  fields: Pick<EmergencyContact, 'id' | 'addedAt'> & Partial<EmergencyContact>,
): EmergencyContact => ({
  who: '',
  phone: '',
  languages: [],
  whenReachable: '',
  organisationId: null,
  ...fields,
});

const firstLine = (text: string): string => asLine(text.split(/\r?\n/)[0] ?? '');

/** What the social map knows of how an organisation is reached in an emergency, to begin with. */
export const contactFrom = ({
  id,
  details,
}: Pick<Organisation, 'id' | 'details'>): Partial<EmergencyContact> => ({
  organisationId: id,
  who: firstLine(details.name),
  phone: firstLine(details.emergencyLine || details.phone),
  languages: [...details.languages],
  whenReachable: firstLine(details.openingHours),
});

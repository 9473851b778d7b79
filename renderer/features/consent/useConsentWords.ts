import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { ReleaseCopy } from '#shared/domain/release/copy.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import type { Purpose, ReleaseRecipient } from '#shared/domain/release/recipient.ts';
import {
  copyFormWords,
  filePartsWords,
  filePartWords,
  type OrganisationNames,
  purposeWords,
  recipientWords,
} from '#shared/i18n/consent-words.ts';
import { formatDay } from '#shared/i18n/format.ts';

/** Recipients, purposes and parts in the language of the screen. */
export const useConsentWords = (organisations: OrganisationNames) => {
  const { language } = useTranslation().i18n;
  return {
    who: (recipient: ReleaseRecipient) => recipientWords(recipient, organisations, language),
    what: (purpose: Purpose) => purposeWords(purpose, language),
    part: (part: FilePart) => filePartWords(part, language),
    parts: (parts: readonly FilePart[]) => filePartsWords(parts, language),
    form: (form: ReleaseCopy['form']) => copyFormWords(form, language),
    day: (day: CalendarDate) => formatDay(day, language),
  };
};

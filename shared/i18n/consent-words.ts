import type { OrganisationId } from '../domain/ids.ts';
import type { ReleaseCopy } from '../domain/release/copy.ts';
import { type FilePart, inPartOrder } from '../domain/release/parts.ts';
import type { Purpose, ReleaseRecipient } from '../domain/release/recipient.ts';
import { UiLanguage } from '../domain/settings.ts';
import { formatList } from './format.ts';
import { wordsOf } from './words.ts';

/** What recipients, purposes and parts of a file are called, on the screen and on paper. */

const wordsIn = (language: string) => wordsOf(UiLanguage.parse(language));

export type OrganisationNames = Readonly<Record<OrganisationId, string>>;

export const recipientWords = (
  recipient: ReleaseRecipient,
  names: OrganisationNames,
  language: string,
): string => {
  switch (recipient.is) {
    case 'organisation':
      return names[recipient.organisationId] ?? recipient.calledAs;
    case 'somebodyElse':
      return recipient.words;
    case 'client':
      return wordsIn(language)('consent:recipient.client');
    default: {
      const kind = wordsIn(language)(`consent:recipient.${recipient.is}`);
      return recipient.words === '' ? kind : `${kind} · ${recipient.words}`;
    }
  }
};

export const purposeWords = (purpose: Purpose, language: string): string =>
  purpose.is === 'other' ? purpose.words : wordsIn(language)(`consent:purpose.${purpose.is}`);

export const filePartWords = (part: FilePart, language: string): string =>
  wordsIn(language)(`consent:part.${part}`);

/** All of them in one line, in the order of the file. */
export const filePartsWords = (parts: readonly FilePart[], language: string): string =>
  formatList(
    inPartOrder(parts).map((part) => filePartWords(part, language)),
    language,
  );

/** Why a copy left without consent, and for which of its parts there was none; empty where there was. */
export const overrideWords = (
  { basis, parts }: Pick<ReleaseCopy, 'basis' | 'parts'>,
  language: string,
): string => {
  if (basis.is !== 'override') return '';
  const { reason, beyond = parts } = basis;
  const isAll = parts.every((part) => beyond.includes(part));
  return isAll
    ? wordsIn(language)('consent:left.override', { reason })
    : wordsIn(language)('consent:left.beyond', { parts: filePartsWords(beyond, language), reason });
};

/** As what a copy left. */
export const copyFormWords = (form: ReleaseCopy['form'], language: string): string => {
  const words = wordsIn(language);
  if (form === 'paper') return words('consent:left.onPaper');
  return form === 'whole' ? words('consent:left.whole') : words(`release:form.${form}`);
};

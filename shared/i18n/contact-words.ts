import { isGiven } from '../domain/answer.ts';
import type { ContactMaker, ContactWay, MonitoringDetails } from '../domain/monitoring.ts';
import type { Words } from './words.ts';

/** A contact after leaving, on the screen and on paper. */

export const makerWords = (by: ContactMaker, words: Words): string =>
  by.is === 'somebodyElse'
    ? by.words || words('monitoring:by.is.somebodyElse')
    : words(`monitoring:by.is.${by.is}`);

export const wayWords = (how: ContactWay, words: Words): string =>
  how.is === 'anotherWay'
    ? how.words || words('monitoring:how.is.anotherWay')
    : words(`monitoring:how.is.${how.is}`);

/** How and by whom, as far as it is known. */
export const contactWords = (
  { how, by, byWhom }: Pick<MonitoringDetails, 'how' | 'by' | 'byWhom'>,
  words: Words,
): string =>
  [isGiven(how) ? wayWords(how.value, words) : '', isGiven(by) ? makerWords(by.value, words) : '', byWhom]
    .filter(Boolean)
    .join(' · ');

import { type EcogramRecords, type Ground, labelOf, type PageLetter } from '#shared/domain/ecogram.ts';
import type { Finding, Standing } from '#shared/domain/ecogram-reading.ts';
import { formatList } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import { inReadingOrder } from '../reading-order.ts';
import type { FindingId } from './findings.ts';

/** What sentences are made of. */
export type Telling = {
  readonly records: EcogramRecords;
  readonly clientLabel: string;
  readonly t: Words;
  readonly language: string;
};

/** Everybody that a number counts, by name, in the order in which the picture is read. */
export const namesIn = ({ people }: Finding, { records, language }: Telling): string =>
  formatList(inReadingOrder(people.flatMap((id) => records.people[id] ?? [])).map(labelOf), language);

/** `7 people and 9 ties`, in a sentence that says what becomes of them. */
const howMuch = ({ people, ties }: Finding, t: Words) => ({
  people: t('ecogram:list.people', { count: people.length }),
  ties: t('reading:ties.count', { count: ties.length }),
});

/** What a number says, as a sentence. */
export const statementOf = (id: FindingId, finding: Finding, telling: Telling): string => {
  const { t, clientLabel: client } = telling;
  const count = finding.people.length;
  switch (id) {
    case 'toClient':
    case 'fromClient':
      return t(`reading:giving.${id}`, { count, client });
    case 'othersGive':
    case 'othersReceive':
      return t(`reading:giving.${id}`, { count });
    case 'possible':
      return t('reading:ties.possible', { count: finding.ties.length });
    case 'untied':
      return t('reading:ties.untied', { count });
    case 'remaining':
    case 'behind':
      return t(`reading:departure.${id}`, howMuch(finding, t));
    default: {
      const [first, second, standing] = id.split('.') as [string, string, Standing | undefined];
      if (standing === undefined) {
        return t('reading:one.line', {
          letter: t(`terms:page.${second as PageLetter}.name`),
          label: namesIn(finding, telling),
        });
      }
      return t('reading:letters.cell', {
        count,
        letter: t(`terms:page.${first as PageLetter}.name`),
        ground: t(`terms:ground.${second as Ground}`),
        standing: t(`terms:standing.${standing}`),
      });
    }
  }
};

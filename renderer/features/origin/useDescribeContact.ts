import { useTranslation } from 'react-i18next';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { nameIn, type OriginContact, type OriginParts } from '#shared/domain/origin-network.ts';
import { formatDay } from '#shared/i18n/format.ts';

type Needs = {
  records: EcogramRecords;
  /** Of whom nothing may be read just now: a dispute over such steps shows no words of them. */
  isHidden(contact: Pick<OriginContact, 'personId'>): boolean;
};

/** The steps towards somebody as a label and words, for whoever has to choose between two versions of them. */
export const useDescribeContact = ({ records, isHidden }: Needs) => {
  const { t, i18n } = useTranslation('origin');
  return (key: keyof OriginParts, parts: OriginParts): { label: string; words: string } => {
    const contact = parts[key];
    if (!contact || isHidden(contact)) return { label: t('title'), words: '' };
    const words = contact.steps
      .map(({ how, mayLose, people, by, done }) =>
        [
          how,
          ...people.filter((person) => !isHidden(person)).map((person) => nameIn(person, records)),
          mayLose,
          by === null ? '' : formatDay(by, i18n.language),
          done ? t('step.done') : '',
        ]
          .filter(Boolean)
          .join('\n'),
      )
      .join('\n\n');
    return { label: t('dispute', { name: nameIn(contact, records) }), words };
  };
};

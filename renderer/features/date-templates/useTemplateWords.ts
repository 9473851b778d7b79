import { useTranslation } from 'react-i18next';
import type { DateTemplateContent, InUse, TakenFrom } from '#shared/domain/date-template.ts';
import { templatesInUse } from '#shared/domain/date-template.ts';
import { compareIn, countryName, formatDay } from '#shared/i18n/format.ts';
import { useDateTemplates } from '../../app/queries.ts';

/** How long, from which day, and where it stands: a template in words. */
export const useTemplateWords = () => {
  const { t, i18n } = useTranslation('dateTemplates');
  return {
    rule: ({ length, base }: Pick<DateTemplateContent, 'length' | 'base'>): string =>
      t(`rule.${length.direction}`, {
        length: t(`length.${length.unit}`, { count: length.count }),
        base: t(`base.${base}`),
      }),
    source: ({ source, year }: Pick<DateTemplateContent, 'source' | 'year'>): string =>
      year === null ? source : t('source', { source, year }),
    country: ({ country }: Pick<DateTemplateContent | TakenFrom, 'country'>): string =>
      country === null ? t('everywhere') : countryName(country, i18n.language),
    checked: ({ checked }: Pick<DateTemplateContent, 'checked'>): string =>
      checked === null
        ? t('notChecked')
        : t('checked', { day: formatDay(checked.on, i18n.language, 'medium'), who: checked.by }),
  };
};

/** What can be taken over, in the language of the screen, by country and name; what holds in several countries comes last. */
export const useTemplatesInUse = (): InUse[] => {
  const { i18n } = useTranslation('dateTemplates');
  const { country } = useTemplateWords();
  const { data } = useDateTemplates();
  if (!data) return [];
  const compare = compareIn(i18n.language);
  const last = (template: InUse) => (template.content.country === null ? 1 : 0);
  return templatesInUse(data.report[i18n.language === 'nl' ? 'nl' : 'en'], data.own).sort(
    (one, other) =>
      last(one) - last(other) ||
      compare(country(one.content), country(other.content)) ||
      compare(one.content.name, other.content.name),
  );
};

import { useTranslation } from 'react-i18next';
import {
  isOwnKey,
  isSaidKey,
  type RiskArea,
  RiskAreaName,
  type RiskParts,
  type Said,
} from '#shared/domain/risk-assessment.ts';
import { formatDay } from '#shared/i18n/format.ts';

/** Each part of an assessment as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeRisk = () => {
  const { t, i18n } = useTranslation('risk');
  const day = (on: Parameters<typeof formatDay>[0] | null) =>
    on === null ? '' : formatDay(on, i18n.language);
  const lines = (...words: readonly string[]) => words.filter(Boolean).join('\n');

  const areaWords = (area: RiskArea | null | undefined): string => {
    if (!area) return '';
    const { open, here, there, likelihood, harm, measures } = area;
    return lines(
      open === null ? '' : t(`open.${open}`),
      here,
      ...there.map(({ what, source, who, on }) =>
        [what, source === null ? '' : t(`source.${source}`), who, day(on)].filter(Boolean).join(' · '),
      ),
      likelihood,
      harm,
      ...measures.map(({ what, who, by, done }) =>
        [what, who, day(by), done ? t('measure.done') : ''].filter(Boolean).join(' · '),
      ),
    );
  };

  const saidWords = (said: Said | null | undefined): string =>
    said ? lines(said.words, said.who, day(said.on)) : '';

  return (key: keyof RiskParts, parts: RiskParts): { label: string; words: string } => {
    if (isOwnKey(key)) {
      const area = parts[key];
      return { label: area?.name || t('own.unnamed'), words: areaWords(area) };
    }
    if (isSaidKey(key)) return { label: t('said.title'), words: saidWords(parts[key]) };
    const area = RiskAreaName.safeParse(key);
    if (area.success) return { label: t(`area.${area.data}`), words: areaWords(parts[area.data]) };
    if (key === 'isUrgent')
      return {
        label: t('changes.about.isUrgent'),
        words: parts.isUrgent ? t('urgent.title') : t('urgent.whole'),
      };
    if (key === 'departureOn') return { label: t('about.departureOn'), words: day(parts.departureOn) };
    const line = key as 'returnTo' | 'lookedAtWith';
    return { label: t(`about.${line}`), words: parts[line] };
  };
};

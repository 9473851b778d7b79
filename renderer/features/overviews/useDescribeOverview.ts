import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import { type EcogramRecords, labelOf } from '#shared/domain/ecogram.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import {
  ALL_VIEWS,
  changeKey,
  type FactorChange,
  type FactorView,
  latestSayings,
  type OverviewParts,
  viewKey,
} from '#shared/domain/overview.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useScoreWords } from './useScoreWords.ts';

type Named = ReadonlyMap<OrganisationId, string>;

/** All that stands in a line of Overview 2, a line for each. Empty where there is none. */
export const useChangeWords = (people: EcogramRecords['people'], named: Named) => {
  const { t, i18n } = useTranslation('overviews');
  const scoreWords = useScoreWords();
  return (change: FactorChange | null): string[] => {
    if (change === null) return [];
    const { inWhatWay, conditions, withWhoseHelp, by, couldBecome } = change;
    return [
      inWhatWay,
      conditions,
      withWhoseHelp,
      ...change.people.flatMap((id) => people[id] ?? []).map(labelOf),
      ...change.organisations.flatMap((id) => named.get(id) ?? []),
      by === null ? '' : t('paper.by', { day: formatDay(by, i18n.language) }),
      isGiven(couldBecome) ? t('paper.could', { score: scoreWords(couldBecome) }) : '',
    ].filter((words) => words.trim() !== '');
  };
};

/** Each part of an overview as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeOverview = (
  people: EcogramRecords['people'],
  named: Named,
  /** Where a client looks on, only her own words. */
  whose: 'everybody' | 'client' = 'everybody',
) => {
  const { t, i18n } = useTranslation('overviews');
  const scoreWords = useScoreWords();
  const changeWords = useChangeWords(people, named);
  const dayOf = (day: FactorChange['by']) => (day ? formatDay(day, i18n.language) : '');

  const viewWords = (view: FactorView): string =>
    [
      scoreWords(view.score),
      ...latestSayings(view)
        .filter(({ by }) => whose === 'everybody' || by === 'client')
        .map(({ by, on, words }) => `${t(`saying.${by}`)}, ${dayOf(on)}: ${words}`),
    ].join('\n');

  return (key: keyof OverviewParts, parts: OverviewParts): { label: string; words: string } => {
    for (const which of ALL_VIEWS) {
      const name = `${t(`country.${which.country}`)}: ${t(`heading.${which.factor}`)}`;
      if (key === viewKey(which)) return { label: name, words: viewWords(parts[viewKey(which)]) };
      if (key === changeKey(which))
        return {
          label: `${t('sheet.two')}. ${name}`,
          words: changeWords(parts[changeKey(which)]).join('\n'),
        };
    }
    return { label: t('layout.label'), words: t(`country.${parts.first}`) };
  };
};

import { useTranslation } from 'react-i18next';
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

/** Each part of an overview as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeOverview = (
  people: EcogramRecords['people'],
  named: ReadonlyMap<OrganisationId, string>,
  /** Where a client looks on, only her own words. */
  whose: 'everybody' | 'client' = 'everybody',
) => {
  const { t, i18n } = useTranslation('overviews');
  const scoreWords = useScoreWords();
  const dayOf = (day: FactorChange['by']) => (day ? formatDay(day, i18n.language) : '');

  const viewWords = (view: FactorView): string =>
    [
      scoreWords(view.score),
      ...latestSayings(view)
        .filter(({ by }) => whose === 'everybody' || by === 'client')
        .map(({ by, on, words }) => `${t(`saying.${by}`)}, ${dayOf(on)}: ${words}`),
    ].join('\n');

  const changeWords = (change: FactorChange | null): string =>
    change === null
      ? ''
      : [
          scoreWords(change.couldBecome),
          change.inWhatWay,
          change.conditions,
          change.withWhoseHelp,
          ...change.people.flatMap((id) => people[id] ?? []).map(labelOf),
          ...change.organisations.flatMap((id) => named.get(id) ?? []),
          dayOf(change.by),
        ]
          .filter(Boolean)
          .join('\n');

  return (key: keyof OverviewParts, parts: OverviewParts): { label: string; words: string } => {
    for (const which of ALL_VIEWS) {
      const name = `${t(`country.${which.country}`)}: ${t(`heading.${which.factor}`)}`;
      if (key === viewKey(which)) return { label: name, words: viewWords(parts[viewKey(which)]) };
      if (key === changeKey(which))
        return { label: `${t('sheet.two')}. ${name}`, words: changeWords(parts[changeKey(which)]) };
    }
    return { label: t('layout.label'), words: t(`country.${parts.first}`) };
  };
};

import type { Caution } from '../domain/risk-cautions.ts';
import { formatDay } from './format.ts';
import type { Words } from './words.ts';

/** What a plan carries above every page until somebody answers for going on without: one line; empty where nothing stands. */
export const cautionWords = (cautions: readonly Caution[], language: string, words: Words): string => {
  const about = cautions.flatMap((caution) => (caution.is === 'none' ? [] : caution));
  const [first] = about;
  if (!first) return cautions.length > 0 ? words('print:caution.none') : '';
  const what = about
    .map((caution) =>
      caution.is === 'old'
        ? words('print:caution.old', { count: caution.days })
        : words(`print:caution.${caution.is}`),
    )
    .join(' · ');
  return words('print:caution.of', { day: formatDay(first.decidedOn, language), what });
};

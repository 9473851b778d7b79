import { useTranslation } from 'react-i18next';
import type { RoadmapContent } from '#shared/domain/roadmap.ts';
import { languageName } from '#shared/i18n/format.ts';

/** Each part of a roadmap as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeRoadmap = () => {
  const { t, i18n } = useTranslation('roadmap');
  return (key: keyof RoadmapContent, content: RoadmapContent): { label: string; words: string } => {
    switch (key) {
      case 'title':
      case 'source':
      case 'warning':
        return { label: t(`field.${key}`), words: content[key] };
      case 'year':
        return { label: t('field.year'), words: content.year === null ? '' : String(content.year) };
      case 'language':
        return { label: t('field.language'), words: languageName(content.language, i18n.language) };
      case 'steps':
        return {
          label: t('steps'),
          words: content.steps
            .map(({ title, words, groups }) =>
              [
                title,
                words,
                ...groups.flatMap((group) => [group.title, ...group.questions.map((one) => `– ${one}`)]),
              ].join('\n'),
            )
            .join('\n\n'),
        };
      case 'openers':
        return { label: t('openers'), words: content.openers.map(({ words }) => words).join('\n\n') };
    }
  };
};

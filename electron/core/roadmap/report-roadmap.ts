import { z } from 'zod';
import reportFile from '#resources/roadmap/report.json' with { type: 'json' };
import { OrganisationSource } from '#shared/domain/organisation.ts';
import { RoadmapContent } from '#shared/domain/roadmap.ts';
import { UI_LANGUAGES, type UiLanguage } from '#shared/domain/settings.ts';

/**
 * The roadmap of the report (Appendix 3, lines 5831-5917). What it asks and in which order is the report's, and each part names its
 * lines; the sentences are written anew. The report has no year on it; the one given is the latest of which it speaks.
 */
const Lines = z.string().regex(/^\d{4}(-\d{4})?$/);
const Both = z.strictObject({ en: z.string(), nl: z.string() });

export const ReportFile = z.strictObject({
  source: OrganisationSource,
  title: Both,
  warning: Both.extend({ lines: Lines }),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      lines: Lines,
      title: Both,
      words: Both,
      groups: z.array(
        z.strictObject({
          id: z.string(),
          lines: Lines,
          title: Both,
          questions: z.array(Both.extend({ lines: Lines })),
        }),
      ),
    }),
  ),
  openers: z.array(Both.extend({ id: z.string(), lines: Lines })),
});

const inLanguage = (language: UiLanguage): RoadmapContent => {
  const { source, title, warning, steps, openers } = ReportFile.parse(reportFile);
  return RoadmapContent.parse({
    title: title[language],
    source: source.name,
    year: source.year,
    language,
    warning: warning[language],
    steps: steps.map((step) => ({
      id: step.id,
      title: step.title[language],
      words: step.words[language],
      groups: step.groups.map((group) => ({
        id: group.id,
        title: group.title[language],
        questions: group.questions.map((question) => question[language]),
      })),
    })),
    openers: openers.map((opener) => ({ id: opener.id, words: opener[language] })),
  });
};

export const reportRoadmap = (): Record<UiLanguage, RoadmapContent> =>
  Object.fromEntries(UI_LANGUAGES.map((language) => [language, inLanguage(language)])) as Record<
    UiLanguage,
    RoadmapContent
  >;

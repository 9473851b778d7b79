import { z } from 'zod';
import reportFile from '#resources/date-templates/report.json' with { type: 'json' };
import { DateTemplateContent, Length, ReportTemplate, TemplateBase } from '#shared/domain/date-template.ts';
import { DateTemplateId } from '#shared/domain/ids.ts';
import { UI_LANGUAGES, type UiLanguage } from '#shared/domain/settings.ts';

/**
 * What the report says of reflection periods and permits, country by country, with its lines, and nothing that it doesn't say. The report has
 * no year on it; the one given is the latest of which it speaks.
 */
const Lines = z.string().regex(/^\d{4}(-\d{4})?$/);
const Both = z.strictObject({ en: z.string(), nl: z.string() });

export const ReportFile = z.strictObject({
  source: z.strictObject({ name: z.string(), year: z.int() }),
  templates: z.array(
    z.strictObject({
      id: DateTemplateId,
      country: DateTemplateContent.shape.country,
      base: TemplateBase,
      length: Length,
      lines: Lines,
      name: Both,
      notes: Both,
    }),
  ),
});

const LINES_WORDS: Record<UiLanguage, string> = { en: 'lines', nl: 'regels' };

const inLanguage = (language: UiLanguage): ReportTemplate[] => {
  const { source, templates } = ReportFile.parse(reportFile);
  return templates.map(({ id, lines, name, notes, ...rest }) =>
    ReportTemplate.parse({
      id,
      content: {
        ...rest,
        name: name[language],
        notes: notes[language],
        source: `${source.name}, ${LINES_WORDS[language]} ${lines}`,
        year: source.year,
        checked: null,
      },
    }),
  );
};

export const reportTemplates = (): Record<UiLanguage, ReportTemplate[]> =>
  Object.fromEntries(UI_LANGUAGES.map((language) => [language, inLanguage(language)])) as Record<
    UiLanguage,
    ReportTemplate[]
  >;

import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { DateTemplate, DateTemplateContent, ReportTemplate } from '../../domain/date-template.ts';
import { DateTemplateId } from '../../domain/ids.ts';
import { ALL_STAFF, define, MANAGERS, nothing } from '../define.ts';

export const dateTemplatesMethods = define({
  /** Those of the report in each language of the screen, and the shelter's own. */
  'dateTemplates.list': {
    kind: 'query',
    may: ALL_STAFF,
    input: nothing,
    output: z.strictObject({
      report: z.strictObject({ en: z.array(ReportTemplate), nl: z.array(ReportTemplate) }),
      own: z.array(DateTemplate),
    }),
  },
  /** `insteadOf`: the report's in whose place it stands from now on. `conflict` where one does already. */
  'dateTemplates.add': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ insteadOf: DateTemplateId.nullable(), content: DateTemplateContent }),
    output: DateTemplate,
  },
  'dateTemplates.change': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: DateTemplateId, baseVersion: Version, content: DateTemplateContent }),
    output: DateTemplate,
  },
  /** What was taken over from it stays in the files. The report's is there again, where it stood in its place. */
  'dateTemplates.remove': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: DateTemplateId, baseVersion: Version }),
    output: nothing,
  },
});

import { z } from 'zod';
import { ClientFileId } from '../../domain/ids.ts';
import { GivenOutBefore } from '../../domain/numbers/given-out.ts';
import { CalendarPeriod, PeriodChoice } from '../../domain/numbers/period.ts';
import { NumberAsked, NumbersReport } from '../../domain/numbers/report.ts';
import { FilledLine, Line } from '../../domain/text.ts';
import { define, MANAGERS, OVERSIGHT } from '../define.ts';

export const numbersMethods = define({
  /** The numbers of a period as they may be seen by anybody. */
  'numbers.report': {
    kind: 'query',
    may: OVERSIGHT,
    input: z.strictObject({ period: PeriodChoice }),
    output: NumbersReport,
  },
  /** What was saved before that, together with the numbers of this period, tells more than they do. */
  'numbers.givenOut': {
    kind: 'query',
    may: MANAGERS,
    input: z.strictObject({ period: CalendarPeriod }),
    output: z.array(GivenOutBefore),
  },
  /** Which files are counted in a number. For the screen alone: no document holds it, and the log tells of it. */
  'numbers.trace': {
    kind: 'query',
    may: MANAGERS,
    input: z.strictObject({ period: PeriodChoice, number: NumberAsked }),
    output: z.array(z.strictObject({ id: ClientFileId, workingName: FilledLine, fileCode: Line })),
  },
});

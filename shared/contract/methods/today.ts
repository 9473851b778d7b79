import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { CalendarDate } from '../../domain/dates.ts';
import { ClientFileId, TodayMarkId } from '../../domain/ids.ts';
import { GuestHere } from '../../domain/review-guest.ts';
import { Line } from '../../domain/text.ts';
import {
  Concern,
  OpenDraft,
  Settled,
  SettledItem,
  TodayItem,
  TodayMark,
  WaitingPlan,
} from '../../domain/today.ts';
import { ALL_STAFF, CLIENT_WORK, define, nothing } from '../define.ts';

export const todayMethods = define({
  /** What waits for whoever asks. `day`: today, on the clock of this laptop. */
  'today.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: nothing,
    output: z.strictObject({
      day: CalendarDate,
      items: z.array(TodayItem),
      plans: z.array(WaitingPlan),
      /** Files that wait to be reviewed, and to go home. Nothing else of them waits here. */
      guests: z.array(GuestHere),
      drafts: z.array(OpenDraft),
      /** What was settled lately, the last in front. */
      settled: z.array(SettledItem),
      /** How many organisations of the social map nobody has checked for a year. */
      unchecked: z.int().min(0),
    }),
  },
  /** `badInput` for a way that doesn't settle such a concern. `onlyForReview` for a guest: it is settled where it is at home. */
  'today.settle': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({
      fileId: ClientFileId,
      about: Concern,
      on: CalendarDate,
      settled: Settled,
      words: Line,
    }),
    output: TodayMark,
  },
  /** The item is there again. `onlyForReview` as above. */
  'today.takeBack': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: TodayMarkId, baseVersion: Version }),
    output: TodayMark,
  },
});

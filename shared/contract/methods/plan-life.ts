import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { PlanCommentId, PlanId, StaffId } from '../../domain/ids.ts';
import { PlanLineKey } from '../../domain/plan/lines.ts';
import { PlanComment, Said } from '../../domain/plan-comment.ts';
import {
  PLAN_ROLES,
  PlanEvent,
  PlanHandover,
  PlanLife,
  PlanNumber,
  PlanReading,
  PlanTalk,
} from '../../domain/plan-life.ts';
import { FrozenSummary, FrozenVersion } from '../../domain/plan-version.ts';
import { ReviewList } from '../../domain/review.ts';
import { UiLanguage } from '../../domain/settings.ts';
import { TypedPassphrase } from '../../domain/staff.ts';
import { Prose } from '../../domain/text.ts';
import { ALL_STAFF, define, nothing } from '../define.ts';

/** Which version somebody has before their eyes: what is done is done to that one, or refused with `planChanged`. */
const Seen = z.strictObject({ planId: PlanId, number: PlanNumber });

const Decision = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('approve'), words: Prose }),
  z.strictObject({ is: z.literal('return'), words: Prose }),
]);

export const planLifeMethods = define({
  'planLife.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ planId: PlanId }),
    output: z.strictObject({
      life: PlanLife,
      events: z.array(PlanEvent),
      /** Those that have left draft, the first in front. */
      versions: z.array(FrozenSummary),
      comments: z.array(PlanComment),
      readings: z.array(PlanReading),
    }),
  },
  'planLife.version': { kind: 'query', may: ALL_STAFF, input: Seen, output: FrozenVersion },
  /** The ecogram that was frozen with a version, as it may be seen now. `null` where none was. */
  'planLife.picture': {
    kind: 'query',
    may: ALL_STAFF,
    input: Seen.extend({ language: UiLanguage }),
    output: z.strictObject({ svg: z.string().nullable() }),
  },
  /** `baseVersion`: of the record, with all that stands on the screen saved in it. */
  'planLife.submit': {
    kind: 'command',
    may: PLAN_ROLES.submit,
    input: Seen.extend({ baseVersion: Version }),
    output: PlanLife,
  },
  'planLife.withdraw': { kind: 'command', may: PLAN_ROLES.withdraw, input: Seen, output: PlanLife },
  /** By whoever has the vault open. */
  'planLife.review': {
    kind: 'command',
    may: PLAN_ROLES.approve,
    input: Seen.extend({ decision: Decision }),
    output: PlanLife,
  },
  /** By somebody else at the same laptop, with their own passphrase: the session stays whose it is. */
  'planLife.sign': {
    kind: 'command',
    may: ALL_STAFF,
    input: Seen.extend({ decision: Decision, staffId: StaffId, passphrase: TypedPassphrase }),
    output: PlanLife,
  },
  'planLife.agree': {
    kind: 'command',
    may: PLAN_ROLES.agree,
    input: Seen.extend({ talk: PlanTalk }),
    output: PlanLife,
  },
  'planLife.disagree': {
    kind: 'command',
    may: PLAN_ROLES.disagree,
    input: Seen.extend({ talk: PlanTalk, words: Prose }),
    output: PlanLife,
  },
  'planLife.handOver': {
    kind: 'command',
    may: PLAN_ROLES.handOver,
    input: Seen.extend({ handover: PlanHandover }),
    output: PlanLife,
  },
  'planLife.revise': { kind: 'command', may: PLAN_ROLES.revise, input: Seen, output: PlanLife },
  /** Whoever asks has read that version: the next time they are shown what has changed since. */
  'planLife.noteRead': { kind: 'command', may: ALL_STAFF, input: Seen, output: nothing },
  'planComments.add': {
    kind: 'command',
    may: ALL_STAFF,
    input: Seen.extend({ lineKey: PlanLineKey, about: Prose, text: Said }),
    output: PlanComment,
  },
  'planComments.answer': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: PlanCommentId, baseVersion: Version, text: Said }),
    output: PlanComment,
  },
  'planComments.resolve': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: PlanCommentId, baseVersion: Version }),
    output: PlanComment,
  },
  'planComments.reopen': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: PlanCommentId, baseVersion: Version }),
    output: PlanComment,
  },
  'review.list': { kind: 'query', may: ALL_STAFF, input: nothing, output: ReviewList },
});

import { Refusal } from '#shared/contract/errors.ts';
import type { AuditAction } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { PlanCommentId } from '#shared/domain/ids.ts';
import type { PlanComment } from '#shared/domain/plan-comment.ts';
import { lifeFrom } from '#shared/domain/plan-life.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';
import { authorOf, traceOf } from './life.ts';

type Needs = { session: Session; clock: Clock; ids: Ids };

export const planCommentHandlers = ({ session, clock, ids }: Needs): Handlers<MethodsOf<'planComments'>> => {
  const traceFor = (action: AuditAction) => (comment: PlanComment) =>
    traceOf(action, { id: comment.planId, fileId: comment.fileId }, { number: comment.number });
  const changed = (comment: PlanComment): PlanComment => {
    session.emit({ event: 'plan.lifeChanged', fileId: comment.fileId, planId: comment.planId });
    return comment;
  };

  type Asked = { id: PlanComment['id']; baseVersion: number };

  const changing = (
    { id, baseVersion }: Asked,
    action: AuditAction,
    change: (comment: PlanComment) => Partial<PlanComment>,
  ): PlanComment => {
    const { vault } = session;
    return changed(
      vault.write(traceFor(action), () => {
        const current = demand(vault.planComments.find(id));
        const next = nextVersion(current, baseVersion, change(current), clock);
        demandWritten(vault.planComments.replace(next));
        return next;
      }),
    );
  };

  const me = () => authorOf(session.vault.staff);
  const now = () => instantOf(clock.now());

  return {
    'planComments.add': ({ planId, number, lineKey, about, text }) => {
      const { vault } = session;
      return changed(
        vault.write(traceFor('plan.commented'), (): PlanComment => {
          const { fileId } = demand(vault.plans.find(planId));
          if (number > lifeFrom(vault.planEvents.ofPlan(planId)).number)
            throw new Refusal('planChanged', 'there is no such version of the plan');
          const at = now();
          const comment: PlanComment = {
            ...{ id: PlanCommentId.parse(ids.next()), planId, fileId, version: 1, number, lineKey, about },
            ...{ by: me(), text, replies: [], resolved: null, createdAt: at, updatedAt: at },
          };
          vault.planComments.insert(comment);
          return comment;
        }),
      );
    },

    'planComments.answer': ({ text, ...asked }) =>
      changing(asked, 'plan.commentAnswered', ({ replies }) => ({
        replies: [...replies, { by: me(), at: now(), text }],
      })),

    'planComments.resolve': (asked) =>
      changing(asked, 'plan.commentResolved', () => ({ resolved: { by: me(), at: now() } })),

    'planComments.reopen': (asked) => changing(asked, 'plan.commentReopened', () => ({ resolved: null })),
  };
};

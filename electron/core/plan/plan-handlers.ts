import type { AuditAction, Trace } from '#shared/domain/audit.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import { PlanId } from '#shared/domain/ids.ts';
import { newPlanContent, type Plan } from '#shared/domain/plan.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';
import { noteWriting, type Writing } from './life.ts';

const TOLD_OF = {
  words: 'plan.changed',
  progress: 'plan.progressed',
  revision: 'plan.revised',
} as const satisfies Record<Writing, AuditAction>;

type Needs = { session: Session; clock: Clock; ids: Ids; readings: Readings };

export const planHandlers = ({ session, clock, ids, readings }: Needs): Handlers<MethodsOf<'plans'>> => {
  const told =
    (action: AuditAction) =>
    ({ fileId, id }: Plan): Trace => ({ action, subject: fileId, detail: { plan: id } });
  const changed = ({ fileId, id }: Plan) => session.emit({ event: 'plan.changed', fileId, planId: id });

  return {
    'plans.list': ({ fileId }) => {
      const { files, plans } = session.vault;
      demand(files.find(fileId));
      readings.note(fileId);
      return plans.ofFile(fileId);
    },

    'plans.create': ({ fileId, kind, versionLabel }) => {
      const { vault } = session;
      const now = clock.now();
      const plan = vault.write(told('plan.created'), (): Plan => {
        const { details } = demand(vault.files.find(fileId));
        const made: Plan = {
          id: PlanId.parse(ids.next()),
          fileId,
          version: 1,
          content: newPlanContent({
            kind,
            planFor: details.workingName,
            versionLabel,
            date: localDayOf(now),
            worker: vault.staff.name,
          }),
          createdAt: instantOf(now),
          updatedAt: instantOf(now),
        };
        vault.plans.insert(made);
        return made;
      });
      changed(plan);
      return plan;
    },

    'plans.read': ({ id }) => {
      const plan = demand(session.vault.plans.find(id));
      readings.note(plan.fileId);
      return plan;
    },

    'plans.update': ({ id, baseVersion, content }) => {
      const { vault } = session;
      const { plan } = vault.write(
        ({ plan, writing }) => told(TOLD_OF[writing])(plan),
        () => {
          const before = demand(vault.plans.find(id));
          const next = nextVersion(before, baseVersion, { content }, clock);
          demandWritten(vault.plans.replace(next));
          return { plan: next, writing: noteWriting(vault, { before, next, by: vault.staff }, clock) };
        },
      );
      changed(plan);
      return plan;
    },
  };
};

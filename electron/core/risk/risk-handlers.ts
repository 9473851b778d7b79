import { Refusal } from '#shared/contract/errors.ts';
import { type CalendarDate, instantOf, localDayOf } from '#shared/domain/dates.ts';
import { type ClientFileId, RiskAssessmentId, RiskOverrideId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { decidedOf, newRiskContent, openOf, type RiskAssessment } from '#shared/domain/risk-assessment.ts';
import {
  type Caution,
  cautionKey,
  type RiskOverride,
  standingCautions,
} from '#shared/domain/risk-cautions.ts';
import { same } from '#shared/domain/same.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Ids, VaultRecords } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';

type Needs = { session: Session; clock: Clock; ids: Ids; readings: Readings };

type Records = Pick<VaultRecords, 'risks' | 'riskOverrides' | 'policy'>;

/** The warnings that a plan carries today. */
export const cautionsOn = (
  { risks, riskOverrides, policy }: Records,
  { id, fileId, content: { kind } }: Pick<Plan, 'id' | 'fileId' | 'content'>,
  today: CalendarDate,
): Caution[] => {
  const situation = {
    kind,
    assessments: risks.ofFile(fileId),
    today,
    holdsDays: policy.read().assessmentHoldsDays,
  };
  return standingCautions(situation, id, riskOverrides.ofFile(fileId));
};

/** What may go wrong on a return: written until somebody decides, and kept as it was decided. */
export const riskHandlers = ({ session, clock, ids, readings }: Needs): Handlers<MethodsOf<'risks'>> => {
  const changed = <Item extends { fileId: ClientFileId }>(item: Item): Item => {
    session.emit({ event: 'risks.changed', fileId: item.fileId });
    return item;
  };

  const demandOpen = (id: RiskAssessmentId): RiskAssessment => {
    const assessment = demand(session.vault.risks.find(id));
    if (assessment.decided !== null) throw new Refusal('conflict', 'what was decided stays as it is');
    return assessment;
  };

  return {
    'risks.read': ({ fileId }) => {
      const { files, risks, riskOverrides, policy } = session.vault;
      demand(files.find(fileId));
      readings.note(fileId);
      return {
        assessments: risks.ofFile(fileId),
        overrides: riskOverrides.ofFile(fileId),
        today: localDayOf(clock.now()),
        holdsDays: policy.read().assessmentHoldsDays,
      };
    },

    'risks.begin': ({ fileId, isUrgent }) => {
      const { vault } = session;
      const trace = {
        action: 'risk.begun',
        subject: fileId,
        detail: { path: isUrgent ? 'urgent' : 'whole' },
      } as const;
      return changed(
        vault.write(trace, () => {
          demand(vault.files.find(fileId));
          const earlier = vault.risks.ofFile(fileId);
          if (openOf(earlier)) throw new Refusal('conflict', 'another is being written');
          const [latest] = decidedOf(earlier);
          const now = instantOf(clock.now());
          const assessment: RiskAssessment = {
            id: RiskAssessmentId.parse(ids.next()),
            fileId,
            version: 1,
            content: latest ? { ...latest.content, isUrgent } : newRiskContent(isUrgent),
            decided: null,
            createdAt: now,
            updatedAt: now,
          };
          vault.risks.insert(assessment);
          return assessment;
        }),
      );
    },

    'risks.update': ({ id, baseVersion, content }) => {
      const { vault } = session;
      return changed(
        vault.write(
          ({ fileId }: RiskAssessment) => ({ action: 'risk.changed', subject: fileId }),
          () => {
            const next = nextVersion(demandOpen(id), baseVersion, { content }, clock);
            demandWritten(vault.risks.replace(next));
            return next;
          },
        ),
      );
    },

    'risks.decide': ({ id, baseVersion, outcome, reasons }) => {
      const { vault } = session;
      return changed(
        vault.write(
          ({ fileId }: RiskAssessment) => ({ action: 'risk.decided', subject: fileId, detail: { outcome } }),
          () => {
            const { id: staffId, name } = vault.staff;
            const on = localDayOf(clock.now());
            const decided = { outcome, reasons, by: { id: staffId, name }, on };
            const next = nextVersion(demandOpen(id), baseVersion, { decided }, clock);
            demandWritten(vault.risks.replace(next));
            return next;
          },
        ),
      );
    },

    'risks.override': ({ planId, seen, reason }) => {
      const { vault } = session;
      return changed(
        vault.write(
          ({ fileId }: RiskOverride) => ({
            action: 'risk.overridden',
            subject: fileId,
            detail: { plan: planId, cautions: seen.length },
          }),
          () => {
            const plan = demand(vault.plans.find(planId));
            const now = clock.now();
            const standing = cautionsOn(vault, plan, localDayOf(now)).map(cautionKey);
            if (!same([...standing].sort(), [...new Set(seen)].sort()))
              throw new Refusal('conflict', 'other warnings stand by now');
            const { id: staffId, name } = vault.staff;
            const at = instantOf(now);
            const override: RiskOverride = {
              id: RiskOverrideId.parse(ids.next()),
              fileId: plan.fileId,
              version: 1,
              planId,
              cautions: standing,
              reason,
              by: { id: staffId, name },
              createdAt: at,
              updatedAt: at,
            };
            vault.riskOverrides.insert(override);
            return override;
          },
        ),
      );
    },
  };
};

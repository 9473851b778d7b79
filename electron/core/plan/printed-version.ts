import { Refusal } from '#shared/contract/errors.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { lifeFrom, stateOfVersion } from '#shared/domain/plan-life.ts';
import type { PlanStanding } from '#shared/domain/plan-version.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

/**
 * A plan as it is printed: as it stands, or a version as it was frozen. The ecogram was not frozen with it, so that an earlier
 * version is printed without: it would show another picture than the client saw then.
 *
 * @throws {Refusal} `notFound`; `vaultDamaged` where the words are not those that were frozen
 */
export const printedVersion = (
  { planEvents, planVersions }: Pick<VaultRecords, 'planEvents' | 'planVersions'>,
  plan: Plan,
  asked: number | undefined,
): { plan: Plan; standing: PlanStanding } => {
  const events = planEvents.ofPlan(plan.id);
  const life = lifeFrom(events);
  const number = asked ?? life.number;
  const state = stateOfVersion(events, number);
  if (asked === undefined && !life.isFrozen) return { plan, standing: { number, state, hash: null } };
  const { content, hash, isSound } = demand(planVersions.find(plan.id, number));
  if (!isSound) throw new Refusal('vaultDamaged', 'the frozen version does not have its hash');
  const withEcogram = content.withEcogram && number === life.number;
  return { plan: { ...plan, content: { ...content, withEcogram } }, standing: { number, state, hash } };
};

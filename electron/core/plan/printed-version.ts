import { Refusal } from '#shared/contract/errors.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import { withoutMarked } from '#shared/domain/ecogram-danger-across.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { lifeFrom, stateOfVersion } from '#shared/domain/plan-life.ts';
import type { FrozenNames, PlanStanding } from '#shared/domain/plan-version.ts';
import { everMarkedIn } from '../ecogram/ever-marked.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

type Versions = Pick<
  VaultRecords,
  'planEvents' | 'planVersions' | 'ecograms' | 'ecogramVersions' | 'leftInDanger'
>;

/**
 * A plan as it is printed: as it stands, or a version as it was frozen, with the ecogram and the names that were frozen with it. An
 * earlier version from before ecograms were frozen is printed without: it would show another picture than the client saw then.
 *
 * @throws {Refusal} `notFound`; `vaultDamaged` where the words are not those that were frozen
 */
export const printedVersion = (
  vault: Versions,
  plan: Plan,
  asked: number | undefined,
): { plan: Plan; standing: PlanStanding; ecogram: Ecogram; names: FrozenNames | null } => {
  const events = vault.planEvents.ofPlan(plan.id);
  const life = lifeFrom(events);
  const number = asked ?? life.number;
  const state = stateOfVersion(events, number);
  const now = demand(vault.ecograms.ofFile(plan.fileId));
  if (asked === undefined && !life.isFrozen)
    return { plan, standing: { number, state, hash: null }, ecogram: now, names: null };
  const {
    content,
    hash,
    isSound,
    ecogram: picture,
    names,
  } = demand(vault.planVersions.find(plan.id, number));
  if (!isSound) throw new Refusal('vaultDamaged', 'the frozen version does not have its hash');
  const withEcogram = content.withEcogram && (picture !== null || number === life.number);
  return {
    plan: { ...plan, content: { ...content, withEcogram } },
    standing: { number, state, hash },
    names,
    // A picture of then as it may be seen now: whoever has been marked with a danger at any time is not in it.
    ecogram: picture ? { ...now, records: withoutMarked(picture, everMarkedIn(vault, plan.fileId)) } : now,
  };
};

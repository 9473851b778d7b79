import { Refusal } from '#shared/contract/errors.ts';
import type { AuditAction, AuditDetail, Trace } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import { peopleInFields } from '#shared/domain/plan/people-in-fields.ts';
import { planTheSame } from '#shared/domain/plan/progress.ts';
import { organisationsIn, type Plan } from '#shared/domain/plan.ts';
import {
  actsOfChange,
  after,
  isReview,
  lifeFrom,
  type PlanAct,
  type PlanAction,
  type PlanLife,
  refusalOf,
} from '#shared/domain/plan-life.ts';
import type { FrozenNames } from '#shared/domain/plan-version.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import { organisationsById } from '../documents/named-organisations.ts';
import type { Clock, VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

/** The part of the vault in which a plan lives. */
export type LifeRecords = Pick<
  VaultRecords,
  | 'planEvents'
  | 'planVersions'
  | 'planReadings'
  | 'ecograms'
  | 'files'
  | 'organisations'
  | 'organisationMerges'
>;

export const authorOf = ({ id, name }: Pick<StaffMember, 'id' | 'name'>) => ({ id, name });

/** Puts on record what somebody has done, one thing after the other. Returns where the plan stands then. */
const record = (
  { planEvents }: Pick<LifeRecords, 'planEvents'>,
  { id: planId, fileId }: Pick<Plan, 'id' | 'fileId'>,
  from: PlanLife,
  acts: readonly PlanAct[],
  by: StaffMember,
  clock: Clock,
): PlanLife => {
  let life = from;
  for (const act of acts) {
    const author = authorOf(by);
    life = after(life, { act, by: author });
    planEvents.add({ planId, fileId, number: life.number, at: instantOf(clock.now()), by: author, act });
  }
  return life;
};

/** `progress`: how far a frozen version has come. `revision`: a new version, which voids an approval or takes back what was put up. */
export type Writing = 'words' | 'progress' | 'revision';

/**
 * Within the transaction in which somebody changes a plan's content: who writes can't approve, and what was frozen stays as it
 * is, since the change is in the next version. Says what the change comes to.
 */
export const noteWriting = (
  records: LifeRecords,
  { before, next, by }: { before: Plan; next: Plan; by: StaffMember },
  clock: Clock,
): Writing => {
  const life = lifeFrom(records.planEvents.ofPlan(next.id));
  const acts = actsOfChange(life, by, planTheSame(before.content, next.content));
  const { number } = record(records, next, life, acts, by, clock);
  if (life.isFrozen && acts.length === 0) return 'progress';
  return number > life.number && life.state !== 'returned' && life.state !== 'draft' ? 'revision' : 'words';
};

export type Step = {
  plan: Plan;
  /** The version that whoever does it has before their eyes. */
  number: number;
  action: PlanAction;
  act: PlanAct;
  by: StaffMember;
};

/** @throws {Refusal} `planChanged` where another version stands there by now, and every refusal of {@link refusalOf} */
export const demandMay = (
  { planEvents }: Pick<LifeRecords, 'planEvents'>,
  { plan, number, action, by }: Omit<Step, 'act'>,
): PlanLife => {
  const life = lifeFrom(planEvents.ofPlan(plan.id));
  if (life.number !== number) throw new Refusal('planChanged', 'another version has been begun meanwhile');
  const refusal = refusalOf(action, life, by);
  if (refusal) throw new Refusal(refusal, 'that can not be done with this plan as it stands');
  return life;
};

/**
 * The people and ties that a plan is printed with now: the whole picture where it goes with it, else those who have a part in a field, so
 * that the same version never calls them otherwise. Nobody marked with a danger is ever on paper, and so nobody is kept with it.
 */
export const pictureFor = (
  { ecograms }: Pick<VaultRecords, 'ecograms'>,
  { fileId, content }: Pick<Plan, 'fileId' | 'content'>,
): EcogramRecords | null => {
  const { records } = demand(ecograms.ofFile(fileId));
  if (content.withEcogram) return withoutDanger(records);
  const shown = peopleInFields(content, records);
  return Object.keys(shown.people).length > 0 ? shown : null;
};

/** What a plan calls by names that stand elsewhere, as they stand there now. */
export const namesFor = (
  records: Pick<VaultRecords, 'files' | 'organisations' | 'organisationMerges'>,
  { fileId, content }: Pick<Plan, 'fileId' | 'content'>,
): FrozenNames => {
  const named = organisationsById(records, organisationsIn(content));
  return {
    client: content.planFor === '' ? (records.files.nameOf(fileId) ?? '') : '',
    organisations: Object.fromEntries([...named].map(([id, { details }]) => [id, details.name])),
  };
};

/** One step in a plan's life, within a transaction. What leaves draft is frozen in it. */
export const take = (records: LifeRecords, step: Step, clock: Clock): PlanLife => {
  const { plan, number, act, by } = step;
  const before = demandMay(records, step);
  if (act.is === 'submitted' && !before.isFrozen) {
    records.planVersions.freeze({
      ...{ planId: plan.id, fileId: plan.fileId, number, content: plan.content },
      ...{ by: authorOf(by), frozenAt: instantOf(clock.now()), ecogram: pictureFor(records, plan) },
      names: namesFor(records, plan),
    });
  }
  if (isReview(act)) {
    const read = { planId: plan.id, fileId: plan.fileId, staffId: by.id, number };
    records.planReadings.note({ ...read, at: instantOf(clock.now()) });
  }
  return record(records, plan, before, [act], by, clock);
};

/** What the log says of a step: which version, and by its hash which words. */
export const traceOf = (
  action: AuditAction,
  plan: Pick<Plan, 'id' | 'fileId'>,
  detail: AuditDetail = {},
): Trace => ({ action, subject: plan.fileId, detail: { plan: plan.id, ...detail } });

import { FACTORS, type Factor } from '../factors.ts';
import type { PlanStepId } from '../ids.ts';
import type { PlanContent, PlanStep } from '../plan.ts';
import { type PlanParts, partOfPlan } from './parts.ts';
import { type StepTime, timesOf } from './times.ts';

/** All steps of a plan on one line, from now to a year on, whichever field they are in. */
export type TimeLineEntry = { readonly factor: Factor; readonly step: PlanStep };
export type TimeLineStretch = { readonly time: StepTime | null; readonly entries: readonly TimeLineEntry[] };

type Steps = Pick<PlanContent, 'kind' | 'fields' | 'stepOrder'>;

const LAST = '9999-12-31';

/**
 * The steps by their time; those without one come last. Within a time they stand as somebody has put them, and all others
 * behind those, by their dates, then as they stand in their fields.
 */
export const timeLineOf = ({ kind, fields, stepOrder }: Steps): TimeLineStretch[] => {
  const all = fields.flatMap(({ factor, steps }) => steps.map((step): TimeLineEntry => ({ factor, step })));
  const place = new Map(stepOrder.map((id, index) => [id, index]));
  const placeOf = ({ step }: TimeLineEntry) => place.get(step.id) ?? Number.MAX_SAFE_INTEGER;
  const dayOf = ({ step }: TimeLineEntry) => step.by ?? LAST;
  const inOrder = (one: TimeLineEntry, other: TimeLineEntry) =>
    placeOf(one) - placeOf(other) || dayOf(one).localeCompare(dayOf(other));
  const times = [
    ...timesOf(
      kind,
      all.map(({ step }) => step.when),
    ),
    null,
  ];
  return times.map((time) => ({
    time,
    entries: all.filter(({ step }) => step.when === time).sort(inOrder),
  }));
};

/** A step that takes the place of what stood under its id. */
export const withStep = (parts: PlanParts, { factor, step }: TimeLineEntry): Partial<PlanParts> => {
  const field = parts[factor];
  if (!field) return {};
  const steps = field.steps.map((other) => (other.id === step.id ? step : other));
  return partOfPlan(factor, { ...field, steps });
};

/** A place on the line: in front of another step of a time, or at that time's end. */
export type Spot = { readonly time: StepTime | null; readonly before: PlanStepId | null };

const entryOf = (line: readonly TimeLineStretch[], id: PlanStepId): TimeLineEntry | undefined =>
  line.flatMap(({ entries }) => entries).find(({ step }) => step.id === id);

/** The step at another place on the line. Its dates stay as they are. Nothing where it stands there already. */
export const putAt = (
  parts: PlanParts,
  line: readonly TimeLineStretch[],
  id: PlanStepId,
  { time, before }: Spot,
): Partial<PlanParts> => {
  const entry = entryOf(line, id);
  const there = line.find((stretch) => stretch.time === time)?.entries.map(({ step }) => step.id);
  if (!entry || !there || before === id) return {};
  const others = there.filter((other) => other !== id);
  const at = before === null ? others.length : others.indexOf(before);
  if (at < 0) return {};
  const order = others.toSpliced(at, 0, id);
  const isInTime = entry.step.when === time;
  if (isInTime && order.every((other, index) => other === there[index])) return {};
  return {
    ...(isInTime ? {} : withStep(parts, { ...entry, step: { ...entry.step, when: time } })),
    ...partOfPlan('stepOrder', orderWith(parts, order)),
  };
};

export type Move = 'earlier' | 'later';

/**
 * The step one place earlier or later; over the edge of its time it comes into the next one. Nothing where there is nowhere
 * to go.
 */
export const moved = (
  parts: PlanParts,
  line: readonly TimeLineStretch[],
  id: PlanStepId,
  move: Move,
): Partial<PlanParts> => {
  const from = line.findIndex(({ entries }) => entries.some(({ step }) => step.id === id));
  const stretch = line[from];
  if (!stretch) return {};
  const ids = stretch.entries.map(({ step }) => step.id);
  const place = ids.indexOf(id);
  if (move === 'earlier' && place > 0)
    return putAt(parts, line, id, { time: stretch.time, before: ids[place - 1] ?? null });
  if (move === 'later' && place < ids.length - 1)
    return putAt(parts, line, id, { time: stretch.time, before: ids[place + 2] ?? null });
  const next = line[from + (move === 'earlier' ? -1 : 1)];
  if (!next) return {};
  const before = move === 'earlier' ? null : (next.entries[0]?.step.id ?? null);
  return putAt(parts, line, id, { time: next.time, before });
};

/** The order as it is, with these standing as they are given, and without steps that have left the plan. */
const orderWith = (parts: PlanParts, order: readonly PlanStepId[]): PlanStepId[] => {
  const given = new Set(order);
  const inPlan = new Set(FACTORS.flatMap((factor) => parts[factor]?.steps.map(({ id }) => id) ?? []));
  return [...parts.stepOrder.filter((id) => inPlan.has(id) && !given.has(id)), ...order];
};

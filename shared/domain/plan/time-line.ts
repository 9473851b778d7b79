import type { Factor } from '../factors.ts';
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
  const entry = stretch?.entries.find(({ step }) => step.id === id);
  if (!stretch || !entry) return {};
  const by = move === 'earlier' ? -1 : 1;
  const ids = stretch.entries.map(({ step }) => step.id);
  const place = ids.indexOf(id) + by;
  if (place >= 0 && place < ids.length) {
    const order = [...ids];
    order.splice(place, 0, ...order.splice(place - by, 1));
    return partOfPlan('stepOrder', orderWith(parts, order));
  }
  const next = line[from + by];
  if (!next) return {};
  const there = next.entries.map(({ step }) => step.id);
  const order = move === 'earlier' ? [...there, id] : [id, ...there];
  return {
    ...withStep(parts, { factor: entry.factor, step: { ...entry.step, when: next.time } }),
    ...partOfPlan('stepOrder', orderWith(parts, order)),
  };
};

/** The order as it is, with these standing as they are given. */
const orderWith = (parts: PlanParts, order: readonly PlanStepId[]): PlanStepId[] => {
  const given = new Set(order);
  return [...parts.stepOrder.filter((id) => !given.has(id)), ...order];
};

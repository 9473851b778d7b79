import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from '../merge.ts';
import type { PlanContent, PlanStep } from '../plan.ts';
import { anyDay } from '../risk.testkit.ts';
import { linesOf, PlanLineKey, sectionOf } from './lines.ts';
import { contentOf, listIn, type PlanParts, partsOf } from './parts.ts';
import { anyPlan } from './plan.testkit.ts';
import { moved, putAt, timeLineOf } from './time-line.ts';
import { STEP_TIMES, type StepTime } from './times.ts';

describe('two people who work on one plan', () => {
  it('are joined wherever they change different parts, and asked only where it is the same', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.nat(), (plan, one, other) => {
        const base = partsOf(plan);
        const changed = (which: number, mark: string): [string, PlanParts] => {
          const keys = Object.keys(base);
          const key = keys[which % keys.length] ?? '';
          return [key, { ...base, [key]: mark } as PlanParts];
        };
        const [mineAt, mine] = changed(one, 'mine');
        const [theirsAt, theirs] = changed(other, 'theirs');
        const { merged, disputed } = mergeFields(base, mine, theirs);
        expect(disputed).toEqual(mineAt === theirsAt ? [mineAt] : []);
        if (mineAt !== theirsAt) expect(merged).toEqual({ ...base, [mineAt]: 'mine', [theirsAt]: 'theirs' });
      }),
    );
  });

  it('keep both what they added to the same list', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyPlan, (plan, mine, theirs) => {
        const add = (more: PlanContent): PlanParts =>
          partsOf({
            ...plan,
            costs: [...plan.costs, ...more.costs],
            contacts: [...plan.contacts, ...more.contacts],
          });
        const { merged, disputed } = mergeFields(partsOf(plan), add(mine), add(theirs));
        expect(disputed).toEqual([]);
        const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();
        expect(ids(listIn(merged, 'cost'))).toEqual(ids([...plan.costs, ...mine.costs, ...theirs.costs]));
        expect(ids(contentOf(merged).contacts)).toEqual(
          ids([...plan.contacts, ...mine.contacts, ...theirs.contacts]),
        );
      }),
    );
  });
});

describe('the lines of a plan', () => {
  it('have a key each, which says where they stand', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const lines = linesOf(plan);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        for (const { key, section } of lines) {
          expect(PlanLineKey.safeParse(key).success).toBe(true);
          expect(sectionOf(key)).toBe(section);
        }
      }),
    );
  });

  it('keep their keys when others come and go', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (plan, more) => {
        const after = linesOf({ ...plan, costs: [...more.costs, ...plan.costs], children: more.children });
        const of = (lines: ReturnType<typeof linesOf>) =>
          new Map(lines.filter(({ key }) => key.startsWith('cost:')).map(({ key, value }) => [key, value]));
        for (const [key, value] of of(linesOf(plan))) expect(of(after).get(key)).toEqual(value);
      }),
    );
  });
});

describe('the time line of a plan', () => {
  const idsOf = (plan: PlanContent) =>
    timeLineOf(plan).map(({ time, entries }) => [time, entries.map(({ step }) => step.id)] as const);

  it('holds each step once, in its time', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const all = plan.fields.flatMap(({ steps }) => steps);
        const line = timeLineOf(plan);
        expect(line.flatMap(({ entries }) => entries.map(({ step }) => step.id)).sort()).toEqual(
          all.map(({ id }) => id).sort(),
        );
        for (const { time, entries } of line) for (const { step } of entries) expect(step.when).toBe(time);
        expect(line.at(-1)?.time).toBeNull();
      }),
    );
  });

  it('puts those that nobody has ordered behind the others, by their dates, and those without a date last', () => {
    fc.assert(
      fc.property(anyPlan, fc.infiniteStream(fc.option(anyDay)), (undated, days) => {
        const dated = (step: PlanStep) => ({ ...step, by: days.next().value ?? null });
        const fields = undated.fields.map((field) => ({ ...field, steps: field.steps.map(dated) }));
        const ordered = new Set<string>(undated.stepOrder);
        for (const { entries } of timeLineOf({ ...undated, fields })) {
          const rest = entries.filter(({ step }) => !ordered.has(step.id));
          expect(entries.slice(entries.length - rest.length)).toEqual(rest);
          const inOrder = rest.map(({ step }) => step.by ?? 'never');
          expect(inOrder).toEqual([...inOrder].sort());
        }
      }),
    );
  });

  it('puts a step wherever on it a hand lets it go, with no step lost and none of those that left the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.nat(), (plan, which, where) => {
        const line = timeLineOf(plan);
        const flat = line.flatMap(({ entries }) => entries.map(({ step }) => step.id));
        const id = flat[which % (flat.length || 1)];
        if (id === undefined) return;
        const spots = line.flatMap(({ time, entries }) => [
          ...entries.filter(({ step }) => step.id !== id).map(({ step }) => ({ time, before: step.id })),
          { time, before: null },
        ]);
        const spot = spots[where % spots.length];
        if (!spot) return;
        const parts = partsOf(plan);
        const put = putAt(parts, line, id, spot);
        const after = contentOf({ ...parts, ...put } as PlanParts);
        const stretch = timeLineOf(after).find(({ time }) => time === spot.time);
        const ids = stretch?.entries.map(({ step }) => step.id) ?? [];
        expect(ids.indexOf(id)).toBe((spot.before === null ? ids.length : ids.indexOf(spot.before)) - 1);
        const others = (content: typeof plan) =>
          idsOf(content).flatMap(([, those]) => those.filter((other) => other !== id));
        expect(others(after)).toEqual(others(plan));
        if ('stepOrder' in put) for (const ordered of after.stepOrder) expect(flat).toContain(ordered);
      }),
    );
  });

  it('moves one step by one place, and everything else stays in its order', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.nat(),
        fc.constantFrom('earlier' as const, 'later' as const),
        (plan, which, move) => {
          const flat = idsOf(plan).flatMap(([, ids]) => ids);
          const id = flat[which % (flat.length || 1)];
          if (id === undefined) return;
          const parts = partsOf(plan);
          const after = contentOf({ ...parts, ...moved(parts, timeLineOf(plan), id, move) } as PlanParts);
          const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
          expect(others(idsOf(after).flatMap(([, ids]) => ids))).toEqual(others(flat));
          const back = partsOf(after);
          const again = contentOf({
            ...back,
            ...moved(back, timeLineOf(after), id, move === 'earlier' ? 'later' : 'earlier'),
          } as PlanParts);
          // A time that only this step had, and that isn't one of such a plan, is gone once the step has left it.
          const isOwn = ({ when }: { when: StepTime | null }) =>
            when === null || STEP_TIMES[plan.kind].some((time) => time === when);
          const isMoved = JSON.stringify(idsOf(after)) !== JSON.stringify(idsOf(plan));
          if (isMoved && plan.fields.every(({ steps }) => steps.every(isOwn)))
            expect(idsOf(again)).toEqual(idsOf(plan));
        },
      ),
    );
  });
});

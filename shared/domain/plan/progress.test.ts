import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '../answer.ts';
import { newPlanField, newPlanStep, type PlanContent } from '../plan.ts';
import { REFERRAL_STANDINGS } from '../referral.ts';
import { DOCUMENT_STANDINGS } from './documents.ts';
import { linesOf } from './lines.ts';
import { anyPlan } from './plan.testkit.ts';
import { planTheSame } from './progress.ts';

/** The lines that tell how far a plan has come. Written down here anew. */
const TELLS_PROGRESS = /(#step:[0-9a-f-]{36}#done|^document:.*#standing|^referral:.*#(standing|askedOn))$/;

const wordsOf = (content: PlanContent) =>
  linesOf(content)
    .filter(({ key }) => !TELLS_PROGRESS.test(key))
    .map(({ key, value }) => [key, value]);

/** The same plan, some way on. */
const furtherOn = (content: PlanContent, turn: (index: number) => boolean): PlanContent => {
  let index = 0;
  const turns = () => {
    index += 1;
    return turn(index);
  };
  return {
    ...content,
    fields: content.fields.map((field) => ({
      ...field,
      steps: field.steps.map((step) => ({ ...step, done: turns() ? !step.done : step.done })),
    })),
    documents: content.documents.map((document, at) =>
      turns()
        ? { ...document, standing: given(DOCUMENT_STANDINGS[at % DOCUMENT_STANDINGS.length] ?? 'has') }
        : document,
    ),
    referrals: content.referrals.map((referral, at) =>
      turns()
        ? { ...referral, standing: REFERRAL_STANDINGS[at % REFERRAL_STANDINGS.length] ?? 'asked' }
        : referral,
    ),
    letGo: turns() ? [] : content.letGo,
  };
};

describe('how far a plan has come', () => {
  test('is no part of what it plans, wherever it is noted and taken back', () => {
    fc.assert(
      fc.property(anyPlan, fc.infiniteStream(fc.boolean()), (content, stream) => {
        const on = furtherOn(content, () => stream.next().value);
        expect(planTheSame(content, on)).toBe(true);
        expect(planTheSame(on, content)).toBe(true);
        expect(wordsOf(on)).toEqual(wordsOf(content));
      }),
    );
  });

  test('two plans plan the same just where every other line of them is the same', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        if (planTheSame(one, other)) expect(wordsOf(one)).toEqual(wordsOf(other));
        else expect([wordsOf(one), one.stepOrder]).not.toEqual([wordsOf(other), other.stepOrder]);
      }),
    );
  });

  test('any word, day, person or step that differs is seen', () => {
    fc.assert(
      fc.property(anyPlan, (content) => {
        const step = newPlanStep('0199a000-0000-7000-8000-000000000077' as never);
        const changes: ((field: PlanContent['fields'][number]) => PlanContent['fields'][number])[] = [
          (field) => ({ ...field, goal: `${field.goal}!` }),
          (field) => ({ ...field, steps: [...field.steps, step] }),
          (field) => ({ ...field, steps: [...field.steps, { ...step, done: true }] }),
          (field) => ({
            ...field,
            people: [...field.people, '0199a000-0000-7000-8000-000000000078' as never],
          }),
        ];
        const fields = content.fields.length > 0 ? content.fields : [newPlanField('safety')];
        const whole = { ...content, fields };
        for (const change of changes)
          for (const at of fields.keys())
            expect(
              planTheSame(whole, {
                ...whole,
                fields: fields.map((field, index) => (index === at ? change(field) : field)),
              }),
            ).toBe(false);
        expect(planTheSame(content, { ...content, security: `${content.security}!` })).toBe(false);
        expect(planTheSame(content, { ...content, withEcogram: !content.withEcogram })).toBe(false);
      }),
    );
  });
});

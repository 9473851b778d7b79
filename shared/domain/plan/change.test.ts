import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlanContent } from '../plan.ts';
import { planChange } from './change.ts';
import { contentOf, partsOf } from './parts.ts';
import { anyPlan } from './plan.testkit.ts';

test('the same content changes nothing, also by way of its parts or through JSON', () => {
  fc.assert(
    fc.property(anyPlan, (content) => {
      expect(planChange(content, contentOf(partsOf(content)))).toBe('none');
      expect(planChange(content, PlanContent.parse(JSON.parse(JSON.stringify(content))))).toBe('none');
    }),
  );
});

test('an offer that was let go is beside the words; any word is one', () => {
  fc.assert(
    fc.property(
      anyPlan,
      fc.constantFrom('planFor', 'helpAtOnce', 'security', 'recipient'),
      (content, line) => {
        const aside = { ...content, letGo: [...content.letGo, 'ecogram:return:restsOnOne:E'] };
        expect(planChange(content, aside)).toBe('aside');
        expect(planChange(content, { ...content, [line]: `${content[line]}.` })).toBe('words');
        expect(planChange(content, { ...aside, [line]: `${content[line]}.` })).toBe('words');
      },
    ),
  );
});

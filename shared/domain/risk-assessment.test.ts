import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyArea, anyContent } from './risk.testkit.ts';
import {
  askedIn,
  isBare,
  leftOutOf,
  newRiskArea,
  newRiskContent,
  RISK_AREAS,
  RISK_QUESTIONS,
  RiskContent,
  riskChanges,
  riskContentOf,
  riskPartsOf,
  URGENT_AREAS,
  writtenIn,
} from './risk-assessment.ts';
import { same } from './same.ts';

describe('an assessment', () => {
  test('begins with every area open, in the whole form and in the short one', () => {
    for (const isUrgent of [true, false]) {
      const content = RiskContent.parse(newRiskContent(isUrgent));
      expect(Object.keys(content.areas)).toEqual([...RISK_AREAS]);
      for (const area of Object.values(content.areas)) expect(area.open).toBe('notAskedYet');
    }
  });

  test('has no number, no score and no scale in it', () => {
    const schema = JSON.stringify(RiskContent.toJSONSchema({ io: 'input', unrepresentable: 'any' }));
    expect(schema).not.toMatch(/"type":"(number|integer)"/);
  });

  test('comes back whole from its parts', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(riskContentOf(riskPartsOf(content))).toEqual(content);
      }),
    );
  });

  test('is looked at once somebody writes in an area that nobody had looked at, and stays open otherwise', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        const { open } = writtenIn(area, { here: 'x' });
        expect(open).toBe(area.open === 'notAskedYet' ? null : area.open);
        expect(writtenIn(area, { open: 'doesNotKnow' }).open).toBe('doesNotKnow');
      }),
    );
  });
});

describe('the short form', () => {
  test('asks two questions of five areas, and says all else that it leaves out', () => {
    const content = newRiskContent(true);
    expect(askedIn(content)).toEqual(
      RISK_AREAS.filter((name) => URGENT_AREAS.includes(name)).map((name) => ({
        name,
        questions: ['here', 'measures'],
      })),
    );
    expect(leftOutOf(content)).toEqual({
      areas: ['exploitedAgain', 'familyAndCommunity', 'debts', 'legal'],
      questions: ['there', 'likelihood', 'harm'],
    });
  });

  test('hides nothing that was written, and what it names as left out has nothing in it', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const asked = askedIn(content);
        for (const name of RISK_AREAS) {
          const questions = asked.find((area) => area.name === name)?.questions ?? [];
          const written = RISK_QUESTIONS.filter((question) => {
            const answer = content.areas[name][question];
            return typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0;
          });
          for (const question of written) expect(questions).toContain(question);
        }
        for (const name of leftOutOf(content).areas) {
          expect(isBare(content.areas[name])).toBe(true);
          expect(content.areas[name].open).toBe('notAskedYet');
        }
      }),
    );
  });

  test('keeps an answer that has no words: the client does not know, or it was looked at', () => {
    for (const open of [null, 'doesNotKnow', 'prefersNotToSay'] as const) {
      const content = newRiskContent(true);
      content.areas.debts = { ...content.areas.debts, open };
      expect(leftOutOf(content).areas).not.toContain('debts');
      expect(askedIn(content).map(({ name }) => name)).toContain('debts');
    }
  });

  test('is the short one only where somebody chose it: a whole assessment leaves out nothing', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(leftOutOf({ ...content, isUrgent: false })).toEqual({ areas: [], questions: [] });
      }),
    );
  });
});

describe('what has changed since', () => {
  test('is nothing exactly where two assessments say the same', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        expect(riskChanges(before, before)).toEqual([]);
        expect(riskChanges(before, after).length === 0).toBe(same(before, after));
      }),
    );
  });

  test('names the area that was written in, what of it, and nothing else', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...RISK_AREAS), (before, name) => {
        const area = { ...before.areas[name], harm: `${before.areas[name].harm}!` };
        const after = { ...before, areas: { ...before.areas, [name]: area } };
        expect(riskChanges(before, after)).toEqual([{ at: 'area', name, parts: ['harm'] }]);
      }),
    );
  });

  test('turned round, what was added is what was removed', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        const kinds = (changes: ReturnType<typeof riskChanges>, turn: boolean) =>
          changes
            .flatMap((change) =>
              change.at === 'own' || change.at === 'said'
                ? [`${change.at} ${change.id} ${turn ? turned[change.is] : change.is}`]
                : [],
            )
            .sort();
        expect(kinds(riskChanges(before, after), true)).toEqual(kinds(riskChanges(after, before), false));
      }),
    );
  });

  test('tells of an own area by its name, and of advice and choice apart', () => {
    const before = newRiskContent(false);
    const addedAt = '2026-11-29T10:00:00.000Z';
    const own = { ...newRiskArea(), id: '019ac000-0000-7000-8000-00000000000a', name: 'The flat', addedAt };
    const said = { on: null, who: '', words: 'Wait', addedAt };
    const after = RiskContent.parse({
      ...before,
      own: [own],
      said: [
        { ...said, id: '019ac000-0000-7000-8000-00000000000b', is: 'advice' },
        { ...said, id: '019ac000-0000-7000-8000-00000000000c', is: 'choice', words: 'Go' },
      ],
    });
    expect(riskChanges(before, after)).toEqual([
      { at: 'own', id: own.id, name: 'The flat', is: 'added' },
      { at: 'said', id: '019ac000-0000-7000-8000-00000000000b', said: 'advice', is: 'added' },
      { at: 'said', id: '019ac000-0000-7000-8000-00000000000c', said: 'choice', is: 'added' },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startHistory } from '#shared/document/history.ts';
import { CLIENT, type EcogramRecords, newLane, type Spot } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { UI_LANGUAGES } from '#shared/domain/settings.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { person, personId, recordsOf, tie, tieId } from '#shared/geometry/ecograms.testkit.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import { Editor } from '../editor.ts';
import { peopleSelection } from '../selection.ts';
import { broughtByNobody, type FindingId, findingsIn } from './findings.ts';
import { pressedIn, ReadingMode, standingOutIn, tiesStandingOut } from './reading-mode.ts';
import { namesIn, statementOf } from './statements.ts';

const at = (ground: Spot['ground']): Spot => ({ ground, ring: 2, across: 0.5, depth: 0.5 });
const gives = { ...newLane(), giver: 'second' } as const;

const [aunt, friend, teacher] = [personId(1), personId(2), personId(3)];
/** The aunt at home gives P, the friend here A and could be asked for P; the teacher at home is tied to the aunt alone. */
const records: EcogramRecords = recordsOf(
  [
    person(1, { role: 'aunt', spot: at('home') }),
    person(2, { role: 'friend', spot: at('here') }),
    person(3, { role: 'teacher', spot: at('home') }),
  ],
  [
    tie(1, CLIENT, aunt, { P: gives }),
    tie(2, CLIENT, friend, { A: gives, P: { ...gives, standing: 'possible' } }),
    tie(3, aunt, teacher, { G: newLane() }),
  ],
);

const telling = (language: 'en' | 'nl' = 'en') => ({
  records,
  clientLabel: 'Blue',
  t: wordsOf(language),
  language,
});

const sentence = (id: FindingId, isDeparture = false): string | null => {
  const finding = findingsIn(records, isDeparture).get(id);
  return finding ? statementOf(id, finding, telling()) : null;
};

const editorOf = (present: EcogramRecords) =>
  new Editor({ history: startHistory(present), newId: <Id extends string>() => '' as Id, changed: () => {} });

describe('what is found', () => {
  test('is the same for the same records, and counts somebody', () => {
    fc.assert(
      fc.property(anyEcogram(), fc.boolean(), (any, isDeparture) => {
        const findings = findingsIn(any, isDeparture);
        expect(findingsIn(any, isDeparture)).toBe(findings);
        for (const { people } of findings.values()) expect(people).not.toEqual([]);
      }),
    );
  });

  test('on the day of departure, whoever remains and whoever stays are everybody', () => {
    fc.assert(
      fc.property(anyEcogram(), (any) => {
        const findings = findingsIn(any, true);
        const counted = ['remaining', 'behind'].flatMap((id) => findings.get(id as FindingId)?.people ?? []);
        expect(counted.sort()).toEqual(Object.keys(any.people).sort());
        for (const id of findings.keys()) expect(id).not.toMatch(/\.here\./);
      }),
    );
  });

  test('tells of nobody who is hidden', () => {
    fc.assert(
      fc.property(anyEcogram(), fc.boolean(), (any, isDeparture) => {
        const shown = withoutDanger(any);
        for (const [, { people, ties }] of findingsIn(shown, isDeparture)) {
          expect(people.filter((id) => any.people[id]?.danger !== null)).toEqual([]);
          expect(ties.filter((id) => any.ties[id]?.danger !== null)).toEqual([]);
        }
      }),
    );
  });

  test('says which letters nobody brings, now and then', () => {
    expect(broughtByNobody(findingsIn(records, false))).toEqual(['G', 'E']);
    expect(broughtByNobody(findingsIn(records, true))).toEqual(['A', 'G', 'E']);
  });
});

describe('a sentence', () => {
  test('says how many, in the singular and the plural', () => {
    expect(sentence('P.home.now')).toBe('Practical support, Home, There now: 1 person');
    expect(sentence('P.here.possible')).toBe('Practical support, Here, Could be asked for: 1 person');
    expect(sentence('one.A')).toBe('Advice comes from one person alone: friend');
    expect(sentence('toClient')).toBe('2 people give to Blue and receive nothing back');
    expect(sentence('toClient', true)).toBe('1 person gives to Blue and receives nothing back');
    expect(sentence('possible')).toBe('1 tie holds something that could be asked for');
    expect(sentence('remaining', true)).toBe('2 people and 2 ties remain');
    expect(sentence('behind', true)).toBe('1 person and 1 tie stay here');
    expect(sentence('untied')).toBe(null);
  });

  test('has no blanks left in any language', () => {
    fc.assert(
      fc.property(
        anyEcogram(),
        fc.boolean(),
        fc.constantFrom(...UI_LANGUAGES),
        (any, isDeparture, language) => {
          for (const [id, finding] of findingsIn(any, isDeparture)) {
            const words = statementOf(id, finding, { ...telling(language), records: any });
            expect(words).not.toMatch(/[{}]|reading:|terms:/);
            expect(words).not.toBe('');
          }
        },
      ),
    );
  });

  test('is followed by names in the order in which the picture is read', () => {
    const everybody = { people: [teacher, aunt, friend], ties: [] };
    expect(namesIn(everybody, telling())).toMatch(/^friend, /);
    expect(namesIn({ people: [aunt], ties: [] }, telling())).toBe('aunt');
  });
});

describe('what stands out', () => {
  const state = { isOn: true, isDeparture: false, pressed: null, isCardShown: false } as const;
  const out = (people: PersonId[], ties: TieId[]) => ({ people: new Set(people), ties: new Set(ties) });

  test('is nothing until something is pressed', () => {
    expect(standingOutIn(records, state)).toBe(null);
    expect(standingOutIn(records, { ...state, pressed: 'one.A' })).toMatchObject(out([friend], [tieId(2)]));
    expect(standingOutIn(records, { ...state, pressed: 'untied' })).toBe(null);
  });

  test('is whoever remains on the day of departure, unless something is pressed', () => {
    const departure = { ...state, isDeparture: true };
    expect(standingOutIn(records, departure)).toMatchObject(out([aunt, teacher], [tieId(1), tieId(3)]));
    expect(standingOutIn(records, { ...departure, pressed: 'behind' })).toMatchObject(
      out([friend], [tieId(2)]),
    );
  });

  test('is nobody where everybody stays', () => {
    const here = recordsOf([person(2, { spot: at('here') })]);
    expect(standingOutIn(here, { ...state, isDeparture: true })).toMatchObject(out([], []));
  });

  test('leaves a selection the ties that travel, and a number those it counts', () => {
    const remains = standingOutIn(records, { ...state, isDeparture: true });
    const counted = standingOutIn(records, { ...state, pressed: 'one.A' });
    const selected = new Set([tieId(1), tieId(2)]);
    expect(tiesStandingOut(null, selected)).toBe(selected);
    expect(tiesStandingOut(remains, selected)).toEqual(new Set([tieId(1)]));
    expect(tiesStandingOut(counted, selected)).toEqual(new Set([tieId(2)]));
    expect(tiesStandingOut(remains, null)).toEqual(new Set([tieId(1), tieId(3)]));
  });
});

describe('reading', () => {
  test('lets go only of what is shown', () => {
    const reading = new ReadingMode(editorOf(records));
    reading.toggle();
    expect(reading.letGo()).toBe(false);
    reading.press('one.A');
    expect(pressedIn(records, reading.store.getState())?.id).toBe('one.A');
    expect(reading.letGo()).toBe(true);
    reading.press('untied');
    expect(reading.letGo()).toBe(false);
    expect(reading.store.getState().pressed).toBe(null);
  });

  test('leaves nothing behind when it is closed', () => {
    const reading = new ReadingMode(editorOf(records));
    expect(reading.close()).toBe(false);
    reading.toggle();
    reading.setDeparture(true);
    reading.press('behind');
    expect(reading.close()).toBe(true);
    reading.toggle();
    expect(reading.store.getState()).toEqual({
      isOn: true,
      isDeparture: false,
      pressed: null,
      isCardShown: false,
    });
  });

  test('is there again as soon as nothing is selected whose card could be shown', () => {
    const editor = editorOf(records);
    const reading = new ReadingMode(editor);
    reading.showCard();
    expect(reading.store.getState().isCardShown).toBe(false);
    reading.toggle();
    editor.select(peopleSelection([aunt]));
    reading.showCard();
    editor.select(peopleSelection([friend]));
    expect(reading.store.getState().isCardShown).toBe(true);
    editor.select({ is: 'nothing' });
    expect(reading.store.getState().isCardShown).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarDate, Instant } from './dates.ts';
import {
  ALL_ELEMENTS,
  ELEMENT_GROUPS,
  type Element,
  elementsPicture,
  elementsSeen,
  freeName,
  newSignalDetails,
  SignalDetails,
  withItem,
} from './first-signs.ts';

const REMOVED = Instant.parse('2026-11-29T03:00:00.000Z');

const labels = fc.uniqueArray(fc.constantFrom(...ALL_ELEMENTS));
const signal = fc
  .tuple(labels, fc.boolean())
  .map(([elements, isRemoved]) => ({ details: { elements }, removedAt: isRemoved ? REMOVED : null }));
const signals = fc.array(signal, { maxLength: 8 });

describe('the elements seen', () => {
  test('are all that any signal which is there is labelled with, and nothing else', () => {
    fc.assert(
      fc.property(signals, (noted) => {
        const seen = elementsSeen(noted);
        for (const element of ALL_ELEMENTS) {
          const isLabel = noted.some(
            ({ details, removedAt }) => removedAt === null && details.elements.includes(element),
          );
          expect(seen.has(element)).toBe(isLabel);
        }
      }),
    );
  });

  test('add up: another signal takes nothing away, and the order in which they came makes no difference', () => {
    fc.assert(
      fc.property(signals, signal, (noted, another) => {
        const before = elementsSeen(noted);
        const after = elementsSeen([...noted, another]);
        for (const element of before) expect(after.has(element)).toBe(true);
        expect(elementsSeen([another, ...noted].reverse())).toEqual(after);
        expect(elementsSeen([...noted, ...noted])).toEqual(before);
      }),
    );
  });

  test('stand in a picture that holds every element once, whatever was noted', () => {
    fc.assert(
      fc.property(signals, (noted) => {
        const picture = elementsPicture(noted);
        const all = ELEMENT_GROUPS.flatMap((group) => picture[group]);
        expect(all.map(({ element }) => element)).toEqual([...ALL_ELEMENTS]);
        const seen = all.filter(({ isSeen }) => isSeen).map(({ element }) => element);
        expect(new Set<Element>(seen)).toEqual(elementsSeen(noted));
      }),
    );
  });
});

describe('the details of a signal', () => {
  const fresh = newSignalDetails({ what: 'No key', source: 'client' }, CalendarDate.parse('2026-11-29'));

  test('are whole as soon as something is noted', () => {
    expect(SignalDetails.parse(fresh)).toEqual(fresh);
  });

  test('hold no label, form or service twice', () => {
    const help = { service: 'legalHelp', standing: 'offered', organisationId: null };
    for (const twice of [
      { elements: ['threat', 'threat'] },
      { forms: ['labour', 'labour'] },
      { help: [help, { ...help, standing: 'toOffer' }] },
    ]) {
      expect(SignalDetails.safeParse({ ...fresh, ...twice }).success).toBe(false);
    }
  });

  test('keep labels in the order of the report, however they were ticked', () => {
    fc.assert(
      fc.property(labels, fc.constantFrom(...ALL_ELEMENTS), fc.boolean(), (ticked, element, isOn) => {
        const next = withItem(ALL_ELEMENTS, ticked, element, isOn);
        expect(next).toEqual(ALL_ELEMENTS.filter((one) => next.includes(one)));
        expect(new Set(next)).toEqual(
          new Set([...ticked.filter((one) => one !== element), ...(isOn ? [element] : [])]),
        );
      }),
    );
  });
});

test('a proposed name is the first of its row that no file has', () => {
  const nameOf = (number: number) => (number === 1 ? 'sign' : `sign, ${number}`);
  expect(freeName([], nameOf)).toBe('sign');
  expect(freeName(['sign'], nameOf)).toBe('sign, 2');
  expect(freeName(['sign, 2', 'Amina'], nameOf)).toBe('sign');
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 })), (numbers) => {
      const taken = numbers.map(nameOf);
      expect(taken).not.toContain(freeName(taken, nameOf));
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { DANGERS, PERSON_KINDS, TIE_QUALITIES } from '../domain/ecogram.ts';
import { wordsOf } from '../i18n/words.ts';
import { type LegendFor, legendMarks } from './legend.ts';
import { numbersOf } from './marks.ts';
import { textStyleOf } from './style.ts';
import { textWidth } from './text-width.ts';

const t = wordsOf('en');
const words = {
  page: { P: 'Practical support', A: 'Advice', G: 'Group belonging', E: 'Emotional support' },
  strength: t('terms:strength', { returnObjects: true }),
  possible: 'Could be asked for',
  oneWay: 'Points to whoever receives',
  bothWays: 'Both ways',
  kind: t('terms:kind', { returnObjects: true }),
  quality: t('terms:quality', { returnObjects: true }),
  danger: t('terms:danger', { returnObjects: true }),
};
const everything: LegendFor = { kinds: PERSON_KINDS, qualities: TIE_QUALITIES, dangers: DANGERS };
const under = { x: -450, y: -450, width: 900, height: 930 };

describe('the legend', () => {
  test('lies below the picture, within its width and the height that it says', () => {
    const { marks, height } = legendMarks(under, everything, words);
    for (const mark of marks) {
      for (const [index, number] of numbersOf(mark).entries()) {
        const isX = index % 2 === 0;
        expect(number).toBeGreaterThanOrEqual(isX ? -450 : 480);
        expect(number).toBeLessThanOrEqual(isX ? 450 : 480 + height);
      }
      if (mark.is === 'text' && mark.style === 'key') {
        expect(mark.x + textWidth(mark.text, textStyleOf('key'))).toBeLessThanOrEqual(450);
      }
    }
  });

  test('leaves no sign alone in a row', () => {
    const { marks } = legendMarks(under, everything, words);
    const rows = new Map<number, number>();
    for (const mark of marks) {
      if (mark.is === 'text' && mark.style === 'key') rows.set(mark.y, (rows.get(mark.y) ?? 0) + 1);
    }
    expect([...rows.values()].reduce((sum, count) => sum + count, 0)).toBe(4 + 6 + 4 + 3 + 12);
    for (const count of rows.values()) expect(count).toBeGreaterThan(1);
  });

  test('explains nothing that is not there', () => {
    const { marks } = legendMarks(under, { kinds: ['child'], qualities: ['broken'], dangers: [] }, words);
    const said = marks.flatMap((mark) => (mark.is === 'text' ? [mark.text] : []));
    expect(said).toContain('Child');
    expect(said).not.toContain('Family');
    expect(said).toContain(words.quality.broken);
    expect(said).not.toContain(words.quality.good);
    expect(said).not.toContain(words.danger.unsafe);
  });
});

import { expect, test } from 'vitest';
import { macedonianDay, macedonianList, macedonianMonths } from './macedonian.ts';

test('says what CLDR says', () => {
  const day = new Intl.DateTimeFormat('mk', { dateStyle: 'long', timeZone: 'UTC' });
  const unit = new Intl.NumberFormat('mk', { style: 'unit', unit: 'month', unitDisplay: 'long' });
  const list = new Intl.ListFormat('mk', { type: 'conjunction' });
  for (let month = 1; month <= 12; month += 1) {
    expect(macedonianDay(2027, month, 9)).toBe(day.format(Date.UTC(2027, month - 1, 9)));
    expect(macedonianMonths(month)).toBe(unit.format(month));
  }
  for (const items of [[], ['а'], ['а', 'б'], ['а', 'б', 'в']])
    expect(macedonianList(items)).toBe(list.format(items));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn, dateOrderOf } from './dates.ts';

describe('a day in a cell', () => {
  test.each([
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31T09:30:00Z', '2025-12-31'],
    ['2025-12-31 00:00', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['31-12-2025', '2025-12-31'],
    ['31.12.25', '2025-12-31'],
    ['31 Dec 2025', '2025-12-31'],
    ['31 december 2025', '2025-12-31'],
    ['1 mrt 2024', '2024-03-01'],
    ['1 maart 2024', '2024-03-01'],
    ['5 mei 2024', '2024-05-05'],
    ['3-okt-2024', '2024-10-03'],
    ['1st March 2024', '2024-03-01'],
    ['March 1, 2024', '2024-03-01'],
    ['46022', '2025-12-31'],
    [' 29/02/2024 ', '2024-02-29'],
  ])('%j is %s, without a guess', (cell, day) => {
    expect(dateIn(cell, 'unknown')).toEqual({ day, isGuess: false });
  });

  test.each(['', 'soon', '30/02/2025', '2025', '13/13/2025', '2025-02-30', '99999', '1 foo 2024', '12'])(
    '%j is none',
    (cell) => {
      expect(dateIn(cell, 'unknown')).toBeNull();
    },
  );

  test('the column says which figure is the day; where it does not, the day comes first and that is said', () => {
    expect(dateIn('03/04/2025', dateOrderOf(['03/04/2025', '12/31/2025']))).toEqual({
      day: '2025-03-04',
      isGuess: false,
    });
    expect(dateIn('03/04/2025', dateOrderOf(['03/04/2025', '31/12/2025']))).toEqual({
      day: '2025-04-03',
      isGuess: false,
    });
    expect(dateIn('03/04/2025', dateOrderOf(['03/04/2025']))).toEqual({ day: '2025-04-03', isGuess: true });
    expect(dateOrderOf(['31/12/2025', '12/31/2025'])).toBe('unknown');
    expect(dateIn('05/05/2025', 'unknown')).toEqual({ day: '2025-05-05', isGuess: false });
  });

  test('every day is read back from each of its forms', () => {
    const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-') as [string, string, string];
          const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
          for (const form of [iso, `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`, String(serial)])
            expect(dateIn(form, 'unknown')?.day).toBe(iso);
          expect(dateIn(`${day}/${month}/${year}`, 'dayFirst')?.day).toBe(iso);
          expect(dateIn(`${month}/${day}/${year}`, 'monthFirst')?.day).toBe(iso);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from '../dates.ts';
import { CostId } from '../ids.ts';
import { type Cost, newCost, totalsOf } from './costs.ts';
import { Amount, amountFrom, type Currency, plus } from './money.ts';
import { anyAmount, anyCost } from './plan.testkit.ts';

/** In ten-thousandths, as whole numbers of any length: the other way to the same sum. */
const exact = (amount: string): bigint => {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0'));
  return amount.startsWith('-') ? -value : value;
};

describe('what a plan costs', () => {
  it('adds up exactly, in whatever order, and each currency by itself', () => {
    fc.assert(
      fc.property(
        fc.array(anyCost, { maxLength: 20 }).chain((costs) =>
          fc.record({
            costs: fc.constant(costs),
            shuffled: fc.shuffledSubarray(costs, { minLength: costs.length, maxLength: costs.length }),
          }),
        ),
        ({ costs, shuffled }) => {
          const totals = totalsOf(costs);
          const sums = ({ currency, total, shares }: (typeof totals)[number]) => ({
            ...{ currency, total },
            shares: shares.map(({ who, amount }) => [who.join().toLowerCase(), amount]),
          });
          expect(totalsOf(shuffled).map(sums)).toEqual(totals.map(sums));
          for (const { currency, total, shares } of totals) {
            const own = costs.filter((cost) => cost.currency === currency && cost.amount !== null);
            expect(exact(total)).toBe(own.reduce((sum, { amount }) => sum + exact(amount ?? '0'), 0n));
            expect(shares.reduce((sum, { amount }) => sum + exact(amount), 0n)).toBe(exact(total));
          }
          expect(totals.map(({ currency }) => currency)).toEqual(
            [
              ...new Set(costs.flatMap(({ currency, amount }) => (amount === null ? [] : (currency ?? [])))),
            ].sort(),
          );
        },
      ),
    );
  });

  const cost = (amount: string, payers: [string, string | null][]): Cost =>
    newCost({
      id: CostId.parse('0199a000-0000-7000-8000-000000000001'),
      addedAt: Instant.parse('2026-11-23T10:00:00.000Z'),
      amount: Amount.parse(amount),
      currency: 'EUR' as Currency,
      payers: {
        is: 'given',
        value: payers.map(([who, own]) => ({ who, amount: own === null ? null : Amount.parse(own) })),
      },
    });

  it('names those who pay together in one order, however each is written', () => {
    const together = (iom: string) =>
      cost('1', [
        [iom, null],
        ['aunt', null],
      ]);
    const whoOf = (costs: Cost[]) => totalsOf(costs)[0]?.shares.map(({ who }) => who.join().toLowerCase());
    expect(whoOf([together('IOM'), together('iom')])).toEqual(['aunt,iom']);
    expect(whoOf([together('iom'), together('IOM')])).toEqual(['aunt,iom']);
  });

  it('is a tenth and two tenths, which are three tenths', () => {
    expect(plus('0.1', '0.2')).toBe('0.3');
  });

  it.each([
    ['one pays it all', [cost('100', [['IOM', null]])], [[['IOM'], '100']]],
    [
      'one pays a part, the other the rest',
      [
        cost('100', [
          ['IOM', '60.5'],
          ['Aunt', null],
        ]),
      ],
      [
        [['Aunt'], '39.5'],
        [['IOM'], '60.5'],
      ],
    ],
    [
      'two pay it together',
      [
        cost('100', [
          ['IOM', null],
          ['Aunt', null],
        ]),
      ],
      [[['Aunt', 'IOM'], '100']],
    ],
    [
      'nobody pays the rest yet',
      [cost('100', [['IOM', '60']])],
      [
        [['IOM'], '60'],
        [[], '40'],
      ],
    ],
    [
      'more was promised than it costs',
      [cost('100', [['IOM', '120']])],
      [
        [['IOM'], '120'],
        [[], '-20'],
      ],
    ],
    [
      'more was promised than it costs, and somebody is named for the rest',
      [
        cost('100', [
          ['IOM', '120'],
          ['Aunt', null],
        ]),
      ],
      [
        [['IOM'], '120'],
        [[], '-20'],
      ],
    ],
    [
      'what is too much for one thing pays for no other',
      [cost('100', [['IOM', '150']]), cost('100', [['Aunt', '20']])],
      [
        [['Aunt'], '20'],
        [['IOM'], '150'],
        [[], '80'],
        [[], '-50'],
      ],
    ],
    [
      'the same one is named twice, and in another order',
      [
        cost('100', [
          ['IOM', null],
          ['iom', null],
          ['Aunt', null],
        ]),
        cost('50', [
          ['aunt', null],
          ['IOM', null],
        ]),
      ],
      [[['Aunt', 'iom'], '150']],
    ],
    [
      'the same one pays twice',
      [cost('100', [['IOM', null]]), cost('0.25', [['iom', null]])],
      [[['IOM'], '100.25']],
    ],
  ] as [string, Cost[], [string[], string][]][])('says who pays: %s', (_, costs, shares) => {
    expect(totalsOf(costs)[0]?.shares).toEqual(shares.map(([who, amount]) => ({ who, amount })));
  });
});

describe('shares', () => {
  it('of somebody are never below nothing, and nobody’s are no less for what is too much elsewhere', () => {
    fc.assert(
      fc.property(fc.array(anyCost, { maxLength: 12 }), (costs) => {
        for (const { shares } of totalsOf(costs)) {
          for (const { who, amount } of shares) if (who.length > 0) expect(exact(amount)).toBeGreaterThan(0n);
          expect(shares.filter(({ who }) => who.length === 0).length).toBeLessThanOrEqual(2);
        }
        const open = (those: readonly Cost[]) =>
          totalsOf(those)
            .flatMap(({ shares }) => shares)
            .filter(({ who, amount }) => who.length === 0 && !amount.startsWith('-'))
            .reduce((sum, { amount }) => sum + exact(amount), 0n);
        expect(open(costs)).toBe(costs.reduce((sum, one) => sum + open([one]), 0n));
      }),
    );
  });
});

describe('an amount as somebody types it', () => {
  it.each([
    ['1234.5', '.', '1234.5'],
    ['1234,5', '.', '1234.5'],
    ['1.234,50', '.', '1234.5'],
    ['1,234.50', ',', '1234.5'],
    ['1,234', '.', '1234'],
    ['1,234', ',', '1.234'],
    ['1.234', ',', '1234'],
    ['1.234', '.', '1.234'],
    ['0,125', '.', '0.125'],
    ['12,5', '.', '12.5'],
    ['1.234.567', '.', '1234567'],
    ['1 234 567,89', ',', '1234567.89'],
    ['1’000', '.', '1000'],
    [',5', ',', '0.5'],
    ['5,', ',', '5'],
    ['007', '.', '7'],
    ['0', '.', '0'],
  ] as const)('%s with the sign %s is %s', (typed, sign, amount) => {
    expect(amountFrom(typed, sign)).toBe(amount);
  });

  it.each(['', ' ', '.', 'abc', '12a', '-5', '1,23,4', '1.2.3', '1,234,56', '1.234,5,6', '1e5', '12.34567'])(
    '%s is none',
    (typed) => {
      expect(amountFrom(typed, '.')).toBeNull();
      expect(amountFrom(typed, ',')).toBeNull();
    },
  );

  it('is read as it is shown, in either language', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom('en-GB', 'nl', 'de', 'fr', 'de-CH'), (amount, language) => {
        const format = new Intl.NumberFormat(language, {
          maximumFractionDigits: 4,
          minimumFractionDigits: 2,
        });
        const sign = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value as '.' | ',';
        expect(amountFrom(format.format(amount as `${number}`), sign)).toBe(amount);
      }),
    );
  });
});

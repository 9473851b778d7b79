import { describe, expect, test } from 'vitest';
import { matchFor } from './match.ts';

describe('the query for what somebody typed', () => {
  test('asks for the start of each word', () => {
    expect(matchFor('Blue  Doo')).toBe('"blue"* "doo"*');
  });

  test.each(['', '   ', '""', '?!', '😀', '\0', '* - ^'])('%j asks for nothing', (search) => {
    expect(matchFor(search)).toBeNull();
  });

  test('makes words of operators', () => {
    expect(matchFor('NEAR("a" AND b*)')).toBe('"a"* "and"* "b"* "near"*');
  });
});

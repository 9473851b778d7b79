import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGoodName, withEndingOf } from './file-names.ts';

test.each(['Plan 2026-11-24.pdf', 'план', 'خطة', '计划.pdf', 'a', 'Confidence', 'com', "it's", 'Ä'])(
  '%j can be a name',
  (name) => {
    expect(isGoodName(name)).toBe(true);
  },
);

test.each([
  '',
  '.',
  '..',
  '...',
  ' a',
  'a ',
  'a.',
  'a/b',
  'a\\b',
  'a:b',
  'a*',
  'a?',
  'a|b',
  '<a>',
  '"a"',
  'a\0b',
  'a\nb',
  'CON',
  'nul.pdf',
  'com1',
  'x'.repeat(201),
  'ж'.repeat(101),
])('%j cannot', (name) => {
  expect(isGoodName(name)).toBe(false);
});

test('a good name stays in its folder on every system', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (name) => {
      if (!isGoodName(name)) return;
      expect(path.posix.dirname(path.posix.join('/folder', name))).toBe('/folder');
      expect(path.win32.dirname(path.win32.join('C:\\folder', name))).toBe('C:\\folder');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Plan', 'Plan.pdf'],
  ['Plan.pdf', 'Plan.pdf'],
  ['Plan.PDF', 'Plan.PDF'],
  ['Plan v1.2', 'Plan v1.2.pdf'],
  ['Plan.svg', 'Plan.svg.pdf'],
])('%j of a PDF becomes %j', (typed, name) => {
  expect(withEndingOf('Plan 2026.pdf', typed)).toBe(name);
});

import { expect, test } from 'vitest';
import { likenessOf } from './organisation-likeness.ts';

const one = { foldedName: 'lagos house', phone: '+234 (0) 1 234 56 78', email: 'house@lagos.example' };
const nothing = { foldedName: 'way back', phone: '', email: '' };

test.each([
  ['a name', { ...nothing, foldedName: 'lagos house' }, ['name']],
  ['a phone, with or without the country', { ...nothing, phone: '01-2345678' }, ['phone']],
  ['an address, however it is written', { ...nothing, email: ' House@Lagos.example ' }, ['email']],
  ['another number', { ...nothing, phone: '+234 1 234 56 79' }, []],
  ['nothing', nothing, []],
] as const)('%s makes them alike', (_, other, alike) => {
  expect(likenessOf(one, other)).toEqual(alike);
  expect(likenessOf(other, one)).toEqual(alike);
});

test('what is empty, or a short number, is nothing in common', () => {
  expect(likenessOf(nothing, { ...nothing, foldedName: 'other' })).toEqual([]);
  expect(likenessOf({ ...nothing, phone: '112' }, { ...one, phone: '112' })).toEqual([]);
});

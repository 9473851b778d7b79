import { expect, test } from 'vitest';
import { tellingWordIn } from './telling-words.ts';

test.each([
  ['Shelter for victims of violence', 'victims'],
  ['office@antitraffic.example', 'office@antitraffic'],
  ['Opvang voor slachtoffers', 'slachtoffers'],
  ['Помощь жертвам', 'жертвам'],
  ['مساعدة ضحايا', 'ضحايا'],
  ['Contra la trata de personas', 'trata de'],
])('%s: %s', (text, word) => {
  expect(tellingWordIn(text)).toBe(word);
});

test.each([
  'Open day and night',
  '+31 20 000 0000',
  'Essex Street, therapeutic garden, Slaveykov Square',
  'Een plek om te slapen, en iemand om mee te praten',
  '',
])('%j tells nothing', (text) => {
  expect(tellingWordIn(text)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import type { ReleaseCopy } from '../domain/release/copy.ts';
import { copyFormWords, overrideWords } from './consent-words.ts';

const left = (basis: object): string =>
  overrideWords({ parts: ['identity', 'plan', 'fears'], basis } as unknown as ReleaseCopy, 'en');

describe('why a copy left without consent', () => {
  const override = { is: 'override', consentId: null, reason: 'She asked on the phone' };

  test('is said of those parts alone that were not agreed to', () => {
    expect(left({ ...override, beyond: ['fears'] })).toBe(
      'Without consent for Fear and fact: She asked on the phone',
    );
    expect(left({ ...override, beyond: ['plan', 'identity', 'fears'] })).toBe(
      'Without consent: She asked on the phone',
    );
  });

  test('is said of all of it where a receipt doesn’t tell the parts', () => {
    expect(left(override)).toBe('Without consent: She asked on the phone');
  });

  test('is not said of what was agreed to, or is the client’s own', () => {
    expect(left({ is: 'consent', consentId: 'a', actId: 'b' })).toBe('');
    expect(left({ is: 'own' })).toBe('');
  });
});

test('each form has words of its own', () => {
  const forms = ['pdf', 'docx', 'xlsx', 'json', 'bundle', 'paper', 'whole'] as const;
  expect(new Set(forms.map((form) => copyFormWords(form, 'nl'))).size).toBe(forms.length);
});

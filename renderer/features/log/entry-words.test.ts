import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AuditDetail } from '#shared/domain/audit.ts';
import { catalogues } from '#shared/i18n/catalogue.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import { detailWords, WHATS } from './entry-words.ts';

const CORE = fileURLToPath(new URL('../../../electron/core', import.meta.url));

/** Whatever core writes down as made: `what: 'plan'`, or one of several in a type. */
const writtenDown = (): Set<string> => {
  const code = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
    .map((name) => readFileSync(path.join(CORE, name), 'utf8'));
  const lists = code.flatMap((text) => text.match(/\bwhat: '\w+'(?: \| '\w+')*/g) ?? []);
  return new Set(lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map(([, what = '']) => what)));
};

test('whatever the log says was made has words, and there are no words for anything else', () => {
  expect([...writtenDown()].sort()).toEqual([...WHATS].sort());
  expect(Object.keys(catalogues.en.log.detail.what).sort()).toEqual([...WHATS].sort());
});

describe('what the log says of a copy that left', () => {
  const CONSENT = '0199a000-0000-7000-8000-000000000001';
  const said = (detail: AuditDetail, names: Record<string, string> = {}, language: 'en' | 'nl' = 'en') =>
    detailWords({ action: 'release.saved', detail }, names, language, wordsOf(language)).join(', ');
  const copy = { copy: 'K7-2034', format: 'pdf', to: 'iom', for: 'returnAssistance' };

  test('is to whom, what for, in which form, by which consent, and each part', () => {
    const detail = { ...copy, ground: 'consent', consent: CONSENT, actOn: '2026-11-23' };
    expect(
      said({ ...detail, identity: 'agreed', plan: 'agreed' }, { [CONSENT]: 'The office' }),
    ).toMatchInlineSnapshot(
      `"PDF, K7-2034, to: IOM · The office, for: Help with the journey back, on the consent of 23 November 2026, in it: Name, languages and country and Plan"`,
    );
    expect(said({ ...detail, plan: 'agreed' }, {}, 'nl')).toMatchInlineSnapshot(
      `"PDF, K7-2034, aan: IOM, voor: Hulp bij de reis terug, op de toestemming van 23 november 2026, erin: Plan"`,
    );
  });

  test('and what somebody answered for without one', () => {
    const detail = { ...copy, ground: 'override', plan: 'agreed', ecogram: 'beyond' };
    expect(said(detail)).toMatchInlineSnapshot(
      `"PDF, K7-2034, to: IOM, for: Help with the journey back, in it: Plan, without consent: Ecogram"`,
    );
    // As it was written before the parts were.
    expect(said({ ...copy, ground: 'override' })).toMatchInlineSnapshot(
      `"PDF, K7-2034, to: IOM, for: Help with the journey back, without consent"`,
    );
  });

  test('and that it is a locked bundle, what for, and with how many files', () => {
    const moved = { what: 'bundle', format: 'age', use: 'move', copy: 'K7-2034', to: 'otherShelter' };
    expect(said(moved)).toMatchInlineSnapshot(`"Locked bundle, whole files, K7-2034, to: Another shelter"`);
    const review = { what: 'bundle', format: 'age', use: 'review', files: 3, lock: 'passphrase' };
    expect(said(review, {}, 'nl')).toMatchInlineSnapshot(
      `"Gesloten bundel, voor een beoordeling, 3 dossiers"`,
    );
  });

  test('and that it is the client’s own', () => {
    expect(
      said({ copy: 'K7-2034', format: 'json', to: 'client', ground: 'own', identity: 'own' }),
    ).toMatchInlineSnapshot(`"JSON, K7-2034, to: The client, in it: Name, languages and country"`);
  });
});

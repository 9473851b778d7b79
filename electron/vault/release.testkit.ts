import { randomUUID } from 'node:crypto';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { Consent, ConsentEvent } from '#shared/domain/consent.ts';
import { ReleaseCopy } from '#shared/domain/release/copy.ts';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';

/** Invented consents and receipts, whole and valid; a test says only what matters to it. */

const AT = '2026-11-23T10:00:00.000Z';
const by = { id: randomUUID(), name: 'Noor' };

export const someConsent = (file: ClientFile, words = 'The office in town'): Consent =>
  Consent.parse({
    ...{ id: randomUUID(), fileId: file.id, createdAt: AT, by, acts: [] },
    recipient: { is: 'iom', words },
    purpose: { is: 'returnAssistance' },
  });

const talk = { on: '2026-11-23', language: 'Edo', interpreting: '', proof: { is: 'onPaper' } };

export const someConsentEvent = (act: object = { is: 'given', parts: ['plan'], until: null }): ConsentEvent =>
  ConsentEvent.parse({ id: randomUUID(), at: AT, by, act: { ...talk, ...act } });

let figures = 0;
const nextFigures = (): number => {
  figures += 1;
  return figures;
};

export const someCopy = (file: ClientFile, copy: object = {}): ReleaseCopy =>
  ReleaseCopy.parse({
    ...{
      id: randomUUID(),
      fileId: file.id,
      number: copyNumberOf(nextFigures()),
      state: 'leaving',
      at: AT,
      by,
    },
    ...{ recipient: { is: 'lawyer', words: '' }, purpose: { is: 'legalHelp' }, form: 'pdf', parts: ['plan'] },
    basis: { is: 'override', consentId: null, reason: 'Urgent' },
    ...{ named: 0, opened: [], plans: [], sha256: 'a'.repeat(64), bytes: 10 },
    logHead: { entries: 1, hash: 'b'.repeat(64) },
    ...copy,
  });

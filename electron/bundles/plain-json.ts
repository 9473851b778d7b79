import { Refusal } from '#shared/contract/errors.ts';
import { MOST_DEPTH } from './limits.ts';

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENS: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const CLOSES: ReadonlySet<number> = new Set([0x7d, 0x5d]);

/** @throws {Refusal} `bundleTooDeep`, before a parser has built anything */
const demandShallow = (text: Uint8Array): void => {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? 0;
    if (isInString) {
      if (letter === BACKSLASH) at += 1;
      else if (letter === QUOTE) isInString = false;
    } else if (letter === QUOTE) isInString = true;
    else if (OPENS.has(letter)) {
      depth += 1;
      if (depth > MOST_DEPTH) throw new Refusal('bundleTooDeep', 'records in records without end');
    } else if (CLOSES.has(letter)) depth -= 1;
  }
};

/** Names that mean something to JavaScript itself. No record of ours has one. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Also as `\u005f_proto__`: by now the letters are what they are. */
const demandNoForbiddenNames = (json: unknown): void => {
  const waiting: unknown[] = [json];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value))
      if (FORBIDDEN.has(name)) throw new Refusal('bundleUnsafe', 'a name that belongs to the language');
    for (const inner of Object.values(value)) if (typeof inner === 'object') waiting.push(inner);
  }
};

/**
 * What a JSON text says, if it is no deeper than ours are and has no names that could change more than itself.
 *
 * @throws {Refusal} `bundleTooDeep`, `bundleUnsafe`; `bundleUnreadable` for what is no JSON in UTF-8
 */
export const plainJson = (text: Uint8Array): unknown => {
  demandShallow(text);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    throw new Refusal('bundleUnreadable', 'not JSON');
  }
  demandNoForbiddenNames(json);
  return json;
};

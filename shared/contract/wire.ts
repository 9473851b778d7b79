/**
 * How values cross between the screen and the main process: as one string, the same in every shell. The shells' own
 * serialisers differ (one loses `Map`, another an error's code), so neither is relied upon.
 *
 * The wire is JSON in which what JSON lacks is written as `{ "$": kind, "v": … }`. A plain object that has a key `$`
 * itself is wrapped in the same way, so every value has exactly one form. Functions, symbols, class instances and cycles
 * are refused: they would arrive as something else.
 */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export class WireError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WireError';
  }
}

const tagged = (kind: string, v: Json): Json => ({ $: kind, v });

const MAX_DEPTH = 200;

const NUMBERS_OUTSIDE_JSON: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

const numberToJson = (value: number): Json => {
  for (const [name, special] of NUMBERS_OUTSIDE_JSON) {
    if (Object.is(value, special)) return tagged('number', name);
  }
  return value;
};

/** Reading a number takes time that grows with the square of its length. Nothing of ours comes near this. */
const MOST_DIGITS = 1000;

const bigintToJson = (value: bigint): Json => {
  const digits = value.toString();
  if (digits.length > MOST_DIGITS) throw new WireError('a bigint of too many digits');
  return tagged('bigint', digits);
};

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
};

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const toJson = (value: unknown, depth: number): Json => {
  if (depth > MAX_DEPTH) throw new WireError('nested too deeply, or a cycle');
  const inner = (item: unknown) => toJson(item, depth + 1);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value === undefined) return tagged('undefined', null);
  if (typeof value === 'number') return numberToJson(value);
  if (typeof value === 'bigint') return bigintToJson(value);
  if (Array.isArray(value)) return Array.from(value, inner);
  if (value instanceof Date) return tagged('date', Number.isNaN(value.getTime()) ? null : value.getTime());
  if (value instanceof Uint8Array) return tagged('bytes', toBase64(value));
  if (value instanceof Map)
    return tagged(
      'map',
      Array.from(value, ([key, item]) => [inner(key), inner(item)]),
    );
  if (value instanceof Set) return tagged('set', Array.from(value, inner));
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new WireError('an instance of a class');
    const entries = Object.entries(value).map(([key, item]): [string, Json] => [key, inner(item)]);
    const plain = Object.fromEntries(entries);
    return Object.hasOwn(plain, '$') ? tagged('object', plain) : plain;
  }
  throw new WireError(`a ${typeof value}`);
};

/**
 * Whether JSON as it is says it already, which is so of nearly all that crosses: then nothing has to be made anew. Whatever it isn't
 * sure of, {@link toJson} looks at.
 */
const isPlainJson = (value: unknown, depth: number): boolean => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (!isPlainJson(value[at], depth + 1)) return false;
    return true;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key of Object.keys(value)) {
    if (key === '$' || key === 'toJSON') return false;
    if (!isPlainJson((value as Record<string, unknown>)[key], depth + 1)) return false;
  }
  return true;
};

const malformed = (): never => {
  throw new WireError('malformed');
};

const items = (json: Json | undefined): Json[] => (Array.isArray(json) ? json : malformed());

const pairs = (json: Json | undefined): [Json, Json][] =>
  items(json).map((pair) =>
    Array.isArray(pair) && pair.length === 2 ? (pair as [Json, Json]) : malformed(),
  );

const text = (json: Json | undefined): string => (typeof json === 'string' ? json : malformed());

const plainObject = (json: { [key: string]: Json }): object =>
  Object.fromEntries(Object.entries(json).map(([key, item]) => [key, fromJson(item)]));

const readers: Readonly<Record<string, (v: Json | undefined) => unknown>> = {
  undefined: (v) => (v === null ? undefined : malformed()),
  number: (v) => NUMBERS_OUTSIDE_JSON.get(text(v)) ?? malformed(),
  bigint: (v) => (text(v).length <= MOST_DIGITS && /^-?\d+$/.test(text(v)) ? BigInt(text(v)) : malformed()),
  date: (v) => new Date(v === null ? Number.NaN : typeof v === 'number' ? v : malformed()),
  bytes: (v) => fromBase64(text(v)),
  map: (v) => new Map(pairs(v).map(([key, item]) => [fromJson(key), fromJson(item)])),
  set: (v) => new Set(items(v).map(fromJson)),
  object: (v) => (typeof v === 'object' && v !== null && !Array.isArray(v) ? plainObject(v) : malformed()),
};

const fromJson = (json: Json): unknown => {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== 'object' || json === null) return json;
  if (!Object.hasOwn(json, '$')) return plainObject(json);
  if (Object.keys(json).length !== 2 || !Object.hasOwn(json, 'v')) return malformed();
  const kind = text(json.$);
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  return read ? read(json.v) : malformed();
};

/** @throws {WireError} for what cannot cross unchanged. */
export const encode = (value: unknown): string =>
  JSON.stringify(isPlainJson(value, 0) ? value : toJson(value, 0));

/** @throws {WireError} for anything that {@link encode} cannot have written. */
export const decode = (wire: string): unknown => {
  try {
    return fromJson(JSON.parse(wire) as Json);
  } catch (error) {
    throw error instanceof WireError ? error : new WireError('malformed');
  }
};

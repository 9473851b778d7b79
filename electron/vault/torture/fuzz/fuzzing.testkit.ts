import fc from 'fast-check';
import { ROLES } from '#shared/domain/staff.ts';

/** How many of something were tried, and how they were taken. */
export type Tally = { cases: number; outcomes: Map<string, number> };

export type Fuzz = {
  name: string;
  /** Tries `cases` of them. @throws with the seed and the smallest case that shows it, where one is not taken well. */
  run(cases: number, seed: number): Promise<Tally>;
};

export const newTally = (): Tally => ({ cases: 0, outcomes: new Map() });

export const count = (tally: Tally, outcome: string): void => {
  tally.cases += 1;
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
};

/** What stands where something else was meant to: the usual suspects. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    2 ** 53,
    '',
    ' ',
    '0',
    '\u0000',
    '\ud800',
    'vault.db',
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    '../vault.db',
    'constructor',
    '__proto__',
    "'; DROP TABLE audit; --",
    'x'.repeat(5000),
  ),
  fc.constant(JSON.parse('{"__proto__": {"role": "manager"}}') as unknown),
  fc.constant(JSON.parse(`${'['.repeat(150)}${']'.repeat(150)}`) as unknown),
  fc.integer(),
  fc.double(),
  fc.uuid(),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  fc.jsonValue({ maxDepth: 3 }),
);

type Step = { at: number; how: 'nudge' | 'replace' | 'remove' | 'add' | 'twice'; value: unknown };

export const someSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('nudge', 'nudge', 'replace', 'remove', 'add', 'twice'),
    value: oddValue,
  }),
  { minLength: 1, maxLength: 3 },
);

type Container = Record<string, unknown> | unknown[];
type Place = { container: Container; key: string };

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));

const placesIn = (value: unknown): Place[] =>
  isContainer(value)
    ? Object.keys(value).flatMap((key) => [
        { container: value, key },
        ...placesIn((value as Record<string, unknown>)[key]),
      ])
    : [];

/** What still has its shape and says something else. */
const nudged = (value: unknown, at: number): unknown => {
  if (typeof value === 'number') return value + (at % 2 === 0 ? 1 : -1);
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.toReversed();
  if (typeof value !== 'string' || value === '') return value;
  if ((ROLES as readonly string[]).includes(value)) return ROLES[at % ROLES.length];
  const place = at % value.length;
  const other = /[0-9a-f]/.test(value[place] ?? '') ? (at % 16).toString(16) : (value[place] ?? '');
  return `${value.slice(0, place)}${other}${value.slice(place + 1)}`;
};

const change = ({ container, key }: Place, { at, how, ...given }: Step): void => {
  // Else the next case would find it as this one has left it.
  const value: unknown = structuredClone(given.value);
  const fields = container as Record<string, unknown>;
  if (how === 'replace') fields[key] = value;
  else if (how === 'nudge') fields[key] = nudged(fields[key], at);
  else if (how === 'add') fields[`${key}More`] = value;
  else if (Array.isArray(container))
    container.splice(Number(key), how === 'twice' ? 0 : 1, container[Number(key)]);
  else if (how === 'remove') delete fields[key];
  else fields[key] = [fields[key], fields[key]];
};

/** A sound value with a few things in it changed, wherever they stand. */
export const changed = (sound: unknown, steps: readonly Step[]): unknown => {
  const holder = { value: structuredClone(sound) };
  for (const step of steps) {
    const places = placesIn(holder);
    const place = places[step.at % places.length];
    if (place) change(place, step);
  }
  return holder.value;
};

export type Cut = { from: number; to: number; put: Uint8Array };

export const someCuts: fc.Arbitrary<Cut[]> = fc.array(
  fc.record({ from: fc.nat(), to: fc.nat({ max: 40 }), put: fc.uint8Array({ maxLength: 40 }) }),
  { minLength: 1, maxLength: 4 },
);

/** Bytes of which some pieces are others, missing or more. */
export const cutUp = (bytes: Buffer, cuts: readonly Cut[]): Buffer =>
  cuts.reduce((current, { from, to, put }) => {
    const start = from % (current.length + 1);
    return Buffer.concat([current.subarray(0, start), put, current.subarray(start + to)]);
  }, bytes);

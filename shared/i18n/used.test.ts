import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { catalogues } from './catalogue.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS = ['shared', 'electron', 'renderer'];
const IS_CODE = /(?<!\.test|\.testkit)\.tsx?$/;

const code = ROOMS.flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => IS_CODE.test(name))
    .map((name) => readFileSync(path.join(ROOT, room, name), 'utf8')),
).join('\n');

const leaves = (value: unknown, names: readonly string[] = []): string[] =>
  typeof value === 'string'
    ? [names.join('.')]
    : Object.entries(value as object).flatMap(([name, inner]) => leaves(inner, [...names, name]));

/** Words that stand in the code as they are: `'files:list.title'`, or `'list.title'` where the namespace is understood. */
const written = new Set([...code.matchAll(/'([\w:.]+)'/g)].map(([, words]) => words));

/** Words of which a part is only known as it runs: `terms:kind.${kind}`. The part is one name, and never a point. */
const patterns = [
  ...new Set([...code.matchAll(/`([\w:.]*(?:\$\{[^`]*?\}[\w:.]*)+)`/g)].map(([, text]) => text ?? '')),
]
  .map((text) => text.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/))
  // One that says nothing of its own would fit whatever there is.
  .filter((parts) => parts.some((part) => /\w[:.]|[:.]\w/.test(part)))
  .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('\\w+')}$`));

/** Groups that are taken out of a catalogue whole, or by names with points or hyphens in them; the types hold them to what there is. */
const TAKEN_WHOLE = [
  'terms:ground.',
  'terms:ring.',
  'log:action.',
  'talk:question.',
  'talk:short.',
  'exchange:file.encoding.',
];

const isUsed = (key: string): boolean => {
  const [, bare = ''] = key.split(':');
  const names = [key, bare].flatMap((name) => [name, name.replace(/_(?:one|other)$/, '')]);
  return names.some((name) => written.has(name) || patterns.some((pattern) => pattern.test(name)));
};

it('shows every word of the catalogue somewhere', () => {
  const keys = Object.entries(catalogues.en).flatMap(([namespace, words]) =>
    leaves(words).map((name) => `${namespace}:${name}`),
  );
  const listed = keys.filter((key) => !TAKEN_WHOLE.some((start) => key.startsWith(start)));
  expect(listed.filter((key) => !isUsed(key))).toEqual([]);
});

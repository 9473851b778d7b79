import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import type { Answer } from '#shared/domain/answer.ts';
import { CLIENT, type EcogramRecords, PERSON_KINDS, type Tie } from '#shared/domain/ecogram.ts';
import { COUNTRY_CODES } from '#shared/domain/places.ts';
import type { VaultRecords } from '../../core/ports.ts';
import {
  instantAt,
  next,
  someChild,
  someEcogram,
  someFile,
  somePerson,
  somePlan,
  someRating,
  someSignal,
  someTie,
  someVersion,
} from '../records.testkit.ts';
import { type Model, putBack, takeOut } from './vault-model.testkit.ts';

/** Changes the model and the vault alike. `at` picks one of the records that are there. */
export type Step = (model: Model, vault: VaultRecords, at: <Item>(items: Item[]) => Item | undefined) => void;

const line = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.trim());
const name = line.map((text) => text || 'door');
const prose = fc.string({ unit: 'binary', maxLength: 300 });
const country: fc.Arbitrary<Answer<string>> = fc.oneof(
  fc.constantFrom(...COUNTRY_CODES).map((value) => ({ is: 'given' as const, value })),
  fc.constantFrom('notAskedYet', 'doesNotKnow', 'prefersNotToSay').map((is) => ({ is })),
);
const details = fc.record({ workingName: name, fileCode: line, notes: prose, countryOfOrigin: country });
const childDetails = fc.record({ name: line, guardian: line, notes: prose });

/** Puts `item` in the place of the one with its id. */
const put = <Item extends { id: string }>(items: Item[], item: Item) => {
  items[items.findIndex(({ id }) => id === item.id)] = item;
};

/** Replaces at the right version, which must be taken, and at a wrong one, which must not. */
const replaceBoth = <Item extends { id: string; version: number }>(
  items: Item[],
  item: Item,
  replace: (item: Item) => boolean,
) => {
  expect(replace({ ...item, version: item.version + 1 })).toBe(false);
  expect(replace(item)).toBe(true);
  put(items, item);
};

/** Whatever can be done to the records of a vault, once. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  details.map(
    (given): Step =>
      (model, vault) => {
        const file = someFile(given);
        const ecogram = someEcogram(file);
        vault.files.insert(file);
        vault.ecograms.insert(ecogram);
        model.order.push(file.id);
        model.files.push(file);
        model.ecograms.push(ecogram);
      },
  ),
  fc.tuple(details, fc.nat(1000)).map(
    ([given, second]): Step =>
      (model, vault, at) => {
        const file = at(model.files);
        if (!file) return;
        const change = { details: { ...file.details, ...given }, updatedAt: instantAt(second) };
        replaceBoth(model.files, next(file, change), vault.files.replace);
      },
  ),
  childDetails.map(
    (given): Step =>
      (model, vault, at) => {
        const file = at(model.files);
        if (!file) return;
        const child = someChild(file, given);
        vault.children.insert(child);
        model.children.push(child);
      },
  ),
  childDetails.map(
    (given): Step =>
      (model, vault, at) => {
        const child = at(model.children);
        if (!child) return;
        replaceBoth(
          model.children,
          next(child, { details: { ...child.details, ...given } }),
          vault.children.replace,
        );
      },
  ),
  fc.constant<Step>((model, vault, at) => {
    const child = at(model.children);
    if (!child) return;
    expect(vault.children.remove(child.id, child.version + 1)).toBe(false);
    expect(vault.children.remove(child.id, child.version)).toBe(true);
    model.children.splice(model.children.indexOf(child), 1);
  }),
  fc.nat(1000).map(
    (second): Step =>
      (model, vault, at) => {
        const file = at(model.files);
        if (!file) return;
        expect(vault.removed.remove(file.id, instantAt(second))).toBe(true);
        expect(vault.removed.remove(file.id, instantAt(second))).toBe(false);
        model.removed.push(takeOut(model, file));
      },
  ),
  fc.constant<Step>((model, vault, at) => {
    const back = at(model.removed);
    const file = back?.files[0];
    if (!back || !file) return;
    expect(vault.removed.restore(file.id)).toBe(true);
    expect(vault.removed.restore(file.id)).toBe(false);
    model.removed = model.removed.filter((other) => other !== back);
    putBack(model, back);
  }),
  prose.map(
    (goal): Step =>
      (model, vault, at) => {
        const file = at(model.files);
        if (!file) return;
        const plan = somePlan(file, goal);
        vault.plans.insert(plan);
        model.plans.push(plan);
      },
  ),
  line.map(
    (recipient): Step =>
      (model, vault, at) => {
        const plan = at(model.plans);
        if (!plan) return;
        replaceBoth(
          model.plans,
          next(plan, { content: { ...plan.content, recipient } }),
          vault.plans.replace,
        );
      },
  ),
  prose.map(
    (what): Step =>
      (model, vault, at) => {
        const file = at(model.files);
        if (!file) return;
        const [signal, rating] = [someSignal(file, { what }), someRating(file, { why: what })];
        vault.signals.insert(signal);
        vault.ratings.insert(rating);
        model.signals.push(signal);
        model.ratings.push(rating);
      },
  ),
  fc.tuple(line, fc.boolean()).map(
    ([where, isTaken]): Step =>
      (model, vault, at) => {
        const signal = at(model.signals);
        if (!signal) return;
        const removedAt = isTaken ? instantAt(9) : null;
        const changed = next(signal, { details: { ...signal.details, where }, removedAt });
        replaceBoth(model.signals, changed, vault.signals.replace);
      },
  ),
  fc.nat(1000).map(
    (second): Step =>
      (model, vault, at) => {
        const rating = at(model.ratings);
        if (!rating) return;
        replaceBoth(model.ratings, next(rating, { withdrawnAt: instantAt(second) }), vault.ratings.replace);
      },
  ),
  fc.tuple(line, fc.nat(1000)).map(
    ([words, second]): Step =>
      (model, vault, at) => {
        const ecogram = at(model.ecograms);
        if (!ecogram) return;
        const version = someVersion(ecogram, second, words);
        vault.ecogramVersions.insert(version);
        model.versions.push(version);
      },
  ),
  line.map(
    (words): Step =>
      (model, vault, at) => {
        const version = at(model.versions);
        if (!version) return;
        expect(vault.ecogramVersions.rename(version.id, words)).toBe(true);
        put(model.versions, { ...version, words });
      },
  ),
  fc.constant<Step>((model, vault, at) => {
    const version = at(model.versions);
    if (!version) return;
    expect(vault.ecogramVersions.remove(version.id)).toBe(true);
    expect(vault.ecogramVersions.remove(version.id)).toBe(false);
    model.versions.splice(model.versions.indexOf(version), 1);
  }),
  fc.func(fc.nat({ max: 99 })).map(
    (choose): Step =>
      (model, vault, at) => {
        const ecogram = at(model.ecograms);
        if (!ecogram) return;
        const records = changedRecords(ecogram.records, choose);
        const diff = diffBetween(ecogram.records, records);
        const version = ecogram.version + 1;
        expect(vault.ecograms.change(ecogram.id, version + 1, diff, ecogram.updatedAt)).toBe(false);
        expect(vault.ecograms.change(ecogram.id, version, diff, ecogram.updatedAt)).toBe(true);
        put(model.ecograms, { ...ecogram, version, records });
      },
  ),
);

/** Some people leave with their ties, some are changed, some come and are tied. */
const changedRecords = (records: EcogramRecords, choose: (about: string) => number): EcogramRecords => {
  const people = Object.fromEntries(
    Object.entries(records.people)
      .filter(([id]) => choose(`leaves ${id}`) > 20)
      .map(([id, person]) => {
        const kind = PERSON_KINDS[choose(`kind ${id}`) % PERSON_KINDS.length] ?? person.kind;
        return [id, choose(`changes ${id}`) > 50 ? { ...person, kind } : person];
      }),
  );
  const stands = (end: Tie['first']) => end === CLIENT || people[end] !== undefined;
  const ties = Object.fromEntries(
    Object.entries(records.ties).filter(([, tie]) => stands(tie.first) && stands(tie.second)),
  );
  for (let count = choose('comes') % 4; count > 0; count -= 1) {
    const person = somePerson(`person ${count}`, randomUUID());
    const tie = someTie(Object.values(people)[0] ?? CLIENT, person);
    people[person.id] = person;
    ties[tie.id] = tie;
  }
  return { people, ties };
};

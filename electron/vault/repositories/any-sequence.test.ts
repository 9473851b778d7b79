import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import type { Answer } from '#shared/domain/answer.ts';
import type { Child, ClientFile } from '#shared/domain/client-file.ts';
import { CLIENT, type Ecogram, type EcogramRecords, PERSON_KINDS, type Tie } from '#shared/domain/ecogram.ts';
import type { DatedVersion } from '#shared/domain/ecogram-versions.ts';
import type { Signal } from '#shared/domain/first-signs.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { COUNTRY_CODES } from '#shared/domain/places.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { Rating } from '#shared/domain/suspicion.ts';
import { wordsOf } from '#shared/i18n/search-words.ts';
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
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';

/** What the vault should hold, kept in plain arrays. */
type Records = {
  files: ClientFile[];
  children: Child[];
  ecograms: Ecogram[];
  versions: DatedVersion[];
  plans: Plan[];
  signals: Signal[];
  ratings: Rating[];
};
type Model = Records & {
  /** All that goes with a removed file, as it was. */
  removed: Records[];
  /** Every file in the order in which it was made: where its row lies, also after it came back. */
  order: ClientFileId[];
};

/** Takes a file and all of its records out of the model. */
const takeOut = (model: Model, { id }: ClientFile): Records => {
  const of = ({ fileId }: { fileId: ClientFileId }) => fileId === id;
  const taken = {
    files: model.files.filter((file) => file.id === id),
    children: model.children.filter(of),
    ecograms: model.ecograms.filter(of),
    versions: model.versions.filter(of),
    plans: model.plans.filter(of),
    signals: model.signals.filter(of),
    ratings: model.ratings.filter(of),
  };
  model.files = model.files.filter((file) => file.id !== id);
  model.children = model.children.filter((child) => !of(child));
  model.ecograms = model.ecograms.filter((ecogram) => !of(ecogram));
  model.versions = model.versions.filter((version) => !of(version));
  model.plans = model.plans.filter((plan) => !of(plan));
  model.signals = model.signals.filter((signal) => !of(signal));
  model.ratings = model.ratings.filter((rating) => !of(rating));
  return taken;
};

const putBack = (model: Model, back: Records): void => {
  const { files, children, ecograms, versions, plans, signals, ratings } = back;
  model.files.push(...files);
  model.children.push(...children);
  model.ecograms.push(...ecograms);
  model.versions.push(...versions);
  model.plans.push(...plans);
  model.signals.push(...signals);
  model.ratings.push(...ratings);
};

/** Changes the model and the vault alike. `at` picks one of the records that are there. */
type Step = (model: Model, vault: VaultRecords, at: <Item>(items: Item[]) => Item | undefined) => void;

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

const steps: fc.Arbitrary<Step> = fc.oneof(
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

const expectSame = (vault: VaultRecords, model: Model) => {
  for (const { files, children, ecograms, versions, plans } of model.removed) {
    for (const { id } of files) {
      expect(vault.files.find(id)).toBeUndefined();
      expect(vault.children.ofFile(id)).toEqual([]);
      expect(vault.ecograms.ofFile(id)).toBeUndefined();
      expect(vault.plans.ofFile(id)).toEqual([]);
      expect(vault.signals.ofFile(id)).toEqual([]);
      expect(vault.ratings.ofFile(id)).toEqual([]);
    }
    for (const { id } of children) expect(vault.children.find(id)).toBeUndefined();
    for (const { id } of ecograms) expect(vault.ecograms.find(id)).toBeUndefined();
    for (const { id } of versions) expect(vault.ecogramVersions.find(id)).toBeUndefined();
    for (const { id } of plans) expect(vault.plans.find(id)).toBeUndefined();
  }
  expect(new Set(vault.removed.list().map(({ id }) => id))).toEqual(
    new Set(model.removed.flatMap(({ files }) => files.map(({ id }) => id))),
  );
  for (const file of model.files) {
    expect(vault.files.find(file.id)).toEqual(file);
    expect(vault.children.ofFile(file.id)).toEqual(model.children.filter(({ fileId }) => fileId === file.id));
    expect(vault.plans.ofFile(file.id)).toEqual(model.plans.filter(({ fileId }) => fileId === file.id));
    expect(vault.signals.ofFile(file.id)).toEqual(model.signals.filter(({ fileId }) => fileId === file.id));
    expect(vault.ratings.ofFile(file.id)).toEqual(model.ratings.filter(({ fileId }) => fileId === file.id));
    for (const version of model.versions) expect(vault.ecogramVersions.find(version.id)).toEqual(version);
    expect(new Set(vault.ecogramVersions.ofFile(file.id).map(({ id }) => id))).toEqual(
      new Set(model.versions.filter(({ fileId }) => fileId === file.id).map(({ id }) => id)),
    );
    const ecogram = model.ecograms.find(({ fileId }) => fileId === file.id);
    const found = vault.ecograms.ofFile(file.id);
    expect(found).toEqual(ecogram);
    expect(Object.keys(found?.records.people ?? {})).toEqual(Object.keys(ecogram?.records.people ?? {}));
  }
  const { files: listed, total } = vault.files.list({ search: '', limit: 500 });
  expect(total).toBe(model.files.length);
  const newestFirst = model.files
    .map(({ id, updatedAt }) => ({
      id,
      key: `${updatedAt} ${String(model.order.indexOf(id)).padStart(6, '0')}`,
    }))
    .sort((one, other) => (one.key < other.key ? 1 : -1));
  expect(listed.map(({ id }) => id)).toEqual(newestFirst.map(({ id }) => id));
  expectFound(vault, model);
};

/** Each word of each file and its children finds exactly the files that hold a word which starts with it. */
const expectFound = (vault: VaultRecords, model: Model) => {
  const texts = model.files.map((file) => {
    const children = model.children.filter(({ fileId }) => fileId === file.id);
    const { workingName, fileCode, notes } = file.details;
    const signs = model.signals.filter((signal) => signal.fileId === file.id && signal.removedAt === null);
    const parts = [
      workingName,
      fileCode,
      notes,
      ...children.flatMap(({ details }) => [details.name, details.notes]),
      ...signs.flatMap(({ details }) => [details.what, details.where, details.sourceWords]),
    ];
    return { id: file.id, words: wordsOf(parts.join('\n')) };
  });
  const wanted = new Set(
    texts.flatMap(({ words }) => words.slice(0, 3).map((word) => [...word].slice(0, 3).join(''))),
  );
  for (const start of wanted) {
    const hits = texts
      .filter(({ words }) => words.some((word) => word.startsWith(start)))
      .map(({ id }) => id);
    const { files, total } = vault.files.list({ search: start, limit: 500 });
    expect(new Set(files.map(({ id }) => id)), JSON.stringify(start)).toEqual(new Set(hits));
    expect(total).toBe(hits.length);
  }
};

type Happening =
  | { is: 'transaction'; steps: [Step, number][]; fails: boolean }
  | { is: 'destruction'; picks: number[] };

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constant('transaction' as const),
        steps: fc.array(fc.tuple(steps, fc.nat()), { minLength: 1, maxLength: 6 }),
        fails: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('destruction' as const),
        picks: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
      }),
    },
  ),
  { maxLength: 15 },
);

const pickFrom =
  (pick: number) =>
  <Item>(items: Item[]): Item | undefined =>
    items[pick % Math.max(items.length, 1)];

/** The model after the transaction: as it was before, where that failed. */
const transact = (
  vault: VaultRecords,
  model: Model,
  { steps: made, fails }: Extract<Happening, { is: 'transaction' }>,
): Model => {
  const attempt = structuredClone(model);
  const failure = new Error('half way');
  const run = () =>
    vault.write(CHANGE, () => {
      for (const [step, pick] of made) step(attempt, vault, pickFrom(pick));
      if (fails) throw failure;
    });
  if (!fails) {
    run();
    return attempt;
  }
  expect(run).toThrow(failure);
  return model;
};

/** Files that are there can't be destroyed; removed ones can. */
const destroy = (vault: VaultRecords, model: Model, picks: readonly number[]): Model => {
  const doomed = new Set(picks.flatMap((pick) => pickFrom(pick)(model.removed) ?? []));
  const present = model.files.slice(0, 1);
  const ids = [...present, ...[...doomed].flatMap(({ files }) => files)].map(({ id }) => id);
  const trace = (subject: ClientFileId) => ({ action: 'file.destroyed', subject }) as const;
  expect(vault.destroy(ids, trace)).toEqual({ wiped: true });
  return { ...model, removed: model.removed.filter((removed) => !doomed.has(removed)) };
};

describe('any sequence of writes', () => {
  test('is there after reopening, and what failed is not', () => {
    fc.assert(
      fc.property(happenings, (sequence) => {
        const { open } = bareDatabase();
        const first = open();
        let model: Model = {
          files: [],
          children: [],
          ecograms: [],
          versions: [],
          plans: [],
          signals: [],
          ratings: [],
          removed: [],
          order: [],
        };
        for (const happening of sequence) {
          model =
            happening.is === 'transaction'
              ? transact(first.vault, model, happening)
              : destroy(first.vault, model, happening.picks);
        }
        expectSame(first.vault, model);
        first.vault.close();
        const second = open();
        expectSame(second.vault, model);
        second.vault.close();
      }),
      { numRuns: 60 },
    );
  });
});

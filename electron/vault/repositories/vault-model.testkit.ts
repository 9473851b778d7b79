import { expect } from 'vitest';
import type { Child, ClientFile } from '#shared/domain/client-file.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { DatedVersion } from '#shared/domain/ecogram-versions.ts';
import type { Signal } from '#shared/domain/first-signs.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { Rating } from '#shared/domain/suspicion.ts';
import { wordsOf } from '#shared/i18n/search-words.ts';
import type { VaultRecords } from '../../core/ports.ts';

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
export type Model = Records & {
  /** All that goes with a removed file, as it was. */
  removed: Records[];
  /** Every file in the order in which it was made: where its row lies, also after it came back. */
  order: ClientFileId[];
};

/** Takes a file and all of its records out of the model. */
export const takeOut = (model: Model, { id }: ClientFile): Records => {
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

export const putBack = (model: Model, back: Records): void => {
  const { files, children, ecograms, versions, plans, signals, ratings } = back;
  model.files.push(...files);
  model.children.push(...children);
  model.ecograms.push(...ecograms);
  model.versions.push(...versions);
  model.plans.push(...plans);
  model.signals.push(...signals);
  model.ratings.push(...ratings);
};

/** Of a vault in which nothing was ever written. */
export const emptyModel = (): Model => ({
  ...{ files: [], children: [], ecograms: [], versions: [], plans: [], signals: [], ratings: [] },
  ...{ removed: [], order: [] },
});

/** Whether the vault holds what the model says, and nothing of what was removed. */
export const expectSame = (vault: VaultRecords, model: Model) => {
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

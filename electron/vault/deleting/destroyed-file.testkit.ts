import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ClientFile } from '#shared/domain/client-file.ts';
import type { VaultRecords } from '../../core/ports.ts';
import type { Database } from '../database/sqlite.ts';
import {
  instantAt,
  next,
  someChild,
  someEcogram,
  someFile,
  someMonitoringRecord,
  someOrganisation,
  somePerson,
  somePlan,
  someRating,
  someSignal,
  someTie,
  someTodayMark,
  someVersion,
} from '../records.testkit.ts';
import { CHANGE, MANAGER } from '../somebody.testkit.ts';

/**
 * A word for each place in which something of a file can lie. Their beginnings are what the full-text index may leave out or
 * share with other words, so it is their ends that are looked for.
 */
const WORDS = {
  workingName: 'Xqnaamvogel',
  fileCode: 'xqcodevogel',
  notes: 'Xqnotitievögel',
  child: 'xqkindvogel',
  person: 'xqtantevogel',
  version: 'xqversievogel',
  plan: 'xqplanvogel',
  signal: 'xqsignaalvogel',
  rating: 'xqvermoedenvogel',
  monitoring: 'xqcontactvogel',
  mark: 'xqvandaagvogel',
  draft: 'xqschetsvogel',
} as const;

/** As somebody wrote them, and as the search folds them: `ö` is kept as `o` there. */
export const CANARIES = [...Object.values(WORDS).map((word) => word.slice(2)), 'notitievogel'];

const often = (word: string, times: number) => Array.from({ length: times }, () => word).join(' ');

const doomedFile = (): ClientFile =>
  someFile({ workingName: WORDS.workingName, fileCode: WORDS.fileCode, notes: WORDS.notes });

/** Different words, of many beginnings, so that the full-text index grows too. */
const various = (count: number, salt: number) =>
  Array.from({ length: count }, (_, index) => ((index + 1) * 7_919 * (salt + 13)).toString(36)).join(' ');

/** What happens around the file with the canaries: how many others come before it, and how long notes become. */
export type Life = { before: number; sizes: readonly number[] };

export const USUAL_LIFE: Life = { before: 5, sizes: [3, 190, 1, 80, 20, 140, 7, 33, 60, 2] };

/** Puts a file with a canary in each place among others, and lets all of them grow and change as files do. */
export const vaultWithCanaries = (
  vault: VaultRecords,
  database: Database,
  { before, sizes }: Life,
): ClientFile => {
  const files: ClientFile[] = [];
  const addOther = (words: number) => {
    const file = someFile({ workingName: 'other', notes: various(words, files.length) });
    vault.files.insert(file);
    vault.ecograms.insert(someEcogram(file));
    vault.children.insert(someChild(file, { name: 'Somebody else', notes: often('klein', words) }));
    files.push(file);
  };
  let doomed = doomedFile();
  const organisation = someOrganisation();
  const aunt = { ...somePerson(WORDS.person), organisationId: organisation.id };
  const addDoomed = () => {
    vault.files.insert(doomed);
    const ecogram = someEcogram(doomed, [aunt], [someTie('client', aunt)]);
    const earlier = someEcogram(doomed, [somePerson(WORDS.version)]);
    vault.ecograms.insert(ecogram);
    vault.ecogramVersions.insert(someVersion({ ...ecogram, records: earlier.records }));
    vault.children.insert(someChild(doomed, { name: WORDS.child }));
    vault.organisations.insert(organisation);
    vault.plans.insert(somePlan(doomed, WORDS.plan, [organisation.id]));
    vault.signals.insert(someSignal(doomed, { what: WORDS.signal }));
    vault.ratings.insert(someRating(doomed, { why: WORDS.rating }));
    vault.monitoring.insert(someMonitoringRecord(doomed, { clientWords: WORDS.monitoring }));
    vault.todayMarks.insert(someTodayMark(doomed, { words: WORDS.mark }));
    const draft = JSON.stringify({ fileId: doomed.id, words: WORDS.draft });
    database
      .prepare('INSERT INTO draft (id, staff_id, written_at, body) VALUES (?, ?, ?, ?)')
      .run(randomUUID(), MANAGER.id, instantAt(0), draft);
  };
  vault.write(CHANGE, () => {
    for (let count = 0; count < before; count += 1) addOther(1);
    addDoomed();
  });
  for (const [index, size] of sizes.entries()) {
    vault.write(CHANGE, () => addOther(size % 100));
    const grown = files[size % files.length];
    vault.write(CHANGE, () => {
      if (!grown) return;
      const changed = next(grown, { details: { ...grown.details, notes: various(size, index + 100) } });
      files[files.indexOf(grown)] = changed;
      vault.files.replace(changed);
    });
    if (index % 3 !== 0) continue;
    const notes = often(WORDS.notes, 1 + (size % 60));
    doomed = next(doomed, { details: { ...doomed.details, notes } });
    vault.write(CHANGE, () => vault.files.replace(doomed));
  }
  return doomed;
};

/** Rows of many sizes, so that pages are split, joined and spilled in every way. */
export const lives: fc.Arbitrary<Life> = fc.record({
  before: fc.integer({ min: 0, max: 12 }),
  sizes: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 20, maxLength: 60 }),
});

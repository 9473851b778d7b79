import { Refusal } from '#shared/contract/errors.ts';
import { EcogramRecords } from '#shared/domain/ecogram.ts';
import { PlanContent } from '#shared/domain/plan.ts';
import { FrozenNames, FrozenSummary, FrozenVersion } from '#shared/domain/plan-version.ts';
import { same } from '#shared/domain/same.ts';
import type { LyingVersion, PlanVersionRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { hashOfVersion } from './plan-hash.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = [
  ...['plan_id', 'file_id', 'number', 'frozen_at'],
  ...['staff_id', 'staff_name', 'hash', 'body', 'ecogram', 'names'],
] as const;
type VersionRow = {
  plan_id: string;
  file_id: string;
  number: number;
  frozen_at: string;
  staff_id: string;
  staff_name: string;
  hash: string;
  body: string;
  ecogram: string | null;
  names: string | null;
};

const frozenIn = ({ body, ecogram, names }: VersionRow): LyingVersion => ({
  content: JSON.parse(body),
  ecogram: ecogram === null ? null : JSON.parse(ecogram),
  names: names === null ? null : JSON.parse(names),
});

const cellOf = (part: unknown): string | null => (part == null ? null : JSON.stringify(part));

/** What this program understands of it. */
const readFrom = ({ content, ecogram, names }: Record<keyof LyingVersion, unknown>) => ({
  content: PlanContent.safeParse(content).data,
  ecogram: EcogramRecords.nullable().safeParse(ecogram).data,
  names: FrozenNames.nullable().safeParse(names).data,
});

/** Held to its hash as it lies there: what a later program reads into it must not count. */
const summaryOf = (row: VersionRow, frozen: LyingVersion) => ({
  planId: row.plan_id,
  fileId: row.file_id,
  number: row.number,
  frozenAt: row.frozen_at,
  by: { id: row.staff_id, name: row.staff_name },
  hash: row.hash,
  isSound: row.hash === hashOfVersion({ planId: row.plan_id, number: row.number, ...frozen }),
});

export const planVersions = ({ reading, writing }: Statements): PlanVersionRepository => {
  const select = sqlOf.selectFrom('plan_version').select(COLUMNS).where(whereFileIsThere).orderBy('number');
  const ofPlan = reading((given: { plan: string }) => select.where('plan_id', '=', given.plan));
  const one = reading((given: { plan: string; number: number }) =>
    select.where('plan_id', '=', given.plan).where('number', '=', given.number),
  );
  const insert = writing((given: VersionRow) =>
    sqlOf.insertInto('plan_version').values(columnsGiven(given, COLUMNS)),
  );

  return {
    ofPlan: (plan) =>
      ofPlan.all({ plan }).map((row) => recordFrom(FrozenSummary, () => summaryOf(row, frozenIn(row)))),

    find(plan, number) {
      const row = one.first({ plan, number });
      return (
        row &&
        recordFrom(FrozenVersion, () => {
          const frozen = frozenIn(row);
          return { ...summaryOf(row, frozen), ...frozen };
        })
      );
    },

    asItLies(plan, number) {
      const row = one.first({ plan, number });
      if (!row) return undefined;
      const lying = frozenIn(row);
      return same(lying, readFrom(lying)) ? undefined : lying;
    },

    insert({ planId, fileId, number, frozenAt, by, hash, isSound, ...read }, lying) {
      const isWhatItSays = !isSound || hash === hashOfVersion({ planId, number, ...lying });
      if (!isWhatItSays || !same(readFrom(lying), read))
        throw new Refusal('bundleDamaged', 'a frozen version that is not what it says');
      insert({
        ...{ plan_id: planId, file_id: fileId, number, frozen_at: frozenAt },
        ...{ staff_id: by.id, staff_name: by.name, hash, body: JSON.stringify(lying.content) },
        ...{ ecogram: cellOf(lying.ecogram), names: cellOf(lying.names) },
      });
    },

    freeze({ planId, fileId, number, content, ecogram, names, by, frozenAt }) {
      const row = {
        ...{ plan_id: planId, file_id: fileId, number, frozen_at: frozenAt },
        ...{ staff_id: by.id, staff_name: by.name, body: JSON.stringify(content) },
        ...{ ecogram: cellOf(ecogram), names: cellOf(names), hash: '' },
      };
      const hash = hashOfVersion({ planId, number, ...frozenIn(row) });
      insert({ ...row, hash });
      return hash;
    },
  };
};

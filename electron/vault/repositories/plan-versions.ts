import { Refusal } from '#shared/contract/errors.ts';
import { PlanContent } from '#shared/domain/plan.ts';
import { FrozenSummary, FrozenVersion } from '#shared/domain/plan-version.ts';
import { same } from '#shared/domain/same.ts';
import type { PlanVersionRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { hashOfVersion } from './plan-hash.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = [
  ...['plan_id', 'file_id', 'number', 'frozen_at'],
  ...['staff_id', 'staff_name', 'hash', 'body'],
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
};

/** Held to its hash as it lies there: what a later program reads into it must not count. */
const summaryOf = (row: VersionRow, content: unknown) => ({
  planId: row.plan_id,
  fileId: row.file_id,
  number: row.number,
  frozenAt: row.frozen_at,
  by: { id: row.staff_id, name: row.staff_name },
  hash: row.hash,
  isSound: row.hash === hashOfVersion({ planId: row.plan_id, number: row.number, content }),
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
      ofPlan
        .all({ plan })
        .map((row) => recordFrom(FrozenSummary, () => summaryOf(row, JSON.parse(row.body)))),

    find(plan, number) {
      const row = one.first({ plan, number });
      return (
        row &&
        recordFrom(FrozenVersion, () => {
          const content = JSON.parse(row.body);
          return { ...summaryOf(row, content), content };
        })
      );
    },

    asItLies(plan, number) {
      const row = one.first({ plan, number });
      if (!row) return undefined;
      const content = JSON.parse(row.body);
      return same(content, PlanContent.safeParse(content).data) ? undefined : content;
    },

    insert({ planId, fileId, number, frozenAt, by, hash, isSound }, content) {
      if (isSound && hash !== hashOfVersion({ planId, number, content }))
        throw new Refusal('bundleDamaged', 'a frozen version that does not have its hash');
      insert({
        ...{ plan_id: planId, file_id: fileId, number, frozen_at: frozenAt },
        ...{ staff_id: by.id, staff_name: by.name, hash, body: JSON.stringify(content) },
      });
    },

    freeze({ planId, fileId, number, content, by, frozenAt }) {
      const body = JSON.stringify(content);
      const hash = hashOfVersion({ planId, number, content: JSON.parse(body) });
      insert({
        ...{ plan_id: planId, file_id: fileId, number, frozen_at: frozenAt },
        ...{ staff_id: by.id, staff_name: by.name, hash, body },
      });
      return hash;
    },
  };
};

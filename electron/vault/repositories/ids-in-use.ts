import { sql } from 'kysely';
import type { IdsInUse, KindWithId } from '../../core/ports.ts';
import type { Schema } from '../database/schema.ts';
import { type Statements, sqlOf } from '../database/statements.ts';

export const TABLES_WITH_ID = {
  file: 'client_file',
  child: 'child',
  ecogram: 'ecogram',
  ecogramVersion: 'ecogram_version',
  overviewVersion: 'overview_version',
  fear: 'fear',
  signal: 'signal',
  rating: 'rating',
  assessment: 'risk_assessment',
  override: 'risk_override',
  plan: 'plan',
  comment: 'plan_comment',
  monitoring: 'monitoring_record',
  todayMark: 'today_mark',
  consent: 'consent',
  consentAct: 'consent_act',
  copy: 'release_copy',
} as const satisfies Record<KindWithId, keyof Schema>;

export const idsInUse = ({ reading }: Statements): IdsInUse => {
  const asked = Object.entries(TABLES_WITH_ID).map(([kind, table]) => {
    const among = reading((given: { ids: string }) =>
      sqlOf
        .selectFrom(table)
        .select('id')
        .where(sql<boolean>`id IN (SELECT value FROM json_each(${given.ids}))`),
    );
    return [kind, among] as const;
  });
  const of = Object.fromEntries(asked) as Record<KindWithId, (typeof asked)[number][1]>;
  return { among: (kind, ids) => of[kind].all({ ids: JSON.stringify(ids) }).map(({ id }) => id) };
};

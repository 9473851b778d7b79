import { Policy, USUAL_POLICY } from '#shared/domain/policy.ts';
import type { PolicyRepository } from '../../core/ports.ts';
import { type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';

/** One row; none where the shelter has decided nothing yet. */
export const policies = ({ reading, writing }: Statements): PolicyRepository => {
  const find = reading(() => sqlOf.selectFrom('policy').select('body'));
  const put = writing((given: { body: string }) =>
    sqlOf
      .insertInto('policy')
      .values({ only_row: 1, body: given.body })
      .onConflict((conflict) =>
        conflict.column('only_row').doUpdateSet((row) => ({ body: row.ref('excluded.body') })),
      ),
  );
  return {
    read() {
      const row = find.first({});
      // What a newer decision has added and an older row lacks is as usual.
      return row ? recordFrom(Policy, () => ({ ...USUAL_POLICY, ...JSON.parse(row.body) })) : USUAL_POLICY;
    },
    replace: (policy) => void put({ body: JSON.stringify(policy) }),
  };
};

import { sql } from 'kysely';
import { ReviewGuest } from '#shared/domain/review-guest.ts';
import type { BundleKeyRepository, ReviewGuestRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

type KeyRow = { only_row: number; identity: string; recipient: string; made_at: string };

export const bundleKeys = ({ reading, writing }: Statements): BundleKeyRepository => {
  const find = reading(() => sqlOf.selectFrom('bundle_key').select(['identity', 'recipient']));
  const insert = writing((given: KeyRow) =>
    sqlOf
      .insertInto('bundle_key')
      .values(columnsGiven(given, ['only_row', 'identity', 'recipient', 'made_at']))
      .onConflict((conflict) => conflict.column('only_row').doNothing()),
  );
  return {
    read: () => find.first({}),
    insert: ({ identity, recipient }, madeAt) =>
      void insert({ only_row: 1, identity, recipient, made_at: madeAt }),
  };
};

/** For queries on `client_file`: only files of the vault's own, and none that is here for a review. */
export const whereFileIsAtHome = sql<boolean>`NOT EXISTS (
  SELECT 1 FROM review_guest WHERE review_guest.file_id = client_file.id
)`;

type GuestRow = { file_id: string; came_at: string; body: string };

const guestFrom = ({ file_id, came_at, body }: GuestRow): ReviewGuest =>
  recordFrom(ReviewGuest, () => ({ fileId: file_id, cameAt: came_at, ...JSON.parse(body) }));

export const reviewGuests = ({ reading, writing }: Statements): ReviewGuestRepository => {
  const select = sqlOf
    .selectFrom('review_guest')
    .select(['file_id', 'came_at', 'body'])
    .where(whereFileIsThere)
    .orderBy('row');
  const every = reading(() => select);
  const byFile = reading((given: { fileId: string }) => select.where('file_id', '=', given.fileId));
  const insert = writing((given: GuestRow) =>
    sqlOf.insertInto('review_guest').values(columnsGiven(given, ['file_id', 'came_at', 'body'])),
  );
  return {
    find(fileId) {
      const row = byFile.first({ fileId });
      return row && guestFrom(row);
    },
    all: () => every.all({}).map(guestFrom),
    insert: ({ fileId, cameAt, ...body }) =>
      void insert({ file_id: fileId, came_at: cameAt, body: JSON.stringify(body) }),
  };
};

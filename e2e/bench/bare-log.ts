import type { Database } from '#electron/vault/database/sqlite.ts';

/** Adds an entry to the log with a statement that is prepared already, in a transaction of its own unless one is under way. */
export const bareLog = (database: Database): ((action: string, subject: string) => void) => {
  const insert = database.prepare(
    `INSERT INTO audit (number, at, staff_id, staff_name, action, subject, detail, hash)
     VALUES ((SELECT coalesce(max(number), 0) + 1 FROM audit), ?, ?, 'Bench', ?, ?, '{}', ?)`,
  );
  const staffId = '01900000-0000-7000-8000-0000000000be';
  const hash = '0'.repeat(64);
  return (action, subject) => void insert.run(new Date().toISOString(), staffId, action, subject, hash);
};

import type { Migration } from './migration.ts';

/** In which sizes an ecogram's grounds and rings are drawn: in the usual ones, where there is nothing here. */
export const howTheSheetIsDivided: Migration = {
  version: 4,
  sql: `
ALTER TABLE ecogram ADD COLUMN layout TEXT;
`,
};

/**
 * A step of the database's shape. What has been released is never edited; the next change is the next file, with a test
 * of its own. `schema.sql` beside this file is what all of them together make.
 */
export type Migration = { readonly version: number; readonly sql: string };

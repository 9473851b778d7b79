import { z } from 'zod';
import type { SocialMapFile } from './social-map-file.ts';
import type { Delimiter, Encoding, Table } from './table.ts';

/** What a chosen file turned out to be. */
export type FileRead =
  | { form: 'text'; encoding: Encoding; delimiter: Delimiter; tables: [Table] }
  | { form: 'workbook'; tables: Table[] }
  | { form: 'map'; map: SocialMapFile };

/**
 * Why a file is not read. Nothing in the vault has changed then.
 * - `unreadable`: the disk, or the rights to it
 * - `tooLarge`: more bytes, rows or cells than a list of organisations has, or an archive that swells beyond measure
 * - `notAList`: another kind of file
 * - `locked`: a workbook with a password, or of Excel 2003 and before
 * - `damaged`: begins as one and doesn't go on as one
 * - `empty`: no words in it
 * - `fromPractice`, `notFromPractice`: made in a practice vault and to be read in a real one, or the other way round
 * - `notAMap`, `newerMap`, `twiceTheSame`: a social map that isn't as its schema says
 */
export const REFUSED_FILES = [
  'unreadable',
  'tooLarge',
  'notAList',
  'locked',
  'damaged',
  'empty',
  'notAMap',
  'newerMap',
  'twiceTheSame',
  'fromPractice',
  'notFromPractice',
] as const;
export const RefusedFile = z.enum(REFUSED_FILES);
export type RefusedFile = z.infer<typeof RefusedFile>;

/** `at`: where in the file that shows, in a program's words; empty where there is nothing to point at. */
export type FileAnswer = { is: 'read'; file: FileRead } | { is: 'refused'; reason: RefusedFile; at: string };

import { hasPracticeColumn } from '../../i18n/practice-column.ts';
import type { FileRead } from './file-read.ts';

/** What a file says of itself: that it comes from practice, that it doesn't, or nothing, as lists of other programs do. */
export const practiceMarkOf = (file: FileRead): 'practice' | 'real' | 'none' => {
  if (file.form === 'map') return file.map.practice ? 'practice' : 'real';
  return file.tables.some(({ rows }) => hasPracticeColumn(rows[0]?.cells ?? [])) ? 'practice' : 'none';
};

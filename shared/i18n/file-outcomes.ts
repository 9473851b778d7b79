import { type FileDecisions, type FileRow, outcomeOf } from '../domain/file-exchange/bringing-in.ts';
import type { Words } from './words.ts';

/** What becomes of a row of a list of clients, in words; where they may have a file already, with whose it may be. */
export const outcomeWords = (
  row: Pick<FileRow, 'row' | 'double'>,
  decisions: FileDecisions,
  t: Words,
): string => {
  const { double } = row;
  const name = double?.of === 'file' ? double.file.workingName : '';
  const earlier = double?.of === 'row' ? double.row : 0;
  return t(`fileList:outcome.${outcomeOf(row, decisions)}`, { name, row: earlier });
};

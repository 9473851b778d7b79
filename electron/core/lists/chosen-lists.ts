import { Refusal } from '#shared/contract/errors.ts';
import type { FileRead, RefusedFile } from '#shared/domain/organisation-exchange/file-read.ts';
import { practiceMarkOf } from '#shared/domain/organisation-exchange/practice-mark.ts';
import { AS_LIKELY, MOST_BYTES, type TextReading } from '#shared/domain/organisation-exchange/table.ts';
import type { ChosenFiles, Dialogs, Spreadsheets } from '../ports.ts';
import type { Session } from '../session.ts';

/** A list of another program, as somebody has chosen it. Its bytes are kept for whoever has it read anew. */
export type ChosenList = { fileName: string; bytes: Uint8Array; file: FileRead };

export type ListAnswer =
  | { is: 'read'; list: ChosenList }
  | { is: 'refused'; reason: RefusedFile; at: string };

type Needs = { session: Session; dialogs: Dialogs; files: ChosenFiles; spreadsheets: Spreadsheets };

/** The last part of a path of any system. */
const nameIn = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Lists that somebody chooses in a dialog and looks at before anything of them is written, whatever they are of. */
export const chosenLists = ({ session, dialogs, files, spreadsheets }: Needs) => {
  /** A file that says where it comes from goes no further than into its own kind of vault. */
  const refusalOf = (file: FileRead): RefusedFile | null => {
    const mark = practiceMarkOf(file);
    if (mark === 'none' || (mark === 'practice') === session.isPractice) return null;
    return mark === 'practice' ? 'fromPractice' : 'notFromPractice';
  };

  /**
   * @returns `null` where `signal` has called it off
   * @throws {Refusal} `locked` where the vault was locked meanwhile, also if another one is open by then
   */
  const readAs = async (
    { fileName, bytes }: Pick<ChosenList, 'fileName' | 'bytes'>,
    reading: TextReading,
    signal: AbortSignal,
  ): Promise<ListAnswer | null> => {
    const { vault } = session;
    try {
      const answer = await spreadsheets.read(bytes, reading, signal);
      if (session.vault !== vault || signal.aborted)
        throw new Refusal('locked', 'the vault was locked meanwhile');
      if (answer.is === 'refused') return answer;
      const reason = refusalOf(answer.file);
      if (reason !== null) return { is: 'refused', reason, at: '' };
      return { is: 'read', list: { fileName, bytes, file: answer.file } };
    } catch (error) {
      if (signal.aborted && session.isOpen && session.vault === vault) return null;
      throw error;
    }
  };

  return {
    /**
     * Asks for a file and reads it.
     *
     * @param begin called once a file is chosen; what it gives calls the reading off
     * @returns `null` where nobody chose one, or it was called off
     */
    async choose(
      asked: { title: string; endings: string[] },
      begin: () => AbortSignal,
    ): Promise<ListAnswer | null> {
      const path = await dialogs.chooseFile(asked);
      if (path === null) return null;
      const signal = begin();
      const bytes = await files.read(path, MOST_BYTES);
      if (typeof bytes === 'string') return { is: 'refused', reason: bytes, at: '' };
      return readAs({ fileName: nameIn(path), bytes }, AS_LIKELY, signal);
    },

    readAs,
  };
};

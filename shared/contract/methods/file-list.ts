import { z } from 'zod';
import { HeldDocument } from '../../domain/documents.ts';
import {
  ChosenFileList,
  FileDecisions,
  FileList,
  FileListChoices,
  FileListPages,
  FileListPreview,
  FilesBroughtIn,
} from '../../domain/file-exchange/bringing-in.ts';
import { ImportId } from '../../domain/ids.ts';
import { TextReading } from '../../domain/organisation-exchange/table.ts';
import { ALL_STAFF, CLIENT_WORK, define, nothing } from '../define.ts';

const ofList = z.strictObject({ id: ImportId });
const asChosen = ofList.extend({ choices: FileListChoices });

/** Client files out of a list of another program. One list is held at a time, in memory, until somebody leaves it or the vault is locked. */
export const fileListMethods = define({
  /**
   * Asks for a list and reads it. `null` where nobody chose one, or somebody cancelled. Refused in practice: its people are
   * invented, and who is on a shelter's list is not.
   */
  'fileList.choose': {
    kind: 'command',
    may: CLIENT_WORK,
    input: nothing,
    output: ChosenFileList.nullable(),
    inPractice: 'refused',
  },
  /** With letters or cells parted as somebody says. Where that is refused, it stays as it was read before. */
  'fileList.readAnew': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofList.extend({ reading: TextReading }),
    output: ChosenFileList.nullable(),
  },
  /** What the list would become, and who in it may have a file already. */
  'fileList.preview': {
    kind: 'query',
    may: CLIENT_WORK,
    input: asChosen.extend({ from: FileListPages }),
    output: z.strictObject({ file: FileList, preview: FileListPreview }),
  },
  /**
   * Makes a file of each row, or of none; no file that is here is changed. Refused with `conflict` where what was `seen` is
   * no longer so. `null` where it was stopped: nothing was written.
   */
  'fileList.bringIn': {
    kind: 'command',
    may: CLIENT_WORK,
    input: asChosen.extend({ seen: z.int(), decisions: FileDecisions }),
    output: FilesBroughtIn.nullable(),
  },
  /** Stops a `bringIn` that is under way; too late once the writing has begun. */
  'fileList.stop': { kind: 'command', may: CLIENT_WORK, input: nothing, output: nothing },
  /** Row by row, what becomes of it or has become of it; as a document to be saved. */
  'fileList.prepareReport': {
    kind: 'command',
    may: CLIENT_WORK,
    input: asChosen.extend({ decisions: FileDecisions }),
    output: HeldDocument,
  },
  /** Removes those files in which nobody has written since. They can come back like any that was removed. */
  'fileList.takeBack': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofList,
    output: z.strictObject({ removed: z.int(), left: z.int() }),
  },
  /** Ends whatever is under way with a list, and lets go of it. */
  'fileList.leave': {
    kind: 'command',
    may: ALL_STAFF,
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
});

/**
 * What the page of a dialog and the shell say to each other, as JSON. It is no part of the app's contract: only the page
 * that a dialog is shown in has the binding, and only while it is open.
 */

export type Place = { name: string; path: string };

export type FolderView = {
  path: string;
  /** From the root down to the folder itself. */
  trail: Place[];
  folders: Place[];
  /** Names of files, for a dialog that saves or opens one. */
  files: string[];
  /** Set where there is more than is shown. */
  isCut: boolean;
};

export type Problem = 'missing' | 'cannotRead' | 'cannotWrite' | 'badName' | 'exists' | 'noFile';

export type DialogWords = {
  places: string;
  trail: string;
  contents: string;
  empty: string;
  /** What stands where no file of the wanted kinds is. */
  noFiles: string;
  cut: string;
  folderKind: string;
  fileKind: string;
  newFolder: string;
  newFolderName: string;
  make: string;
  cancel: string;
  choose: string;
  save: string;
  open: string;
  fileName: string;
  chosen: string;
  replaceTitle: string;
  replaceExplain: string;
  replace: string;
  otherName: string;
  problem: Record<Problem, string>;
};

export type DialogStart = {
  kind: 'folder' | 'save' | 'file';
  title: string;
  suggestedName: string;
  words: DialogWords;
  places: Place[];
  view: FolderView;
};

export type DialogRequest =
  | { ask: 'start' }
  | { ask: 'open'; folder: string }
  | { ask: 'makeFolder'; folder: string; name: string }
  /** `replace`: whoever sits there has agreed to it. */
  | { ask: 'save'; folder: string; name: string; replace: boolean }
  | { ask: 'choose'; folder: string }
  /** An existing file. */
  | { ask: 'pick'; folder: string; name: string }
  | { ask: 'cancel' };

export type DialogReply =
  | { is: 'start'; start: DialogStart }
  | { is: 'view'; view: FolderView }
  /** A file of that name is there; asked before anything is replaced. */
  | { is: 'wouldReplace'; name: string }
  | { is: 'done' }
  | { is: 'problem'; problem: Problem };

/** The name of the function in the page. It takes a request and answers with a reply, both as JSON. */
export const DIALOG_BINDING = 'mooringDialog';

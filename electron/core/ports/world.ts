import type { PrintOutcome } from '#shared/domain/documents.ts';
import type { EcogramPaper } from '#shared/domain/ecogram-print.ts';
import type { FileAnswer } from '#shared/domain/organisation-exchange/file-read.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import type { SyncService } from '#shared/domain/release/sync-services.ts';
import type { Settings } from '#shared/domain/settings.ts';

/** What the use cases need of the machine. */

export type Clock = { now(): Date };

export type Ids = {
  /** A new UUID, version 7. */
  next(): string;
};

export type Dialogs = {
  /** The chosen folder's absolute path, or `null`. */
  chooseFolder(request: { title: string; startIn: string }): Promise<string | null>;
  /** The chosen existing file's absolute path, or `null`. `endings`: of the files that are offered, without their point. */
  chooseFile(request: { title: string; endings: readonly string[] }): Promise<string | null>;
  /** The chosen file's absolute path, or `null`. Whoever chose an existing file has agreed to its replacement. */
  chooseSavePath(request: { title: string; suggestedName: string }): Promise<string | null>;
  /** Closes whatever is open, as if nobody had chosen; where the system has no way to do so, it does nothing. */
  cancel(): Promise<void>;
};

export type Printer = {
  /**
   * Prints a page with the browser that the shell runs on, from memory alone: nothing touches the disk.
   * The page states its own paper with `@page`. Returns a tagged PDF.
   */
  pdfFrom(html: string): Promise<Uint8Array>;
};

/** What goes onto a sheet, and on which. A printer has to be told how the sheet lies: it doesn't read the page's own `@page`. */
export type PrintPage = { html: string; paper: EcogramPaper; landscape: boolean };

export type PrintDialog = {
  /**
   * Shows the system's print dialog for a page, from memory alone: what is printed is laid out as by {@link Printer}. `signal` takes the page away,
   * and the dialog with it where the system can.
   * @throws {Refusal} `printFailed` where it is not known whether anything was printed; the signal's reason once it is aborted
   */
  offer(page: PrintPage, signal: AbortSignal): Promise<PrintOutcome>;
};

export type Rasteriser = {
  /**
   * Draws the first page of a PDF as a picture of pixels, from memory alone: nothing touches the disk.
   *
   * @param width in pixels; the height follows from the page
   * @returns a PNG
   * @throws {Refusal} `printFailed`
   */
  pngFrom(pdf: Uint8Array, width: number): Promise<Uint8Array>;
};

export type ExportWriter = {
  /**
   * Writes the whole file or leaves what was there, also where `signal` breaks it off. Once it has taken the place of what was there it
   * never throws. `onReplacing` is called right before that, when nothing breaks it off any more.
   * @throws {Refusal} `diskFull` or `cannotWrite`
   */
  write(path: string, bytes: Uint8Array, signal?: AbortSignal, onReplacing?: () => void): Promise<void>;
};

/** What can be told of a place on the disk by its name, and by the name of where that leads. */
export type Folders = { syncedBy(path: string): Promise<SyncService | null> };

export type Hashing = { /** SHA-256 in hexadecimal. */ sha256(bytes: Uint8Array): string };

/** Files that somebody has chosen in a dialog, and no others. */
export type ChosenFiles = {
  /**
   * The whole file, in memory. A refusal in words of its own, since a screen says more of it than of an error: `tooLarge`
   * is noticed before anything is read.
   */
  read(path: string, mostBytes: number): Promise<Uint8Array | 'tooLarge' | 'unreadable'>;
};

/** Lists as other programs keep them. */
export type Spreadsheets = {
  /**
   * Says what a file is and what stands in it. Hostile and broken files are answered, not thrown.
   *
   * @param reading how text becomes cells; of no account in a workbook
   * @throws the signal's reason once it is aborted
   */
  read(bytes: Uint8Array, reading: TextReading, signal: AbortSignal): Promise<FileAnswer>;
  /** CSV in UTF-8 that no spreadsheet program takes for formulas. The headings are the first row. */
  csv(rows: readonly (readonly string[])[], delimiter: ',' | ';'): Uint8Array;
  /** An XLSX workbook of one sheet, all of it text. `cutMark`: what stands at the end of a cell that doesn't hold all of its words. */
  workbook(sheetName: string, rows: readonly (readonly string[])[], cutMark: string): Uint8Array;
};

/** The system's clipboard, as far as its text goes. Both fail where the shell can't get at it just now. */
export type Clipboard = { readText(): Promise<string>; clear(): Promise<void> };

export type Timer = {
  /** Calls once, so many milliseconds from now, unless what it returns is called before. Keeps no program alive. */
  after(ms: number, work: () => void): () => void;
  /** Calls again and again, that many milliseconds apart, until what it returns is called. Keeps no program alive. */
  every(ms: number, work: () => void): () => void;
};

export type Screen = {
  /** Whether this shell on this system can keep its windows out of pictures of the screen. */
  readonly canProtect: boolean;
  /** For every window, those to come included. Does nothing where it can't. */
  protect(on: boolean): void;
};

export type Power = {
  /** Told when the machine goes to sleep, is locked or shuts down, or has slept. Returns what ends that. */
  onSuspendOrLock(listener: () => void): () => void;
};

export type SettingsStore = { read(): Settings; write(settings: Settings): void };

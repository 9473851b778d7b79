import { createBundles } from '#electron/bundles/bundles.ts';
import { createApp } from '#electron/core/app.ts';
import type { Printer, VaultAccess, VaultRecords } from '#electron/core/ports.ts';
import { createDocuments } from '#electron/documents/create-documents.ts';
import { ecogramSvg } from '#electron/documents/ecogram-svg.ts';
import { systemClock } from '#electron/platform/clock.ts';
import { createIds } from '#electron/platform/ids.ts';
import { createRouter } from '#electron/rpc/router.ts';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { encode } from '#shared/contract/wire.ts';

const absent = (): never => {
  throw new Error('has no part in a benchmark');
};

/** Benchmarks let nobody in. */
const noAccess = new Proxy({} as VaultAccess, { get: absent });

/** For measures that print nothing. */
export const noPrinter: Printer = { pdfFrom: absent };

/** Answers with the wire's string, as it would cross to the page. */
export type Ask = <M extends Method>(method: M, input: Input<M>) => Promise<string>;

/** The app's router over an open vault, as a shell mounts it, with none of the shell around it. */
export const routerOver = (records: VaultRecords, printer: Printer): Ask => {
  const app = createApp({
    about: { version: '0', shell: 'memory' },
    suggestedFolder: '/',
    vaults: {
      attempts: { read: absent, write: absent },
      inspect: absent,
      create: absent,
      open: absent,
      recover: absent,
    },
    recovery: { make: absent, secretFrom: absent },
    practice: { folder: '/', open: absent, prepare: absent },
    backups: { restore: absent, look: absent },
    settings: {
      read: () => ({ language: 'en', theme: 'system', vaultFolder: null, protectScreen: true }),
      write: absent,
    },
    dialogs: { chooseFolder: absent, chooseFile: absent, chooseSavePath: absent, cancel: absent },
    printer,
    printDialog: { offer: absent },
    rasteriser: { pngFrom: absent },
    bundles: createBundles({ version: '0' }),
    clipboard: { readText: absent, clear: absent },
    screen: { canProtect: false, protect: () => undefined },
    power: { onSuspendOrLock: () => () => undefined },
    documents: createDocuments({ ecogramSvg }),
    hashing: { sha256: () => 'a'.repeat(64) },
    folders: { syncedBy: async () => null },
    writer: { write: absent },
    files: { read: absent },
    spreadsheets: { read: absent, csv: absent, workbook: absent },
    clock: systemClock,
    timer: { after: () => () => undefined, every: () => () => undefined },
    ids: createIds(systemClock),
  });
  app.session.opened({ ...records, access: noAccess, writeAs: absent });
  const router = createRouter({
    handlers: app.handlers,
    staff: () => app.session.staff,
    isReadOnly: () => false,
    isPractice: () => false,
    onInternalError: (method, kind) => {
      throw new Error(`${method} failed with ${kind}`);
    },
  });
  return (method, input) => router.handle(method, encode(input));
};

/** What an answer holds. @throws where the call was refused: a refusal is quick, and must never be measured as an answer. */
export const openAnswer = <M extends Method>(_method: M, answer: string): Output<M> =>
  openEnvelope(answer) as Output<M>;

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { AS_LIKELY } from '#shared/domain/organisation-exchange/table.ts';
import { createSpreadsheets } from './spreadsheets.ts';

test('lists are read with the thread as a bundler writes it', async () => {
  await mkdir(fileURLToPath(new URL('../../node_modules/.cache', import.meta.url)), { recursive: true });
  const out = await mkdtemp(fileURLToPath(new URL('../../node_modules/.cache/bundled-', import.meta.url)));
  onTestFinished(() => rm(out, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: out,
      rollupOptions: {
        input: { 'read-worker': fileURLToPath(new URL('./read-worker.ts', import.meta.url)) },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const { read, workbook } = createSpreadsheets(pathToFileURL(join(out, 'read-worker.mjs')));
  const rows = [
    ['Name', 'Phone'],
    ['Haven', '020'],
  ];
  for (const bytes of [new TextEncoder().encode('Name;Phone\nHaven;020\n'), workbook('Map', rows, '…')])
    expect(await read(bytes, AS_LIKELY, new AbortController().signal)).toMatchObject({
      is: 'read',
      file: { tables: [{ rows: rows.map((cells, index) => ({ number: index + 1, cells })) }] },
    });
});

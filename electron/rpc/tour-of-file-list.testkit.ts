import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { AS_LIKELY_MEANT } from '#shared/domain/file-exchange/bringing-in.ts';

type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
type Subject = { home: string; answerNextDialog(answer: string | null): Promise<void> | void };

/** Brings a list of clients in, and takes it back. */
export const tourOfFileList = async (subject: Subject, call: Call): Promise<void> => {
  const list = path.join(subject.home, 'clients.csv');
  await writeFile(list, 'Naam;Code;Kamer\nIndigo;L-1;7\nOker;L-1;\n;;8\n');
  await subject.answerNextDialog(list);
  const chosen = await call('fileList.choose', {});
  if (chosen?.is !== 'read') throw new Error('the list was not read');
  const about = { id: chosen.file.id, choices: AS_LIKELY_MEANT };
  const reading = { encoding: 'utf-8', delimiter: ';' } as const;
  expect(await call('fileList.readAnew', { id: about.id, reading })).toEqual(chosen);
  const from = { rows: 0, doubles: 0, findings: 0 };
  const { preview } = await call('fileList.preview', { ...about, from });
  expect(preview.counts).toEqual({ rows: 2, made: 1, doubles: 1, leftOut: 1, findings: 1 });
  await call('fileList.stop', {});
  const decisions = { 3: 'make' } as const;
  const done = await call('fileList.bringIn', { ...about, seen: preview.seen, decisions });
  expect(done).toEqual({ made: 2, leftOut: 1 });
  expect((await call('fileList.prepareReport', { ...about, decisions })).bytes).toBeGreaterThan(10);
  expect(await call('fileList.takeBack', { id: about.id })).toEqual({ removed: 2, left: 0 });
  await call('fileList.leave', {});
  // Whoever looks at what was removed later finds their own alone.
  for (const { id, workingName } of await call('files.removed', {}))
    await call('files.destroy', { id, typed: workingName });
};

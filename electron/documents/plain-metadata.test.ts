import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { withPlainMetadata } from './plain-metadata.ts';

const pdfWith = (info: string): Uint8Array => {
  const objects = [`<<${info}>>`, '<</Type /Catalog /Pages 3 0 R>>', '<</Type /Pages /Kids [] /Count 0>>'];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
};

const infoOf = async (bytes: Uint8Array): Promise<Record<string, unknown>> => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const { info } = await (await task.promise).getMetadata();
  await task.destroy();
  return info as Record<string, unknown>;
};

test('what it was made with and when is gone; its title and everything else is where it was', async () => {
  const pdf = pdfWith(
    String.raw`/Title (A plan \(/Creator\))/Creator (Chromium \) x)` +
      "\n/Producer <536b6961>\n/CreationDate (D:20261129114253+00'00')\n/ModDate (D:20261129114253+00'00')",
  );
  const plain = withPlainMetadata(pdf);
  expect(plain).toHaveLength(pdf.length);
  const text = Buffer.from(plain).toString('latin1');
  for (const gone of ['Chromium', 'Producer', '536b6961', 'D:2026', 'ModDate'])
    expect(text).not.toContain(gone);
  const { Title, Creator, Producer, CreationDate, ModDate } = await infoOf(plain);
  expect({ Title, Creator, Producer, CreationDate, ModDate }).toEqual({ Title: 'A plan (/Creator)' });
});

test('words within the document stay', () => {
  const pdf = Buffer.concat([pdfWith('/Creator (x)'), Buffer.from('\n% /Creator (a word of the page)\n')]);
  expect(Buffer.from(withPlainMetadata(pdf)).toString('latin1')).toContain('/Creator (a word of the page)');
});

test('whatever it is given comes back as long as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(withPlainMetadata(bytes)).toHaveLength(bytes.length);
    }),
  );
});

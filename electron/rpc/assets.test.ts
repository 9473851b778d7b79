import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HeldDocuments } from '../core/documents/held-documents.ts';
import { readAssetPath } from './asset-paths.ts';
import { type Assets, createAssets, createPrintAssets } from './assets.ts';
import { NONCE_PLACEHOLDER } from './page-policy.ts';

const SECRET = 'a file of somebody else';
const INTER = { package: 'inter', file: 'inter-latin-400-normal.woff2' };

let home: string;
let assets: Assets;
const held = new HeldDocuments();

beforeAll(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'mooring-assets-'));
  const rendererFolder = path.join(home, 'renderer');
  fs.mkdirSync(path.join(rendererFolder, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(home, 'secret.txt'), SECRET);
  fs.writeFileSync(
    path.join(rendererFolder, 'index.html'),
    `<meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><h1>Mooring</h1>`,
  );
  fs.writeFileSync(path.join(rendererFolder, 'assets', 'index.js'), 'export {};');
  fs.writeFileSync(path.join(rendererFolder, 'assets', 'a b.css'), 'p {}');
  fs.symlinkSync(path.join(home, 'secret.txt'), path.join(rendererFolder, 'assets', 'link.txt'));
  fs.symlinkSync(home, path.join(rendererFolder, 'up'));
  assets = createAssets({ rendererFolder, held });
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

const text = (body: Uint8Array) => new TextDecoder().decode(body);

test('the page comes with a policy that lets it run its own files and nothing else', async () => {
  const { status, headers, body } = await assets.answer('/');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  const policy = headers['content-security-policy'] ?? '';
  const nonce = /'nonce-([^']{20,})'/.exec(policy)?.[1] ?? 'none';
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; " +
      `style-src 'self' 'nonce-${nonce}'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; ` +
      "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(text(body)).toBe(`<meta property="csp-nonce" nonce="${nonce}"><h1>Mooring</h1>`);
});

test('each answer has a nonce of its own', async () => {
  const policies = await Promise.all(Array.from({ length: 20 }, () => assets.answer('/')));
  expect(new Set(policies.map(({ headers }) => headers['content-security-policy'])).size).toBe(20);
});

test.each(['/', '/assets/index.js', '/nothing', '/../x', '/held/x'])(
  '%s is never kept and never guessed at',
  async (asked) => {
    const { headers } = await assets.answer(asked);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toMatch(/camera=\(\).*microphone=\(\)/);
  },
);

test.each([
  ['/index.html', 'text/html; charset=utf-8'],
  ['/assets/index.js?v=1', 'text/javascript; charset=utf-8'],
  ['/assets/a%20b.css#top', 'text/css; charset=utf-8'],
])('%s is served as %s', async (asked, type) => {
  const { status, headers } = await assets.answer(asked);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test('only the fonts of the list are served, not the other files of their packages', async () => {
  const fonts = createPrintAssets([INTER]);
  const { status, headers, body } = await fonts.answer(`/print-fonts/inter/${INTER.file}`);
  expect([status, headers['content-type']]).toEqual([200, 'font/woff2']);
  expect(text(body.subarray(0, 4))).toBe('wOF2');
  for (const file of [
    'inter-latin-400-italic.woff2',
    'index.css',
    '../inter/index.css',
    '%2e%2e/package.json',
  ]) {
    expect((await fonts.answer(`/print-fonts/inter/${file}`)).status).not.toBe(200);
  }
  expect((await fonts.answer('/index.html')).status).toBe(404);
});

describe('a held document', () => {
  const id = '01991234-5678-7000-8000-000000000001';
  const hold = () =>
    held.hold(
      { id: id as never, suggestedName: 'Plan.pdf', mediaType: 'application/pdf' },
      { bytes: new TextEncoder().encode('%PDF') },
      { subject: null },
    );

  test('is served while it is held, and can do nothing', async () => {
    hold();
    const { status, headers, body } = await assets.answer(`/held/${id}`);
    expect([status, headers['content-type'], text(body)]).toEqual([200, 'application/pdf', '%PDF']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('sandbox');
    held.release(id as never);
    expect((await assets.answer(`/held/${id}`)).status).toBe(404);
  });

  test('that is released while it is being read is read whole', async () => {
    hold();
    const { body } = await assets.answer(`/held/${id}`);
    held.releaseAll();
    expect(text(body)).toBe('%PDF');
  });
});

describe('a path that climbs out', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/assets//index.js',
    '/./index.html',
    '/index.html%00.js',
    '/C:/secret.txt',
    '//etc/passwd',
    '/%',
    '/%ff',
    'index.html',
    '',
    `/${'a'.repeat(3000)}`,
    '/held/../index.html',
  ])('%j is refused', async (asked) => {
    expect((await assets.answer(asked)).status).toBe(400);
  });

  test.each([
    '/assets/link.txt',
    '/up/secret.txt',
    '/assets',
    '/assets/',
    '/nothing.js',
    '/INDEX.HTML',
    '/held/',
    '/constructor',
  ])('%j leads nowhere', async (asked) => {
    expect([400, 404]).toContain((await assets.answer(asked)).status);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      'assets',
      'up',
      'secret.txt',
      'link.txt',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '%5c',
      '\\',
      '%00',
      'held',
    ),
    fc.string(),
    fc.webPath(),
  );
  const anyPath = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('/')}`);

  test('never reaches a file outside, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, async (asked) => {
        const { status, body } = await assets.answer(asked);
        expect([200, 400, 404]).toContain(status);
        expect(text(body)).not.toContain(SECRET);
        if (status === 200) expect(asked).toMatch(/index\.html|index\.js|a%20b|a b|^\/$|^\/[?#]|^\/held/);
      }),
      { numRuns: 1000 },
    );
  });

  test('is not a path for the reader of paths either', () => {
    fc.assert(
      fc.property(anyPath, (asked) => {
        const read = readAssetPath(asked);
        if (read.is === 'refused') return;
        const onDisk = path.posix.resolve('/root', `.${read.path}`);
        expect(onDisk === '/root' || onDisk.startsWith('/root/')).toBe(true);
        expect(path.win32.resolve('C:\\root', `.${read.path}`).startsWith('C:\\root')).toBe(true);
        expect(read.path).toBe(path.posix.normalize(read.path));
      }),
      { numRuns: 1000 },
    );
  });
});

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { listFiles, mediaTypeOf } from './asset-files.ts';
import { readAssetPath } from './asset-paths.ts';
import { appPagePolicy, COMMON_HEADERS, heldDocumentPolicy, NONCE_PLACEHOLDER } from './page-policy.ts';

export type AssetAnswer = { status: number; headers: Record<string, string>; body: Uint8Array };

/**
 * Answers what the app's own page asks of its own origin. `rawPath` is the URL from its path on, as it was asked for.
 * Never throws for anything that is asked.
 */
export type Assets = { answer(rawPath: string): Promise<AssetAnswer> };

export type FontFile = {
  /** The name within `@fontsource`. */
  readonly package: string;
  readonly file: string;
};

type Needs = {
  /** Where the built renderer is. */
  rendererFolder: string;
  /** Documents that wait to be looked at or saved. */
  held: { find(id: string): { about: HeldDocument; bytes: Uint8Array } | undefined };
};

const answer = (
  status: number,
  contentType: string,
  body: Uint8Array | string,
  headers: Record<string, string> = {},
): AssetAnswer => ({
  status,
  headers: { ...COMMON_HEADERS, 'content-type': contentType, ...headers },
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
});

const refused = (status: 400 | 404): AssetAnswer =>
  answer(status, 'text/plain; charset=utf-8', status === 400 ? 'refused' : 'not found');

const page = (html: string): AssetAnswer => {
  const nonce = randomBytes(16).toString('base64');
  return answer(200, mediaTypeOf('index.html'), html.replaceAll(NONCE_PLACEHOLDER, nonce), {
    'content-security-policy': appPagePolicy(nonce),
  });
};

const serveFile = async (files: ReadonlyMap<string, string>, path: string): Promise<AssetAnswer> => {
  const onDisk = files.get(path);
  if (!onDisk) return refused(404);
  const contentType = mediaTypeOf(onDisk);
  try {
    if (contentType.startsWith('text/html')) return page(await readFile(onDisk, 'utf8'));
    return answer(200, contentType, await readFile(onDisk));
  } catch {
    return refused(404);
  }
};

/** The app's page and its files, and at `/held/<id>` the documents that wait. */
export const createAssets = ({ rendererFolder, held }: Needs): Assets => {
  const files = listFiles(rendererFolder);

  const heldDocument = (id: string): AssetAnswer => {
    const document = held.find(id);
    if (!document) return refused(404);
    // A copy: the held bytes are wiped when the document is released, perhaps before the browser has read them.
    return answer(200, document.about.mediaType, document.bytes.slice(), {
      'content-security-policy': heldDocumentPolicy,
    });
  };

  return {
    async answer(rawPath) {
      const read = readAssetPath(rawPath);
      if (read.is === 'refused') return refused(400);
      if (read.path.startsWith('/held/')) return heldDocument(read.path.slice('/held/'.length));
      return serveFile(files, read.path === '/' ? '/index.html' : read.path);
    },
  };
};

/** What a page that is printed may ask for: the listed font files, at `/print-fonts/<package>/<file>`. */
export const createPrintAssets = (fonts: readonly FontFile[]): Assets => {
  const { resolve } = createRequire(import.meta.url);
  const files = new Map(
    fonts.map(({ package: name, file }) => [
      `/print-fonts/${name}/${file}`,
      resolve(`@fontsource/${name}/files/${file}`),
    ]),
  );
  return {
    async answer(rawPath) {
      const read = readAssetPath(rawPath);
      return read.is === 'refused' ? refused(400) : serveFile(files, read.path);
    },
  };
};

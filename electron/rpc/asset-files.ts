import { readdirSync } from 'node:fs';
import path from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

export const mediaTypeOf = (file: string): string =>
  MEDIA_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/**
 * Every plain file below a folder, by its path in a URL: `/assets/index.js` -> where it is on the disk. Links are left
 * out. Serving looks names up here and nowhere else, so no path that is asked for can lead to another file.
 */
export const listFiles = (root: string): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const walk = (folder: string, urlPath: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const onDisk = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(onDisk, `${urlPath}${entry.name}/`);
      else if (entry.isFile()) files.set(`${urlPath}${entry.name}`, onDisk);
    }
  };
  walk(root, '/');
  return files;
};

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AssetAnswer, Assets } from '../../../rpc/assets.ts';
import { COMMON_HEADERS } from '../../../rpc/page-policy.ts';
import { DIALOG_PAGE_FOLDER } from './dialog-files.ts';

const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `font-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

type Look = { language: string; theme: 'light' | 'dark'; title: string };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const documentOf = ({ language, theme, title }: Look): string => `<!doctype html>
<html lang="${escaped(language)}" data-theme="${theme}" translate="no">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/dialog.css">
<script type="module" src="/dialog.js"></script>
</head>
<body></body>
</html>
`;

const answer = (contentType: string, body: string | Uint8Array): AssetAnswer => ({
  status: 200,
  headers: { ...COMMON_HEADERS, 'content-type': contentType, 'content-security-policy': POLICY },
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
});

/** What the origin of dialogs answers: the page itself, its script and style, and the bundled fonts. */
export const dialogAssets = (rendererFolder: string, fonts: Assets, look: Look): Assets => ({
  async answer(asked) {
    switch (asked) {
      case '/':
        return answer('text/html; charset=utf-8', documentOf(look));
      case '/dialog.js':
        return answer(
          'text/javascript; charset=utf-8',
          await readFile(path.join(rendererFolder, DIALOG_PAGE_FOLDER, 'dialog.js')),
        );
      case '/dialog.css':
        return answer(
          'text/css; charset=utf-8',
          await readFile(new URL('./page/dialog.css', import.meta.url)),
        );
      default:
        return fonts.answer(asked);
    }
  },
});

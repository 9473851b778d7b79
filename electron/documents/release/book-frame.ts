import type { Paper } from '#shared/domain/documents.ts';
import { Html, html } from '../html.ts';
import {
  BASE,
  contentPolicy,
  MARGIN_LETTERS,
  marginLetters,
  type Page,
  pageRules,
  textOn,
} from '../page-frame.ts';
import { fontFaces } from '../print-fonts.ts';

type Book = { title: string; language: string; paper: Paper; pages: readonly Page[] };

/** A page's own rules hold within it alone; what it says of the whole document it says of itself. */
const within = (name: string, { styles }: Page): string =>
  `.${name} { page: ${name}; break-before: page;\n${styles.replace(/^html \{/gm, '& {')}\n}\n.${name}:first-of-type { break-before: auto; }`;

/**
 * Several prints as one document, each with its own margins, its own head and foot, and its own rules, and with one count of pages: none can
 * be taken out unnoticed.
 */
export const bookFrame = ({ title, language, pages }: Book): Html => {
  const names = pages.map((_, index) => `paper${index + 1}`);
  const rules = pages.map((page, index) =>
    [pageRules(page, names[index]), within(names[index] ?? '', page)].join('\n'),
  );
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<title>${title}</title>
<style>${Html.ownWork([fontFaces(pages.map(textOn).join(' ')), BASE, MARGIN_LETTERS, ...rules].join('\n'))}</style>
</head>
<body>
${marginLetters(pages)}
${pages.map((page, index) => html`<div class="${names[index] ?? ''}">${page.body}</div>`)}
</body>
</html>
`;
};

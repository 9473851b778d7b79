import { expect, test } from 'vitest';
import { cssString } from './css-string.ts';
import { practiceDrawing, practicePage } from './practice-mark.ts';

const page = (language: string) =>
  `<!doctype html><html lang="${language}"><head><title>A plan</title></head><body><p>&lt;body&gt; $&amp; $1</p></body></html>`;

test('a page says that it is practice in its own language: across each sheet, at its edges and in its title', () => {
  const marked = practicePage(page('nl'));
  expect(marked).toContain('<title>Oefening · A plan</title>');
  expect(marked).toContain('OEFENING');
  expect(marked.split(cssString('Oefening · verzonnen mensen'))).toHaveLength(3);
  expect(marked).toContain('<p>&lt;body&gt; $&amp; $1</p>');
});

test('a page in a language that the app has no words for says it in English', () => {
  expect(practicePage(page('am'))).toContain('PRACTICE');
});

test('a drawing bears the word above all else, and is otherwise as it was', () => {
  const svg = '<svg viewBox="-50 -50 300 200"><path d="M0 0"/>\n</svg>\n';
  const marked = practiceDrawing(svg, 'en');
  expect(marked).toMatch(
    /^<svg viewBox="-50 -50 300 200"><path d="M0 0"\/>\n<text x="100" y="50".*PRACTICE<\/text>\n<\/svg>\n$/,
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, Html, html } from './html.ts';

test('a hole is text, whatever is in it', () => {
  expect(html`<p title="${'"><script>'}">${"<b>&'</b>"}</p>`.toString()).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;&lt;/b&gt;</p>',
  );
});

test('markup in a hole stays markup, also in lists', () => {
  const items = ['<', '>'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>`.toString()).toBe('<ul><li>&lt;</li><li>&gt;</li></ul>');
});

test('nothing is written for what is not there, and zero is there', () => {
  expect(html`${null}${undefined}${false}${0}`.toString()).toBe('0');
});

test('an object that only looks like markup is not taken for it', () => {
  const lookalike = { toString: () => '<script>' } as unknown as string;
  expect(() => html`${lookalike}`).toThrow();
  expect(html`${Html.ownWork('<br>')}`.toString()).toBe('<br>');
});

test('no text can open a tag, an entity or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"'\0]/);
      expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    }),
  );
});

test('a broken half of a character becomes a visible mark', () => {
  expect(escapeHtml('a\uD800b\0')).toBe('a\uFFFDb\uFFFD');
});

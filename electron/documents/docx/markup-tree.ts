import { SaxesParser } from 'saxes';
import type { Html } from '../html.ts';

/** An element of a page's body, with what is in it. */
export type Markup = {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
};

type Growing = Omit<Markup, 'children'> & { children: (Growing | string)[] };

/** What XML can't hold. A visible mark is better than a word that silently changed. */
const UNHOLDABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const elementOf = (tag: string, attributes: Readonly<Record<string, string>>): Growing => ({
  tag,
  classes: (attributes.class ?? '').split(/\s+/).filter((name) => name !== ''),
  attributes,
  children: [],
});

/**
 * A page's body, taken apart again. What `html` has made is XML as well, since every value is quoted and every element closed; should
 * a page ever hold anything else, this throws and nothing is exported.
 */
export const treeOf = (body: Html): Markup => {
  const root = elementOf('body', {});
  const open = [root];
  const innermost = (): Growing => open.at(-1) ?? root;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = elementOf(name, attributes as Readonly<Record<string, string>>);
    innermost().children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void innermost().children.push(text));
  parser.on('closetag', () => void open.pop());
  parser.write(`<body>${body.toString().replace(UNHOLDABLE, '\ufffd')}</body>`).close();
  return root.children.find((child) => typeof child !== 'string') ?? root;
};

export const elementsIn = ({ children }: Markup): Markup[] =>
  children.filter((child) => typeof child !== 'string');

export const isOf = (element: Markup, name: string): boolean => element.classes.includes(name);

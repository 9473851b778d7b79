import { dirname, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** What a word processor finds in a document, and what of the rules of its package it would stumble over. */

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

/** @throws where the part isn't well-formed, with prefixes that are all declared */
export const parseXml = (source: string): Element => {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: Element = { name, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const innermost = open.at(-1);
    if (innermost) innermost.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  return root.children[0] ?? root;
};

export const allOf = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => allOf(child, name)),
];

/** Words as they are read, a line for each paragraph. */
const textOf = (element: Element): string => {
  switch (element.name) {
    case 'w:t':
      return element.text;
    case 'w:br':
      return '\n';
    case 'w:tab':
      return '\t';
    default:
      return element.children.map(textOf).join('') + (element.name === 'w:p' ? '\n' : '');
  }
};

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

/** Rules of the Open Packaging Conventions that a package breaks. */
const troublesOf = (parts: ReadonlyMap<string, string | null>): string[] => {
  const types = parseXml(parts.get('[Content_Types].xml') ?? '<none/>');
  const byEnding = new Map(
    allOf(types, 'Default').map(({ attributes: { Extension, ContentType } }) => [Extension, ContentType]),
  );
  const byName = new Map(
    allOf(types, 'Override').map(({ attributes: { PartName, ContentType } }) => [PartName, ContentType]),
  );
  const names = [...parts.keys()].filter((name) => name !== '[Content_Types].xml');
  const untyped = names.filter(
    (name) => !byName.has(`/${name}`) && !byEnding.has(name.slice(name.lastIndexOf('.') + 1)),
  );
  const missing = [...byName.keys()].filter((name) => !parts.has(String(name).slice(1)));
  const related = names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const from = dirname(dirname(name));
      const found = allOf(parseXml(parts.get(name) ?? '<none/>'), 'Relationship');
      const ids = found.map(({ attributes }) => attributes.Id);
      return [
        ...(new Set(ids).size === ids.length ? [] : [`ids twice in ${name}`]),
        ...found
          .filter(({ attributes }) => attributes.TargetMode === 'External')
          .map(({ attributes }) => `goes outside: ${attributes.Target}`),
        ...found
          .map(({ attributes: { Target = '' } }) =>
            Target.startsWith('/')
              ? Target.slice(1)
              : posix.normalize(posix.join(from === '.' ? '' : from, Target)),
          )
          .filter((target) => !parts.has(target))
          .map((target) => `${name} leads to ${target}, which isn't there`),
      ];
    });
  const used = names.flatMap((name) => {
    const source = parts.get(name);
    if (!source || !name.startsWith('word/') || name.endsWith('.rels')) return [];
    const ids = [...source.matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
    const rels = parts.get(`word/_rels/${name.slice('word/'.length)}.rels`) ?? '';
    return ids
      .filter((id) => !rels.includes(`Id="${id}"`))
      .map((id) => `${name} uses ${id}, which leads nowhere`);
  });
  return [
    ...untyped.map((name) => `${name} has no type`),
    ...missing.map((name) => `${name} has a type and isn't there`),
    ...(byEnding.get('rels') === RELATIONSHIPS ? [] : ['relationships have no type']),
    ...related,
    ...used,
  ];
};

export type Docx = {
  /** By name; `null` for what isn't XML. */
  parts: ReadonlyMap<string, string | null>;
  document: Element;
  /** Of the body. */
  text: string;
  /** Of what stands on each sheet. */
  running: string;
  /** What is broken; empty where nothing is. */
  troubles: string[];
};

export const readDocx = (bytes: Uint8Array): Docx => {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      name.endsWith('.xml') || name.endsWith('.rels') ? strFromU8(part) : null,
    ]),
  );
  const elements = new Map([...parts].map(([name, part]) => [name, part === null ? null : parseXml(part)]));
  const document = elements.get('word/document.xml');
  if (!document) throw new Error('a document has a body');
  const running = [...elements].flatMap(([name, element]) =>
    element && /^word\/(?:header|footer)\d+\.xml$/.test(name) ? [textOf(element)] : [],
  );
  return {
    parts,
    document,
    text: textOf(document),
    running: running.join('\n'),
    troubles: troublesOf(parts),
  };
};

/** In which order properties must stand (ECMA-376, transitional): a word processor takes a file in another order for damaged. */
const ORDERS: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens wordWrap bidi spacing ind contextualSpacing jc textDirection textAlignment outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike outline shadow noProof vanish color spacing w kern position sz szCs highlight u effect bdr shd vertAlign rtl cs em lang',
  'w:tblPr': 'tblStyle bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi docGrid',
};

const outOfOrder = (document: Element): string[] =>
  Object.entries(ORDERS).flatMap(([name, order]) => {
    const known = order.split(' ');
    return allOf(document, name).flatMap(({ children }) => {
      const places = children.map((child) => known.indexOf(child.name.slice('w:'.length)));
      const isSorted = places.every((place, index) => place >= (places[index - 1] ?? 0));
      return isSorted && !places.includes(-1)
        ? []
        : [`${name}: ${children.map((child) => child.name).join(' ')}`];
    });
  });

const spanOf = (cell: Element): number => {
  const properties = cell.children.find(({ name }) => name === 'w:tcPr');
  const span = properties?.children.find(({ name }) => name === 'w:gridSpan');
  return Number(span?.attributes['w:val'] ?? 1);
};

/** What of the rules for tables and cells a word processor would have to repair. */
export const bodyTroubles = ({ document }: Docx): string[] => {
  const last = (element: Element) => element.children.at(-1)?.name;
  const cells = allOf(document, 'w:tc').filter((cell) => last(cell) !== 'w:p');
  const rows = allOf(document, 'w:tr').filter((row) => allOf(row, 'w:tc').length === 0);
  const grids = allOf(document, 'w:tbl').flatMap((table) => {
    // Its own: a cell may hold a table as well.
    const grid = table.children.find(({ name }) => name === 'w:tblGrid');
    const columns = grid?.children.length ?? 0;
    return table.children
      .filter(({ name }) => name === 'w:tr')
      .map((row) =>
        row.children.filter(({ name }) => name === 'w:tc').reduce((sum, cell) => sum + spanOf(cell), 0),
      )
      .filter((width) => width !== columns);
  });
  return [
    ...outOfOrder(document),
    ...cells.map(() => 'a cell that does not end with a paragraph'),
    ...rows.map(() => 'a row without cells'),
    ...grids.map((width) => `a row of ${width} columns in another table`),
  ];
};

/** Everything that a package says in XML: as it stands there, and with words that stand in stretches put together. */
export const wordsInPackage = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([, part]) => strFromU8(part))
    .flatMap((xml) => [xml, xml.replace(/<[^>]*>/g, '')])
    .join('\n');

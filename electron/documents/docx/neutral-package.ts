import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeXml } from '../ecogram-svg-text.ts';

/**
 * A word processor's file says who made it, who changed it, when, and how often. Of these it says nothing here but its title and
 * its language, and the same document is the same bytes.
 */

/** A moment in the past of all computers. */
const WRITTEN = new Date(1980, 0, 1);

const CORE = 'docProps/core.xml';
const APP = 'docProps/app.xml';
const CUSTOM = 'docProps/custom.xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const coreXml = (title: string, language: string): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>` +
  `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`;

const APP_XML = `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** Where a part is named that isn't there any more. */
const NAMING = /<(?:Relationship|Override)\b[^>]*docProps\/custom\.xml[^>]*\/>/g;

const withoutCustom = (name: string, bytes: Uint8Array): Uint8Array =>
  name === '[Content_Types].xml' || name === '_rels/.rels'
    ? strToU8(new TextDecoder().decode(bytes).replace(NAMING, ''))
    : bytes;

/** @param bytes a DOCX as its library writes it */
export const neutralPackage = (bytes: Uint8Array, title: string, language: string): Uint8Array => {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name !== CUSTOM && !name.endsWith('/'));
  const written = parts.map(([name, part]): [string, Uint8Array] => {
    if (name === CORE) return [name, strToU8(coreXml(title, language))];
    if (name === APP) return [name, strToU8(APP_XML)];
    return [name, withoutCustom(name, part)];
  });
  const packed: Zippable = Object.fromEntries(
    written.map(([name, part]) => [name, [part, { mtime: WRITTEN }]]),
  );
  return zipSync(packed);
};

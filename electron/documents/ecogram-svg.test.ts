import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import { anyEcogram, anyLayout } from '#shared/geometry/arbitraries.testkit.ts';
import { crowd, person, personId, recordsOf, tie } from '#shared/geometry/ecograms.testkit.ts';
import { type Mark, placedPath } from '#shared/geometry/marks.ts';
import { pathData } from '#shared/geometry/path.ts';
import { buildScene, tieMarks } from '#shared/geometry/scene.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { PictureLook } from '../core/ports.ts';
import { ecogramSvg } from './ecogram-svg.ts';
import { escapeXml } from './ecogram-svg-text.ts';
import { sceneWords } from './ecogram-svg-words.ts';

const svgOf = (
  records: EcogramRecords,
  detail: 'full' | 'thumbnail',
  language = 'en',
  clientLabel = 'Hiwot',
) => ecogramSvg({ records, clientLabel, language, detail, ...EVERYTHING });

const EVERYTHING: PictureLook = { withNames: true, withDanger: false, withLegend: true, ink: 'colour' };
const withLook = (records: EcogramRecords, look: Partial<PictureLook>) =>
  ecogramSvg({ records, clientLabel: 'Hiwot', language: 'en', detail: 'full', ...EVERYTHING, ...look });

/** Every opening tag is closed, attributes are quoted, and no `<` or `&` stands in text: enough for what we write. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/g,
    (_, closing, name, __, alone) => {
      if (closing) {
        if (open.pop() !== name) open.push('mismatch');
      } else if (!alone) open.push(name);
      return '';
    },
  );
  return open.length === 0 && !rest.includes('<') && !/&(?!(?:amp|lt|gt|quot|#39);)/.test(xml);
};

const SPITEFUL = '</text><script>alert(1)</script>&"\'<!--]]>\u0000\u0008\uD800';

describe('the ecogram as SVG', () => {
  test('is well-formed for any ecogram', () => {
    fc.assert(
      fc.property(anyEcogram(), fc.constantFrom('full', 'thumbnail'), (records, detail) => {
        const svg = svgOf(records, detail);
        expect(isWellFormed(svg)).toBe(true);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });

  test('draws every mark of the scene that the screen draws, and in its order', () => {
    fc.assert(
      fc.property(anyEcogram(), fc.option(anyLayout, { nil: undefined }), (drawn, sheet) => {
        const records = { ...drawn, layout: { sheet } };
        const svg = svgOf(records, 'full');
        const scene = buildScene(withoutDanger(records), {
          clientLabel: 'Hiwot',
          words: sceneWords(wordsOf('en')),
        });
        const people = [...scene.people.values()].flatMap(({ body, label }) => [...body, ...label]);
        const marks: Mark[] = [...scene.sheet, ...tieMarks(scene.ties.values()), ...people, ...scene.client];
        let at = 0;
        for (const mark of marks) {
          const piece =
            mark.is === 'path' ? `d="${pathData(placedPath(mark))}"` : `>${escapeXml(mark.text)}</text>`;
          if (mark.is === 'path' && mark.path.length === 0) continue;
          const found = svg.indexOf(piece, at);
          expect(found).toBeGreaterThan(-1);
          at = found;
        }
      }),
    );
  });

  test('words stay words, whatever they are', () => {
    const records = recordsOf([person(0, { role: SPITEFUL, name: SPITEFUL })]);
    const svg = svgOf(records, 'full', 'en', SPITEFUL);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toContain('<script');
    for (const control of ['\u0000', '\u0008', '\uD800']) expect(svg).not.toContain(control);
  });

  test('text is text, in its own direction', () => {
    const records = recordsOf([person(0, { role: 'خالتي' }), person(1, { role: 'aunt' })]);
    const svg = svgOf(records, 'full');
    expect(svg).toMatch(/<text[^>]*direction="rtl"[^>]*>خالتي<\/text>/);
    expect(svg).toMatch(/<text(?![^>]*direction)[^>]*>aunt<\/text>/);
  });

  test('fills what holds it: a viewBox and no size', () => {
    const svg = svgOf(crowd(14, 25), 'full');
    expect(svg).toMatch(/^<svg [^>]*viewBox="-?\d+ -?\d+ \d+ \d+"/);
    expect(svg.slice(0, svg.indexOf('>'))).not.toMatch(/\s(width|height)=/);
  });

  test('explains its signs in the reader’s language, and only the kinds that it shows', () => {
    const records = recordsOf([person(0, { kind: 'child', role: 'x' })], [tie(0, 'client', personId(0))]);
    const dutch = svgOf(records, 'full', 'nl');
    for (const words of ['Praktische steun', 'Emotionele steun', 'Kan gevraagd worden', 'Kind', 'Thuis']) {
      expect(dutch).toContain(`>${words}</text>`);
    }
    expect(dutch).not.toContain('>Organisatie</text>');
    expect(svgOf(records, 'full', 'xx')).toContain('Emotional support');
  });

  test('on paper has plain colours that any program reads', () => {
    const svg = svgOf(crowd(14, 25), 'full');
    expect(svg).not.toContain('var(');
    expect(svg).not.toMatch(/\sstyle="|<style/);
  });
});

describe('what is left out unless it is asked for', () => {
  const records = recordsOf(
    [
      person(0, { role: 'aunt', name: 'Rosa' }),
      person(1, { kind: 'friend', role: '', name: 'Bilal' }),
      person(2, { role: 'landlord', danger: 'unsafe' }),
    ],
    [tie(0, 'client', personId(0)), tie(1, 'client', personId(1)), tie(2, 'client', personId(2))],
  );

  test('without names everybody is a role or a kind, and the client is nobody’s name', () => {
    const svg = withLook(records, { withNames: false });
    for (const name of ['Rosa', 'Bilal', 'Hiwot']) expect(svg).not.toContain(name);
    for (const words of ['aunt', 'Friend', 'Me']) expect(svg).toContain(`>${words}</text>`);
    expect(withLook(records, {})).toContain('>Rosa</text>');
  });

  test('without names an organisation of the social map is not named either', () => {
    const organisationId = '018f0000-0000-7000-8000-00000000000a' as never;
    const placed = recordsOf([person(0, { kind: 'organisation', role: 'Casa Segura', organisationId })]);
    expect(withLook(placed, { withNames: false })).not.toContain('Casa Segura');
    expect(withLook(placed, { withNames: false })).toContain('>Organisation</text>');
    expect(withLook(placed, {})).toContain('Casa Segura');
  });

  test('danger leaves no trace, also in the legend, and is all there where somebody asks', () => {
    const without = withLook(records, {});
    expect(without).toBe(withLook({ ...records, ...withoutDanger(records) }, { withDanger: true }));
    for (const words of ['landlord', '>Unsafe<']) expect(without).not.toContain(words);
    const having = withLook(records, { withDanger: true });
    for (const words of ['landlord', '>Unsafe<']) expect(having).toContain(words);
  });

  test('without a legend it ends where the picture ends', () => {
    const height = (svg: string) => Number(/viewBox="\S+ \S+ \S+ (\d+)"/.exec(svg)?.[1]);
    const bare = withLook(records, { withLegend: false });
    expect(bare).not.toContain('Practical support');
    expect(height(bare)).toBeLessThan(height(withLook(records, {})));
  });

  test('in black and white there is no colour', () => {
    const greyOnly = (svg: string) =>
      [...svg.matchAll(/(?:fill|stroke)="#(\w{6})"/g)].filter(([, hex = '']) => {
        const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
        return Math.max(red ?? 0, green ?? 0, blue ?? 0) - Math.min(red ?? 0, green ?? 0, blue ?? 0) > 40;
      });
    const all = crowd(14, 25);
    expect(greyOnly(withLook(all, { ink: 'blackAndWhite' }))).toEqual([]);
    expect(greyOnly(withLook(all, { ink: 'colour' }))).not.toEqual([]);
  });
});

describe('the thumbnail', () => {
  const records = recordsOf(
    [person(0, { role: 'aunt Canary', name: 'Rosa Canary' })],
    [tie(0, 'client', personId(0), { E: { giver: 'both', strength: 2, standing: 'now' } })],
  );
  const svg = svgOf(records, 'thumbnail', 'en', 'Hiwot Canary');

  test('holds nobody’s words', () => {
    expect(svg).not.toContain('Canary');
    expect(svg).not.toContain('<text');
  });

  test('says in numbers what it shows', () => {
    expect(svg).toContain('Here: 1 person.');
    expect(svg).toContain('1 tie.');
  });

  test('follows the theme of the page that it is in', () => {
    expect(svg).toContain('var(--page-e, #87357f)');
    expect(svg).not.toMatch(/\sstyle="|<style/);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Colour, PAPER_COLOURS } from '#shared/geometry/style.ts';
import { COLOUR_PROPERTIES, FADED } from './colours.ts';

const tokens = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = tokens.split(':root[data-theme="dark"]');

const valueIn = (css: string, property: string): string | undefined =>
  new RegExp(`${property}:\\s*(#[0-9a-f]{6})`).exec(css)?.[1];

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

/** As `color-mix` in sRGB does it. */
const mixed = (one: string, other: string, percentOfOne: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [a = 0, b = 0] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
      return Math.round((a * percentOfOne + b * (100 - percentOfOne)) / 100)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

const names = Object.keys(COLOUR_PROPERTIES) as Colour[];

describe('colours of the picture', () => {
  test.each(names)('%s on paper is that of the light theme', (name) => {
    expect(valueIn(light, COLOUR_PROPERTIES[name])).toBe(PAPER_COLOURS[name]);
  });

  test.each(names)('%s has a dark counterpart', (name) => {
    expect(valueIn(dark, COLOUR_PROPERTIES[name])).toMatch(/^#/);
  });

  test.each([
    ['light', light],
    ['dark', dark],
  ])('letters can be read on their badges and lanes seen on the sheet: %s', (_, css) => {
    const surface = valueIn(css, '--surface') ?? '';
    const paper = valueIn(css, '--paper') ?? '';
    for (const letter of ['P', 'A', 'G', 'E'] as const) {
      const colour = valueIn(css, COLOUR_PROPERTIES[letter]) ?? '';
      expect(contrast(colour, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ['light', light],
    ['dark', dark],
  ])('what is written at whoever steps back can still be read: %s', (_, css) => {
    const surface = valueIn(css, '--surface') ?? '';
    const words = mixed(surface, valueIn(css, '--ink') ?? '', FADED.labels);
    expect(contrast(words, surface)).toBeGreaterThanOrEqual(4.5);
  });
});

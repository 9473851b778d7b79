import { type Colour, PAPER_COLOURS } from '#shared/geometry/style.ts';

export type Colours = Readonly<Record<Colour, string>>;

/** Where the screen's theme keeps each colour. */
export const COLOUR_PROPERTIES: Readonly<Record<Colour, string>> = {
  paper: '--paper',
  surface: '--surface',
  ink: '--ink',
  inkSoft: '--ink-soft',
  line: '--line',
  lineStrong: '--line-strong',
  accent: '--accent',
  accentSoft: '--accent-soft',
  danger: '--danger',
  P: '--page-p',
  A: '--page-a',
  G: '--page-g',
  E: '--page-e',
};

/** The colours that the theme has now. A canvas can't read custom properties itself. */
export const readColours = (element: Element): Colours => {
  const style = getComputedStyle(element);
  const names = Object.keys(COLOUR_PROPERTIES) as Colour[];
  const read = (name: Colour) =>
    style.getPropertyValue(COLOUR_PROPERTIES[name]).trim() || PAPER_COLOURS[name];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Colours;
};

/** How much of the sheet is in the colours of whoever steps back, in percent; less in words, which are still read. */
export const FADED = { bodies: 68, labels: 36 } as const;

/**
 * The same colours with so much of the sheet in them, in percent. Unlike a transparent drawing, what is drawn with them hides
 * what lies behind it, and its own parts don't shine through one another.
 */
export const fadedColours = (colours: Colours, percent: number): Colours =>
  Object.fromEntries(
    Object.entries(colours).map(([name, colour]) => [
      name,
      name === 'paper' || name === 'surface'
        ? colour
        : `color-mix(in srgb, ${colours.surface} ${percent}%, ${colour})`,
    ]),
  ) as Colours;

/** Tells when the theme changes. Returns what ends it. */
export const watchTheme = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  return () => observer.disconnect();
};

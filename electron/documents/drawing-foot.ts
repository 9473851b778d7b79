import type { Documents } from '../core/ports.ts';
import { viewBoxOf } from './ecogram-html.ts';
import { escapeXml } from './ecogram-svg-text.ts';

type Draws = Pick<Documents, 'ecogramSvg'>;

/** How many letters as wide as they are high a line across the drawing has. The foot is about half as long. */
const FOOT_LETTERS = 80;

const withFoot = (svg: string, foot: string): string => {
  const { x, y, width, height } = viewBoxOf(svg);
  const size = Math.round(width / FOOT_LETTERS);
  const line = `<text x="${x + size}" y="${y + height + Math.round(1.6 * size)}" font-size="${size}" fill="#000">${escapeXml(foot)}</text>`;
  return svg
    .replace(/viewBox="[^"]+"/, () => `viewBox="${x} ${y} ${width} ${height + Math.round(2.2 * size)}"`)
    .replace(/<\/svg>\s*$/, () => `${line}\n</svg>\n`);
};

/** A drawing has no page that could have a foot, so it gets a line more: one sentence for each of `said`. */
export const footed = (said: readonly string[], { ecogramSvg }: Draws): Draws => ({
  ecogramSvg: (drawing) => withFoot(ecogramSvg(drawing), said.join(' · ')),
});

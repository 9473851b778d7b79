import { type Ground, RINGS, type Ring } from '#shared/domain/ecogram.ts';
import type { Cell } from './editor.ts';

/** Clockwise, as the thirds lie on the sheet. */
const AROUND: readonly Ground[] = ['here', 'elsewhere', 'home'];

/** The part of the sheet that an arrow leads to: up and down change the ring, left and right go around the grounds. */
export const neighbourCell = ({ ground, ring }: Cell, key: string): Cell => {
  const ringBy = (by: number): Ring => RINGS[Math.min(Math.max(ring - 1 + by, 0), RINGS.length - 1)] ?? ring;
  const groundBy = (by: number): Ground =>
    AROUND[(AROUND.indexOf(ground) + by + AROUND.length) % AROUND.length] ?? ground;
  switch (key) {
    case 'ArrowUp':
      return { ground, ring: ringBy(-1) };
    case 'ArrowDown':
      return { ground, ring: ringBy(1) };
    case 'ArrowRight':
      return { ground: groundBy(1), ring };
    case 'ArrowLeft':
      return { ground: groundBy(-1), ring };
    default:
      return { ground, ring };
  }
};

import type { FactorChange } from '#shared/domain/overview.ts';

type Which = Pick<FactorChange, 'country' | 'factor'>;

/** Of a line of Overview 2. */
export const headingIdOf = ({ country, factor }: Which) => `overview-change-${country}-${factor}`;

/** Of a factor in Overview 1. */
export const cellIdOf = ({ country, factor }: Which) => `overview-${country}-${factor}`;

/** Brings something into view with the focus on it, once it is there. Returns what calls that off. */
export const jumpTo = (id: string): (() => void) => {
  const frame = requestAnimationFrame(() => {
    const element = document.getElementById(id);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  });
  return () => cancelAnimationFrame(frame);
};

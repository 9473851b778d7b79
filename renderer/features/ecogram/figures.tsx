import type { PageLetter, PersonKind } from '#shared/domain/ecogram.ts';
import { pathData } from '#shared/geometry/path.ts';
import { paintOf } from '#shared/geometry/style.ts';
import { symbolOf } from '#shared/geometry/symbols.ts';
import styles from './figures.module.css';

/** A kind's symbol as it stands on the picture. Its words stand beside it. */
export const KindSymbol = ({ kind, size = 28 }: { kind: PersonKind; size?: number }) => {
  const { shape, lines, dots } = symbolOf(kind);
  return (
    <svg className={styles.symbol} viewBox="-28 -28 56 56" width={size} height={size} aria-hidden="true">
      <path d={pathData(shape)} className={styles.outline} />
      <path d={pathData(shape)} className={styles.body} />
      <path d={pathData(lines)} className={styles.detail} />
      <path d={pathData(dots)} className={styles.dots} />
    </svg>
  );
};

export const ClientSymbol = ({ size = 28 }: { size?: number }) => (
  <svg className={styles.symbol} viewBox="-28 -28 56 56" width={size} height={size} aria-hidden="true">
    <circle r={20} className={styles.dots} />
  </svg>
);

type LetterBadgeProps = {
  letter: PageLetter;
  /** Support that could be asked for. */
  hollow?: boolean;
  /** What is read out for it. Without, the letter stands beside its words and is passed over. */
  label?: string;
};

/** A letter in its colour, as it stands on a lane. */
export const LetterBadge = ({ letter, hollow = false, label }: LetterBadgeProps) => (
  <span
    className={styles.badge}
    data-letter={letter}
    data-hollow={hollow || undefined}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    {letter}
  </span>
);

/** A piece of a letter's lane, so that its dash can be recognised. */
export const LaneSample = ({ letter }: { letter: PageLetter }) => {
  const { width, dash, cap } = paintOf(`lane-${letter}-2-now`);
  return (
    <svg className={styles.lane} height={9} aria-hidden="true">
      <path
        d="M3 4.5H400"
        fill="none"
        stroke="currentColor"
        strokeWidth={width}
        strokeLinecap={cap}
        strokeDasharray={dash?.join(' ')}
      />
    </svg>
  );
};

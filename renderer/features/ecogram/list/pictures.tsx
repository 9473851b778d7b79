import type { Lane, PageLetter } from '#shared/domain/ecogram.ts';
import { laneWidth } from '#shared/geometry/style.ts';
import { LetterBadge } from '../figures.tsx';
import styles from './List.module.css';

const ARROW = { first: 'M22 1.5 26 5l-4 3.5', second: 'M6 1.5 2 5l4 3.5' } as const;

/** A lane in the room of a cell: its letter, how strong it is, and to whom it goes. */
export const LaneGlyph = ({ letter, lane }: { letter: PageLetter; lane: Lane | undefined }) => {
  if (!lane) return <span className={styles.nothing} />;
  const { giver, strength, standing } = lane;
  return (
    <span className={styles.lane} data-letter={letter}>
      <LetterBadge letter={letter} hollow={standing === 'possible'} />
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path
          d="M4 5H24"
          stroke="currentColor"
          strokeWidth={Math.min(laneWidth({ strength, standing: 'now' }), 7)}
        />
        {giver !== 'second' && <path d={ARROW.first} className={styles.arrow} />}
        {giver !== 'first' && <path d={ARROW.second} className={styles.arrow} />}
      </svg>
    </span>
  );
};

import { Button } from 'react-aria-components';
import { lettersOf, type Tie, type TieEnd } from '#shared/domain/ecogram.ts';
import { useEcogram, useEndLabel, useWords } from './context.tsx';
import { DangerMark } from './danger.tsx';
import { LetterBadge } from './figures.tsx';
import { qualityInWords } from './in-words.ts';
import styles from './Panel.module.css';

/** A tie as a line of a list, seen from one of its ends, or from neither. */
export const TieRow = ({ tie, from }: { tie: Tie; from?: TieEnd }) => {
  const { t } = useWords();
  const { editor } = useEcogram().session;
  const labelOf = useEndLabel();
  const ends = { first: labelOf(tie.first), second: labelOf(tie.second) };
  const title =
    from === undefined ? t('ecogram:tie.between', ends) : from === tie.first ? ends.second : ends.first;
  const letters = lettersOf(tie);
  return (
    <Button className={styles.row ?? ''} onPress={() => editor.select({ is: 'tie', id: tie.id })}>
      <span className={styles.rowText} dir="auto">
        {title}
        {tie.quality !== null && <span className={styles.aside}> · {qualityInWords(tie, t)}</span>}
      </span>
      {tie.danger !== null && <DangerMark danger={tie.danger} />}
      <span className={styles.letters}>
        {letters.map((letter) => (
          <LetterBadge
            key={letter}
            letter={letter}
            hollow={tie.lanes[letter]?.standing === 'possible'}
            label={t(`terms:page.${letter}.name`)}
          />
        ))}
      </span>
    </Button>
  );
};

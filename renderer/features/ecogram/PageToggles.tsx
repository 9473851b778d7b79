import { Group, ToggleButton } from 'react-aria-components';
import { type Lanes, PAGE_LETTERS, type PageLetter } from '#shared/domain/ecogram.ts';
import { useMayEdit } from '../../ui/editing.ts';
import { useWords } from './context.tsx';
import { LaneSample, LetterBadge } from './figures.tsx';
import styles from './Panel.module.css';

type PageTogglesProps = {
  label: string;
  lanes: Lanes;
  onToggle(letter: PageLetter): void;
};

/** The four kinds of support, large enough to talk over. */
export const PageToggles = ({ label, lanes, onToggle }: PageTogglesProps) => {
  const { t } = useWords();
  const mayEdit = useMayEdit();
  return (
    <Group aria-label={label} className={styles.toggles ?? ''}>
      {PAGE_LETTERS.map((letter) => (
        <ToggleButton
          key={letter}
          className={styles.toggle ?? ''}
          data-letter={letter}
          isDisabled={!mayEdit}
          isSelected={lanes[letter] !== undefined}
          onChange={() => onToggle(letter)}
        >
          <span className={styles.toggleHead}>
            <LetterBadge letter={letter} label={letter} />
            {t(`terms:page.${letter}.short`)}
          </span>
          <LaneSample letter={letter} />
        </ToggleButton>
      ))}
    </Group>
  );
};

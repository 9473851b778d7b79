import { ChevronRight } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import { useEcogram, useEndLabel, useRecords, useSelection, useWords } from '../context.tsx';
import { selectedEnd, selectedPeople } from '../selection.ts';
import styles from './Reading.module.css';

/** Where something is selected, the way to its card: the reading is there again after it. */
export const CardLink = () => {
  const { t } = useWords();
  const { reading } = useEcogram().session;
  const selection = useSelection();
  const { ties } = useRecords();
  const labelOf = useEndLabel();
  const wordsOfSelection = (): string => {
    const end = selectedEnd(selection);
    if (end !== null) return t('ecogram:listTwin.openMore', { label: labelOf(end) });
    if (selection.is !== 'tie') {
      return t('ecogram:inspect.several', { count: selectedPeople(selection).length });
    }
    const tie = ties[selection.id];
    const label = tie
      ? t('ecogram:tie.between', { first: labelOf(tie.first), second: labelOf(tie.second) })
      : '';
    return t('ecogram:listTwin.openMore', { label });
  };
  if (selection.is === 'nothing') return null;
  return (
    <div className={styles.foot}>
      <Button onPress={reading.showCard}>
        <span className={styles.card} dir="auto">
          {wordsOfSelection()}
        </span>
        <ChevronRight size={18} aria-hidden className={styles.chevron} />
      </Button>
    </div>
  );
};

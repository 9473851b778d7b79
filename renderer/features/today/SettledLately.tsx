import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SettledItem, TodayMark } from '#shared/domain/today.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { FoldedCard } from '../../ui/FoldedCard.tsx';
import styles from './Today.module.css';
import { useSettledWords } from './useSettledWords.ts';

type SettledLatelyProps = {
  settled: readonly SettledItem[];
  maySettle: boolean;
  onTakeBack(mark: TodayMark): void;
};

/** Who settled what, so that it can be taken back. */
export const SettledLately = ({ settled, maySettle, onTakeBack }: SettledLatelyProps) => {
  const { t, i18n } = useTranslation('today');
  const words = useSettledWords();
  if (settled.length === 0) return null;
  return (
    <FoldedCard title={t('settled.title')} hint={t('settled.hint', { count: settled.length })}>
      <ul className={styles.settledList}>
        {settled.map(({ mark, workingName }) => {
          const what = words(mark, workingName);
          return (
            <li key={mark.id} className={styles.settledRow}>
              <div className={styles.what}>
                <bdi>{what}</bdi>
                {mark.words && <bdi>{mark.words}</bdi>}
                <span className={styles.quiet}>
                  {t('settled.by', { who: mark.by.name, when: formatMoment(mark.createdAt, i18n.language) })}
                </span>
              </div>
              {maySettle && (
                <Button
                  edits
                  look="quiet"
                  aria-label={t('settled.undoNamed', { what })}
                  onPress={() => onTakeBack(mark)}
                >
                  <Undo2 size={16} aria-hidden /> {t('undo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </FoldedCard>
  );
};

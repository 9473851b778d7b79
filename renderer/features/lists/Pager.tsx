import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './Lists.module.css';

type PagerProps = { from: number; size: number; total: number; onChange(from: number): void };

/** A page of a long list at a time. Nothing where one page holds all of it. */
export const Pager = ({ from, size, total, onChange }: PagerProps) => {
  const { t } = useTranslation('exchange');
  if (total <= size) return null;
  return (
    <div className={styles.line}>
      <p className={styles.quiet} role="status">
        {t('pages.shown', { from: from + 1, to: Math.min(from + size, total), total })}
      </p>
      <Button isDisabled={from === 0} onPress={() => onChange(Math.max(0, from - size))}>
        {t('pages.before')}
      </Button>
      <Button isDisabled={from + size >= total} onPress={() => onChange(from + size)}>
        {t('pages.after')}
      </Button>
    </div>
  );
};

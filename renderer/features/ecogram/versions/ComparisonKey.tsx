import { Minus, Plus, Triangle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Versions.module.css';

const SIGNS = { gained: Plus, lost: Minus, changed: Triangle } as const;

export const FATES = ['gained', 'lost', 'changed'] as const;

/** How the picture shows what came, what went and what is otherwise. */
export const ComparisonKey = () => {
  const { t } = useTranslation('versions');
  return (
    <ul className={styles.key}>
      {FATES.map((fate) => (
        <li key={fate}>
          <FateSign fate={fate} />
          {t(`compare.key.${fate}`)}
        </li>
      ))}
    </ul>
  );
};

export const FateSign = ({ fate }: { fate: (typeof FATES)[number] }) => {
  const Sign = SIGNS[fate];
  return (
    <span className={styles.sign} data-fate={fate}>
      <Sign size={12} strokeWidth={2.6} aria-hidden />
    </span>
  );
};

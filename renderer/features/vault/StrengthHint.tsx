import { useEffect, useState } from 'react';
import { Meter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './StrengthHint.module.css';
import { type Strength, strengthOf } from './strength.ts';

export const StrengthHint = ({ passphrase, staffName }: { passphrase: string; staffName: string }) => {
  const { t } = useTranslation('vault');
  const [strength, setStrength] = useState<Strength | null>(null);

  useEffect(() => {
    let isLatest = true;
    const known = staffName.split(/\s+/).filter(Boolean);
    if (passphrase) void strengthOf(passphrase, known).then((found) => isLatest && setStrength(found));
    else setStrength(null);
    return () => {
      isLatest = false;
    };
  }, [passphrase, staffName]);

  const track = (
    <span className={styles.track}>
      {[1, 2, 3, 4].map((step) => (
        <span key={step} className={styles.step} data-filled={strength !== null && strength >= step} />
      ))}
    </span>
  );
  // It keeps its room from the start: what lies below must not move away from under a pointer.
  if (strength === null) {
    return (
      <div className={styles.hint} aria-hidden>
        {track}
      </div>
    );
  }
  const words = t(`strength.${strength}`);
  return (
    <Meter
      aria-label={t('strength.label')}
      value={strength}
      minValue={0}
      maxValue={4}
      valueLabel={words}
      className={styles.hint ?? ''}
    >
      {track}
      <span>{words}</span>
    </Meter>
  );
};

import { useTranslation } from 'react-i18next';
import { FACTORS, type Factor, numberOf } from '#shared/domain/factors.ts';
import type { MonitoringRecord, Standing } from '#shared/domain/monitoring.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../first-signs/ToggleChips.tsx';
import styles from './Monitoring.module.css';
import type { RecordContext } from './record-context.ts';
import { StoodEarlier } from './Stood.tsx';

type StandingsEditorProps = RecordContext & {
  record: MonitoringRecord;
  standings: readonly Standing[];
  onChange(standings: Standing[]): void;
};

/** Where things stand with what was talked about, beside where they stood: in the plan, and the last time. */
export const StandingsEditor = ({ record, standings, onChange, ...context }: StandingsEditorProps) => {
  const { t } = useTranslation(['monitoring', 'terms']);
  const chosen = standings.map(({ factor }) => factor);
  /** What is taken out with words in it goes only when somebody empties it: a slip must not lose them. */
  const choose = (factors: readonly Factor[]) => {
    const kept = standings.filter(({ factor, words }) => factors.includes(factor) || words.trim() !== '');
    const there = new Set(kept.map(({ factor }) => factor));
    const added = factors.filter((factor) => !there.has(factor)).map((factor) => ({ factor, words: '' }));
    onChange([...kept, ...added].sort((one, other) => numberOf(one.factor) - numberOf(other.factor)));
  };
  return (
    <div className={styles.fields}>
      <p className={styles.quiet}>{t('monitoring:standings.hint')}</p>
      <ToggleChips<Factor>
        label={t('monitoring:standings.choose')}
        options={FACTORS.map((value) => ({ value, label: t(`terms:factor.${value}`) }))}
        values={chosen}
        onChange={choose}
      />
      {standings.map((standing) => (
        <section
          key={standing.factor}
          className={styles.standing}
          aria-label={t(`terms:factor.${standing.factor}`)}
        >
          <h4>{t(`terms:factor.${standing.factor}`)}</h4>
          <div className={styles.beside}>
            <StoodEarlier factor={standing.factor} record={record} {...context} />
            <TextField
              label={t('monitoring:standings.now')}
              multiline
              value={standing.words}
              onChange={(words) =>
                onChange(
                  standings.map((other) => (other.factor === standing.factor ? { ...other, words } : other)),
                )
              }
              maxLength={20_000}
            />
          </div>
        </section>
      ))}
    </div>
  );
};

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { Factor } from '#shared/domain/factors.ts';
import {
  type FactorView,
  latestSayings,
  type OverviewCountry,
  ownWords,
  type Score,
  withScore,
} from '#shared/domain/overview.ts';
import { Button } from '../../ui/Button.tsx';
import { cellIdOf } from './jump.ts';
import styles from './Overviews.module.css';
import { Sayings, SayingText } from './Sayings.tsx';
import { ScoreField } from './ScoreField.tsx';
import { ScoreIf } from './ScoreIf.tsx';

type FactorCellProps = {
  country: OverviewCountry;
  factor: Factor;
  steps: readonly number[];
  view: FactorView;
  /** Where it would be if the changes came; `null` while it is shown as it is. */
  ifChanged: Score | null;
  /** Whether the name of the factor stands here, or only in the heading above. */
  showsName: boolean;
  onChange(view: FactorView): void;
};

/** One factor in one country: the scale, the client's own words, and behind a press all that was said. */
export const FactorCell = (props: FactorCellProps) => {
  const { country, factor, steps, view, ifChanged, showsName, onChange } = props;
  const { t } = useTranslation('overviews');
  const [isOpen, setOpen] = useState(false);
  const name = t(`factor.${country}.${factor}`);
  const label = `${t(`country.${country}`)}: ${name}`;
  const own = ownWords(view);
  const said = latestSayings(view).length;
  return (
    <fieldset
      data-country={t(`country.${country}`)}
      className={styles.cell}
      id={cellIdOf({ country, factor })}
      tabIndex={-1}
      aria-label={label}
    >
      {showsName && <p className={styles.cellName}>{name}</p>}
      {ifChanged === null ? (
        <ScoreField
          label={label}
          steps={steps}
          score={view.score}
          onChange={(score) => onChange(withScore(view, score, localDayOf(new Date())))}
        />
      ) : (
        <ScoreIf label={label} steps={steps} before={view.score} after={ifChanged} />
      )}
      {own && !isOpen && <SayingText saying={own} now={view.score} />}
      <div className={styles.saidLine}>
        <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <ChevronDown size={16} aria-hidden className={isOpen ? styles.turned : ''} />
          {t('saying.title')}
          {said > 0 && <span className={styles.count}>{said}</span>}
        </Button>
      </div>
      {isOpen && <Sayings view={view} onChange={onChange} />}
    </fieldset>
  );
};

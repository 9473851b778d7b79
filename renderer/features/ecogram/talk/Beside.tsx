import { useId } from 'react';
import { GROUNDS, type Ground, type Lane, PERSON_KINDS, RINGS, type Ring } from '#shared/domain/ecogram.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { useEcogram, useWords } from '../context.tsx';
import { KindSymbol } from '../figures.tsx';
import { SmallChoices } from '../LaneCard.tsx';
import styles from './Talk.module.css';
import { type Choices, choicesOf, choose } from './talk.ts';
import { useTalkState } from './useSteps.ts';

const GIVERS = ['second', 'both', 'first'] as const;

/** As whom, where and how the next one who is named comes onto the picture. It stays so for those after. */
const useChoices = () => {
  const { talk: store } = useEcogram();
  const choices = choicesOf(useTalkState());
  return {
    choices,
    change: (fields: Partial<Choices>) => store.setState((talk) => choose(talk, fields)),
  };
};

export const Where = () => {
  const { t } = useWords();
  const { choices, change } = useChoices();
  return (
    <div className={styles.where}>
      <SmallChoices<Ground>
        label={t('talk:ground')}
        choices={GROUNDS.map((value) => ({ value, label: t(`ecogram:groundShort.${value}`) }))}
        value={choices.ground}
        onChange={(ground) => change({ ground })}
      />
      <SmallChoices
        label={t('talk:ring')}
        choices={RINGS.map((value) => ({
          value: String(value) as `${Ring}`,
          label: t(`terms:ring.${value}`),
        }))}
        value={`${choices.ring}`}
        onChange={(value) => change({ ring: Number(value) as Ring })}
      />
    </div>
  );
};

/** The kinds by the shapes that stand on the picture. */
export const Who = () => {
  const { t } = useWords();
  const { choices, change } = useChoices();
  const name = useId();
  return (
    <fieldset>
      <legend className={`${styles.small} ${styles.legend}`}>{t('talk:kind')}</legend>
      <div className={styles.tiles}>
        {PERSON_KINDS.map((kind) => (
          <label key={kind} className={styles.tile}>
            <input
              type="radio"
              name={name}
              checked={kind === choices.kind}
              onChange={() => change({ kind })}
            />
            <KindSymbol kind={kind} size={26} />
            <span>{t(`terms:kind.${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** Which way support goes, and whether it is there. */
export const How = () => {
  const { t } = useWords();
  const { choices, change } = useChoices();
  return (
    <section className={styles.some} aria-label={t('talk:giver.label')}>
      <h3 className={styles.small}>{t('talk:giver.label')}</h3>
      <SmallChoices<Lane['giver']>
        label={t('talk:giver.label')}
        choices={GIVERS.map((value) => ({ value, label: t(`talk:giver.${value}`) }))}
        value={choices.giver}
        onChange={(giver) => change({ giver })}
      />
      <Checkbox
        isSelected={choices.standing === 'possible'}
        onChange={(isPossible) => change({ standing: isPossible ? 'possible' : 'now' })}
      >
        {t('talk:possible')} <span className={styles.quiet}>{t('talk:possibleHint')}</span>
      </Checkbox>
    </section>
  );
};

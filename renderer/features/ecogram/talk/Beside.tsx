import { useId } from 'react';
import {
  GROUNDS,
  type Ground,
  type Lane,
  PERSON_KINDS,
  type PersonKind,
  RINGS,
  type Ring,
} from '#shared/domain/ecogram.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { useEcogram, useWords } from '../context.tsx';
import { KindSymbol } from '../figures.tsx';
import { SmallChoices } from '../LaneCard.tsx';
import styles from './Talk.module.css';
import { type Choices, choicesOf, choose } from './talk.ts';
import { useTalkState } from './useSteps.ts';

const GIVERS = ['second', 'both', 'first'] as const;

type KindTilesProps = { kind: PersonKind; onChange(kind: PersonKind): void };

/** Who somebody is, by the shapes that stand on the picture. */
const KindTiles = ({ kind, onChange }: KindTilesProps) => {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.small}>{t('talk:kind')}</legend>
      <div className={styles.tiles}>
        {PERSON_KINDS.map((one) => (
          <label key={one} className={styles.tile}>
            <input type="radio" name={name} checked={one === kind} onChange={() => onChange(one)} />
            <KindSymbol kind={one} size={26} />
            <span>{t(`terms:kind.${one}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

type BesideProps = {
  /** Whether what is asked for goes one way, and may be there or not. */
  hasLane: boolean;
};

/** As whom, where and how the next one who is named comes onto the picture. It stays so for those after. */
export const Beside = ({ hasLane }: BesideProps) => {
  const { t } = useWords();
  const { talk: store } = useEcogram();
  const { kind, ground, ring, giver, standing } = choicesOf(useTalkState());
  const change = (fields: Partial<Choices>) => store.setState((talk) => choose(talk, fields));
  return (
    <section className={styles.beside}>
      <div className={styles.choose}>
        <span className={styles.small} aria-hidden>
          {t('talk:ground')}
        </span>
        <SmallChoices<Ground>
          label={t('talk:ground')}
          choices={GROUNDS.map((value) => ({ value, label: t(`ecogram:groundShort.${value}`) }))}
          value={ground}
          onChange={(value) => change({ ground: value })}
        />
      </div>
      <div className={styles.choose}>
        <span className={styles.small} aria-hidden>
          {t('talk:ring')}
        </span>
        <SmallChoices
          label={t('talk:ring')}
          choices={RINGS.map((value) => ({
            value: String(value) as `${Ring}`,
            label: t(`terms:ring.${value}`),
          }))}
          value={`${ring}`}
          onChange={(value) => change({ ring: Number(value) as Ring })}
        />
      </div>
      <KindTiles kind={kind} onChange={(value) => change({ kind: value })} />
      {hasLane && (
        <>
          <div className={styles.choose}>
            <span className={styles.small} aria-hidden>
              {t('talk:giver.label')}
            </span>
            <SmallChoices<Lane['giver']>
              label={t('talk:giver.label')}
              choices={GIVERS.map((value) => ({ value, label: t(`talk:giver.${value}`) }))}
              value={giver}
              onChange={(value) => change({ giver: value })}
            />
          </div>
          <Checkbox
            isSelected={standing === 'possible'}
            onChange={(isPossible) => change({ standing: isPossible ? 'possible' : 'now' })}
          >
            {t('talk:possible')} <span className={styles.quiet}>{t('talk:possibleHint')}</span>
          </Checkbox>
        </>
      )}
    </section>
  );
};

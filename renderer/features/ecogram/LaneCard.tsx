import { ArrowLeft, ArrowLeftRight, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Lane, type PageLetter, STRENGTHS, type Strength } from '#shared/domain/ecogram.ts';
import { laneWidth } from '#shared/geometry/style.ts';
import { useMayEdit } from '../../ui/editing.ts';
import { useWords } from './context.tsx';
import { LetterBadge } from './figures.tsx';
import styles from './Panel.module.css';

type Choice<Value extends string> = { value: Value; label: string; picture?: ReactNode };

type ChoicesProps<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange(value: Value): void;
};

/** One of a few in little room: a picture where there is one, words otherwise; the words are always its name. */
export const SmallChoices = <Value extends string>(props: ChoicesProps<Value>) => (
  <ToggleButtonGroup
    aria-label={props.label}
    className={styles.choices ?? ''}
    isDisabled={!useMayEdit()}
    disallowEmptySelection
    selectedKeys={[props.value]}
    onSelectionChange={(keys) => {
      for (const key of keys) props.onChange(key as Value);
    }}
  >
    {props.choices.map(({ value, label, picture }) => (
      <ToggleButton key={value} id={value} aria-label={label} className={styles.choice ?? ''}>
        {picture ?? label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);

const Stroke = ({ strength, standing }: Pick<Lane, 'strength' | 'standing'>) => (
  <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
    <path d="M1 7H33" stroke="currentColor" strokeWidth={laneWidth({ strength, standing })} />
    {standing === 'possible' && <path d="M0 7H34" className={styles.light} strokeWidth={3.4} />}
  </svg>
);

type LaneCardProps = {
  letter: PageLetter;
  lane: Lane;
  first: string;
  second: string;
  onChange(fields: Partial<Lane>): void;
};

const GIVER_PICTURES = {
  first: <ArrowRight size={18} aria-hidden />,
  second: <ArrowLeft size={18} aria-hidden />,
  both: <ArrowLeftRight size={18} aria-hidden />,
} as const;

/** How strong one kind of support is, who gives it, and whether it is there now. */
export const LaneCard = ({ letter, lane, first, second, onChange }: LaneCardProps) => {
  const { t } = useWords();
  const name = t(`terms:page.${letter}.name`);
  const giver = (value: Lane['giver']) => ({
    value,
    label: t(`terms:giver.${value}`, { first, second }),
    picture: GIVER_PICTURES[value],
  });
  const standing = (value: Lane['standing']) => ({
    value,
    label: t(`terms:standing.${value}`),
  });
  return (
    <section className={styles.lane} data-letter={letter} aria-label={name}>
      <h3 className={styles.laneName}>
        <LetterBadge letter={letter} hollow={lane.standing === 'possible'} /> {name}
      </h3>
      <SmallChoices
        label={t('ecogram:tie.strength', { letter: name })}
        choices={STRENGTHS.map((strength) => ({
          value: String(strength) as `${Strength}`,
          label: t(`terms:strength.${strength}`),
          picture: <Stroke strength={strength} standing="now" />,
        }))}
        value={`${lane.strength}`}
        onChange={(value) => onChange({ strength: Number(value) as Strength })}
      />
      <SmallChoices
        label={t('ecogram:tie.giver', { letter: name })}
        choices={[giver('first'), giver('both'), giver('second')]}
        value={lane.giver}
        onChange={(value) => onChange({ giver: value })}
      />
      <p className={styles.small}>{t(`terms:giver.${lane.giver}`, { first, second })}</p>
      <SmallChoices
        label={t('ecogram:tie.standing', { letter: name })}
        choices={[standing('now'), standing('possible')]}
        value={lane.standing}
        onChange={(value) => onChange({ standing: value })}
      />
    </section>
  );
};

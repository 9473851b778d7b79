import { CircleQuestionMark, EyeOff, ShieldAlert, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { DANGERS, type Danger } from '#shared/domain/ecogram.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useEcogram, useIsDangerShown, useWords } from './context.tsx';
import styles from './danger.module.css';
import panel from './Panel.module.css';
import type { EcogramSession } from './session.ts';

export const DANGER_KEY = 'F8';

/**
 * One key hides whatever is marked with a danger, and shows it: also in the middle of a word, since whoever comes in does
 * not wait until it is written. `told` hears what is so now.
 */
export const useDangerKey = ({ editor }: EcogramSession, told: (isShown: boolean) => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== DANGER_KEY || event.repeat) return;
      event.preventDefault();
      const isShown = !editor.store.getState().isDangerShown;
      editor.showDanger(isShown);
      told(isShown);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [editor, told]);
};

/**
 * Shows danger and hides it. While it is hidden this is a button like the others, the same whether anything is marked or not;
 * it takes up as much room in both states, so that nothing on the screen moves when danger comes and goes.
 */
export const DangerButton = () => {
  const { t } = useWords();
  const { editor } = useEcogram().session;
  const isShown = useIsDangerShown();
  return (
    <IconButton
      label={t(isShown ? 'ecogram:danger.hide' : 'ecogram:danger.show')}
      keys={DANGER_KEY}
      look={isShown ? 'danger' : 'plain'}
      onPress={() => editor.showDanger(!isShown)}
    >
      <ShieldAlert size={20} aria-hidden />
    </IconButton>
  );
};

/** Says in red, over the picture, that danger is on the screen, and with which key it goes. */
export const DangerShown = () => {
  const { t } = useWords();
  if (!useIsDangerShown()) return null;
  return (
    <p className={styles.shown}>
      <ShieldAlert size={18} aria-hidden />
      {t('ecogram:danger.shown')} <kbd>{DANGER_KEY}</kbd>
    </p>
  );
};

const PICTURES = { unsafe: TriangleAlert, notKnown: CircleQuestionMark, mustNotKnow: EyeOff } as const;

/** A danger by shape and words, not only by colour. */
export const DangerMark = ({ danger, hasWords = false }: { danger: Danger; hasWords?: boolean }) => {
  const { t } = useWords();
  const Picture = PICTURES[danger];
  const words = t(`terms:danger.${danger}`);
  return (
    <span className={styles.mark} {...(hasWords ? {} : { role: 'img', 'aria-label': words })}>
      <Picture size={16} strokeWidth={2.4} aria-hidden />
      {hasWords && <span>{words}</span>}
    </span>
  );
};

const NONE = 'none' as const;

type DangerFieldProps = {
  of: 'person' | 'tie';
  danger: Danger | null;
  onChange(danger: Danger | null): void;
};

/** What danger somebody or a tie may bring, and what follows from saying so. */
export const DangerField = ({ of, danger, onChange }: DangerFieldProps) => {
  const { t } = useWords();
  const isShown = useIsDangerShown();
  return (
    <div className={panel.choose}>
      <Select
        label={t(of === 'person' ? 'ecogram:danger.label' : 'ecogram:danger.labelOfTie')}
        options={[
          { value: NONE, label: t('ecogram:danger.none') },
          ...DANGERS.map((value) => ({ value, label: t(`terms:danger.${value}`) })),
        ]}
        value={danger ?? NONE}
        onChange={(value) => onChange(value === NONE ? null : value)}
      />
      <p className={panel.quiet}>
        {t(of === 'person' ? 'ecogram:danger.hint' : 'ecogram:danger.hintOfTie')}{' '}
        {!isShown && t('ecogram:danger.hiddenHint')}
      </p>
    </div>
  );
};

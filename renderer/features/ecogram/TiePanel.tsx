import { Trash2 } from 'lucide-react';
import { PAGE_LETTERS, type Tie } from '#shared/domain/ecogram.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { useEcogram, useEndLabel, useWords } from './context.tsx';
import { DangerField } from './danger.tsx';
import { LaneCard } from './LaneCard.tsx';
import { PageToggles } from './PageToggles.tsx';
import styles from './Panel.module.css';
import { PanelHead } from './PanelHead.tsx';
import { QualityField } from './QualityField.tsx';

export const TiePanel = ({ tie }: { tie: Tie }) => {
  const { t } = useWords();
  const { editor } = useEcogram().session;
  const mayEdit = useMayEdit();
  const labelOf = useEndLabel();
  const ends = { first: labelOf(tie.first), second: labelOf(tie.second) };
  const letters = PAGE_LETTERS.filter((letter) => tie.lanes[letter]);
  return (
    <>
      <PanelHead title={t('ecogram:tie.between', ends)} />
      <PageToggles
        label={t('ecogram:tie.carries')}
        lanes={tie.lanes}
        onToggle={(letter) => editor.toggleLane(tie.id, letter)}
      />
      {letters.length === 0 && mayEdit && <p className={styles.small}>{t('ecogram:tie.bare')}</p>}
      {letters.map((letter) => {
        const lane = tie.lanes[letter];
        return (
          lane && (
            <LaneCard
              key={letter}
              letter={letter}
              lane={lane}
              {...ends}
              onChange={(fields) => editor.changeLane(tie.id, letter, fields)}
            />
          )
        );
      })}
      <section className={styles.part}>
        <QualityField quality={tie.quality} onChange={(quality) => editor.changeTie(tie.id, { quality })} />
        <DangerField
          of="tie"
          danger={tie.danger}
          onChange={(danger) => editor.changeTie(tie.id, { danger })}
        />
      </section>
      {mayEdit && (
        <div className={styles.foot}>
          <Button look="quiet" onPress={editor.removeSelected}>
            <Trash2 size={18} aria-hidden /> {t('ecogram:tie.remove')}
          </Button>
        </div>
      )}
    </>
  );
};

import { ArrowDown, ArrowUp, CornerDownRight, GripVertical } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanStepId } from '#shared/domain/ids.ts';
import { contentOf } from '#shared/domain/plan/parts.ts';
import {
  type Move,
  moved,
  putAt,
  type TimeLineEntry,
  type TimeLineStretch,
  timeLineOf,
  withStep,
} from '#shared/domain/plan/time-line.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { jumpToStep } from './jump.ts';
import styles from './Plan.module.css';
import type { PartProps } from './part-props.ts';
import { useFactorWords } from './useFactorWords.ts';
import { type StepDrag, useStepDrag } from './useStepDrag.ts';

/** All steps on one line, from now to a year on. */
export const TimeLine = ({ parts, onChange }: PartProps) => {
  const { t } = useTranslation(['plan', 'planParts', 'terms']);
  const mayEdit = useMayEdit();
  const line = timeLineOf(contentOf(parts));
  const { list, keepFocusOn } = useFocusKept();
  const { drag, handleOf } = useStepDrag(list, (id, spot) => {
    const change = putAt(parts, line, id, spot);
    if (mayEdit && Object.keys(change).length > 0) onChange(change);
  });
  const isEmpty = line.every(({ entries }) => entries.length === 0);
  if (isEmpty) return <p className={styles.quiet}>{t('plan:timeLine.none')}</p>;

  const move = (id: PlanStepId, where: Move) => {
    const change = moved(parts, line, id, where);
    if (!mayEdit || Object.keys(change).length === 0) return;
    keepFocusOn(id, where);
    onChange(change);
  };
  const canMove = (at: number, index: number, where: Move): boolean =>
    where === 'earlier'
      ? at > 0 || index > 0
      : at < line.length - 1 || index < (line[at]?.entries.length ?? 0) - 1;
  const shown = line.filter(({ time, entries }) => time !== null || entries.length > 0 || drag !== null);

  return (
    <div ref={list} className={styles.timeLine}>
      {shown.map((stretch) => {
        const at = line.indexOf(stretch);
        return (
          <Stretch
            key={stretch.time ?? 'none'}
            stretch={stretch}
            kind={parts.kind}
            onDone={(entry, done) => onChange(withStep(parts, { ...entry, step: { ...entry.step, done } }))}
            onMove={move}
            canMove={(index, where) => canMove(at, index, where)}
            drag={drag}
            handleOf={handleOf}
          />
        );
      })}
      <p className={styles.quiet}>{t('plan:timeLine.keys')}</p>
    </div>
  );
};

/** Over the edge of its time a step is drawn anew: the focus goes with it. */
const useFocusKept = () => {
  const list = useRef<HTMLDivElement>(null);
  const kept = useRef<{ id: PlanStepId; where: Move } | null>(null);
  useEffect(() => {
    if (!kept.current) return;
    const { id, where } = kept.current;
    kept.current = null;
    const row = list.current?.querySelector(`[data-step="${id}"]`);
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('button[data-move]') ?? [])];
    const isFree = (button: HTMLButtonElement) => !button.disabled;
    const same = buttons.find((button) => button.dataset.move === where && isFree(button));
    (same ?? buttons.find(isFree))?.focus();
  });
  return {
    list,
    keepFocusOn: (id: PlanStepId, where: Move) => {
      kept.current = { id, where };
    },
  };
};

type StretchProps = {
  stretch: TimeLineStretch;
  kind: PlanKind;
  onDone(entry: TimeLineEntry, done: boolean): void;
  onMove(id: PlanStepId, where: Move): void;
  canMove(index: number, where: Move): boolean;
  drag: StepDrag | null;
  handleOf: ReturnType<typeof useStepDrag>['handleOf'];
};

const Stretch = (props: StretchProps) => {
  const { stretch, kind, onDone, onMove, canMove, drag, handleOf } = props;
  const { time, entries } = stretch;
  const { t } = useTranslation(['plan', 'planParts', 'terms']);
  const name = time === null ? t('planParts:noTime') : t(`terms:stepTime.${time}`);
  const spot = drag?.spot ?? null;
  const isHere = spot !== null && spot.time === time;
  return (
    <section
      className={styles.stretch}
      aria-label={name}
      data-time={time ?? 'none'}
      data-drop={isHere && spot.before === null}
    >
      <h3>{name}</h3>
      {entries.length === 0 ? (
        <p className={styles.quiet}>{t('plan:timeLine.nothing')}</p>
      ) : (
        <ol>
          {entries.map((entry, index) => (
            <Entry
              key={entry.step.id}
              entry={entry}
              kind={kind}
              onDone={(done) => onDone(entry, done)}
              onMove={(where) => onMove(entry.step.id, where)}
              canMove={(where) => canMove(index, where)}
              isDragged={drag?.id === entry.step.id}
              isDrop={isHere && spot.before === entry.step.id}
              handle={handleOf(entry.step.id)}
            />
          ))}
        </ol>
      )}
    </section>
  );
};

type EntryProps = {
  entry: TimeLineEntry;
  kind: PlanKind;
  onDone(done: boolean): void;
  onMove(where: Move): void;
  canMove(where: Move): boolean;
  isDragged: boolean;
  /** Whether what is dragged would come before it. */
  isDrop: boolean;
  handle: ReturnType<ReturnType<typeof useStepDrag>['handleOf']>;
};

const Entry = (props: EntryProps) => {
  const { entry, kind, onDone, onMove, canMove, isDragged, isDrop, handle } = props;
  const { factor, step } = entry;
  const mayEdit = useMayEdit();
  const { t, i18n } = useTranslation(['plan', 'terms']);
  const factorWords = useFactorWords(kind);
  const what = step.what.trim() || t('plan:timeLine.unnamed');
  const about = [
    factorWords(factor),
    step.who,
    step.by && t('plan:timeLine.by', { day: formatDay(step.by, i18n.language, 'medium') }),
  ].filter(Boolean);
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? 'earlier' : 'later');
  };
  const mover = (where: Move) => (
    <IconButton
      edits
      look="quiet"
      label={t(`plan:timeLine.${where}`, { what })}
      isDisabled={!canMove(where)}
      onPress={() => onMove(where)}
      data-move={where}
    >
      {where === 'earlier' ? <ArrowUp size={18} aria-hidden /> : <ArrowDown size={18} aria-hidden />}
    </IconButton>
  );
  return (
    <li
      className={styles.entry}
      data-step={step.id}
      data-dragged={isDragged}
      data-drop={isDrop}
      onKeyDown={onKey}
    >
      {mayEdit && (
        <span className={styles.grip} aria-hidden {...handle}>
          <GripVertical size={18} />
        </span>
      )}
      <div className={styles.entryWords}>
        <Checkbox isSelected={step.done} onChange={onDone}>
          <span dir="auto" className={styles.entryWhat}>
            {what}
          </span>
        </Checkbox>
        <span className={styles.entryAbout}>
          {about.map((words) => (
            <bdi key={words}>{words}</bdi>
          ))}
        </span>
      </div>
      <div className={styles.entryButtons}>
        {mover('earlier')}
        {mover('later')}
        <IconButton
          look="quiet"
          label={t('plan:timeLine.open', { what })}
          onPress={() => jumpToStep(step.id)}
        >
          <CornerDownRight size={18} aria-hidden />
        </IconButton>
      </div>
    </li>
  );
};

import { memo, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { useEcogram, useRecords, useSelection, useWords } from '../context.tsx';
import { useReadingMarks } from '../reading/useReading.ts';
import { NOTHING, peopleSelection, selectedPeople } from '../selection.ts';
import { usePersonColumns, useTieColumns } from './columns.tsx';
import { Grid } from './Grid.tsx';
import styles from './List.module.css';
import { personLines, tieLines } from './rows.ts';

/** With the last line of a table goes the table; whoever was in it is where the next line is begun. */
const useFocusAfterLast = (lines: number, focus: () => void): void => {
  const before = useRef(lines);
  useLayoutEffect(() => {
    const isEmptied = before.current > 0 && lines === 0;
    before.current = lines;
    if (isEmptied && document.activeElement === document.body) focus();
  }, [lines, focus]);
};

/**
 * The same ecogram as two tables in which everything can be done that can be done on the picture: one of people with their tie
 * with the client, one of the ties between others.
 */
export const ListTwin = memo(() => {
  const { t } = useWords();
  const { session, focusQuickAdd } = useEcogram();
  const { editor } = session;
  const records = useRecords();
  const selection = useSelection();
  const hintId = useId();
  const people = useMemo(() => personLines(records), [records]);
  const ties = useMemo(() => tieLines(records), [records]);
  const selectedLines = useMemo(() => new Set<string>(selectedPeople(selection)), [selection]);
  const selectedTies = useMemo(
    () => new Set<string>(selection.is === 'tie' ? [selection.id] : []),
    [selection],
  );
  useFocusAfterLast(people.length, focusQuickAdd);
  useFocusAfterLast(ties.length, focusQuickAdd);
  const personColumns = usePersonColumns();
  const tieColumns = useTieColumns();
  const markOf = useReadingMarks();

  return (
    <div className={styles.list}>
      <p id={hintId} className={styles.heard}>
        {t('ecogram:listTwin.hint')}
      </p>
      <section className={styles.part}>
        <h2 className={styles.title}>{t('ecogram:listTwin.people')}</h2>
        {people.length === 0 ? (
          <p className={styles.none}>{t('ecogram:listTwin.nobody')}</p>
        ) : (
          <Grid
            label={t('ecogram:listTwin.people')}
            describedBy={hintId}
            columns={personColumns}
            lines={people}
            selected={selectedLines}
            selectsSeveral
            markOf={({ id }) => markOf(id)}
            select={(ids) => editor.select(peopleSelection(ids as PersonId[]))}
            removeSelected={editor.removeSelected}
          />
        )}
      </section>
      <section className={styles.part}>
        <h2 className={styles.title}>{t('ecogram:listTwin.ties')}</h2>
        {ties.length === 0 ? (
          <p className={styles.none}>{t('ecogram:listTwin.noTies')}</p>
        ) : (
          <Grid
            label={t('ecogram:listTwin.ties')}
            describedBy={hintId}
            columns={tieColumns}
            lines={ties}
            selected={selectedTies}
            selectsSeveral={false}
            markOf={({ id }) => markOf(id)}
            select={([id]) => editor.select(id === undefined ? NOTHING : { is: 'tie', id: id as TieId })}
            removeSelected={editor.removeSelected}
          />
        )}
      </section>
    </div>
  );
});

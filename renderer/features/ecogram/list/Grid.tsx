import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useLocale } from 'react-aria-components';
import { useMayEdit } from '../../../ui/editing.ts';
import type { Done } from './editors.tsx';
import styles from './List.module.css';

/** What changes a cell: in its place, or in a popover at `anchor`. `done` gives the focus back to the cell. */
export type CellEditor<Line> = (props: {
  line: Line;
  anchor: { readonly current: HTMLElement | null };
  done: Done;
}) => ReactNode;

export type Column<Line> = {
  readonly id: string;
  readonly title: string;
  /** What stands in the head, where the title has no room; the title stays its name. */
  readonly head?: ReactNode;
  /** In words, for whoever hears the cell. Empty: nothing is there. */
  words(line: Line): string;
  /** What is seen, where it is more than the words. */
  picture?(line: Line): ReactNode;
  readonly editor?: CellEditor<Line>;
  /** The editor stands in the cell's own place. */
  readonly inPlace?: boolean;
  /** What Space does here. Without it, Space selects the line. */
  toggle?(line: Line): void;
  /** What Enter and a press do here, instead of opening an editor: it goes somewhere. */
  go?(line: Line): void;
};

/** `stepsBack`: others stand out. Words that are empty say nothing. */
export type LineMark = { readonly stepsBack: boolean; readonly words: string };

export type GridProps<Line extends { readonly id: string }> = {
  readonly label: string;
  readonly describedBy: string;
  readonly columns: readonly Column<Line>[];
  readonly lines: readonly Line[];
  /** The ids of the selected lines, as it stands outside of the list as well. */
  readonly selected: ReadonlySet<string>;
  readonly selectsSeveral: boolean;
  /** What is said of a whole line, beside its first cell. */
  markOf(line: Line): LineMark;
  select(ids: readonly string[]): void;
  removeSelected(): void;
};

type Active = { readonly line: string | null; readonly column: number };

const PAGE = 10;

const cellIn = (root: Element | null, { line, column }: Active): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-line="${line}"] > [data-column="${column}"]`) ?? null;

/** The active cell, or the one that stands where it stood. */
const activeIn = <Line extends { readonly id: string }>(
  lines: readonly Line[],
  active: Active,
  lastIndex: number,
): Active => {
  if (lines.some(({ id }) => id === active.line)) return active;
  return { ...active, line: lines[Math.min(lastIndex, lines.length - 1)]?.id ?? null };
};

/**
 * A table that is worked in by keyboard (the ARIA grid pattern): one cell has the focus, arrows lead on, Enter opens what
 * changes a cell, Space selects. It is made of plain elements: a thousand lines are a thousand lines of words, and a control
 * is there only while it is used.
 */
export const Grid = <Line extends { readonly id: string }>(props: GridProps<Line>) => {
  const { label, describedBy, columns, lines, selected, selectsSeveral } = props;
  const mayEdit = useMayEdit();
  const { direction } = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState<Active>({ line: null, column: 0 });
  /** In whose line a cell is being changed; if that line goes, so does the change. */
  const [editing, setEditing] = useState<string | null>(null);
  const lastIndex = useRef(0);
  const anchor = useRef<string | null>(null);
  const hasFocus = useRef(false);
  const active = activeIn(lines, wanted, lastIndex.current);
  const index = lines.findIndex(({ id }) => id === active.line);
  if (index >= 0) lastIndex.current = index;

  const isEditing = editing !== null && editing === active.line;
  const latest = useRef({ props, active, index, mayEdit });
  latest.current = { props, active, index, mayEdit };

  // The element that had the focus may have gone with its line, or have been moved with it.
  useLayoutEffect(() => {
    if (!hasFocus.current || isEditing || document.activeElement !== document.body) return;
    cellIn(root.current, active)?.focus({ preventScroll: false });
  });

  // What is selected elsewhere is brought into view here.
  const [only] = selected.size === 1 ? selected : [];
  useEffect(() => {
    if (only === undefined || hasFocus.current) return;
    if (!latest.current.props.lines.some(({ id }) => id === only)) return;
    setActive(({ column }) => ({ line: only, column }));
    cellIn(root.current, { line: only, column: 0 })?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [only]);

  const moveTo = (line: number, column: number, how: 'select' | 'extend' | 'only') => {
    const row = lines[Math.min(Math.max(line, 0), lines.length - 1)];
    if (!row) return;
    const next = { line: row.id, column: Math.min(Math.max(column, 0), columns.length - 1) };
    setActive(next);
    cellIn(root.current, next)?.focus();
    if (row.id === active.line || how === 'only') return;
    if (how === 'extend' && selectsSeveral) {
      const from = lines.findIndex(({ id }) => id === (anchor.current ?? active.line));
      const to = lines.indexOf(row);
      const range = lines.slice(Math.min(from, to), Math.max(from, to) + 1);
      props.select(range.map(({ id }) => id));
    } else {
      anchor.current = row.id;
      props.select([row.id]);
    }
  };

  const toggleLine = useCallback((id: string) => {
    const { selected: now, select, selectsSeveral: several } = latest.current.props;
    anchor.current = id;
    if (now.has(id)) select([...now].filter((other) => other !== id));
    else select(several ? [...now, id] : [id]);
  }, []);

  const open = useCallback((line: Line, column: Column<Line>) => {
    if (column.go) column.go(line);
    else if (column.editor && latest.current.mayEdit) setEditing(line.id);
  }, []);

  const done = useCallback((takesFocus = true) => {
    setEditing(null);
    hasFocus.current = takesFocus;
    if (!takesFocus) return;
    requestAnimationFrame(() => cellIn(root.current, latest.current.active)?.focus());
  }, []);

  const press = useCallback(
    (event: MouseEvent, line: Line, column: number) => {
      const { props: now, active: at } = latest.current;
      const wasActive = at.line === line.id && at.column === column;
      setActive({ line: line.id, column });
      if (event.ctrlKey || event.metaKey) return toggleLine(line.id);
      if (event.shiftKey && now.selectsSeveral) {
        const from = now.lines.findIndex(({ id }) => id === (anchor.current ?? at.line));
        const to = now.lines.indexOf(line);
        const range = now.lines.slice(Math.min(from, to), Math.max(from, to) + 1);
        return now.select(range.map(({ id }) => id));
      }
      const wasSelected = now.selected.has(line.id);
      if (!wasSelected || now.selected.size > 1) {
        anchor.current = line.id;
        now.select([line.id]);
      }
      const pressed = now.columns[column];
      if (pressed?.go || (wasActive && wasSelected)) if (pressed) open(line, pressed);
    },
    [open, toggleLine],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[index];
    const column = columns[active.column];
    if (isEditing || event.defaultPrevented || !line || !column) return;
    const { key, altKey } = event;
    const isControl = event.ctrlKey || event.metaKey;
    const how = event.shiftKey ? 'extend' : isControl ? 'only' : 'select';
    const sideways = (by: number) => moveTo(index, active.column + (direction === 'rtl' ? -by : by), 'only');
    const handled = (): boolean => {
      if (altKey) return false;
      switch (key) {
        case 'ArrowDown':
          moveTo(index + 1, active.column, how);
          return true;
        case 'ArrowUp':
          moveTo(index - 1, active.column, how);
          return true;
        case 'ArrowRight':
          sideways(1);
          return true;
        case 'ArrowLeft':
          sideways(-1);
          return true;
        case 'PageDown':
          moveTo(index + PAGE, active.column, how);
          return true;
        case 'PageUp':
          moveTo(index - PAGE, active.column, how);
          return true;
        case 'Home':
          moveTo(isControl ? 0 : index, isControl ? active.column : 0, 'select');
          return true;
        case 'End':
          moveTo(
            isControl ? lines.length - 1 : index,
            isControl ? active.column : columns.length - 1,
            'select',
          );
          return true;
        case 'Enter':
        case 'F2':
          open(line, column);
          return true;
        case ' ':
          if (column.toggle && mayEdit && !isControl) {
            if (!selected.has(line.id)) props.select([line.id]);
            column.toggle(line);
          } else toggleLine(line.id);
          return true;
        case 'Delete':
        case 'Backspace':
          if (!mayEdit) return true;
          // After a line has gone, the focus is on the next one and nothing is selected yet.
          if (selected.size === 0) props.select([line.id]);
          props.removeSelected();
          return true;
        case 'a':
          if (!isControl || !selectsSeveral) return false;
          props.select(lines.map(({ id }) => id));
          return true;
        default:
          return false;
      }
    };
    if (handled()) event.preventDefault();
  };

  const onFocus = (event: FocusEvent) => {
    const wasHere = hasFocus.current;
    hasFocus.current = true;
    const cell =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-column]') : null;
    const line = cell?.parentElement?.dataset.line;
    if (!cell || line === undefined) return;
    const column = Number(cell.dataset.column);
    if (line !== active.line || column !== active.column) setActive({ line, column });
    // Whoever comes in by keyboard works on the line that she is at.
    if (!wasHere && cell.matches(':focus-visible') && !selected.has(line)) props.select([line]);
  };

  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    if (!isEditing) hasFocus.current = false;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a real table can be neither skipped in layout nor become cards.
    <div
      ref={root}
      role="grid"
      aria-label={label}
      aria-describedby={describedBy}
      aria-multiselectable={selectsSeveral}
      aria-readonly={!mayEdit}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with the heads. */}
      <div
        role="row"
        aria-rowindex={1}
        className={`${styles.line} ${styles.headLine}`}
        data-several={selectsSeveral || undefined}
      >
        {columns.map(({ id, title, head }) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with the heads.
          <div key={id} role="columnheader" className={styles.head} data-of={id}>
            {head}
            <span className={head === undefined ? '' : styles.heard}>{title}</span>
          </div>
        ))}
      </div>
      {lines.map((line, at) => (
        <GridLine
          key={line.id}
          line={line as Readonly<{ id: string }>}
          rowIndex={at + 2}
          columns={columns as unknown as readonly Column<{ readonly id: string }>[]}
          isSelected={selected.has(line.id)}
          mark={props.markOf(line)}
          activeColumn={line.id === active.line ? active.column : null}
          isEditing={isEditing && line.id === active.line}
          press={press as (event: MouseEvent, line: { readonly id: string }, column: number) => void}
          done={done}
        />
      ))}
    </div>
  );
};

type LineProps = {
  line: { readonly id: string };
  rowIndex: number;
  columns: readonly Column<{ readonly id: string }>[];
  isSelected: boolean;
  mark: LineMark;
  activeColumn: number | null;
  isEditing: boolean;
  press(event: MouseEvent, line: { readonly id: string }, column: number): void;
  done: Done;
};

const GridLine = memo(function GridLine(props: LineProps) {
  const { line, rowIndex, columns, isSelected, mark, activeColumn, isEditing, press, done } = props;
  const anchor = useRef<HTMLDivElement | null>(null);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is on one of its cells.
    // biome-ignore lint/a11y/useSemanticElements: as above.
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={styles.line}
      data-line={line.id}
      data-steps-back={mark.stepsBack || undefined}
    >
      {columns.map((column, index) => {
        const isActive = index === activeColumn;
        const edits = isActive && isEditing ? column.editor : undefined;
        const words = column.words(line);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys.
          // biome-ignore lint/a11y/noStaticElementInteractions: a cell is one of two roles, both interactive.
          <div
            key={column.id}
            ref={isActive ? anchor : null}
            role={index === 0 ? 'rowheader' : 'gridcell'}
            tabIndex={isActive ? 0 : -1}
            className={styles.cell}
            data-of={column.id}
            data-column={index}
            data-title={column.title}
            data-empty={words === '' || undefined}
            {...(column.editor || column.toggle || column.go ? {} : { 'aria-readonly': true })}
            onClick={(event) => {
              if (!edits) press(event, line, index);
            }}
          >
            {!(edits && column.inPlace) &&
              (column.picture ? (
                <>
                  <span className={styles.picture} aria-hidden>
                    {column.picture(line)}
                  </span>
                  <span className={styles.heard}>{words}</span>
                </>
              ) : (
                <span className={styles.words} dir="auto">
                  {words}
                </span>
              ))}
            {index === 0 && mark.words !== '' && <span className={styles.mark}>{mark.words}</span>}
            {edits?.({ line, anchor, done })}
          </div>
        );
      })}
    </div>
  );
});

import { Check } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Dialog, Menu, MenuItem, Popover } from 'react-aria-components';
import controls from '../../../ui/controls.module.css';
import { useDraft } from '../useDraft.ts';
import styles from './List.module.css';

/** Ends the editing. The cell has the focus again, unless somebody has gone on elsewhere. */
export type Done = (takesFocus?: boolean) => void;

type Anchor = { readonly current: HTMLElement | null };

type WordsEditorProps = {
  label: string;
  value: string;
  inputMode?: 'numeric';
  commit(words: string): void;
  done: Done;
};

/** Words written in a cell's own place. Enter and Tab keep them, Escape puts back what was there. */
export const WordsEditor = ({ label, value, inputMode, commit, done }: WordsEditorProps) => {
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft(value, commit);
  useEffect(() => input.current?.select(), []);
  return (
    <input
      ref={input}
      // biome-ignore lint/a11y/noAutofocus: whoever opened the cell writes in it.
      autoFocus
      className={styles.input}
      aria-label={label}
      dir="auto"
      maxLength={200}
      autoComplete="off"
      inputMode={inputMode}
      value={draft.words}
      onChange={(event) => draft.write(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || event.key === 'Tab') draft.leave();
        else if (event.key === 'Escape') draft.back();
        else return;
        event.preventDefault();
        event.stopPropagation();
        done();
      }}
      onBlur={() => {
        draft.leave();
        done(false);
      }}
    />
  );
};

type ChoiceEditorProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  anchor: Anchor;
  choose(value: Value): void;
  done: Done;
};

/** One of a few, in a list at the cell. */
export const ChoiceEditor = <Value extends string>(props: ChoiceEditorProps<Value>) => {
  const { label, options, value, anchor, choose, done } = props;
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={anchor as RefObject<HTMLElement>}
      placement="bottom start"
      className={controls.popover ?? ''}
      onOpenChange={(isOpen) => !isOpen && done()}
    >
      <Menu
        aria-label={label}
        autoFocus
        className={controls.list ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onAction={(key) => {
          choose(key as Value);
          done();
        }}
        onClose={() => done()}
      >
        {options.map((option) => (
          <MenuItem
            key={option.value}
            id={option.value}
            textValue={option.label}
            className={controls.option ?? ''}
          >
            {({ isSelected }) => (
              <>
                <span style={{ flex: 1 }}>{option.label}</span>
                {isSelected && <Check size={16} aria-hidden />}
              </>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
};

type SheetEditorProps = { label: string; anchor: Anchor; done: Done; children: ReactNode };

/** Several controls on a small sheet at the cell. */
export const SheetEditor = ({ label, anchor, done, children }: SheetEditorProps) => (
  <Popover
    isOpen
    triggerRef={anchor as RefObject<HTMLElement>}
    placement="bottom start"
    className={`${controls.popover} ${styles.sheet}`}
    onOpenChange={(isOpen) => !isOpen && done()}
  >
    <Dialog aria-label={label} className={styles.sheetInside ?? ''}>
      {children}
    </Dialog>
  </Popover>
);

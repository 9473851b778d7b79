import type { Person } from '#shared/domain/ecogram.ts';
import { ChildNameSwitch, useChildOf } from '../children.tsx';
import { type Done, SheetEditor, WordsEditor } from './editors.tsx';
import styles from './List.module.css';

type NameEditorProps = {
  person: Person;
  label: string;
  anchor: { readonly current: HTMLElement | null };
  commit(name: string): void;
  done: Done;
};

/** A name is written in its cell; that of a child of the file is written in the file, and put on the picture or not. */
export const NameEditor = ({ person, label, anchor, commit, done }: NameEditorProps) => {
  const child = useChildOf(person);
  if (!child) return <WordsEditor label={label} value={person.name} commit={commit} done={done} />;
  return (
    <>
      <span className={styles.words} dir="auto">
        {person.name}
      </span>
      <SheetEditor label={label} anchor={anchor} done={done}>
        <ChildNameSwitch person={person} child={child} />
      </SheetEditor>
    </>
  );
};

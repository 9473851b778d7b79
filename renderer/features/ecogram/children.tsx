import { Baby, FileText } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { isGiven } from '#shared/domain/answer.ts';
import type { Child } from '#shared/domain/client-file.ts';
import { localDayOf, yearsBetween } from '#shared/domain/dates.ts';
import type { Person } from '#shared/domain/ecogram.ts';
import { groundOfChild, personOfChild } from '#shared/domain/ecogram-children.ts';
import type { ChildId, ClientFileId } from '#shared/domain/ids.ts';
import type { Point } from '#shared/geometry/vector.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFile } from '../../app/queries.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { useMayEdit } from '../../ui/editing.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useEcogram, useWords } from './context.tsx';
import type { Cell, NewPerson } from './editor.ts';
import { peopleSelection } from './selection.ts';

const NONE: readonly Child[] = [];

const useChildren = (fileId: ClientFileId): readonly Child[] => useFile(fileId).data?.children ?? NONE;

/** Which of the file's children somebody is; none, where that record is gone. */
export const useChildOf = ({ childId }: Pick<Person, 'childId'>): Child | undefined => {
  const children = useChildren(useEcogram().session.fileId);
  return childId === null ? undefined : children.find(({ id }) => id === childId);
};

/** `Ayo, 7`: what tells the children of a file apart. One without a name is told by her place in the file. */
const useChildWords = () => {
  const { t } = useWords();
  return ({ details: { name, born } }: Child, number: number): string => {
    const called = name || t('ecogram:child.unnamed', { number });
    const age = isGiven(born) ? yearsBetween(born.value, localDayOf(new Date())) : -1;
    return age < 0 ? called : t('ecogram:child.aged', { name: called, age });
  };
};

/** One of the file's children, as she would stand on the picture. */
export type OfferedChild = {
  readonly id: ChildId;
  readonly words: string;
  readonly fields: NewPerson;
  readonly cell: Cell;
};

/**
 * All of the file's children, at any time: one who was offered only while danger is hidden would tell who is hidden. Whoever
 * is offered by her name and pressed by it is put down with it; whether it stays on the picture is a switch.
 */
export const useOfferedChildren = (): readonly OfferedChild[] => {
  const { t } = useWords();
  const all = useChildren(useEcogram().session.fileId);
  const wordsFor = useChildWords();
  return all.map((child, index) => ({
    id: child.id,
    words: wordsFor(child, index + 1),
    fields: {
      kind: 'child',
      role: t('ecogram:child.child'),
      name: child.details.name.trim(),
      childId: child.id,
    },
    cell: { ground: groundOfChild(child.details), ring: 2 },
  }));
};

/**
 * Puts a child on the picture, or goes to her who is there. Of a child who is hidden nobody is told: she is put there again, is
 * there twice while danger is shown, and whoever looks can see which one to take away.
 */
export const usePlaceChild = () => {
  const { session, focusOn } = useEcogram();
  const { editor } = session;
  return ({ id, fields, cell }: OfferedChild, at: Point | null = null): void => {
    const there = personOfChild(editor.shown, id);
    if (there) editor.select(peopleSelection([there.id]));
    focusOn(there?.id ?? (at ? editor.addAt(fields, at) : editor.add(fields, cell)));
  };
};

/** Those children behind one button, each on the picture with one press. */
export const ChildrenMenu = () => {
  const { t } = useWords();
  const place = usePlaceChild();
  const children = useOfferedChildren();
  if (children.length === 0) return null;
  return (
    <MenuTrigger>
      <IconButton label={t('ecogram:child.place')} tip="bottom">
        <Baby size={22} aria-hidden />
      </IconButton>
      <Popover className={controls.popover ?? ''} placement="bottom end">
        <Menu aria-label={t('ecogram:child.title')} className={controls.list ?? ''}>
          {children.map((child) => (
            <MenuItem
              key={child.id}
              id={child.id}
              textValue={child.words}
              className={controls.option ?? ''}
              onAction={() => place(child)}
            >
              <span dir="auto">{child.words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};

/** A child's name is the file's: on the picture it either is or isn't. */
export const ChildNameSwitch = ({ person, child }: { person: Person; child: Child }) => {
  const { t } = useWords();
  const { session, clientLabel } = useEcogram();
  const mayEdit = useMayEdit();
  const inFile = child.details.name.trim();
  const isNameless = inFile === '' && person.name === '';
  return (
    <Switch
      isSelected={person.name !== ''}
      isDisabled={!mayEdit || isNameless}
      hint={t(isNameless ? 'ecogram:child.nameless' : 'ecogram:child.withNameHint', { client: clientLabel })}
      onChange={(isOn) =>
        session.editor.change(person.id, {
          name: isOn ? inFile : '',
          // One of the two is written.
          role: person.role || t('ecogram:child.child'),
        })
      }
    >
      {t('ecogram:child.withName')}
    </Switch>
  );
};

/** The way to what the file says of a child. */
export const OpenChild = ({ child }: { child: Child }) => {
  const { t } = useWords();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <div>
      <Button look="quiet" onPress={() => go({ at: 'details', fileId: child.fileId, childId: child.id })}>
        <FileText size={18} aria-hidden /> {t('ecogram:child.open')}
      </Button>
    </div>
  );
};

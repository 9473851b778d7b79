import { Baby, FileText } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { isGiven } from '#shared/domain/answer.ts';
import type { Child } from '#shared/domain/client-file.ts';
import { localDayOf, yearsBetween } from '#shared/domain/dates.ts';
import type { Person } from '#shared/domain/ecogram.ts';
import { childrenNotAmong, groundOfChild } from '#shared/domain/ecogram-children.ts';
import type { ChildId, ClientFileId } from '#shared/domain/ids.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFile } from '../../app/queries.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { useMayEdit } from '../../ui/editing.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useEcogram, useRecords, useWords } from './context.tsx';
import type { Cell, NewPerson } from './editor.ts';

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
export type ChildToPlace = {
  readonly id: ChildId;
  readonly words: string;
  readonly fields: NewPerson;
  readonly cell: Cell;
};

/**
 * The file's children who aren't on the picture yet. Who is on it is asked of what is shown: a child who is on it but hidden is
 * offered like one who isn't, since a child whom the file knows, who is neither on the picture nor offered, could only be
 * hidden. Whoever puts her there again has her twice while danger is shown, and can see which one to take away.
 */
export const useChildrenToPlace = (): readonly ChildToPlace[] => {
  const { t } = useWords();
  const all = useChildren(useEcogram().session.fileId);
  const wordsFor = useChildWords();
  return childrenNotAmong(all, useRecords()).map((child) => ({
    id: child.id,
    words: wordsFor(child, all.indexOf(child) + 1),
    fields: {
      kind: 'child',
      role: t('ecogram:child.child'),
      name: child.details.name.trim(),
      childId: child.id,
    },
    cell: { ground: groundOfChild(child.details), ring: 2 },
  }));
};

/** Those children behind one button, each on the picture with one press. */
export const ChildrenMenu = () => {
  const { t } = useWords();
  const { session, focusOn } = useEcogram();
  const children = useChildrenToPlace();
  if (children.length === 0) return null;
  return (
    <MenuTrigger>
      <IconButton label={t('ecogram:child.place')} tip="bottom">
        <Baby size={22} aria-hidden />
      </IconButton>
      <Popover className={controls.popover ?? ''} placement="bottom end">
        <Menu aria-label={t('ecogram:child.title')} className={controls.list ?? ''}>
          {children.map(({ id, words, fields, cell }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              className={controls.option ?? ''}
              onAction={() => focusOn(session.editor.add(fields, cell))}
            >
              <span dir="auto">{words}</span>
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

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Modal as AriaModal, Dialog, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Place, useNavigation } from '../../app/navigation.ts';
import styles from './CommandPalette.module.css';
import { type Command, SECTIONS, stepped } from './commands.ts';
import { useCommands } from './useCommands.tsx';
import { usePaletteKey } from './usePaletteKey.ts';

/** Places where a client sits beside, by their names: nobody else’s name is within reach there. */
const isTogether = ({ at }: Place): boolean => at.endsWith('Together');

/** Ctrl+K: finds any file, person or action, from wherever somebody is in an open vault. */
export const CommandPalette = () => {
  const { t } = useTranslation('palette');
  const [isOpen, setOpen] = useState(false);
  const place = useNavigation((navigation) => navigation.place);
  usePaletteKey(() => setOpen(!isTogether(place)));
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen={isOpen} isDismissable onOpenChange={setOpen}>
      <AriaModal className={styles.modal ?? ''}>
        <Dialog aria-label={t('title')} className={styles.dialog ?? ''}>
          <Palette onDone={() => setOpen(false)} />
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
};

/**
 * A combobox as WAI-ARIA has it, with its list always open: the focus stays where one types, and the first that was found is the
 * one that Enter takes, also where the vault answers later than the key.
 */
const Palette = ({ onDone }: { onDone(): void }) => {
  const { t } = useTranslation('palette');
  const listId = useId();
  const [typed, setTyped] = useState('');
  /** Whom somebody has stepped to; where that one is no longer found, it is the first again. */
  const [chosen, setChosen] = useState<string | null>(null);
  const { commands, isAnswered } = useCommands(typed);
  /** Enter came before the answer to what was typed: it takes the first of that, never one of an older answer. */
  const [isAwaited, setAwaited] = useState(false);
  const active = commands.find(({ id }) => id === chosen) ?? commands[0];
  const optionId = (id: string) => `${listId}-${id.replaceAll(' ', '-')}`;

  const run = (command: Command) => {
    onDone();
    command.run();
  };

  useEffect(() => {
    if (!isAwaited || !isAnswered) return;
    setAwaited(false);
    if (active) run(active);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const isPicked = active !== undefined && active.id === chosen;
      if (active && (isPicked || isAnswered)) run(active);
      else setAwaited(true);
    }
    const next = stepped(commands, active, event.key);
    if (!next) return;
    event.preventDefault();
    setChosen(next.id);
  };

  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is there to type into.
        autoFocus
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={t('field')}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active.id)}
        placeholder={t('field')}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(null);
          setAwaited(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('title')} className={styles.list}>
        {SECTIONS.map((section) => {
          const found = commands.filter((command) => command.section === section);
          const headerId = `${listId}-in-${section}`;
          return (
            found.length > 0 && (
              // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields.
              <div key={section} role="group" aria-labelledby={headerId}>
                <div id={headerId} role="presentation" className={styles.header}>
                  {t(`section.${section}`)}
                </div>
                {found.map((command) => (
                  <Entry
                    key={command.id}
                    id={optionId(command.id)}
                    command={command}
                    isActive={command === active}
                    onPoint={() => setChosen(command.id)}
                    onPress={() => run(command)}
                  />
                ))}
              </div>
            )
          );
        })}
      </div>
      <p role="status" className={styles.none} hidden={commands.length > 0}>
        {commands.length === 0 && t('none')}
      </p>
      <p className={styles.keys}>{t('keys')}</p>
    </>
  );
};

type EntryProps = { id: string; command: Command; isActive: boolean; onPoint(): void; onPress(): void };

const Entry = ({ id, command: { label, about, icon }, isActive, onPoint, onPress }: EntryProps) => {
  const entry = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox that it belongs to.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names it as its active one.
    <div
      ref={entry}
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.entry}
      onPointerMove={onPoint}
      onClick={onPress}
    >
      {icon}
      <bdi className={styles.name}>{label}</bdi>
      {about !== '' && <span className={styles.about}>{about}</span>}
    </div>
  );
};

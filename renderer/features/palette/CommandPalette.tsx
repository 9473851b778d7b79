import { useEffect, useId, useRef, useState } from 'react';
import { Modal as AriaModal, Dialog, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Place, useNavigation } from '../../app/navigation.ts';
import { useLit } from '../../ui/useLit.ts';
import styles from './CommandPalette.module.css';
import { type Command, SECTIONS } from './commands.ts';
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

const Palette = ({ onDone }: { onDone(): void }) => {
  const { t } = useTranslation('palette');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const { commands, isAnswered } = useCommands(typed);
  const optionId = (id: string) => `${listId}-${id.replaceAll(' ', '-')}`;

  const run = (command: Command) => {
    onDone();
    command.run();
  };
  const { lit, light, forget, onKeyDown } = useLit({
    found: commands,
    isAnswered,
    isFirstLit: true,
    take: run,
  });

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
        aria-activedescendant={lit && optionId(lit.id)}
        placeholder={t('field')}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          forget();
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
                    isActive={command === lit}
                    onPoint={() => light(command.id)}
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

import { useState } from 'react';
import {
  Modal as AriaModal,
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  ModalOverlay,
  Text,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './CommandPalette.module.css';
import { type Command, SECTIONS } from './commands.ts';
import { useCommands } from './useCommands.tsx';
import { usePaletteKey } from './usePaletteKey.ts';

/** Ctrl+K: finds any file, person or action, from wherever somebody is in an open vault. */
export const CommandPalette = () => {
  const { t } = useTranslation('palette');
  const [isOpen, setOpen] = useState(false);
  usePaletteKey(() => setOpen(true));
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
  const [typed, setTyped] = useState('');
  const commands = useCommands(typed);
  const sections = SECTIONS.map((section) => ({
    id: section,
    commands: commands.filter((command) => command.section === section),
  })).filter((section) => section.commands.length > 0);

  const run = (id: string) => {
    const command = commands.find((each) => each.id === id);
    if (!command) return;
    onDone();
    command.run();
  };

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={t('title')} autoFocus className={styles.field ?? ''}>
        <Input placeholder={t('field')} dir="auto" maxLength={200} />
      </TextField>
      <Menu
        aria-label={t('title')}
        items={sections}
        className={styles.list ?? ''}
        onAction={(key) => run(String(key))}
        renderEmptyState={() => <p className={styles.none}>{t('none')}</p>}
      >
        {(section) => (
          <MenuSection id={section.id}>
            <Header className={styles.header ?? ''}>{t(`section.${section.id}`)}</Header>
            <Collection items={section.commands}>{(command) => <Entry command={command} />}</Collection>
          </MenuSection>
        )}
      </Menu>
      <p className={styles.keys}>{t('keys')}</p>
    </Autocomplete>
  );
};

const Entry = ({ command: { id, label, about, icon } }: { command: Command }) => (
  <MenuItem id={id} textValue={label} className={styles.entry ?? ''}>
    {icon}
    <Text slot="label" className={styles.name ?? ''}>
      <bdi>{label}</bdi>
    </Text>
    {about !== '' && (
      <Text slot="description" className={styles.about ?? ''}>
        {about}
      </Text>
    )}
  </MenuItem>
);

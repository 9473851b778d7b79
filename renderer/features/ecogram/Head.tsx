import { BookOpenText, ChevronLeft, Keyboard, MessagesSquare, Printer, Redo2, Undo2 } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { above, useNavigation } from '../../app/navigation.ts';
import { Button, IconButton, IconToggle } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { useEcogram, useWords } from './context.tsx';
import { DangerButton } from './danger.tsx';
import { shownKeys } from './keys.ts';
import { useReadingState } from './reading/useReading.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { KeepVersion } from './versions/KeepVersion.tsx';
import styles from './Workbench.module.css';

/** Whose ecogram it is, the way back, how it is saved, and what can be done with the whole of it. */
export const Head = memo(({ onExport }: { onExport?: (() => void) | undefined }) => {
  const { t } = useWords();
  const { session, clientLabel, talk, openTalk, showKeys } = useEcogram();
  const mayEdit = useMayEdit();
  const isTalking = useStore(talk, ({ isOpen }) => isOpen) && mayEdit;
  const { editor, queue, reading } = session;
  const { place, go } = useNavigation();
  const up = above(place);
  const canUndo = useStore(editor.store, ({ history }) => history.undoable !== null);
  const canRedo = useStore(editor.store, ({ history }) => history.redoable !== null);
  const saved = useSyncExternalStore(queue.subscribe, queue.state);
  const { isOn: isReading } = useReadingState();
  return (
    <header className={styles.head}>
      {up && (
        <AriaButton className={styles.up ?? ''} aria-label={t('ecogram:upTo')} onPress={() => go(up)}>
          <ChevronLeft size={20} aria-hidden className={styles.chevron} />
        </AriaButton>
      )}
      <h1 className={styles.title}>
        {t('ecogram:title')} <span dir="auto">{clientLabel}</span>
      </h1>
      <SaveStatus state={saved} />
      {!isTalking && (
        <Button edits onPress={openTalk} aria-keyshortcuts={shownKeys('talk')}>
          <MessagesSquare size={18} aria-hidden /> <span className={styles.talkWords}>{t('talk:enter')}</span>
        </Button>
      )}
      <ViewSwitch />
      <div className={styles.actions}>
        <DangerButton />
        <IconButton
          edits
          label={t('ecogram:undo')}
          keys={shownKeys('undo')}
          isDisabled={!canUndo}
          onPress={editor.undo}
        >
          <Undo2 size={20} aria-hidden />
        </IconButton>
        <IconButton
          edits
          label={t('ecogram:redo')}
          keys={shownKeys('redo')}
          isDisabled={!canRedo}
          onPress={editor.redo}
        >
          <Redo2 size={20} aria-hidden />
        </IconButton>
        <IconToggle
          label={t('reading:open')}
          keys={shownKeys('reading')}
          isSelected={isReading}
          onChange={reading.toggle}
        >
          <BookOpenText size={20} aria-hidden />
        </IconToggle>
        <IconButton label={t('ecogram:keys.show')} keys={shownKeys('help')} onPress={showKeys}>
          <Keyboard size={20} aria-hidden />
        </IconButton>
        <KeepVersion />
        {onExport && (
          <IconButton label={t('ecogram:export')} onPress={onExport}>
            <Printer size={20} aria-hidden />
          </IconButton>
        )}
      </div>
    </header>
  );
});

import { Plus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Refusal } from '#shared/contract/errors.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { newSignalDetails, SIGNAL_SOURCES, SignalSource } from '#shared/domain/first-signs.ts';
import type { ClientFileId, SignalId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { registerPending } from '../../app/pending.ts';
import { useBegun } from '../../app/useBegun.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotSavedWords } from '../../ui/SaveStatus.tsx';
import styles from './FirstSigns.module.css';

const Begun = z.strictObject({ what: z.string(), source: SignalSource });
type Begun = z.infer<typeof Begun>;

const RETRY_MS = 3_000;

const BEGUN = {
  read: (value: unknown) => Begun.safeParse(value).data ?? null,
  nothing: { what: '', source: 'client' } as Begun,
  isWords: ({ what }: Begun) => what.trim() !== '',
};

type NoteEntryProps = {
  fileId: ClientFileId;
  field: RefObject<HTMLTextAreaElement | null>;
  focusesAtOnce: boolean;
  onNoted(id: SignalId): void;
  /** The key down in an empty field: on to the labels of what was noted last. */
  onDown(): void;
};

/**
 * Type what was seen or said, press Enter, and it is on the disk; the field is ready for the next. Whoever leaves or locks in the
 * middle of it leaves it noted as far as it goes.
 */
export const NoteEntry = ({ fileId, field, focusesAtOnce, onNoted, onDown }: NoteEntryProps) => {
  const { t } = useTranslation('firstSigns');
  const client = useClient();
  const whyNot = useNotSavedWords();
  const [fieldId, hintId] = [useId(), useId()];
  const draftKey = `newSignal:${fileId}`;
  const { begun, set, letGo } = useBegun(draftKey, BEGUN);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [hasNoted, setHasNoted] = useState(false);
  // What is written by now, and whether it is on its way, for whoever saves or locks between two drawings of the screen.
  const now = useRef(begun);
  const underWay = useRef<Promise<void> | null>(null);

  const write = (change: Partial<Begun>) => {
    now.current = { ...now.current, ...change };
    set(now.current);
  };

  const send = async (): Promise<void> => {
    const { what, source } = now.current;
    const details = newSignalDetails({ what: what.trim(), source }, localDayOf(new Date()));
    try {
      const { id } = await client.call('signs.note', { fileId, details });
      letGo();
      // What was typed on meanwhile is the next.
      write({
        what: now.current.what.startsWith(what) ? now.current.what.slice(what.length) : now.current.what,
      });
      setTrouble(null);
      setHasNoted(true);
      onNoted(id);
    } catch (error) {
      setTrouble(error);
    }
  };

  const note = (): Promise<void> => {
    if (underWay.current) return underWay.current;
    if (now.current.what.trim() === '') return Promise.resolve();
    underWay.current = send().finally(() => {
      underWay.current = null;
    });
    return underWay.current;
  };

  const latestNote = useRef(note);
  latestNote.current = note;
  useEffect(() => registerPending(() => latestNote.current()), []);
  useEffect(() => {
    // It is tried again by itself, for as long as it can't be noted.
    if (trouble === null || begun.what.trim() === '') return;
    const retry = window.setTimeout(() => void latestNote.current(), RETRY_MS);
    return () => window.clearTimeout(retry);
  }, [trouble, begun.what]);
  useEffect(() => {
    if (focusesAtOnce) field.current?.focus();
  }, [focusesAtOnce, field]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void note();
    } else if (event.key === 'ArrowDown' && begun.what === '') {
      event.preventDefault();
      onDown();
    }
  };

  return (
    <Card title={t('entry.title')}>
      <div className={styles.entry}>
        <label className={styles.label} htmlFor={fieldId}>
          {t('entry.label')}
        </label>
        <textarea
          ref={field}
          id={fieldId}
          className={styles.field}
          aria-describedby={hintId}
          placeholder={t('entry.placeholder')}
          dir="auto"
          maxLength={20_000}
          value={begun.what}
          onChange={(event) => write({ what: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <p id={hintId} className={styles.quiet}>
          {t('entry.hint')}
        </p>
      </div>
      <div className={styles.entryFoot}>
        <Choices
          label={t('entry.whose')}
          options={SIGNAL_SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
          value={begun.source}
          onChange={(source) => write({ source })}
        />
        <Button look="primary" isDisabled={begun.what.trim() === ''} onPress={() => void note()}>
          <Plus size={18} aria-hidden /> {t('entry.submit')}
        </Button>
      </div>
      <p className={styles.said} role="status">
        {hasNoted && trouble === null && t('entry.noted')}
      </p>
      {trouble !== null && (
        <Notice kind="trouble" title={t('entry.notNoted')}>
          {whyNot(trouble instanceof Refusal ? trouble.code : 'internal')}
        </Notice>
      )}
    </Card>
  );
};

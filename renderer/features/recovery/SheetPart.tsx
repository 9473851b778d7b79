import type { TFunction } from 'i18next';
import { Check } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { TextField as AriaTextField, FieldError, Label, Text, TextArea } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { beginningOf, type Reading, readPart } from '#shared/domain/recovery-code.ts';
import { groupTyped } from '#shared/domain/recovery-typing.ts';
import controls from '../../ui/controls.module.css';
import styles from './SheetFields.module.css';

type Words = TFunction<'recovery'>;

type SheetPartProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  isIncomplete: boolean;
  autoFocus: boolean;
};

/** One page of a sheet, laid out while it is typed as it is on paper, so that eye and hand can compare line by line. */
export const SheetPart = ({ label, value, onChange, isIncomplete, autoFocus }: SheetPartProps) => {
  const { t } = useTranslation('recovery');
  const field = useRef<HTMLTextAreaElement>(null);
  // Also where the letters stay as they were, since only a gap was typed or taken away.
  const [typing, setTyping] = useState({ caret: 0 });
  useLayoutEffect(() => {
    if (field.current && field.current === document.activeElement) {
      field.current.setSelectionRange(typing.caret, typing.caret);
    }
  }, [typing]);

  const onType = (raw: string) => {
    const { text, caret } = groupTyped({ text: raw, caret: field.current?.selectionStart ?? raw.length });
    setTyping({ caret });
    onChange(text);
  };

  const reading = readPart(value);
  const trouble = troubleWith(reading, t) ?? (isIncomplete ? t('rehearse.incomplete') : undefined);
  return (
    <AriaTextField
      className={controls.field ?? ''}
      value={value}
      onChange={onType}
      isInvalid={trouble !== undefined}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      autoFocus={autoFocus}
    >
      <Label className={controls.label ?? ''}>{label}</Label>
      <TextArea ref={field} className={`${controls.input} ${styles.letters}`} rows={3} dir="ltr" />
      <Text slot="description" className={controls.hint ?? ''}>
        <span className={styles.progress} role={reading.is === 'part' ? 'status' : undefined}>
          {reading.is === 'part' && <Check size={16} aria-hidden />}
          {progressOf(reading, t)}
        </span>
      </Text>
      <FieldError className={controls.error ?? ''}>{trouble}</FieldError>
    </AriaTextField>
  );
};

const troubleWith = (reading: Reading, t: Words): string | undefined => {
  switch (reading.is) {
    case 'notRecovery':
      return t('typed.notRecovery', { code: beginningOf('code'), share: beginningOf('share') });
    case 'mistyped':
      return reading.lookAt ? t('typed.lookAt', reading.lookAt) : t('typed.mistyped');
    case 'tooLong':
      return t('typed.tooLong', { count: reading.by });
    default:
      return undefined;
  }
};

const progressOf = (reading: Reading, t: Words): string => {
  switch (reading.is) {
    case 'part': {
      const { kind, sheet } = reading.part;
      return t(kind === 'code' ? 'typed.doneCode' : 'typed.doneShare', { sheet });
    }
    case 'unfinished': {
      const { kind, typed, of } = reading;
      if (typed === 0) return t('typed.hint');
      if (kind === null) return t('typed.progress', { typed, of });
      return t(kind === 'code' ? 'typed.progressCode' : 'typed.progressShare', { typed, of });
    }
    default:
      return t('typed.hint');
  }
};

import { Check, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import { EXPLOITATION_FORMS } from '#shared/domain/exploitation.ts';
import {
  ALL_ELEMENTS,
  ELEMENT_GROUPS,
  ELEMENTS,
  type Element,
  organisationsInHelp,
  SIGNAL_SOURCES,
  type Signal,
  type SignalDetails,
  type SignalTime,
} from '#shared/domain/first-signs.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './FirstSigns.module.css';
import { HelpFields } from './HelpFields.tsx';
import { ToggleChips } from './ToggleChips.tsx';
import { useDescribeSignal } from './useDescribeSignal.ts';

const storedFrom = ({ version, details, updatedAt }: Signal): Stored<SignalDetails> => ({
  version,
  fields: details,
  updatedAt,
});

type SignalFormProps = { signal: Signal; onClose(): void; onTake(): void };

/** A signal to write in and to label, saved at every word. */
export const SignalForm = ({ signal, onClose, onTake }: SignalFormProps) => {
  const { t } = useTranslation('firstSigns');
  const client = useClient();
  const { id, fileId } = signal;
  const { fields, state, dispute, change, settle } = useAutosave<SignalDetails>(
    storedFrom(signal),
    {
      draftKey: `signal:${id}`,
      save: async (baseVersion, details) =>
        storedFrom(await client.call('signs.change', { id, baseVersion, details })),
      reload: async () => {
        const { signals } = await client.call('signs.read', { fileId });
        return storedFrom(signals.find((other) => other.id === id) ?? signal);
      },
    },
    (event) => event.event === 'signs.changed' && event.fileId === fileId,
  );
  const described = [fields, ...(dispute ? [dispute.mine, dispute.theirs] : [])];
  const wordsFor = useDescribeSignal(described.flatMap(organisationsInHelp));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };

  return (
    <section className={styles.signal} aria-label={fields.what || t('signal.noWords')} onKeyDown={onKeyDown}>
      <TextField
        label={t('entry.label')}
        multiline
        value={fields.what}
        onChange={(what) => change({ what })}
        maxLength={20_000}
      />
      <Labels details={fields} onChange={change} />
      <ToggleChips
        label={t('labels.forms')}
        options={EXPLOITATION_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
        values={fields.forms}
        onChange={(forms) => change({ forms })}
        byFigures
      />
      <HelpFields help={fields.help} onChange={(help) => change({ help })} />
      <Choices
        label={t('entry.whose')}
        options={SIGNAL_SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
        value={fields.source}
        onChange={(source) => change({ source })}
      />
      <TimeField time={fields.time} onChange={(time) => change({ time })} />
      <div className={styles.pair}>
        <TextField
          label={t('signal.sourceWords')}
          value={fields.sourceWords}
          onChange={(sourceWords) => change({ sourceWords })}
          maxLength={200}
        />
        <TextField
          label={t('signal.where')}
          value={fields.where}
          onChange={(where) => change({ where })}
          maxLength={200}
        />
      </div>
      <div className={styles.signalFoot}>
        <SaveStatus state={state} />
        <div className={styles.buttons}>
          <Button edits look="quiet" onPress={onTake}>
            <Trash2 size={16} aria-hidden /> {t('signal.take')}
          </Button>
          <Button onPress={onClose}>
            <Check size={16} aria-hidden /> {t('signal.close')}
          </Button>
        </div>
      </div>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </section>
  );
};

type PartProps = { details: SignalDetails; onChange(change: Partial<SignalDetails>): void };

const Labels = ({ details, onChange }: PartProps) => {
  const { t } = useTranslation('firstSigns');
  const of = (group: readonly Element[]) => details.elements.filter((element) => group.includes(element));
  const replace = (group: readonly Element[], chosen: readonly Element[]) =>
    onChange({
      elements: ALL_ELEMENTS.filter((element) =>
        (group.includes(element) ? chosen : details.elements).includes(element),
      ),
    });
  return (
    <fieldset className={styles.labels} data-labels>
      <legend className={styles.label}>{t('labels.title')}</legend>
      <p className={styles.quiet}>{t('labels.hint')}</p>
      {ELEMENT_GROUPS.map((group) => (
        <ToggleChips<Element>
          key={group}
          label={t(`group.${group}`)}
          options={ELEMENTS[group].map((value) => ({ value, label: t(`element.${value}`) }))}
          values={of(ELEMENTS[group])}
          onChange={(chosen) => replace(ELEMENTS[group], chosen)}
          byFigures
        />
      ))}
    </fieldset>
  );
};

type TimeFieldProps = { time: SignalTime; onChange(time: SignalTime): void };

const TimeField = ({ time, onChange }: TimeFieldProps) => {
  const { t } = useTranslation('firstSigns');
  const turnTo = (is: SignalTime['is']): SignalTime => {
    switch (is) {
      case 'on':
        return { is, day: localDayOf(new Date()) };
      case 'around':
        return { is, words: '' };
      case 'notSaid':
        return { is };
    }
  };
  return (
    <div className={styles.pair}>
      <Choices
        label={t('time.label')}
        options={(['on', 'around', 'notSaid'] as const).map((value) => ({
          value,
          label: t(`time.${value}`),
        }))}
        value={time.is}
        onChange={(is) => is !== time.is && onChange(turnTo(is))}
      />
      {time.is === 'on' && (
        <DateField
          label={t('time.day')}
          value={time.day}
          onChange={(day) => onChange(day ? { is: 'on', day } : { is: 'notSaid' })}
        />
      )}
      {time.is === 'around' && (
        <TextField
          label={t('time.aroundLabel')}
          placeholder={t('time.aroundPlaceholder')}
          value={time.words}
          onChange={(words) => onChange({ is: 'around', words })}
          maxLength={200}
        />
      )}
    </div>
  );
};

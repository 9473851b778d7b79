import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { isDraft, PRINT_LANGUAGES, type PrintLanguage } from '#shared/domain/print-language.ts';
import { formatDay, languageName, ownLanguageName } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { usePolicy } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './PrintLanguages.module.css';
import settings from './Settings.module.css';

/** Which translations of what clients are given were read by somebody whose own language it is. */
export const PrintLanguages = () => {
  const { data: policy } = usePolicy();
  return policy ? <Languages readings={policy.readLanguages} /> : null;
};

type Readings = Policy['readLanguages'];

const Languages = ({ readings }: { readings: Readings }) => {
  const { t } = useTranslation('clientPaper');
  const client = useClient();
  const errorWords = useErrorWords();
  const [asked, setAsked] = useState<PrintLanguage | null>(null);
  const write = useMutation({
    mutationFn: async (change: (current: Readings) => Readings) => {
      const current = await client.call('policy.read', {});
      await client.call('policy.write', { ...current, readLanguages: change(current.readLanguages) });
    },
  });
  const draftAgain = (language: PrintLanguage) => write.mutate(({ [language]: _, ...others }) => others);
  const wasRead = (language: PrintLanguage, by: string) => {
    setAsked(null);
    write.mutate((current) => ({ ...current, [language]: { by, on: localDayOf(new Date()) } }));
  };
  return (
    <Card title={t('languages.title')}>
      <p className={settings.quiet}>{t('languages.explain')}</p>
      <ul className={styles.languages}>
        {PRINT_LANGUAGES.map((language) => (
          <Language
            key={language}
            language={language}
            readings={readings}
            onAsk={() => setAsked(language)}
            onUndo={() => draftAgain(language)}
          />
        ))}
      </ul>
      {write.error && <Notice kind="trouble">{errorWords(write.error)}</Notice>}
      {asked && <AskWho key={asked} language={asked} onClose={() => setAsked(null)} onRead={wasRead} />}
    </Card>
  );
};

type LanguageProps = { language: PrintLanguage; readings: Readings; onAsk(): void; onUndo(): void };

const Language = ({ language, readings, onAsk, onUndo }: LanguageProps) => {
  const { t, i18n } = useTranslation('clientPaper');
  const mayDecide = useMay()('policy.write');
  const name = languageName(language, i18n.language);
  const reading = readings[language];
  const state = reading
    ? t('languages.readBy', { name: reading.by, day: formatDay(reading.on, i18n.language) })
    : t(isDraft(language, readings) ? 'languages.draft' : 'languages.original');
  return (
    <li className={styles.language}>
      <span className={styles.name}>
        <bdi lang={language}>{ownLanguageName(language)}</bdi> <span className={settings.quiet}>{name}</span>
      </span>
      <span className={styles.state} dir="auto">
        {state}
      </span>
      {mayDecide && isDraft(language, readings) && (
        <Button onPress={onAsk} aria-label={t('languages.sayOf', { language: name })}>
          {t('languages.say')}
        </Button>
      )}
      {mayDecide && reading && (
        <Button onPress={onUndo} aria-label={t('languages.undoOf', { language: name })}>
          {t('languages.undo')}
        </Button>
      )}
    </li>
  );
};

type AskWhoProps = {
  language: PrintLanguage;
  onClose(): void;
  onRead(language: PrintLanguage, by: string): void;
};

const AskWho = ({ language, onClose, onRead }: AskWhoProps) => {
  const { t, i18n } = useTranslation('clientPaper');
  const [by, setBy] = useState('');
  return (
    <Modal
      title={t('languages.askTitle', { language: languageName(language, i18n.language) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('languages.cancel')}</Button>
          <Button look="primary" isDisabled={by.trim() === ''} onPress={() => onRead(language, by.trim())}>
            {t('languages.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('languages.ask')}</p>
      <TextField label={t('languages.who')} value={by} onChange={setBy} maxLength={200} autoFocus />
    </Modal>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import { PAPERS, type Paper } from '#shared/domain/documents.ts';
import { RECOVERY_FORMS, type RecoveryForm, type RecoverySheet } from '#shared/domain/recovery.ts';
import { UI_LANGUAGES, type UiLanguage } from '#shared/domain/settings.ts';
import { useMay } from '../../app/may.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Working } from '../../ui/Working.tsx';
import styles from './Recovery.module.css';

type MakeSheetProps = {
  /** The one that a new sheet would replace. */
  sheet: RecoverySheet | null;
  isPending: boolean;
  error: unknown;
  onMake(wishes: Input<'recovery.makeSheet'>): void;
};

export const MakeSheet = ({ sheet, isPending, error, onMake }: MakeSheetProps) => {
  const { t, i18n } = useTranslation(['recovery', 'terms', 'common']);
  const errorWords = useErrorWords();
  const may = useMay();
  const [form, setForm] = useState<RecoveryForm>(sheet?.form ?? 'code');
  const [language, setLanguage] = useState<UiLanguage>(i18n.language === 'nl' ? 'nl' : 'en');
  const [paper, setPaper] = useState<Paper>('A4');
  const [isAsking, setAsking] = useState(false);
  if (!may('recovery.makeSheet')) return null;

  const make = () => {
    setAsking(false);
    onMake({ form, language, paper });
  };

  return (
    <Card title={t(sheet ? 'recovery:make.titleAgain' : 'recovery:make.title')}>
      {sheet && <p>{t('recovery:make.again', { sheet: sheet.sheet })}</p>}
      <RadioCards
        label={t('recovery:make.form')}
        cards={RECOVERY_FORMS.map((value) => ({
          value,
          label: t(`recovery:make.form_${value}`),
          about: t(`recovery:make.about_${value}`),
        }))}
        value={form}
        onChange={(next) => setForm(next)}
      />
      <div className={styles.wishes}>
        <Choices
          label={t('recovery:make.language')}
          options={UI_LANGUAGES.map((value) => ({ value, label: t(`terms:language.${value}`) }))}
          value={language}
          onChange={(next) => setLanguage(next)}
        />
        <Choices
          label={t('recovery:make.paper')}
          options={PAPERS.map((value) => ({ value, label: t(`terms:paper.${value}`) }))}
          value={paper}
          onChange={(next) => setPaper(next)}
        />
      </div>
      {error !== null && <Notice kind="trouble">{errorWords(error)}</Notice>}
      <div className={styles.row}>
        <Button
          look={sheet ? 'plain' : 'primary'}
          isDisabled={isPending}
          onPress={() => (sheet ? setAsking(true) : make())}
        >
          {t('recovery:make.submit')}
        </Button>
        {isPending && <Working>{t('recovery:make.working')}</Working>}
      </div>
      {sheet && (
        <Modal
          title={t('recovery:make.confirmTitle', { sheet: sheet.sheet })}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('common:action.cancel')}</Button>
              <Button look="primary" onPress={make}>
                {t('recovery:make.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('recovery:make.again', { sheet: sheet.sheet })}</p>
        </Modal>
      )}
    </Card>
  );
};

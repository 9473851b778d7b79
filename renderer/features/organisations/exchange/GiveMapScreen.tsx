import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_FIELDS } from '#shared/domain/organisation-exchange/fields.ts';
import { type GivingChoices, MAP_FORMATS } from '#shared/domain/organisation-exchange/giving.ts';
import { UI_LANGUAGES } from '#shared/domain/settings.ts';
import { Screen } from '../../../app/Screen.tsx';
import { useErrorWords } from '../../../app/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { EditingProvider } from '../../../ui/editing.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { FieldGroup, TextField } from '../../../ui/TextField.tsx';
import { useCountries } from '../../../ui/useCountries.ts';
import { Working } from '../../../ui/Working.tsx';
import { useStays } from '../../backups/useBackupProgress.ts';
import { useSaveDocument } from '../../lists/useSaveDocument.ts';
import { SyncedNotice } from '../../print/SyncedNotice.tsx';
import styles from './Exchange.module.css';

/** How the map leaves the vault: for whom, what of it, and what stays here unless it is asked for. */
export const GiveMapScreen = () => {
  const { t, i18n } = useTranslation(['exchange', 'socialMap', 'terms', 'plan']);
  const errorWords = useErrorWords();
  const countries = useCountries();
  const [choices, setChoices] = useState<GivingChoices>({
    format: 'workbook',
    separator: ';',
    language: i18n.language === 'nl' ? 'nl' : 'en',
    country: null,
    withEnded: false,
    withOwn: { contactPerson: false, reliability: false, notes: false },
    shelter: '',
  });
  const [isMissing, setMissing] = useState(false);
  const save = useSaveDocument((client) => client.call('organisations.prepareMap', choices));
  const isLong = useStays(save.isPending);
  const choose = (change: Partial<GivingChoices>) => {
    setChoices({ ...choices, ...change });
    setMissing(false);
    save.reset();
  };
  const onSave = () => {
    const lacksName = choices.format === 'map' && choices.shelter.trim() === '';
    setMissing(lacksName);
    if (!lacksName) save.mutate(false);
  };

  return (
    // Nothing is changed by giving it away: it works for whoever may only read, too.
    <EditingProvider value>
      <Screen title={t('exchange:giving.title')} upTo={t('socialMap:list.title')}>
        <p className={styles.intro}>{t('exchange:giving.explain')}</p>
        <Card title={t('exchange:giving.what')}>
          <RadioCards
            label={t('exchange:giving.format')}
            cards={MAP_FORMATS.map((value) => ({
              value,
              label: t(`exchange:giving.${value}`),
              about: t(`exchange:giving.${value}About`),
            }))}
            value={choices.format}
            onChange={(format) => choose({ format })}
          />
          {choices.format === 'map' ? (
            <TextField
              label={t('exchange:giving.shelter')}
              hint={t('exchange:giving.shelterHint')}
              error={isMissing ? t('exchange:giving.shelterMissing') : undefined}
              value={choices.shelter}
              onChange={(shelter) => choose({ shelter })}
              maxLength={80}
            />
          ) : (
            <Choices
              label={t('exchange:giving.language')}
              options={UI_LANGUAGES.map((value) => ({ value, label: t(`terms:language.${value}`) }))}
              value={choices.language}
              onChange={(language) => choose({ language })}
            />
          )}
          {choices.format === 'csv' && (
            <>
              <Choices
                label={t('exchange:giving.separator')}
                options={[
                  { value: ';', label: t('exchange:giving.semicolon') },
                  { value: ',', label: t('exchange:giving.comma') },
                ]}
                value={choices.separator}
                onChange={(separator) => choose({ separator: separator as GivingChoices['separator'] })}
              />
              <p className={styles.quiet}>{t('exchange:giving.separatorHint')}</p>
            </>
          )}
          <div className={styles.fields}>
            <ComboBox
              label={t('exchange:giving.country')}
              options={countries}
              value={choices.country}
              onChange={(country) => choose({ country })}
              placeholder={t('socialMap:list.anyCountry')}
              emptyWords={t('socialMap:list.noCountry')}
            />
          </div>
          <Checkbox isSelected={choices.withEnded} onChange={(withEnded) => choose({ withEnded })}>
            {t('exchange:giving.withEnded')}
          </Checkbox>
          <FieldGroup label={t('exchange:giving.own')}>
            <div className={styles.ticks}>
              {OWN_FIELDS.map((field) => (
                <Checkbox
                  key={field}
                  isSelected={choices.withOwn[field]}
                  onChange={(isOn) => choose({ withOwn: { ...choices.withOwn, [field]: isOn } })}
                >
                  {t(`socialMap:field.${field}`)}
                </Checkbox>
              ))}
            </div>
          </FieldGroup>
          <div className={styles.line}>
            <Button look="primary" onPress={onSave} isDisabled={save.isPending}>
              <Download size={18} aria-hidden /> {t('exchange:giving.submit')}
            </Button>
            {isLong && <Working>{t('exchange:giving.making')}</Working>}
          </div>
          {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
          <SyncedNotice save={save} />
          {save.data?.is === 'saved' && (
            <Notice kind="word" title={t('plan:preview.saved', { path: save.data.path })}>
              {t('plan:preview.savedWarning')}
            </Notice>
          )}
        </Card>
      </Screen>
    </EditingProvider>
  );
};

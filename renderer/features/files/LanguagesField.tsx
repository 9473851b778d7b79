import { X } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { COMMON_LANGUAGES, type Language } from '#shared/domain/places.ts';
import { compareIn, languageName } from '#shared/i18n/format.ts';
import controls from '../../ui/controls.module.css';
import { useMayEdit } from '../../ui/editing.ts';
import { useWordStart } from '../../ui/useWordStart.ts';
import styles from './Details.module.css';

type LanguagesFieldProps = { languages: readonly Language[]; onChange(languages: Language[]): void };

/** Languages as tags. One from the list is kept as its code, so that it reads right in every language of the screen. */
export const LanguagesField = ({ languages, onChange }: LanguagesFieldProps) => {
  const { t, i18n } = useTranslation('files');
  const [typed, setTyped] = useState('');
  const compare = compareIn(i18n.language);
  const isWordStart = useWordStart();
  const mayEdit = useMayEdit();
  const options = COMMON_LANGUAGES.filter((code) => !languages.includes(code))
    .map((code) => ({ code, name: languageName(code, i18n.language) }))
    .sort((one, other) => compare(one.name, other.name));

  const add = (language: string) => {
    setTyped('');
    const listed = options.find(({ name }) => compare(name, language) === 0)?.code ?? language;
    if (listed && !languages.includes(listed)) onChange([...languages, listed]);
  };

  return (
    <div className={styles.languages}>
      <AriaComboBox
        className={controls.field ?? ''}
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        isReadOnly={!mayEdit}
        onChange={(key) => key !== null && add(String(key))}
        allowsCustomValue
        menuTrigger="input"
        // Once a language is added the field is empty again, and so is the list: it closes by itself.
        defaultFilter={(name, typedNow) => typedNow !== '' && isWordStart(name, typedNow)}
      >
        <Label className={controls.label ?? ''}>{t('details.languages')}</Label>
        <Group className={controls.inputGroup ?? ''}>
          <Input
            placeholder={t('details.addLanguage')}
            dir="auto"
            maxLength={80}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && typed.trim()) {
                event.preventDefault();
                add(typed.trim());
              }
            }}
            onBlur={() => add(typed.trim())}
          />
        </Group>
        <Popover className={controls.popover ?? ''}>
          <ListBox className={controls.list ?? ''}>
            {options.map(({ code, name }) => (
              <ListBoxItem key={code} id={code} textValue={name} className={controls.option ?? ''}>
                {name}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </AriaComboBox>
      {languages.length > 0 && (
        <ul className={styles.tags}>
          {languages.map((language) => {
            const name = languageName(language, i18n.language);
            return (
              <li key={language} className={styles.tag}>
                <bdi>{name}</bdi>
                <AriaButton
                  isDisabled={!mayEdit}
                  aria-label={t('details.removeLanguage', { language: name })}
                  onPress={() => onChange(languages.filter((other) => other !== language))}
                >
                  <X size={16} aria-hidden />
                </AriaButton>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
};

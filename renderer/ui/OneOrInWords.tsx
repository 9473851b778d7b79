import styles from './OneOrInWords.module.css';
import { type Option, Select } from './Select.tsx';
import { TextField } from './TextField.tsx';

type Value<Listed extends string, Own extends string> = { is: Listed } | { is: Own; words: string };

type OneOrInWordsProps<Listed extends string, Own extends string> = {
  label: string;
  placeholder: string;
  options: readonly Option<Listed>[];
  /** The last choice: none of them, but what somebody says in words. */
  own: Option<Own>;
  wordsLabel: string;
  value: Value<NoInfer<Listed>, NoInfer<Own>> | null;
  onChange(value: Value<NoInfer<Listed>, NoInfer<Own>>): void;
};

/** One of a list, or whatever else in somebody's words. */
export const OneOrInWords = <Listed extends string, Own extends string>({
  label,
  placeholder,
  options,
  own,
  wordsLabel,
  value,
  onChange,
}: OneOrInWordsProps<Listed, Own>) => (
  <div className={styles.parts}>
    <Select<Listed | Own>
      label={label}
      placeholder={placeholder}
      options={[...options, own]}
      value={value === null ? null : value.is}
      onChange={(is) => onChange(is === own.value ? { is: own.value, words: '' } : { is: is as Listed })}
    />
    {value && 'words' in value && (
      <TextField
        label={wordsLabel}
        value={value.words}
        onChange={(words) => onChange({ is: own.value, words })}
        maxLength={200}
      />
    )}
  </div>
);

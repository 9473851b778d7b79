import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Need } from '#shared/domain/monitoring.ts';
import { newId } from '../../app/new-id.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Monitoring.module.css';

type NeedsEditorProps = { needs: readonly Need[]; onChange(needs: Need[]): void };

/** What is needed now, who does it and by when. What has a day stands on Today until it is done. */
export const NeedsEditor = ({ needs, onChange }: NeedsEditorProps) => {
  const { t } = useTranslation('monitoring');
  const replace = (changed: Need) => onChange(needs.map((need) => (need.id === changed.id ? changed : need)));
  return (
    <div className={styles.fields}>
      {needs.map((need) => (
        <fieldset key={need.id} className={styles.need} aria-label={need.what || t('needs.what')}>
          <div className={styles.needFields}>
            <TextField
              label={t('needs.what')}
              value={need.what}
              onChange={(what) => replace({ ...need, what })}
              maxLength={200}
            />
            <TextField
              label={t('needs.who')}
              value={need.who}
              onChange={(who) => replace({ ...need, who })}
              maxLength={200}
            />
            <DateField label={t('needs.by')} value={need.by} onChange={(by) => replace({ ...need, by })} />
          </div>
          <div className={styles.needFoot}>
            <Checkbox isSelected={need.done} onChange={(done) => replace({ ...need, done })}>
              {t('needs.done')}
            </Checkbox>
            <IconButton
              edits
              label={`${t('needs.remove')}: ${need.what}`}
              onPress={() => onChange(needs.filter(({ id }) => id !== need.id))}
            >
              <X size={18} aria-hidden />
            </IconButton>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          edits
          onPress={() => onChange([...needs, { id: newId(), what: '', who: '', by: null, done: false }])}
        >
          <Plus size={16} aria-hidden /> {t('needs.add')}
        </Button>
      </div>
    </div>
  );
};

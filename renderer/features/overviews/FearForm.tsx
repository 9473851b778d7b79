import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import {
  checkKey,
  checksIn,
  type FactCheck,
  type Fear,
  type FearParts,
  fearFrom,
  newFactCheck,
  partsOfFear,
} from '#shared/domain/fear.ts';
import type { FactCheckId, FearId } from '#shared/domain/ids.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useStaff } from '../../app/may.ts';
import { newId } from '../../app/new-id.ts';
import { useAutosave } from '../../app/useAutosave.ts';
import { useUndoable } from '../../app/useUndoable.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { FieldGroup, TextField } from '../../ui/TextField.tsx';
import styles from './Fears.module.css';
import { useDescribeFear } from './useDescribeFear.ts';

const storedFrom = ({ version, details, updatedAt }: Fear): Stored<FearParts> => ({
  version,
  fields: partsOfFear(details),
  updatedAt,
});

/** Under which words wait that could not be saved before a lock. */
export const fearDraftKey = (id: FearId): string => `fear:${id}`;

type FearFormProps = { fear: Fear; onTake(): void };

/** What is feared on one side, what was checked on the other: both are written in, and neither over the other. */
export const FearForm = ({ fear, onTake }: FearFormProps) => {
  const { t } = useTranslation('overviews');
  const client = useClient();
  const staff = useStaff();
  const { id, fileId } = fear;
  const {
    fields,
    state,
    dispute,
    change: write,
    settle,
  } = useAutosave<FearParts>(
    storedFrom(fear),
    {
      draftKey: fearDraftKey(id),
      save: async (baseVersion, parts) =>
        storedFrom(await client.call('fears.change', { id, baseVersion, details: fearFrom(parts) })),
      reload: async () => {
        const fears = await client.call('fears.list', { fileId });
        return storedFrom(fears.find((other) => other.id === id) ?? fear);
      },
    },
    (event) => event.event === 'fears.changed' && event.fileId === fileId,
  );
  const change = useUndoable(fields, write);
  const wordsFor = useDescribeFear();
  const put = (check: FactCheck) => change({ [checkKey(check.id)]: check });
  const checks = checksIn(fields);
  const add = () => {
    const today = localDayOf(new Date());
    put(newFactCheck({ id: newId<FactCheckId>(), by: staff?.name ?? '', on: today }));
  };

  return (
    <article className={styles.fear} aria-label={fields.fear || t('fear.noWords')}>
      <div className={styles.sides}>
        <div className={styles.side}>
          <TextField
            label={t('fear.words')}
            multiline
            value={fields.fear}
            onChange={(words) => change({ fear: words })}
            maxLength={20_000}
          />
          <DateField
            label={t('fear.saidOn')}
            value={fields.saidOn}
            onChange={(saidOn) => change({ saidOn })}
          />
        </div>
        <div className={styles.side}>
          <FieldGroup label={t('fear.checks')}>
            {checks.length === 0 && <p className={styles.quiet}>{t('fear.noChecks')}</p>}
            {checks.map((check) => (
              <CheckForm
                key={check.id}
                check={check}
                onChange={put}
                onTake={() => change({ [checkKey(check.id)]: null })}
              />
            ))}
            <div>
              <Button edits onPress={add}>
                <Plus size={16} aria-hidden /> {t('fear.check')}
              </Button>
            </div>
          </FieldGroup>
        </div>
      </div>
      <footer className={styles.foot}>
        <SaveStatus state={state} />
        <Button edits look="quiet" onPress={onTake}>
          <Trash2 size={16} aria-hidden /> {t('fear.take')}
        </Button>
      </footer>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </article>
  );
};

type CheckFormProps = { check: FactCheck; onChange(check: FactCheck): void; onTake(): void };

const CheckForm = ({ check, onChange, onTake }: CheckFormProps) => {
  const { t } = useTranslation('overviews');
  const set = (part: Partial<FactCheck>) => onChange({ ...check, ...part });
  return (
    <fieldset className={styles.check} aria-label={t('fear.found')}>
      <TextField
        label={t('fear.found')}
        multiline
        value={check.found}
        onChange={(found) => set({ found })}
        maxLength={20_000}
      />
      <TextField
        label={t('fear.source')}
        value={check.source}
        onChange={(source) => set({ source })}
        maxLength={200}
      />
      <div className={styles.pair}>
        <TextField label={t('fear.by')} value={check.by} onChange={(by) => set({ by })} maxLength={200} />
        <DateField label={t('fear.on')} value={check.on} onChange={(on) => set({ on })} />
      </div>
      <div className={styles.end}>
        <Button edits look="quiet" onPress={onTake}>
          <Trash2 size={16} aria-hidden /> {t('fear.takeCheck')}
        </Button>
      </div>
    </fieldset>
  );
};

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import {
  isBare,
  keyOfOwn,
  MOST_IN_RISKS,
  newRiskArea,
  type OwnArea,
  partOfRisk,
  RISK_QUESTIONS,
  type RiskParts,
  writtenIn,
} from '#shared/domain/risk-assessment.ts';
import { newId } from '../../app/new-id.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AreaFields, AreaState } from './AreaFields.tsx';
import { headingIdOf } from './jump.ts';
import styles from './Risk.module.css';
import { RiskFears } from './RiskFears.tsx';

type OwnAreasProps = {
  fileId: ClientFileId;
  own: readonly OwnArea[];
  onChange(change: Partial<RiskParts>): void;
};

/** What this person has to fear that no form asks about. */
export const OwnAreas = ({ fileId, own, onChange }: OwnAreasProps) => {
  const { t } = useTranslation(['risk', 'common']);
  const [leaving, setLeaving] = useState<OwnArea | null>(null);
  const nameOf = ({ name }: OwnArea) => name || t('risk:own.unnamed');
  const put = (area: OwnArea) => onChange(partOfRisk(keyOfOwn(area.id), area));
  const remove = ({ id }: OwnArea) => onChange(partOfRisk(keyOfOwn(id), null));
  const add = () => put({ ...newRiskArea(), id: newId(), name: '', addedAt: instantOf(new Date()) });
  return (
    <>
      {own.map((area) => (
        <section key={area.id} className={styles.sheet} aria-labelledby={headingIdOf(area.id)}>
          <div className={styles.head}>
            <h2 id={headingIdOf(area.id)} tabIndex={-1} dir="auto">
              {nameOf(area)}
            </h2>
            <AreaState area={area} name={nameOf(area)} onChange={(next) => put({ ...area, ...next })} />
            <IconButton
              edits
              label={t('risk:own.remove', { name: nameOf(area) })}
              onPress={() => (isBare(area) && area.name === '' ? remove(area) : setLeaving(area))}
            >
              <Trash2 size={18} aria-hidden />
            </IconButton>
          </div>
          <TextField
            label={t('risk:own.name')}
            value={area.name}
            onChange={(name) => put(writtenIn(area, { name }))}
            maxLength={200}
          />
          <AreaFields area={area} questions={RISK_QUESTIONS} onChange={put} />
          <RiskFears fileId={fileId} area={area.id} isAsked />
        </section>
      ))}
      <section className={styles.sheet} aria-labelledby={headingIdOf('else')}>
        <h2 id={headingIdOf('else')} tabIndex={-1}>
          {t('risk:own.title')}
        </h2>
        <p className={styles.quiet}>{t('risk:own.hint')}</p>
        <div>
          <AddButton count={own.length} most={MOST_IN_RISKS.own} onPress={add}>
            {t('risk:own.add')}
          </AddButton>
        </div>
      </section>
      <Modal
        title={t('risk:own.removeTitle')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        actions={
          <>
            <Button onPress={() => setLeaving(null)}>{t('common:action.keep')}</Button>
            <Button
              look="danger"
              onPress={() => {
                if (leaving) remove(leaving);
                setLeaving(null);
              }}
            >
              {t('risk:own.remove', { name: leaving ? nameOf(leaving) : '' })}
            </Button>
          </>
        }
      >
        <p>{leaving && t('risk:own.removeText', { name: nameOf(leaving) })}</p>
      </Modal>
    </>
  );
};

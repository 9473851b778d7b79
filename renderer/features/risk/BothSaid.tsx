import { useTranslation } from 'react-i18next';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import {
  keyOfSaid,
  MOST_IN_RISKS,
  partOfRisk,
  type RiskParts,
  type Said,
} from '#shared/domain/risk-assessment.ts';
import { newId } from '../../app/new-id.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Entries } from './Entries.tsx';
import { headingIdOf } from './jump.ts';
import styles from './Risk.module.css';

type BothSaidProps = { said: readonly Said[]; onChange(change: Partial<RiskParts>): void };

/** What was advised and what the client chooses, beside each other. */
export const BothSaid = ({ said, onChange }: BothSaidProps) => {
  const { t } = useTranslation('risk');
  return (
    <section className={styles.sheet} aria-labelledby={headingIdOf('said')}>
      <h2 id={headingIdOf('said')} tabIndex={-1}>
        {t('said.title')}
      </h2>
      <p className={styles.quiet}>{t('said.hint')}</p>
      <div className={styles.both}>
        <SaidColumn is="advice" said={said} onChange={onChange} />
        <SaidColumn is="choice" said={said} onChange={onChange} />
      </div>
    </section>
  );
};

const SaidColumn = ({ is, said, onChange }: BothSaidProps & { is: Said['is'] }) => {
  const { t } = useTranslation('risk');
  const items = said.filter((one) => one.is === is);
  const nameOf = (number: number) => t(is === 'advice' ? 'said.adviceName' : 'said.choiceName', { number });
  const now = new Date();
  return (
    <div>
      <h3>{t(`said.${is}`)}</h3>
      <Entries<Said>
        items={items}
        onChange={(next) =>
          onChange({
            ...Object.fromEntries(items.map(({ id }) => [keyOfSaid(id), null])),
            ...Object.assign({}, ...next.map((one) => partOfRisk(keyOfSaid(one.id), one))),
          })
        }
        nameOf={nameOf}
        removeLabel={(number) => t('said.remove', { name: nameOf(number) })}
        most={MOST_IN_RISKS.said}
        count={said.length}
        addLabel={t(is === 'advice' ? 'said.addAdvice' : 'said.addChoice')}
        fresh={() => ({
          id: newId(),
          is,
          on: localDayOf(now),
          who: '',
          words: '',
          addedAt: instantOf(now),
        })}
      >
        {(one, replace) => (
          <>
            <TextField
              label={t('said.words')}
              multiline
              value={one.words}
              onChange={(words) => replace({ ...one, words })}
              maxLength={20_000}
            />
            <div className={styles.pair}>
              <TextField
                label={t(`said.who_${is}`)}
                value={one.who}
                onChange={(who) => replace({ ...one, who })}
                maxLength={200}
              />
              <DateField label={t('said.on')} value={one.on} onChange={(on) => replace({ ...one, on })} />
            </div>
          </>
        )}
      </Entries>
    </div>
  );
};

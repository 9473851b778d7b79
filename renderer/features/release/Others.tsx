import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import type { Openable, Opened } from '#shared/domain/release/opened.ts';
import { same } from '#shared/domain/same.ts';
import { useStaff } from '../../app/may.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import styles from './Release.module.css';

type Offered = Output<'release.offer'>;

type OthersByNameProps = {
  parties: Offered['parties'];
  named: readonly string[];
  onChange(named: readonly string[]): void;
};

/** Relatives and others agreed to nothing: by role, unless somebody names one on purpose. */
export const OthersByName = ({ parties, named, onChange }: OthersByNameProps) => {
  const { t } = useTranslation('release');
  if (parties.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        {t('others.title')} <span className={styles.quiet}>{t('others.count', { count: named.length })}</span>
      </summary>
      <p className={styles.quiet}>{t('others.hint')}</p>
      <ul className={styles.parts}>
        {parties.map((party) => (
          <li key={party.id}>
            <Checkbox
              isSelected={named.includes(party.id)}
              onChange={(isOn) =>
                onChange(isOn ? [...named, party.id] : named.filter((id) => id !== party.id))
              }
            >
              <bdi>{[party.name, party.role].filter(Boolean).join(' · ')}</bdi>
            </Checkbox>
            <p className={styles.why}>{t(`others.in.${party.in}`)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
};

type WhatStaysInProps = {
  openables: Offered['openables'];
  opened: readonly Opened[];
  onChange(opened: readonly Opened[]): void;
};

/**
 * What never leaves by itself: opened one by one, each with a reason, by a supervisor or a manager. Folded, since it says who is marked.
 */
export const WhatStaysIn = ({ openables, opened, onChange }: WhatStaysInProps) => {
  const { t } = useTranslation('release');
  const role = useStaff()?.role;
  if (openables.length === 0) return null;
  if (role !== 'supervisor' && role !== 'manager')
    return <p className={styles.quiet}>{t('inside.notYours')}</p>;
  const without = (what: Openable) => opened.filter((one) => !same(one.what, what));
  return (
    <details className={styles.fold}>
      <summary>
        {t('inside.title')}{' '}
        <span className={styles.quiet}>{t('inside.count', { count: opened.length })}</span>
      </summary>
      <p className={styles.quiet}>{t('inside.hint')}</p>
      <ul className={styles.parts}>
        {openables.map(({ what, about }) => {
          const open = opened.find((one) => same(one.what, what));
          const name = [t(`inside.is.${what.is}`), about].filter(Boolean).join(': ');
          return (
            <li key={JSON.stringify(what)}>
              <Checkbox
                isSelected={open !== undefined}
                onChange={(isOn) => onChange(isOn ? [...opened, { what, reason: '' }] : without(what))}
              >
                <bdi>{name}</bdi>
              </Checkbox>
              {open && (
                <ReasonField
                  label={t('inside.reason', { what: name })}
                  value={open.reason}
                  onChange={(reason) =>
                    onChange(opened.map((one) => (one === open ? { what, reason } : one)))
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
};

import { Printer, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { Finding } from '#shared/domain/organisation-finding.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useOrganisationsById } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Beside.module.css';
import { besideRows, type Row } from './beside.ts';
import { useCheckWords } from './useCheckWords.ts';
import { useDescribeOrganisation } from './useDescribeOrganisation.ts';

/** Up to four organisations beside each other: what they share is quiet, what only some have stands out. */
export const BesideScreen = ({ finding }: { finding: Finding }) => {
  const { t } = useTranslation('socialMap');
  const go = useNavigation((navigation) => navigation.go);
  const query = useOrganisationsById(finding.chosen);
  return (
    <Screen
      title={t('beside.title')}
      upTo={t('list.title')}
      width="wide"
      actions={
        <Button onPress={() => go({ at: 'printOrganisations', finding })}>
          <Printer size={18} aria-hidden /> {t('chosen.print')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(organisations) => <Beside organisations={organisations} finding={finding} />}
      </Loaded>
    </Screen>
  );
};

type BesideProps = { organisations: readonly Organisation[]; finding: Finding };

const Beside = ({ organisations, finding }: BesideProps) => {
  const { t } = useTranslation('socialMap');
  const go = useNavigation((navigation) => navigation.go);
  const [isOnlyDifferent, setOnlyDifferent] = useState(false);
  const wordsFor = useDescribeOrganisation();
  const rows = besideRows(
    organisations.map(({ details }) => details),
    (field, details) => wordsFor(field, details).words,
  );
  const shown = isOnlyDifferent ? rows.filter(({ differs }) => differs) : rows;
  const takeAway = (id: OrganisationId) => {
    const chosen = finding.chosen.filter((other) => other !== id);
    go({ at: 'organisationsBeside', finding: { ...finding, chosen } });
  };
  return (
    <>
      <Switch isSelected={isOnlyDifferent} onChange={setOnlyDifferent} hint={t('beside.onlyHint')}>
        {t('beside.only')}
      </Switch>
      <table className={styles.table} data-columns={organisations.length}>
        <caption className={styles.unseen}>{t('beside.caption')}</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {organisations.map((organisation) => (
              <th key={organisation.id} scope="col">
                <Head
                  organisation={organisation}
                  onOpen={() => go({ at: 'organisation', organisationId: organisation.id, finding })}
                  onTakeAway={organisations.length > 2 ? () => takeAway(organisation.id) : null}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <BesideRow key={row.field} row={row} organisations={organisations} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={styles.quiet}>{t('beside.allSame')}</p>}
    </>
  );
};

type HeadProps = { organisation: Organisation; onOpen(): void; onTakeAway: (() => void) | null };

const Head = ({ organisation: { details, checked, endedOn }, onOpen, onTakeAway }: HeadProps) => {
  const { t } = useTranslation('socialMap');
  const { words, isStale } = useCheckWords({ checkedOn: checked?.on ?? null, endedOn });
  return (
    <div className={styles.head}>
      <div>
        <AriaButton className={styles.name ?? ''} onPress={onOpen}>
          <bdi>{details.name}</bdi>
        </AriaButton>
        <p className={isStale || endedOn !== null ? styles.stale : styles.quiet}>{words}</p>
      </div>
      {onTakeAway && (
        <IconButton label={t('beside.takeAway', { name: details.name })} onPress={onTakeAway}>
          <X size={18} aria-hidden />
        </IconButton>
      )}
    </div>
  );
};

type BesideRowProps = { row: Row; organisations: readonly Organisation[] };

const BesideRow = ({ row: { field, differs, cells }, organisations }: BesideRowProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <tr data-differs={differs}>
      <th scope="row">
        {t(`field.${field}`)}
        {differs && <span className={styles.differs}>{t('beside.differs')}</span>}
      </th>
      {organisations.map(({ id, details }, column) => (
        <td key={id}>
          {/* Where there is no room for columns, each says whose it is. */}
          <span className={styles.whose} aria-hidden>
            {details.name}
          </span>
          {cells[column]?.length === 0 && <span className={styles.nothing}>{t('beside.nothing')}</span>}
          {cells[column]?.map(({ text, isShared }) => (
            <p key={text} dir="auto" className={isShared ? styles.shared : styles.own}>
              {text}
            </p>
          ))}
        </td>
      ))}
    </tr>
  );
};

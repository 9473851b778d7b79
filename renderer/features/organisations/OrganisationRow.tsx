import { ChevronRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CodedField, Finding, FoundOrganisation } from '#shared/domain/organisation-finding.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Marked } from './Marked.tsx';
import styles from './Organisations.module.css';
import { valuesAsked } from './reasons.ts';
import { useCheckWords } from './useCheckWords.ts';
import { useValueWords } from './useValueWords.ts';

/** What a row doesn't show anyhow, and says where it is a reason. */
const TOLD_BELOW = ['languages', 'groups', 'countriesCovered'] as const;

type OrganisationRowProps = {
  organisation: FoundOrganisation;
  finding: Finding;
  /** Whether there is room for one more. */
  mayChoose: boolean;
  onChoose(isChosen: boolean): void;
};

/** One that was found: who, where, with what, how old that is, and why it is here. */
export const OrganisationRow = ({ organisation, finding, mayChoose, onChoose }: OrganisationRowProps) => {
  const { t } = useTranslation('socialMap');
  const go = useNavigation((navigation) => navigation.go);
  const { words, isStale } = useCheckWords(organisation);
  const { id, name, nameParts, countries, services, endedOn } = organisation;
  const asked = valuesAsked(organisation, finding);
  const isChosen = finding.chosen.includes(id);
  const values = (field: CodedField, all: readonly string[]) => (
    <Values field={field} values={all} asked={asked.get(field) ?? []} />
  );
  return (
    <li className={styles.item} data-chosen={isChosen}>
      {/* Choosing changes nothing that is kept. */}
      <EditingProvider value>
        <Checkbox
          label={t('list.choose', { name })}
          isSelected={isChosen}
          isDisabled={!isChosen && !mayChoose}
          onChange={onChoose}
        />
      </EditingProvider>
      <AriaButton
        className={styles.row ?? ''}
        data-ended={endedOn !== null}
        onPress={() => go({ at: 'organisation', organisationId: id, finding })}
      >
        <span className={styles.who}>
          <span className={styles.name}>
            <Marked parts={nameParts} />
          </span>
          <span className={styles.quiet}>{values('countries', countries)}</span>
        </span>
        <span className={styles.services}>{values('services', services)}</span>
        <span className={isStale ? styles.stale : styles.checked}>{words}</span>
        <ChevronRight size={18} aria-hidden className={styles.chevron} />
        <Why organisation={organisation} asked={asked} />
      </AriaButton>
    </li>
  );
};

type ValuesProps = { field: CodedField; values: readonly string[]; asked: readonly string[] };

const Values = ({ field, values, asked }: ValuesProps) => {
  const wordsFor = useValueWords();
  return values.map((value, index) => (
    <span key={value}>
      {index > 0 && ' · '}
      <Marked parts={[{ text: wordsFor(field, value), isHit: asked.includes(value) }]} />
    </span>
  ));
};

type WhyProps = {
  organisation: FoundOrganisation;
  asked: ReturnType<typeof valuesAsked>;
};

/** Where what was looked for stands, if it isn't in the row already; never more of it than that. */
const Why = ({ organisation: { matches }, asked }: WhyProps) => {
  const { t } = useTranslation('socialMap');
  const told = TOLD_BELOW.filter((field) => (asked.get(field) ?? []).length > 0);
  const words = matches.filter((match) => match.is === 'words');
  if (told.length === 0 && words.length === 0) return null;
  return (
    <span className={styles.why}>
      {told.map((field) => (
        <span key={field}>
          {t(`field.${field}`)}:{' '}
          <Values field={field} values={asked.get(field) ?? []} asked={asked.get(field) ?? []} />
        </span>
      ))}
      {words.map(({ field, parts }) => (
        <span key={field}>
          {t(`field.${field}`)}: <Marked parts={parts} />
        </span>
      ))}
    </span>
  );
};

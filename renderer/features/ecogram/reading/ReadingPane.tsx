import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { PAGE_LETTERS } from '#shared/domain/ecogram.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useEcogram, useRecords, useWords } from '../context.tsx';
import { LetterBadge } from '../figures.tsx';
import { shownKeys } from '../keys.ts';
import panel from '../Panel.module.css';
import { CardLink } from './CardLink.tsx';
import { broughtByNobody, type FindingId, findingsIn } from './findings.ts';
import { LetterTable } from './LetterTable.tsx';
import styles from './Reading.module.css';
import { namesIn, statementOf } from './statements.ts';
import { useFindings, usePressing, useReadingState, useTelling } from './useReading.ts';

type StatementProps = { id: FindingId; sign?: ReactNode; hasNames?: boolean };

/** A sentence with a number in it, and the names behind it. Pressed, it shows them on the picture. */
const Statement = ({ id, sign, hasNames = true }: StatementProps) => {
  const telling = useTelling();
  const { pressed, press } = usePressing();
  const finding = useFindings().get(id);
  if (!finding) return null;
  return (
    <ToggleButton
      className={styles.statement ?? ''}
      isSelected={pressed === id}
      onChange={() => press(id)}
      data-finding={id}
    >
      {sign}
      <span className={styles.sentence}>
        <span>{statementOf(id, finding, telling)}</span>
        {hasNames && finding.people.length > 0 && (
          <span className={styles.names}>{namesIn(finding, telling)}</span>
        )}
      </span>
    </ToggleButton>
  );
};

/** The day of departure: whoever is here steps back, and everything below counts who remains. */
const Departure = () => {
  const telling = useTelling();
  const { t } = telling;
  const { session, say } = useEcogram();
  const { isDeparture } = useReadingState();
  const findings = useFindings();
  const setDeparture = (isOn: boolean) => {
    session.reading.setDeparture(isOn);
    const remaining = findingsIn(telling.records, true).get('remaining');
    if (!isOn) say(t('reading:departure.off'));
    else if (remaining) say(statementOf('remaining', remaining, telling));
    else say(t('reading:departure.nobodyRemains'));
  };
  return (
    <section className={styles.part}>
      <Switch isSelected={isDeparture} onChange={setDeparture} hint={t('reading:departure.hint')}>
        {t('reading:departure.label')}
      </Switch>
      {isDeparture && (
        <>
          <Statement id="remaining" hasNames={false} />
          {!findings.has('remaining') && (
            <p className={styles.nothing}>{t('reading:departure.nobodyRemains')}</p>
          )}
          <Statement id="behind" />
          {!findings.has('behind') && <p className={styles.nothing}>{t('reading:departure.nobodyHere')}</p>}
        </>
      )}
    </section>
  );
};

/** Which kinds of support come from one person alone, and which from nobody. */
const RestingOnOne = () => {
  const { t } = useWords();
  const findings = useFindings();
  const { isDeparture } = useReadingState();
  const nobody = broughtByNobody(findings);
  const alone = PAGE_LETTERS.filter((letter) => findings.has(`one.${letter}`));
  return (
    <section className={styles.part}>
      <h3>{t('reading:one.title')}</h3>
      {alone.map((letter) => (
        <Statement
          key={letter}
          id={`one.${letter}`}
          sign={<LetterBadge letter={letter} />}
          hasNames={false}
        />
      ))}
      {alone.length === 0 && nobody.length < PAGE_LETTERS.length && (
        <p className={styles.nothing}>{t('reading:one.none')}</p>
      )}
      {nobody.map((letter) => (
        <p key={letter} className={styles.nothing}>
          <LetterBadge letter={letter} hollow />
          {t(isDeparture ? 'reading:one.nobodyRemaining' : 'reading:one.nobody', {
            letter: t(`terms:page.${letter}.name`),
          })}
        </p>
      ))}
    </section>
  );
};

type StatementsProps = { title: string; ids: readonly FindingId[]; none: string | null };

const Statements = ({ title, ids, none }: StatementsProps) => {
  const findings = useFindings();
  const found = ids.filter((id) => findings.has(id));
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {found.map((id) => (
        <Statement key={id} id={id} />
      ))}
      {none !== null && <p className={styles.nothing}>{none}</p>}
    </section>
  );
};

const ONE_SIDED = ['toClient', 'fromClient', 'othersGive', 'othersReceive'] as const;

const Numbers = () => {
  const { t } = useWords();
  const findings = useFindings();
  return (
    <>
      <LetterTable />
      <RestingOnOne />
      <Statements
        title={t('reading:giving.title')}
        ids={ONE_SIDED}
        none={ONE_SIDED.some((id) => findings.has(id)) ? null : t('reading:giving.none')}
      />
      <Statements
        title={t('reading:ties.title')}
        ids={['possible', 'untied']}
        none={findings.has('untied') ? null : t('reading:ties.none')}
      />
    </>
  );
};

/**
 * What stands on the picture, in words and numbers beside it. It only describes. Each number shows whom it counts, and the
 * picture is worked on meanwhile as ever.
 */
export const ReadingPane = () => {
  const { t } = useWords();
  const { session, focusPanel } = useEcogram();
  const { people } = useRecords();
  const { isDeparture } = useReadingState();
  const findings = useFindings();
  const pane = useRef<HTMLDivElement>(null);
  const isEmpty = Object.keys(people).length === 0;

  // Whoever works in here goes on in whatever takes its place.
  useLayoutEffect(() => {
    const element = pane.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusPanel();
      });
    };
  }, [focusPanel]);

  return (
    <div ref={pane} className={styles.pane} data-testid="reading">
      <header className={styles.head}>
        <h2 className={panel.title}>{t('reading:title')}</h2>
        <IconButton label={t('reading:close')} keys={shownKeys('reading')} onPress={session.reading.close}>
          <X size={20} aria-hidden />
        </IconButton>
        <p className={panel.small}>{t(isEmpty ? 'reading:empty' : 'reading:about')}</p>
      </header>
      {!isEmpty && <Departure />}
      {!isEmpty && (!isDeparture || findings.has('remaining')) && <Numbers />}
      <CardLink />
    </div>
  );
};

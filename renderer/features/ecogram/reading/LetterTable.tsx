import { ToggleButton } from 'react-aria-components';
import { GROUNDS, PAGE_LETTERS } from '#shared/domain/ecogram.ts';
import { LetterBadge } from '../figures.tsx';
import { type CellId, cellId, STANDINGS } from './findings.ts';
import styles from './Reading.module.css';
import { namesIn, statementOf } from './statements.ts';
import { useFindings, usePressing, useTelling } from './useReading.ts';

/** How many, as a button that shows them; a quiet nought where nobody is. */
const Count = ({ id }: { id: CellId }) => {
  const telling = useTelling();
  const { pressed, press } = usePressing();
  const finding = useFindings().get(id);
  const isPossible = id.endsWith('possible');
  if (!finding) return isPossible ? null : <span className={styles.nought}>0</span>;
  return (
    <ToggleButton
      className={styles.number ?? ''}
      aria-label={statementOf(id, finding, telling)}
      isSelected={pressed === id}
      onChange={() => press(id)}
      data-finding={id}
      data-possible={isPossible || undefined}
    >
      <bdi dir="ltr">
        {isPossible && '+'}
        {finding.people.length}
      </bdi>
    </ToggleButton>
  );
};

/** For each letter, how many bring it: here, at home, elsewhere. */
export const LetterTable = () => {
  const telling = useTelling();
  const { t } = telling;
  const findings = useFindings();
  const { pressed } = usePressing();
  const cells = PAGE_LETTERS.flatMap((letter) =>
    GROUNDS.flatMap((ground) => STANDINGS.map((standing) => cellId(letter, ground, standing))),
  );
  const shown = cells.find((id) => id === pressed);
  const finding = shown && findings.get(shown);
  return (
    <section className={styles.part}>
      <h3>{t('reading:letters.title', { client: telling.clientLabel })}</h3>
      <table className={styles.table}>
        <caption className={styles.heard}>{t('reading:letters.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.heard}>
              {t('ecogram:list.pageTitle')}
            </th>
            {GROUNDS.map((ground) => (
              <th key={ground} scope="col" className={styles.column}>
                {t(`ecogram:groundShort.${ground}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PAGE_LETTERS.map((letter) => (
            <tr key={letter}>
              <th scope="row" className={styles.letter}>
                <LetterBadge letter={letter} /> {t(`terms:page.${letter}.name`)}
              </th>
              {GROUNDS.map((ground) => (
                <td key={ground} className={styles.cell}>
                  {STANDINGS.map((standing) => (
                    <Count key={standing} id={cellId(letter, ground, standing)} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.signs} aria-hidden>
        <span>
          <b>1</b> {t('terms:standing.now')}
        </span>
        <span>
          <i dir="ltr">+1</i> {t('terms:standing.possible')}
        </span>
      </p>
      {shown && finding && (
        <p className={styles.shown}>
          {statementOf(shown, finding, telling)}
          <span className={styles.names}>{namesIn(finding, telling)}</span>
        </p>
      )}
    </section>
  );
};

import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AreaAsked, RiskArea, RiskContent } from '#shared/domain/risk-assessment.ts';
import { jumpTo } from './jump.ts';
import styles from './Risk.module.css';

type JumpsProps = { content: RiskContent; asked: readonly AreaAsked[] };

/** What is on the page, with where each area stands, and the way to it. */
export const Jumps = ({ content, asked }: JumpsProps) => {
  const { t } = useTranslation('risk');
  const entry = (part: string, words: string, area?: RiskArea) => (
    <li key={part}>
      <AriaButton className={styles.jump ?? ''} onPress={() => jumpTo(part)}>
        <span dir="auto">{words}</span>
        {area && (
          <span className={styles.quiet}>{t(area.open === null ? 'open.looked' : `open.${area.open}`)}</span>
        )}
      </AriaButton>
    </li>
  );
  return (
    <nav aria-labelledby="risk-jumps">
      <h2 id="risk-jumps">{t('list.title')}</h2>
      <ol className={styles.jumps}>
        {asked.map(({ name }) => entry(name, t(`area.${name}`), content.areas[name]))}
        {content.own.map((area) => entry(area.id, area.name || t('own.unnamed'), area))}
        {entry('said', t('said.title'))}
        {entry('outcome', t('outcome.title'))}
      </ol>
    </nav>
  );
};

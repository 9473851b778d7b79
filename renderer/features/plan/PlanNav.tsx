import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { contentOf } from '#shared/domain/plan/parts.ts';
import { filledIn, type PlanPart, type PlanSection, partsOfKind } from '#shared/domain/plan/sections.ts';
import styles from './Plan.module.css';
import type { PartProps } from './part-props.ts';
import { usePartTitle } from './usePartTitle.ts';

type PlanNavProps = Pick<PartProps, 'parts'> & { onJump(section: PlanSection): void };

/** All that a plan can hold beside its fields, each with how much is in it: a list to go by, in which nothing is due. */
export const PlanNav = ({ parts, onJump }: PlanNavProps) => {
  const { t } = useTranslation('plan');
  const titleOf = usePartTitle(parts.kind);
  const content = contentOf(parts);
  const row = (section: 'cover' | PlanPart, title: string, count: number | null) => (
    <li key={section}>
      <AriaButton className={styles.navRow ?? ''} onPress={() => onJump(section)}>
        <span>{title}</span>
        {count !== null && (
          <span className={styles.count} title={count === 0 ? t('nav.empty') : undefined}>
            <span aria-hidden>{count === 0 ? '–' : count}</span>
            <span className={styles.heard}>{count === 0 ? t('nav.empty') : t('nav.lines', { count })}</span>
          </span>
        )}
      </AriaButton>
    </li>
  );
  return (
    <nav aria-labelledby="plan-nav" className={styles.nav}>
      <h2 id="plan-nav">{t('nav.title')}</h2>
      <ul>
        {row('cover', t('cover.title'), null)}
        {partsOfKind(parts.kind).map((part) => row(part, titleOf(part), filledIn(part, content)))}
      </ul>
    </nav>
  );
};

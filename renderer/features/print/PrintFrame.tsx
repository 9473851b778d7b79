import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EcogramPaper } from '#shared/domain/ecogram-print.ts';
import { UI_LANGUAGES, type UiLanguage } from '#shared/domain/settings.ts';
import { Screen } from '../../app/Screen.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Preview } from './Preview.tsx';
import styles from './Print.module.css';
import { useSaveHeld } from './SaveHeld.tsx';
import type { useHeldDocument } from './useHeldDocument.ts';

type PrintFrameProps = {
  title: string;
  upTo: string;
  held: ReturnType<typeof useHeldDocument>;
  /** Where it isn't drawn as pages or a picture: how it is shown instead. */
  preview?: ReactNode;
  /** What can be wished of the document. */
  children: ReactNode;
};

/** Wishes beside exactly what will be on paper; only then it is offered to let it leave the vault. */
export const PrintFrame = ({ title, upTo, held, preview, children }: PrintFrameProps) => {
  const { t } = useTranslation('plan');
  const { ways, said } = useSaveHeld(held.data);
  return (
    <Screen title={title} upTo={upTo} width="wide" actions={ways} said={said}>
      <div className={styles.panes}>
        <div className={styles.wishes}>
          <p className={styles.quiet}>{t('preview.explain')}</p>
          {children}
        </div>
        {preview === undefined ? <Preview held={held} /> : <div className={styles.preview}>{preview}</div>}
      </div>
    </Screen>
  );
};

type LanguageChoiceProps = { value: UiLanguage; onChange(language: UiLanguage): void };

export const LanguageChoice = (props: LanguageChoiceProps) => {
  const { t } = useTranslation(['plan', 'terms']);
  const options = UI_LANGUAGES.map((value) => ({ value, label: t(`terms:language.${value}`) }));
  return <Choices label={t('plan:preview.language')} options={options} {...props} />;
};

type PaperChoiceProps<P extends EcogramPaper> = {
  papers: readonly P[];
  value: P;
  onChange(paper: P): void;
};

export const PaperChoice = <P extends EcogramPaper>({ papers, ...props }: PaperChoiceProps<P>) => {
  const { t } = useTranslation(['plan', 'terms']);
  const options = papers.map((value) => ({ value, label: t(`terms:paper.${value as EcogramPaper}`) }));
  return <Choices label={t('plan:preview.paper')} options={options} {...props} />;
};

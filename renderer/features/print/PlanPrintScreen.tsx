import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PAPERS, Paper, PLAN_FILE_FORMATS, type PlanFile, PlanFileOutput } from '#shared/domain/documents.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { PlanList } from '#shared/domain/plan/tables.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { Choices } from '../../ui/Choices.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { PlanTables } from './PlanTables.tsx';
import { Preview } from './Preview.tsx';
import styles from './Print.module.css';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { TextPreview } from './TextPreview.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Output = z.union([z.strictObject({ format: z.literal('pdf'), paper: Paper }), PlanFileOutput]);
type Output = z.infer<typeof Output>;

const Wishes = z.strictObject({ language: UiLanguage, output: Output, withSecurity: z.boolean() });
type Wishes = z.infer<typeof Wishes>;

/** The security measures are asked for in each print anew: the next one may be the client's. */
const wishesFrom = (value: unknown): Wishes | null => {
  const { data } = Wishes.safeParse(value);
  return data ? { ...data, withSecurity: false } : null;
};

const FORMATS = ['pdf', ...PLAN_FILE_FORMATS] as const;
type Format = (typeof FORMATS)[number];

const usualOutput = (format: Format): Output => {
  switch (format) {
    case 'pdf':
      return { format, paper: 'A4' };
    case 'csv':
      return { format, list: 'steps' };
    default:
      return { format };
  }
};

type Which = { planId: PlanId; number: number | undefined };

/** How a plan leaves: on paper, to be edited further, or for a program. */
export const PlanPrintScreen = ({ planId, number }: Which) => {
  const { t, i18n } = useTranslation('plan');
  const usual: Wishes = {
    language: i18n.language === 'nl' ? 'nl' : 'en',
    output: usualOutput('pdf'),
    withSecurity: false,
  };
  const [wishes, setWishes] = useState(useComfort(`print:${planId}`, wishesFrom) ?? usual);
  useHolding(`print:${planId}`, () => () => ({ value: wishes, isWords: false }));
  const { language, output, withSecurity } = wishes;
  const held = useHeldDocument([planId, number, wishes], async (client): Promise<PlanFile> => {
    const asked = { planId, ...(number ? { number } : {}), language, withSecurity };
    if (output.format !== 'pdf') return client.call('documents.preparePlanFile', { ...asked, output });
    const pages = await client.call('documents.preparePlan', { ...asked, paper: output.paper });
    return { ...pages, tables: null };
  });
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  const { data } = held;
  const previews = {
    pdf: undefined,
    docx: data && <PagesOfPlan planId={planId} number={number} {...{ language, withSecurity }} />,
    xlsx: data?.tables && <PlanTables tables={data.tables} language={language} />,
    csv: data?.mediaType === 'text/csv' && <TextPreview key={data.id} held={data} />,
    json: data?.mediaType === 'application/json' && <TextPreview key={data.id} held={data} />,
  };
  return (
    <PrintFrame
      title={t('preview.planTitle')}
      upTo={t('preview.upToPlan')}
      held={held}
      preview={held.error || !data ? undefined : previews[output.format]}
    >
      <EditingProvider value>
        <Select
          label={t('preview.format')}
          options={FORMATS.map((value) => ({ value, label: t(`preview.format_${value}`) }))}
          value={output.format}
          onChange={(format) => wish({ output: usualOutput(format) })}
        />
      </EditingProvider>
      {output.format !== 'pdf' && <p className={styles.quiet}>{t(`preview.${output.format}About`)}</p>}
      {output.format === 'csv' && (
        <Choices
          label={t('preview.list')}
          options={PlanList.options.map((value) => ({ value, label: t(`preview.list_${value}`) }))}
          value={output.list}
          onChange={(list) => wish({ output: { ...output, list } })}
        />
      )}
      <LanguageChoice value={language} onChange={(next) => wish({ language: next })} />
      {output.format === 'pdf' && (
        <PaperChoice
          papers={PAPERS}
          value={output.paper}
          onChange={(paper) => wish({ output: { ...output, paper } })}
        />
      )}
      {!(output.format === 'xlsx' || output.format === 'csv') && (
        <Switch
          isSelected={withSecurity}
          onChange={(next) => wish({ withSecurity: next })}
          hint={t('preview.withSecurityHint')}
        >
          {t('preview.withSecurity')}
        </Switch>
      )}
    </PrintFrame>
  );
};

/** A document for a word processor can't be drawn here; the pages that it is made of can. */
const PagesOfPlan = ({ planId, number, ...wishes }: Which & Pick<Wishes, 'language' | 'withSecurity'>) => {
  const pages = useHeldDocument(['pages', planId, number, wishes], (client) =>
    client.call('documents.preparePlan', { planId, ...(number ? { number } : {}), ...wishes, paper: 'A4' }),
  );
  return <Preview held={pages} />;
};

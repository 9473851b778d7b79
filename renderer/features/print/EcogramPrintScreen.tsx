import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  ECOGRAM_FORMATS,
  ECOGRAM_PAPERS,
  EcogramChoices,
  ORIENTATIONS,
  PICTURE_WIDTH,
  USUAL_OUTPUTS,
  usualEcogramChoices,
} from '#shared/domain/ecogram-print.ts';
import type { ClientFileId, DatedVersionId } from '#shared/domain/ids.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { Choices } from '../../ui/Choices.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useVersions } from '../ecogram/versions/queries.ts';
import { momentOf } from '../ecogram/versions/when.ts';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({ language: UiLanguage, choices: EcogramChoices });
type Wishes = z.infer<typeof Wishes>;

/** Names and danger are asked for in each export anew: whoever has unlocked since may not know that they were. */
const wishesFrom = (value: unknown): Wishes | null => {
  const { data } = Wishes.safeParse(value);
  return data ? { ...data, choices: { ...data.choices, withNames: false, withDanger: false } } : null;
};

const NOW = 'now';

/** How the ecogram leaves: exactly as it is shown here, with nobody's name and no danger unless they are asked for. */
export const EcogramPrintScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const { t, i18n } = useTranslation('plan');
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', choices: usualEcogramChoices() };
  const [wishes, setWishes] = useState(useComfort(`print:${fileId}`, wishesFrom) ?? usual);
  useHolding(`print:${fileId}`, () => () => ({ value: wishes, isWords: false }));
  const { language, choices } = wishes;
  const { output } = choices;
  const held = useHeldDocument([fileId, wishes], (client) =>
    client.call('documents.prepareEcogram', { fileId, ...wishes }),
  );
  const choose = (change: Partial<EcogramChoices>) =>
    setWishes({ language, choices: { ...choices, ...change } });
  const { data: versions = [] } = useVersions(fileId);
  const moments = [
    { value: NOW, label: t('preview.asItStands') },
    ...versions.map((version) => ({ value: version.id as string, label: momentOf(version, i18n.language) })),
  ];

  return (
    <PrintFrame title={t('preview.ecogramTitle')} upTo={t('preview.upToEcogram')} held={held}>
      <Choices
        label={t('preview.format')}
        options={ECOGRAM_FORMATS.map((value) => ({ value, label: t(`preview.format_${value}`) }))}
        value={output.format}
        onChange={(format) => choose({ output: USUAL_OUTPUTS[format] })}
      />
      {output.format === 'pdf' && (
        <>
          <PaperChoice
            papers={ECOGRAM_PAPERS}
            value={output.paper}
            onChange={(paper) => choose({ output: { ...output, paper } })}
          />
          <Choices
            label={t('preview.orientation')}
            options={ORIENTATIONS.map((value) => ({
              value,
              label: t(`preview.orientation_${value}`),
            }))}
            value={output.orientation}
            onChange={(orientation) => choose({ output: { ...output, orientation } })}
          />
        </>
      )}
      {output.format === 'png' && (
        <NumberField
          label={t('preview.width')}
          hint={t('preview.widthHint', PICTURE_WIDTH)}
          value={output.width}
          onChange={(width) => choose({ output: { ...output, width } })}
          min={PICTURE_WIDTH.least}
          max={PICTURE_WIDTH.most}
        />
      )}
      <Choices
        label={t('preview.ink')}
        options={(['blackAndWhite', 'colour'] as const).map((value) => ({
          value,
          label: t(`preview.ink_${value}`),
        }))}
        value={choices.ink}
        onChange={(ink) => choose({ ink })}
      />
      <LanguageChoice value={language} onChange={(next) => setWishes({ ...wishes, language: next })} />
      {versions.length > 0 && (
        <EditingProvider value>
          <Select
            label={t('preview.moment')}
            options={moments}
            value={choices.version ?? NOW}
            onChange={(moment) => choose({ version: moment === NOW ? null : (moment as DatedVersionId) })}
          />
        </EditingProvider>
      )}
      <Switch
        isSelected={choices.withLegend}
        onChange={(withLegend) => choose({ withLegend })}
        hint={t('preview.withLegendHint')}
      >
        {t('preview.withLegend')}
      </Switch>
      <Switch
        isSelected={choices.withNames}
        onChange={(withNames) => choose({ withNames })}
        hint={t('preview.withNamesHint')}
      >
        {t('preview.withNames')}
      </Switch>
      <Switch
        isSelected={choices.withDanger}
        onChange={(withDanger) => choose({ withDanger })}
        hint={t('preview.withDangerHint')}
      >
        {t('preview.withDanger')}
      </Switch>
    </PrintFrame>
  );
};

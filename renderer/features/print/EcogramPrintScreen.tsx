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
import { UI_LANGUAGES, UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useComfort } from '../../app/returning.ts';
import { Screen } from '../../app/Screen.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useVersions } from '../ecogram/versions/queries.ts';
import { momentOf } from '../ecogram/versions/when.ts';
import { Preview } from './Preview.tsx';
import styles from './Print.module.css';
import { SaveHeld } from './SaveHeld.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({ language: UiLanguage, choices: EcogramChoices });
type Wishes = z.infer<typeof Wishes>;

/** Danger is asked for in each export anew: whoever has unlocked since may not know that it was. */
const wishesFrom = (value: unknown): Wishes | null => {
  const { data } = Wishes.safeParse(value);
  return data ? { ...data, choices: { ...data.choices, withDanger: false } } : null;
};

const NOW = 'now';

/** How the ecogram leaves: exactly as it is shown here, with nobody's name and no danger unless they are asked for. */
export const EcogramPrintScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const { t, i18n } = useTranslation(['plan', 'terms']);
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', choices: usualEcogramChoices() };
  const [wishes, setWishes] = useState(useComfort('print', wishesFrom) ?? usual);
  useHolding('print', () => () => ({ value: wishes, isWords: false }));
  const { language, choices } = wishes;
  const { output } = choices;
  const held = useHeldDocument([fileId, wishes], (client) =>
    client.call('documents.prepareEcogram', { fileId, ...wishes }),
  );
  const choose = (change: Partial<EcogramChoices>) =>
    setWishes({ language, choices: { ...choices, ...change } });
  const { data: versions = [] } = useVersions(fileId);
  const moments = [
    { value: NOW, label: t('plan:preview.asItStands') },
    ...versions.map((version) => ({ value: version.id as string, label: momentOf(version, i18n.language) })),
  ];

  return (
    <Screen
      title={t('plan:preview.ecogramTitle')}
      upTo={t('plan:preview.upToEcogram')}
      width="wide"
      actions={held.data && <SaveHeld key={held.data.id} id={held.data.id} />}
    >
      <div className={styles.panes}>
        <div className={styles.wishes}>
          <p className={styles.quiet}>{t('plan:preview.explain')}</p>
          <Choices
            label={t('plan:preview.format')}
            options={ECOGRAM_FORMATS.map((value) => ({ value, label: t(`plan:preview.format_${value}`) }))}
            value={output.format}
            onChange={(format) => choose({ output: USUAL_OUTPUTS[format] })}
          />
          {output.format === 'pdf' && (
            <>
              <Choices
                label={t('plan:preview.paper')}
                options={ECOGRAM_PAPERS.map((value) => ({ value, label: t(`terms:paper.${value}`) }))}
                value={output.paper}
                onChange={(paper) => choose({ output: { ...output, paper } })}
              />
              <Choices
                label={t('plan:preview.orientation')}
                options={ORIENTATIONS.map((value) => ({
                  value,
                  label: t(`plan:preview.orientation_${value}`),
                }))}
                value={output.orientation}
                onChange={(orientation) => choose({ output: { ...output, orientation } })}
              />
            </>
          )}
          {output.format === 'png' && (
            <NumberField
              label={t('plan:preview.width')}
              hint={t('plan:preview.widthHint', PICTURE_WIDTH)}
              value={output.width}
              onChange={(width) => choose({ output: { ...output, width } })}
              min={PICTURE_WIDTH.least}
              max={PICTURE_WIDTH.most}
            />
          )}
          <Choices
            label={t('plan:preview.ink')}
            options={(['blackAndWhite', 'colour'] as const).map((value) => ({
              value,
              label: t(`plan:preview.ink_${value}`),
            }))}
            value={choices.ink}
            onChange={(ink) => choose({ ink })}
          />
          <Choices
            label={t('plan:preview.language')}
            options={UI_LANGUAGES.map((value) => ({ value, label: t(`terms:language.${value}`) }))}
            value={language}
            onChange={(next) => setWishes({ ...wishes, language: next })}
          />
          {versions.length > 0 && (
            <EditingProvider value>
              <Select
                label={t('plan:preview.moment')}
                options={moments}
                value={choices.version ?? NOW}
                onChange={(moment) => choose({ version: moment === NOW ? null : (moment as DatedVersionId) })}
              />
            </EditingProvider>
          )}
          <Switch
            isSelected={choices.withLegend}
            onChange={(withLegend) => choose({ withLegend })}
            hint={t('plan:preview.withLegendHint')}
          >
            {t('plan:preview.withLegend')}
          </Switch>
          <Switch
            isSelected={choices.withNames}
            onChange={(withNames) => choose({ withNames })}
            hint={t('plan:preview.withNamesHint')}
          >
            {t('plan:preview.withNames')}
          </Switch>
          <Switch
            isSelected={choices.withDanger}
            onChange={(withDanger) => choose({ withDanger })}
            hint={t('plan:preview.withDangerHint')}
          >
            {t('plan:preview.withDanger')}
          </Switch>
        </div>
        <Preview held={held} />
      </div>
    </Screen>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { localDayOf } from '#shared/domain/dates.ts';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { Finding } from '#shared/domain/organisation-finding.ts';
import {
  SHEET_FIELDS,
  type SheetEntry,
  SheetField,
  type SheetOrganisation,
  sheetEntry,
  USUAL_SHEET_FIELDS,
} from '#shared/domain/organisation-sheet.ts';
import { PrintLanguage } from '#shared/domain/print-language.ts';
import { checkWords } from '#shared/i18n/check-words.ts';
import { useHolding } from '../../app/holding.ts';
import { useOrganisationsById } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { FieldGroup, TextField } from '../../ui/TextField.tsx';
import styles from './Print.module.css';
import { PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { PrintLanguageChoice } from './PrintLanguageChoice.tsx';
import { useAfterPause } from './useAfterPause.ts';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({
  language: PrintLanguage,
  paper: Paper,
  fields: z.array(SheetField),
  /** By the id of an organisation: what it is called on this sheet alone. */
  names: z.record(z.string(), z.string().max(200)),
});
type Wishes = z.infer<typeof Wishes>;

const KEY = 'print:organisations';
const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

/** What a client takes along of the organisations that were chosen. */
export const SheetPrintScreen = ({ finding }: { finding: Finding }) => (
  <Loaded query={useOrganisationsById(finding.chosen)}>
    {(organisations) => <SheetPrint organisations={organisations} />}
  </Loaded>
);

const SheetPrint = ({ organisations }: { organisations: readonly Organisation[] }) => {
  const { t, i18n } = useTranslation(['socialMap', 'plan']);
  const usual: Wishes = {
    language: i18n.language === 'nl' ? 'nl' : 'en',
    paper: 'A4',
    fields: [...USUAL_SHEET_FIELDS],
    names: {},
  };
  const [wishes, setWishes] = useState(useComfort(KEY, wishesFrom) ?? usual);
  useHolding(KEY, () => () => ({ value: wishes, isWords: false }));
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  const { language, paper, fields, names } = wishes;

  const those: SheetOrganisation[] = organisations.map(({ id }) => ({ id, calledAs: names[id] ?? '' }));
  const asked = useAfterPause(JSON.stringify({ organisations: those, fields, language, paper }));
  const versions = organisations.map(({ version }) => version);
  const held = useHeldDocument(['organisations', asked, versions], (client) =>
    client.call('documents.prepareOrganisations', JSON.parse(asked)),
  );

  return (
    <PrintFrame title={t('sheet.title')} upTo={t('list.title')} held={held}>
      <Doubts organisations={organisations} />
      <LeftOut organisations={organisations} wishes={wishes} />
      <PrintLanguageChoice value={language} onChange={(next) => wish({ language: next })} />
      <PaperChoice papers={PAPERS} value={paper} onChange={(next) => wish({ paper: next })} />
      {/* Wishes for a print change nothing that is kept. */}
      <EditingProvider value>
        <FieldGroup label={t('sheet.fields')}>
          <div>
            {SHEET_FIELDS.map((field) => (
              <div key={field}>
                <Checkbox
                  isSelected={fields.includes(field)}
                  onChange={(isOn) =>
                    wish({
                      fields: SHEET_FIELDS.filter((one) => (one === field ? isOn : fields.includes(one))),
                    })
                  }
                >
                  {t(`field.${field}`)}
                </Checkbox>
              </div>
            ))}
          </div>
        </FieldGroup>
        <FieldGroup label={t('sheet.names')} hint={t('sheet.namesHint')}>
          {organisations.map(({ id, details }) => (
            <TextField
              key={id}
              label={details.name}
              value={names[id] ?? ''}
              onChange={(called) => wish({ names: { ...names, [id]: called } })}
              maxLength={200}
            />
          ))}
        </FieldGroup>
      </EditingProvider>
    </PrintFrame>
  );
};

/** Whoever is handed a number that nobody answers has lost more than a call. */
const Doubts = ({ organisations }: { organisations: readonly Organisation[] }) => {
  const { t, i18n } = useTranslation('socialMap');
  const today = localDayOf(new Date());
  const doubted = organisations.flatMap(({ id, details, checked, endedOn }) => {
    const dated = { checkedOn: checked?.on ?? null, endedOn };
    const { words, isStale } = checkWords(dated, { language: i18n.language, today });
    return isStale || endedOn !== null ? [{ id, name: details.name, words }] : [];
  });
  if (doubted.length === 0) return null;
  return (
    <Notice kind="word" title={t('sheet.checkFirst')}>
      <ul className={styles.said}>
        {doubted.map(({ id, name, words }) => (
          <li key={id}>
            <bdi>{name}</bdi>: {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

type LeftOutProps = { organisations: readonly Organisation[]; wishes: Wishes };

/** What is not on the sheet, and why: whoever prints it may want to say it aloud instead. */
const LeftOut = ({ organisations, wishes: { names, fields } }: LeftOutProps) => {
  const { t } = useTranslation('socialMap');
  const left = organisations.flatMap(({ id, details }) =>
    sheetEntry(details, { calledAs: names[id] ?? '' }, fields).leftOut.map((one) => ({
      ...one,
      id,
      organisation: details.name,
    })),
  );
  const wordsFor = ({ field, ...rest }: SheetEntry['leftOut'][number] & { organisation: string }) =>
    t(field === 'name' ? 'sheet.nameLeftOut' : 'sheet.fieldLeftOut', {
      ...rest,
      field: t(`field.${field}`),
    });
  return (
    <Notice kind="word" title={t('sheet.readFirst')}>
      {left.length > 0 && (
        <ul className={styles.said}>
          {left.map((one) => (
            <li key={`${one.id} ${one.field}`} dir="auto">
              {wordsFor(one)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

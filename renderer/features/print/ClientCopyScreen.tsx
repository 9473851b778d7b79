import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CalledAs,
  CLIENT_PAGES,
  ClientCopyChoices,
  type LeftOutLine,
} from '#shared/domain/client-copy.ts';
import { PAPERS } from '#shared/domain/documents.ts';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { linesOf } from '#shared/domain/plan/lines.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import { useHolding } from '../../app/holding.ts';
import { usePlanToEdit, usePlanVersion } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { FieldGroup, TextField } from '../../ui/TextField.tsx';
import styles from './Print.module.css';
import { PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { PrintLanguageChoice } from './PrintLanguageChoice.tsx';
import { useAfterPause } from './useAfterPause.ts';
import { useHeldDocument } from './useHeldDocument.ts';

type ClientCopyScreenProps = { fileId: ClientFileId; planId: PlanId; number: number | undefined };

/** What the client takes along of a plan: beside it stands what was left out, and for which word. */
export const ClientCopyScreen = ({ fileId, planId, number }: ClientCopyScreenProps) =>
  number === undefined ? (
    <AsItStands planId={planId} />
  ) : (
    <OfVersion fileId={fileId} planId={planId} number={number} />
  );

const AsItStands = ({ planId }: Pick<ClientCopyScreenProps, 'planId'>) => (
  <Loaded query={usePlanToEdit(planId)}>
    {({ version, content }) => <ClientCopyPrint planId={planId} content={content} seen={version} />}
  </Loaded>
);

const OfVersion = ({ fileId, planId, number }: ClientCopyScreenProps & { number: number }) => (
  <Loaded query={usePlanVersion(fileId, planId, number)}>
    {({ content }) => <ClientCopyPrint planId={planId} number={number} content={content} seen={number} />}
  </Loaded>
);

type Shown = {
  planId: PlanId;
  number?: number;
  content: PlanContent;
  /** What is made anew where the plan has changed. */
  seen: number;
};

/** Names are asked for in each print anew. */
const wishesFrom = (value: unknown): ClientCopyChoices | null => {
  const { data } = ClientCopyChoices.safeParse(value);
  return data ? { ...data, withNames: false } : null;
};

const ClientCopyPrint = ({ planId, number, content, seen }: Shown) => {
  const { t, i18n } = useTranslation('clientPaper');
  const own = i18n.language === 'nl' ? 'nl' : 'en';
  const usual: ClientCopyChoices = {
    language: own,
    beside: null,
    paper: 'A4',
    pages: [...CLIENT_PAGES],
    withNames: false,
    calledAs: [],
  };
  const key = `printClientCopy:${planId}`;
  const [wishes, setWishes] = useState(useComfort(key, wishesFrom) ?? usual);
  useHolding(key, () => () => ({ value: wishes, isWords: false }));
  const wish = (change: Partial<ClientCopyChoices>) => setWishes({ ...wishes, ...change });
  // Only what is typed is waited for: a copy with names doesn't stay on offer once they are off.
  const typed = useAfterPause(JSON.stringify(wishes.calledAs));
  const asked = JSON.stringify({ ...wishes, calledAs: JSON.parse(typed) });
  const held = useHeldDocument(['clientCopy', planId, number, seen, asked], (client) =>
    client.call('documents.prepareClientCopy', {
      planId,
      ...(number === undefined ? {} : { number }),
      choices: JSON.parse(asked),
    }),
  );
  const { language, beside, paper, pages, withNames, calledAs } = wishes;
  // While another copy is made, what stayed off the last one stays in sight.
  const [leftOut, setLeftOut] = useState<readonly LeftOutLine[]>([]);
  const isNew = held.data !== undefined && held.data.leftOut !== leftOut;
  if (isNew) setLeftOut(held.data.leftOut);

  return (
    <PrintFrame title={t('copy.title')} upTo={t('copy.upTo')} held={held}>
      <Notice kind="word" title={t('copy.readFirst')}>
        {t('copy.never')}
      </Notice>
      <PrintLanguageChoice value={language} onChange={(next) => wish({ language: next })} />
      <p className={styles.quiet}>{t('copy.stays')}</p>
      {/* Wishes for a print change nothing that is kept. */}
      <EditingProvider value>
        <Switch
          isSelected={beside !== null}
          isDisabled={language === own}
          onChange={(on) => wish({ beside: on ? own : null })}
          hint={t('copy.besideHint')}
        >
          {t('copy.beside')}
        </Switch>
        <FieldGroup label={t('copy.pages')}>
          <div>
            {CLIENT_PAGES.map((page) => (
              <div key={page}>
                <Checkbox
                  isSelected={pages.includes(page)}
                  isDisabled={pages.length === 1 && pages.includes(page)}
                  onChange={(isOn) =>
                    wish({
                      pages: CLIENT_PAGES.filter((one) => (one === page ? isOn : pages.includes(one))),
                    })
                  }
                >
                  {page === 'firstDays' ? t(`copy.firstDays.${content.kind}`) : t(`copy.page.${page}`)}
                </Checkbox>
              </div>
            ))}
          </div>
        </FieldGroup>
        <Switch
          isSelected={withNames}
          onChange={(on) => wish({ withNames: on })}
          hint={t('copy.withNamesHint')}
        >
          {t('copy.withNames')}
        </Switch>
        <PaperChoice papers={PAPERS} value={paper} onChange={(next) => wish({ paper: next })} />
        <TellingWords
          content={content}
          leftOut={leftOut}
          calledAs={calledAs}
          onChange={(next) => wish({ calledAs: next })}
        />
      </EditingProvider>
    </PrintFrame>
  );
};

type TellingWordsProps = {
  content: PlanContent;
  leftOut: readonly LeftOutLine[];
  calledAs: readonly CalledAs[];
  onChange(calledAs: CalledAs[]): void;
};

/** Which words keep lines off this copy, and what they are called instead, on this copy alone. */
const TellingWords = ({ content, leftOut, calledAs, onChange }: TellingWordsProps) => {
  const { t } = useTranslation('clientPaper');
  const words = [...new Set([...calledAs.map(({ word }) => word), ...leftOut.map(({ word }) => word)])];
  if (words.length === 0) return null;
  const texts = new Map(linesOf(content).map(({ key, value }) => [key, String(value)]));
  const call = (word: string, as: string) => {
    const others = calledAs.filter((one) => one.word !== word);
    // A word keeps its field for as long as somebody looks, also while nothing stands in it.
    const isThere = calledAs.some((one) => one.word === word);
    onChange(
      isThere ? calledAs.map((one) => (one.word === word ? { word, as } : one)) : [...others, { word, as }],
    );
  };
  return (
    <FieldGroup label={t('copy.leftOut')} hint={t('copy.leftOutHint')}>
      {words.map((word) => {
        const lines = leftOut.filter((one) => one.word === word);
        return (
          <div key={word} className={styles.said}>
            <TextField
              label={t('copy.instead', { word })}
              value={calledAs.find((one) => one.word === word)?.as ?? ''}
              onChange={(as) => call(word, as)}
              maxLength={200}
            />
            {lines.length > 0 && (
              <details className={styles.quiet}>
                <summary>{t('copy.lines', { count: lines.length })}</summary>
                <ul className={styles.said}>
                  {lines.map(({ key }) => (
                    <li key={key} dir="auto">
                      {texts.get(key)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
};

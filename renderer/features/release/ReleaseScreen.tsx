import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { coveredOn, whyNot } from '#shared/domain/consent.ts';
import { PAPERS, type Paper } from '#shared/domain/documents.ts';
import type { ClientFileId, ConsentId, PlanId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { holdsOthers, partsIn, RELEASE_FORMS, RELEASE_MEDIA } from '#shared/domain/release/forms.ts';
import { isOfOthers, type Opened } from '#shared/domain/release/opened.ts';
import { FILE_PARTS, type FilePart, inPartOrder } from '#shared/domain/release/parts.ts';
import type { Purpose } from '#shared/domain/release/recipient.ts';
import { NOTHING_RELEASED } from '#shared/domain/release/release.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { useStaff } from '../../app/may.ts';
import { useConsents, useFile, usePlans, useReleaseOffer } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { FieldGroup } from '../../ui/TextField.tsx';
import {
  PurposeField,
  purposeFrom,
  type RecipientDraft,
  RecipientFields,
  recipientFrom,
} from '../consent/RecipientFields.tsx';
import { useConsentWords } from '../consent/useConsentWords.ts';
import { PlanTables } from '../print/PlanTables.tsx';
import { Preview } from '../print/Preview.tsx';
import { LanguageChoice, PaperChoice } from '../print/PrintFrame.tsx';
import { TextPreview } from '../print/TextPreview.tsx';
import { FormFields, useWishedForm } from './FormFields.tsx';
import { OthersByName, WhatStaysIn } from './Others.tsx';
import { PlanVersionChoice } from './PlanVersionChoice.tsx';
import styles from './Release.module.css';
import { useSaveRelease } from './SaveRelease.tsx';
import { useReleaseDocument, type Wish } from './useReleaseDocument.ts';
import { useWordsOnce, type WordsOnce } from './useWordsOnce.ts';

type ReleaseScreenProps = {
  fileId: ClientFileId;
  consentId?: ConsentId | undefined;
  /** Somebody comes to give out that plan, as that version. */
  plan?: { planId: PlanId; number?: number | undefined } | undefined;
  isOwn?: true | undefined;
};

/** What leaves, to whom and on what ground: chosen part by part, and read as it will be read before it goes. */
export const ReleaseScreen = (props: ReleaseScreenProps) => {
  const { fileId, isOwn } = props;
  const consents = useConsents(fileId);
  const plans = usePlans(fileId);
  const offer = useReleaseOffer(fileId);
  return (
    <Loaded query={useFile(fileId)}>
      {() => (
        <Loaded query={consents}>
          {(read) => (
            <Loaded query={plans}>
              {(all) => (
                <Loaded query={offer}>
                  {(offered) =>
                    isOwn ? (
                      <OwnCopy fileId={fileId} plans={all} offered={offered} />
                    ) : (
                      <ForOthers {...props} read={read} plans={all} offered={offered} />
                    )
                  }
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

/** Only a supervisor or a manager lets something leave to whom the client was never asked about. */
const NOBODY_ASKED = 'nobodyAsked';

const everyPlan = (plans: readonly Plan[]) => plans.map(({ id }) => ({ planId: id, number: null }));

type Offered = Output<'release.offer'>;
type OwnCopyProps = { fileId: ClientFileId; plans: readonly Plan[]; offered: Offered };

/** Hers, or what is held of others in her file: two documents, since it is theirs. */
const WHOSE = ['hers', 'others'] as const;

/** What staff write for themselves is about her too; how it is handed over is decided, and not left to a default. */
const isWork = ({ what }: Offered['openables'][number]): boolean => what.is === 'workNotes';

/** Everything that is held about her, in one press; what is held about others is a document apart, and whole too. */
const OwnCopy = ({ fileId, plans, offered }: OwnCopyProps) => {
  const { t, i18n } = useTranslation(['release', 'consent']);
  const role = useStaff()?.role;
  const [language, setLanguage] = useState<UiLanguage>(i18n.language === 'nl' ? 'nl' : 'en');
  const [paper, setPaper] = useState<Paper>('A4');
  const form = useWishedForm('client');
  const [whose, setWhose] = useState<(typeof WHOSE)[number]>('hers');
  const [named, setNamed] = useState<readonly string[]>([]);
  const isHers = whose === 'hers';
  const hers = offered.openables.filter(({ what }) => !isOfOthers(what));
  const [withWork, setWithWork] = useState(false);
  const [why, setWhy] = useState('');
  const [whyOthers, setWhyOthers] = useState('');
  // Whoever gives her her copy, and may open what is of others.
  const mayOthers = role === 'manager';
  const openedForHer = hers
    .filter((one) => withWork || !isWork(one))
    .map((one) => ({ what: one.what, reason: isWork(one) ? why : t('release:own.reason') }));
  const missingForHer = withWork && why.trim() === '' ? t('release:own.workMissing') : undefined;
  const missingForOthers = mayOthers
    ? whyOthers.trim() === ''
      ? t('release:own.othersMissing')
      : undefined
    : t('release:own.othersNotYours');
  const missing = (isHers ? missingForHer : missingForOthers) ?? form.missing;
  const wish: Wish | null =
    missing !== undefined || form.wished === null
      ? null
      : {
          ...{ fileId, form: form.wished, language, paper, ground: { is: 'own' } },
          release: isHers
            ? {
                ...{ parts: [...FILE_PARTS], opened: openedForHer, plans: everyPlan(plans) },
                ...{ withEarlier: true, named: [...named] },
              }
            : { ...NOTHING_RELEASED, apart: { reason: whyOthers } },
        };
  const held = useReleaseDocument(wish);
  const lock = useWordsOnce(wish, form.proposed.another);
  return (
    <Frame
      title={t('release:own.title')}
      held={held}
      language={language}
      isOfOthersAlone={!isHers}
      instead={missing}
      lock={lock}
    >
      <Choices
        label={t('release:own.whose')}
        options={WHOSE.map((value) => ({ value, label: t(`release:own.${value}`) }) as const)}
        value={whose}
        onChange={(value) => {
          setWhose(value);
          if (value === 'others' && !holdsOthers(form.is)) form.choose('pdf');
        }}
      />
      <p className={styles.quiet}>{t(isHers ? 'release:own.explain' : 'release:own.othersHint')}</p>
      {isHers && hers.some(isWork) && !withWork && (
        <p className={styles.quiet}>{t('release:own.withoutWork')}</p>
      )}
      {isHers && <OthersByName parties={offered.parties} named={named} onChange={setNamed} />}
      {isHers && hers.some(isWork) && (
        <Switch isSelected={withWork} onChange={setWithWork} hint={t('release:own.workHint')}>
          {t('release:own.work')}
        </Switch>
      )}
      {isHers && withWork && (
        <ReasonField label={t('release:own.workReason')} value={why} onChange={setWhy} />
      )}
      {!isHers && mayOthers && (
        <ReasonField
          label={t('release:own.othersReason')}
          hint={t('release:override.hint')}
          value={whyOthers}
          onChange={setWhyOthers}
        />
      )}
      <FormFields form={form} isOfOthersAlone={!isHers} />
      <LanguageChoice value={language} onChange={setLanguage} />
      <PaperChoice<Paper> papers={PAPERS} value={paper} onChange={setPaper} />
    </Frame>
  );
};

type FrameProps = {
  title: string;
  held: ReturnType<typeof useReleaseDocument>;
  language: UiLanguage;
  /** Where it holds what is held of others, and nothing else. */
  isOfOthersAlone?: boolean | undefined;
  /** Why there is nothing to look at yet. */
  instead?: string | undefined;
  lock: WordsOnce;
  children: ReactNode;
};

const Frame = ({ title, held, language, isOfOthersAlone, instead, lock, children }: FrameProps) => {
  const { t } = useTranslation(['release', 'consent']);
  const { data } = held;
  const { ways, said } = useSaveRelease({
    held: instead ? undefined : data?.held,
    lock,
    onAnew: () => void held.refetch(),
  });
  return (
    <Screen title={title} upTo={t('consent:title')} width="wide" actions={ways} said={said}>
      <div className={styles.panes}>
        <div className={styles.wishes}>{children}</div>
        <div className={styles.shown}>
          {data && !instead && data.namesInWords.length > 0 && (
            <Notice kind="word" title={t('release:hint.title')}>
              <ul className={styles.names}>
                {data.namesInWords.map((name) => (
                  <li key={name}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
              <p>{t('release:hint.text')}</p>
            </Notice>
          )}
          {instead ? (
            <p className={styles.nothing}>{instead}</p>
          ) : (
            <Shown held={held} language={language} isOfOthersAlone={isOfOthersAlone} />
          )}
        </div>
      </div>
    </Screen>
  );
};

type ShownProps = Pick<FrameProps, 'held' | 'language' | 'isOfOthersAlone'>;

/** What leaves as it will be read; of what only another program draws, all that it says. */
const Shown = ({ held, language, isOfOthersAlone = false }: ShownProps) => {
  const { t } = useTranslation('release');
  const { data } = held;
  const form = data && RELEASE_FORMS.find((one) => RELEASE_MEDIA[one] === data.held.mediaType);
  return (
    <>
      {form && form !== 'pdf' && (
        <p className={styles.quiet}>
          {t(
            isOfOthersAlone && (form === 'xlsx' || form === 'csv') ? `shown.${form}Others` : `shown.${form}`,
          )}
        </p>
      )}
      {data && (form === 'json' || form === 'csv') ? (
        <TextPreview key={data.held.id} held={data.held} />
      ) : data?.tables ? (
        <PlanTables tables={data.tables} language={language} />
      ) : (
        <Preview held={{ ...held, data: data?.pages ?? data?.held }} />
      )}
      {data?.data && (
        <details className={styles.fold}>
          <summary>{t('shown.data')}</summary>
          <TextPreview key={data.data.id} held={data.data} />
        </details>
      )}
    </>
  );
};

type ForOthersProps = ReleaseScreenProps & {
  read: Output<'consents.read'>;
  plans: readonly Plan[];
  offered: Offered;
};

const ForOthers = ({ fileId, consentId, plan, read, plans, offered }: ForOthersProps) => {
  const { t, i18n } = useTranslation(['release', 'consent']);
  const role = useStaff()?.role;
  const { consents, day, organisations } = read;
  const words = useConsentWords(organisations);
  const [chosen, setChosen] = useState<ConsentId | typeof NOBODY_ASKED | null>(consentId ?? null);
  const consent = consents.find(({ id }) => id === chosen);
  const [who, setWho] = useState<RecipientDraft | null>(null);
  const [what, setWhat] = useState<Purpose | null>(null);
  const isUnasked = chosen === NOBODY_ASKED;
  const recipient = consent?.recipient ?? (isUnasked ? recipientFrom(who) : null);
  const purpose = consent?.purpose ?? (isUnasked ? purposeFrom(what) : null);
  const [off, setOff] = useState<readonly FilePart[]>([]);
  const [beyond, setBeyond] = useState<readonly FilePart[]>([]);
  const [reason, setReason] = useState('');
  const [named, setNamed] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const [planIds, setPlanIds] = useState<readonly string[]>(() =>
    plan ? [plan.planId] : plans.slice(-1).map(({ id }) => id),
  );
  const [versions, setVersions] = useState<Readonly<Record<string, number | null>>>(() =>
    plan?.number ? { [plan.planId]: plan.number } : {},
  );
  const [withEarlier, setWithEarlier] = useState(false);
  const [language, setLanguage] = useState<UiLanguage>(i18n.language === 'nl' ? 'nl' : 'en');
  const [paper, setPaper] = useState<Paper>('A4');
  const form = useWishedForm(isUnasked ? JSON.stringify(who) : (chosen ?? ''));

  const covered = consent ? coveredOn(consent, day) : [];
  const parts = inPartOrder([...covered.filter((part) => !off.includes(part)), ...beyond]);
  const isOverride = isUnasked || beyond.length > 0;
  const telling = parts.filter((part) => part !== 'plan' || planIds.length > 0);
  const isEmpty = (form.wished === null ? telling : partsIn(form.wished, telling)).length === 0;
  const forOthers = offered.openables.filter(({ what }) => what.is !== 'records');
  const mayOverride = role === 'supervisor' || role === 'manager';
  const missing =
    chosen === null
      ? t('release:nothing.recipient')
      : recipient === null || purpose === null
        ? t('release:nothing.whom')
        : isEmpty
          ? t('release:nothing.parts')
          : isOverride && reason.trim() === ''
            ? t('release:nothing.reason')
            : opened.some((one) => one.reason.trim() === '')
              ? t('release:nothing.openReason')
              : form.missing;
  const wish: Wish | null =
    recipient !== null && purpose !== null && missing === undefined && form.wished !== null
      ? {
          ...{ fileId, form: form.wished, language, paper },
          ground:
            isOverride || !consent
              ? { is: 'override', recipient, purpose, reason }
              : { is: 'consent', consentId: consent.id },
          release: {
            ...{ parts, named: [...named], opened: [...opened], withEarlier },
            plans: plans
              .filter(({ id }) => planIds.includes(id))
              .map(({ id }) => ({ planId: id, number: versions[id] ?? null })),
          },
        }
      : null;
  const held = useReleaseDocument(wish);
  const lock = useWordsOnce(wish, form.proposed.another);
  const choose = (id: ConsentId | typeof NOBODY_ASKED) => {
    setChosen(id);
    setOff([]);
    setBeyond([]);
    setReason('');
    setNamed([]);
    setOpened([]);
  };
  const turn = (part: FilePart, isOn: boolean) => {
    const without = (all: readonly FilePart[]) => all.filter((one) => one !== part);
    if (covered.includes(part)) setOff(isOn ? without(off) : [...off, part]);
    else setBeyond(isOn ? [...beyond, part] : without(beyond));
  };
  return (
    <Frame title={t('release:title')} held={held} language={language} instead={missing} lock={lock}>
      <p className={styles.quiet}>{t('release:explain')}</p>
      {consents.length === 0 && !mayOverride ? (
        <Notice kind="word">{t('release:noConsents')}</Notice>
      ) : (
        <Select<string>
          label={t('release:to')}
          placeholder={t('release:choose')}
          options={[
            ...consents.map((one) => ({
              value: one.id as string,
              label: t('consent:say.about', {
                who: words.who(one.recipient),
                what: words.what(one.purpose),
              }),
            })),
            ...(mayOverride ? [{ value: NOBODY_ASKED, label: t('release:nobodyAsked') }] : []),
          ]}
          value={chosen}
          onChange={(id) => choose(id as ConsentId | typeof NOBODY_ASKED)}
        />
      )}
      {isUnasked && (
        <>
          <RecipientFields value={who} onChange={setWho} />
          <PurposeField value={what} onChange={setWhat} />
        </>
      )}
      {(consent || isUnasked) && (
        <>
          <FieldGroup label={t('release:parts')}>
            <ul className={styles.parts}>
              {FILE_PARTS.map((part) => {
                const why = whyNot(consent, part, day);
                return (
                  <li key={part}>
                    <Checkbox
                      isSelected={parts.includes(part)}
                      isDisabled={why !== null && !mayOverride}
                      onChange={(isOn) => turn(part, isOn)}
                    >
                      {words.part(part)}
                    </Checkbox>
                    {why !== null && <p className={styles.why}>{t(`release:why.${why}`)}</p>}
                  </li>
                );
              })}
            </ul>
          </FieldGroup>
          {isOverride && (
            <Notice kind="word" title={t('release:override.title')}>
              <ReasonField
                label={t('release:override.reason')}
                hint={t('release:override.hint')}
                value={reason}
                onChange={setReason}
              />
            </Notice>
          )}
          {parts.includes('plan') && plans.length > 1 && (
            <FieldGroup label={t('release:plans')}>
              {plans.map(({ id, content }) => (
                <Checkbox
                  key={id}
                  isSelected={planIds.includes(id)}
                  onChange={(isOn) =>
                    setPlanIds(isOn ? [...planIds, id] : planIds.filter((one) => one !== id))
                  }
                >
                  {t(`release:plan.${content.kind}`, { label: content.versionLabel })}
                </Checkbox>
              ))}
            </FieldGroup>
          )}
          {parts.includes('plan') &&
            plans
              .filter(({ id }) => planIds.includes(id))
              .map((plan) => (
                <PlanVersionChoice
                  key={plan.id}
                  plan={plan}
                  value={versions[plan.id] ?? null}
                  onChange={(number) => setVersions({ ...versions, [plan.id]: number })}
                />
              ))}
          <OthersByName parties={offered.parties} named={named} onChange={setNamed} />
          <WhatStaysIn openables={forOthers} opened={opened} onChange={setOpened} />
          <Switch isSelected={withEarlier} onChange={setWithEarlier} hint={t('release:earlierHint')}>
            {t('release:earlier')}
          </Switch>
          <FormFields form={form} />
          <LanguageChoice value={language} onChange={setLanguage} />
          <PaperChoice<Paper> papers={PAPERS} value={paper} onChange={setPaper} />
        </>
      )}
    </Frame>
  );
};

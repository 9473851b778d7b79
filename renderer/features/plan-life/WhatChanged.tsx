import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import { compareEcograms } from '#shared/domain/ecogram-comparison.ts';
import type { ClientFileId, OrganisationId, PlanId } from '#shared/domain/ids.ts';
import { organisationsIn } from '#shared/domain/plan.ts';
import type { FrozenVersion } from '#shared/domain/plan-version.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { type DiffRun, wordDiff } from '#shared/domain/word-diff.ts';
import { type ComparisonList, comparisonInWords } from '#shared/i18n/comparison-words.ts';
import { peopleNamed } from '#shared/i18n/plan-description.ts';
import { planReading, type ReadLine } from '#shared/i18n/plan-reading.ts';
import type { Words } from '#shared/i18n/words.ts';
import { useEcogram, useOrganisationNames, usePlanVersion } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { DiffText } from './DiffText.tsx';
import { EcogramInPlan } from './EcogramInPlan.tsx';
import { LineComments } from './LineComments.tsx';
import type { LifeRead } from './life-read.ts';
import { NamesThen } from './NamesThen.tsx';
import styles from './PlanLife.module.css';

type WhatChangedProps = {
  fileId: ClientFileId;
  planId: PlanId;
  number: number;
  read: LifeRead;
  /** The version that whoever looks has read last: at first this one stands beside it. */
  lastRead: number | null;
};

/** A version, whole for whoever has read none of it yet; or what was put in and taken out since another. */
export const WhatChanged = ({ fileId, planId, number, read, lastRead }: WhatChangedProps) => {
  const { t } = useTranslation('planLife');
  const others = read.versions.map((version) => version.number).filter((other) => other !== number);
  const [from, setFrom] = useState<number | null>(() =>
    lastRead !== null && (lastRead === number || others.includes(lastRead)) ? lastRead : null,
  );
  const before = usePlanVersion(fileId, planId, from);
  const after = usePlanVersion(fileId, planId, number);
  const ecogram = useEcogram(fileId);
  return (
    <>
      {(others.length > 0 || lastRead === number) && (
        <div className={styles.compare}>
          <Select<string>
            label={t('reading.against')}
            options={[
              ...(lastRead === number ? [{ value: String(number), label: t('reading.itself') }] : []),
              { value: 'nothing', label: t('reading.whole') },
              ...others.map((other) => ({
                value: String(other),
                label: t(other === lastRead ? 'reading.lastRead' : 'reading.since', { number: other }),
              })),
            ]}
            value={from === null ? 'nothing' : String(from)}
            onChange={(value) => setFrom(value === 'nothing' ? null : Number(value))}
          />
        </div>
      )}
      <Loaded query={after}>
        {(version) => (
          <Loaded query={ecogram}>
            {(picture) => (
              <>
                {!version.isSound && <Notice kind="trouble">{t('versions.unsound')}</Notice>}
                {(from === null || before.data) && (
                  <PlanReading
                    key={from}
                    ecogram={picture}
                    before={from === null ? null : (before.data ?? null)}
                    after={version}
                    nothingWords={t(from === number ? 'reading.asRead' : 'reading.nothing')}
                  />
                )}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
};

type PlanReadingProps = {
  ecogram: Ecogram;
  /** `null`: the whole plan is read, beside nothing. */
  before: FrozenVersion | null;
  after: FrozenVersion;
  /** What is said where both are the same. */
  nothingWords: string;
};

type Row = ReadLine & { runs: DiffRun[]; isChanged: boolean };

/** Lines of the later version, each with what has become of it; what was taken out stands behind those of its section. */
const rowsFrom = (before: readonly ReadLine[] | null, after: readonly ReadLine[]): Row[] => {
  if (!before)
    return after.map((line) => ({ ...line, runs: [{ is: 'same', words: line.words }], isChanged: false }));
  const was = new Map(before.map((line) => [line.key, line]));
  const is = new Set(after.map(({ key }) => key));
  const rows = after.map((line): Row => {
    const then = was.get(line.key)?.words ?? '';
    return { ...line, runs: wordDiff(then, line.words), isChanged: then !== line.words };
  });
  for (const gone of before) {
    if (is.has(gone.key)) continue;
    const behind = rows.findLastIndex(({ section }) => section === gone.section);
    const row: Row = { ...gone, runs: [{ is: 'removed', words: gone.words }], isChanged: true };
    rows.splice(behind < 0 ? rows.length : behind + 1, 0, row);
  }
  return rows;
};

/** What the sections say already is left to them, where there is anything else to stand in one. */
const withoutHeadings = (rows: readonly Row[]): Row[] =>
  rows.filter(
    (row) =>
      !row.isHeading ||
      row.isChanged ||
      !rows.some((other) => other !== row && other.section === row.section),
  );

/** What is otherwise in the ecogram that is printed in a plan; `null` where neither version has one, or there is no other. */
const useDifferences = (
  before: FrozenVersion | null,
  after: FrozenVersion,
): ComparisonList | 'unknown' | null => {
  const { t } = useTranslation(['versions', 'terms']);
  if (!before?.content.withEcogram || !after.content.withEcogram) return null;
  const [was, is] = [before.ecogram, after.ecogram];
  if (!was || !is) return 'unknown';
  const setting = {
    before: was,
    after: is,
    clientLabel: after.content.planFor || after.names?.client || '',
    withNames: true,
  };
  return comparisonInWords(compareEcograms(was, is), setting, t as Words);
};

const isAny = (list: ComparisonList): boolean =>
  Object.values(list).some((fates) => Object.values(fates).some((items) => items.length > 0));

/** A plan to read. Where it stands beside another version, what is as it was is folded away. */
export const PlanReading = ({ ecogram, before, after, nothingWords }: PlanReadingProps) => {
  const { t, i18n } = useTranslation('planLife');
  const { fileId, planId, number } = after;
  const contents = [after.content, ...(before ? [before.content] : [])];
  const named = useOrganisationNames(contents.flatMap(organisationsIn));
  // Each version calls people and organisations as it did when it was frozen.
  const linesOf = ({ content, ecogram: frozen, names }: FrozenVersion) => {
    const people = peopleNamed(frozen ?? ecogram.records);
    const then = Object.entries(names?.organisations ?? {}) as [OrganisationId, string][];
    const organisations = new Map([...named, ...then]);
    return planReading(content, { people, organisations }, UiLanguage.parse(i18n.language));
  };
  const [isUnfolded, setUnfolded] = useState(false);
  const rows = withoutHeadings(rowsFrom(before && linesOf(before), linesOf(after)));
  const differences = useDifferences(before, after);
  const hasOther = differences !== null && (differences === 'unknown' || isAny(differences));
  const unchanged = before ? rows.filter(({ isChanged }) => !isChanged).length : 0;
  const shown = before && !isUnfolded ? rows.filter(({ isChanged }) => isChanged) : rows;
  const sections = [...new Set(shown.map(({ section }) => section))];
  const hasPicture = after.content.withEcogram && after.ecogram !== null;
  const showsEcogram = hasPicture && (!before || isUnfolded || hasOther || !before.content.withEcogram);
  return (
    <div className={styles.reading}>
      <NamesThen version={after} />
      {before && shown.length === 0 && !hasOther && <p>{nothingWords}</p>}
      {shown.length === 0 && !before && <p className={styles.quiet}>{t('reading.empty')}</p>}
      {sections.map((section) => (
        <section key={section} className={styles.sheet}>
          <h2>{section || t('reading.rest')}</h2>
          <dl className={styles.parts}>
            {shown
              .filter((row) => row.section === section)
              .map((row) => (
                <div key={row.key} data-line={row.key}>
                  <dt>{row.label}</dt>
                  <dd>
                    <DiffText runs={row.runs} />
                    <LineComments whole line={row.key} label={row.label} words={row.words} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {(showsEcogram || differences === 'unknown') && (
        <EcogramInPlan {...{ fileId, planId, number }} differences={hasOther ? differences : null} />
      )}
      {unchanged > 0 && (
        <div>
          <Button onPress={() => setUnfolded(!isUnfolded)} aria-expanded={isUnfolded}>
            {isUnfolded ? t('reading.fold') : t('reading.unfold', { count: unchanged })}
          </Button>
        </div>
      )}
    </div>
  );
};

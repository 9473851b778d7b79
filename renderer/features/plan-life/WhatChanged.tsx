import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { organisationsIn, type PlanContent } from '#shared/domain/plan.ts';
import { type DiffRun, wordDiff } from '#shared/domain/word-diff.ts';
import { useEcogram, useOrganisationNames, usePlanVersion } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { DiffText } from './DiffText.tsx';
import { LineComments } from './LineComments.tsx';
import type { LifeRead } from './life-read.ts';
import styles from './PlanLife.module.css';
import { type ReadLine, useReadLines } from './review-lines.ts';

type WhatChangedProps = {
  fileId: ClientFileId;
  planId: PlanId;
  number: number;
  read: LifeRead;
  /** The version that whoever looks has read last: at first this one stands beside it. */
  lastRead: number | null;
};

/** A version beside another: what was put in and taken out. */
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
                label: t(other === lastRead ? 'reading.lastRead' : 'version', { number: other }),
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
                    before={from === null ? null : (before.data?.content ?? null)}
                    after={version.content}
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
  before: PlanContent | null;
  after: PlanContent;
  /** What is said where both are the same. */
  nothingWords?: string;
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

/** A plan to read. Where it stands beside another version, what is as it was is folded away. */
export const PlanReading = ({ ecogram, before, after, nothingWords }: PlanReadingProps) => {
  const { t } = useTranslation('planLife');
  const named = useOrganisationNames([...organisationsIn(after), ...(before ? organisationsIn(before) : [])]);
  const linesOf = useReadLines(ecogram, named);
  const [isUnfolded, setUnfolded] = useState(false);
  const rows = rowsFrom(before && linesOf(before), linesOf(after));
  const unchanged = before ? rows.filter(({ isChanged }) => !isChanged).length : 0;
  const shown = before && !isUnfolded ? rows.filter(({ isChanged }) => isChanged) : rows;
  const sections = [...new Set(shown.map(({ section }) => section))];
  return (
    <div className={styles.reading}>
      {before && shown.length === 0 && <p>{nothingWords}</p>}
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

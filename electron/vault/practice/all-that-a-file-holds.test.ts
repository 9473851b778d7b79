import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isGiven } from '#shared/domain/answer.ts';
import { DANGERS, type Person } from '#shared/domain/ecogram.ts';
import { FileContents } from '#shared/domain/file-contents.ts';
import { CONTACT_OUTCOMES, followUpOf, VISIT_MONTHS, visitOf } from '#shared/domain/monitoring.ts';
import { decidedOf } from '#shared/domain/risk-assessment.ts';
import { contentsOf } from '../../core/files/contents.ts';
import { practiceFilling } from '../../core/practice/fill.ts';
import { QUICK_NEEDS } from '../torture/quick-vaults.testkit.ts';
import { practiceVaults } from './practice-vaults.ts';

/** Whoever practises finds each thing that the program can hold at least once, in the practice vault as it is really filled. */

const folder = mkdtempSync(join(tmpdir(), 'mooring-vault-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files: FileContents[];
beforeAll(async () => {
  const clock = { now: () => new Date('2027-03-01T10:00:00Z') };
  const practice = practiceVaults(join(folder, 'practice'), QUICK_NEEDS);
  const vault = await practice.open('counsellor', practiceFilling(clock));
  const listed = vault.files.list({ search: '', limit: 99 }).files;
  files = listed.map(({ id }) => FileContents.parse(contentsOf(vault, id)));
  vault.close();
});

const isEmpty = (value: unknown): boolean => {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
};

describe('between them, the practice people have', () => {
  test.each(Object.keys(FileContents.shape) as (keyof FileContents)[])('%s', (part) => {
    expect(files.filter((contents) => !isEmpty(contents[part])).length).toBeGreaterThan(0);
  });

  test('every kind of danger, on people and on ties, and somebody who was taken off in danger', () => {
    const drawn = files.flatMap(({ ecogram, ecogramVersions }) => [
      ecogram.records,
      ...ecogramVersions.map(({ records }) => records),
    ]);
    const marks = drawn.flatMap(({ people, ties }) =>
      [...Object.values(people), ...Object.values(ties)].map(({ danger }) => danger),
    );
    for (const danger of DANGERS) expect(marks).toContain(danger);
    expect(drawn.some(({ ties }) => Object.values(ties).some(({ danger }) => danger !== null))).toBe(true);
    expect(files.some(({ leftInDanger }) => leftInDanger.people.length > 0)).toBe(true);
  });

  test('children of the file on an ecogram', () => {
    const hasChild = ({ children, ecogram }: FileContents) =>
      children.length > 0 &&
      Object.values<Person>(ecogram.records.people).some(({ kind }) => kind === 'child');
    expect(files.some(hasChild)).toBe(true);
  });

  test('assessments with every outcome, an urgent one, and one that another has replaced', () => {
    const decided = files.flatMap(({ assessments }) => decidedOf(assessments));
    expect(new Set(decided.map((each) => each.decided.outcome))).toEqual(
      new Set(['goAhead', 'lookFurther', 'suspend']),
    );
    expect(decided.some(({ content }) => content.isUrgent)).toBe(true);
    expect(files.some(({ assessments }) => assessments.length > 1)).toBe(true);
  });

  test('consents that were given, refused and withdrawn, and a copy that one of them covers', () => {
    const acts = files.flatMap(({ consents }) => consents.flatMap((consent) => consent.acts));
    expect(new Set(acts.map(({ act }) => act.is))).toEqual(new Set(['given', 'refused', 'withdrawn']));
    for (const { copies, consents, planVersions } of files)
      for (const { basis, parts, plans, at } of copies) {
        const given = consents
          .flatMap((consent) => consent.acts)
          .find(({ id }) => basis.is === 'consent' && id === basis.actId);
        expect(
          given?.act.is === 'given' &&
            parts.every((part) => given.act.is === 'given' && given.act.parts.includes(part)),
        ).toBe(true);
        expect((given?.at ?? '') < at).toBe(true);
        for (const { planId, number, hash } of plans)
          expect(hash).toBe(
            planVersions.find((version) => version.planId === planId && version.number === number)?.hash,
          );
      }
  });

  test('a plan for returning and one for staying', () => {
    const kinds = files.flatMap(({ plans }) => plans.map(({ content }) => content.kind));
    expect(new Set(kinds)).toEqual(new Set(['return', 'stay']));
  });

  test('first signs and the whole year after a return in one life, with a contact that was lost', () => {
    const whole = files.filter(({ file, signals, ratings, monitoring }) => {
      const followUp = followUpOf(file.details);
      const made = monitoring.map((record) => followUp && visitOf(record, followUp.since));
      return signals.length > 0 && ratings.length > 0 && VISIT_MONTHS.every((month) => made.includes(month));
    });
    expect(whole.length).toBeGreaterThan(0);
    const outcomes = whole.flatMap(({ monitoring }) => monitoring.map(({ details }) => details.outcome));
    expect(CONTACT_OUTCOMES.filter((outcome) => outcomes.includes(outcome)).length).toBeGreaterThan(1);
    expect(whole.every(({ file }) => isGiven(file.details.returnedOn))).toBe(true);
  });
});

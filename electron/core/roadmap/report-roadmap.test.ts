import { expect, test } from 'vitest';
import reportFile from '#resources/roadmap/report.json' with { type: 'json' };
import { UI_LANGUAGES } from '#shared/domain/settings.ts';
import { ReportFile, reportRoadmap } from './report-roadmap.ts';

/** Where the opening of a conversation and the roadmap stand in the report. */
const [FIRST_LINE, LAST_LINE] = [5831, 5917];

test('every part of it names lines of the report, in the order in which they stand there', () => {
  const { steps, warning, openers } = ReportFile.parse(reportFile);
  const named = steps.flatMap((step) => [
    step.lines,
    ...step.groups.flatMap((group) => [group.lines, ...group.questions.map(({ lines }) => lines)]),
  ]);
  const starts = named.map((lines) => Number(lines.split('-')[0]));
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  for (const lines of [...named, warning.lines, ...openers.map((opener) => opener.lines)]) {
    for (const line of lines.split('-').map(Number)) {
      expect(line).toBeGreaterThanOrEqual(FIRST_LINE);
      expect(line).toBeLessThanOrEqual(LAST_LINE);
    }
  }
});

test('it has the report’s four steps, three groups of questions and three ways to begin, in each language', () => {
  const roadmaps = reportRoadmap();
  for (const language of UI_LANGUAGES) {
    const { steps, openers, source, year } = roadmaps[language];
    expect(steps.map(({ groups }) => groups.map(({ questions }) => questions.length))).toEqual([
      [],
      [4, 6, 5],
      [],
      [],
    ]);
    expect(openers).toHaveLength(3);
    expect([source, year]).toEqual(['Voices from the field, Appendix 3', 2019]);
  }
});

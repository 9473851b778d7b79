import { decidedOf, openOf, type RiskArea, type RiskAssessment } from '../risk-assessment.ts';
import type { Asked } from './asked.ts';

/** The assessment that holds: the latest that was decided, or the one that is being written where none was. All, with what was earlier. */
export const releasedAssessments = (asked: Asked): RiskAssessment[] => {
  const { assessments } = asked.contents;
  const holds = decidedOf(assessments)[0] ?? openOf(assessments);
  return assessments
    .filter((one) => asked.release.withEarlier || one === holds)
    .map((one) => ({ ...one, content: contentOf(one, asked) }));
};

const contentOf = ({ content }: RiskAssessment, asked: Asked): RiskAssessment['content'] => ({
  ...content,
  areas: Object.fromEntries(
    Object.entries(content.areas).map(([name, area]) => [name, withoutSources(area, asked)]),
  ) as typeof content.areas,
  own: content.own.map((area) => withoutSources(area, asked)),
});

const withoutSources = <Area extends RiskArea>(area: Area, { opens }: Asked): Area => ({
  ...area,
  there: area.there.map((known) => ({ ...known, who: opens({ is: 'sources' }) ? known.who : '' })),
});

import { type FactorChange, type FactorView, newOverviewContent, type OverviewContent } from '../overview.ts';
import type { Asked } from './asked.ts';

/** Overview 1 is how things look, Overview 2 what may change: each comes in by itself. */
export const releasedOverview = (content: OverviewContent, asked: Asked): OverviewContent => {
  const { instrument, first, views, changes } = content;
  const each = (country: 'destination' | 'origin') =>
    Object.fromEntries(
      Object.entries(views[country]).map(([factor, view]) => [factor, viewOf(view, asked)]),
    ) as OverviewContent['views'][typeof country];
  return {
    ...newOverviewContent(),
    instrument,
    first,
    ...(asked.has('overviewOne')
      ? { views: { destination: each('destination'), origin: each('origin') } }
      : {}),
    ...(asked.has('overviewTwo') ? { changes: changes.map((change) => changeOf(change, asked)) } : {}),
  };
};

/** Who else has said something of it is a source. */
const viewOf = (view: FactorView, { opens }: Asked): FactorView => ({
  ...view,
  sayings: view.sayings.map((saying) => ({
    ...saying,
    who: saying.by === 'client' || opens({ is: 'sources' }) ? saying.who : '',
  })),
});

const changeOf = (change: FactorChange, { has, shown }: Asked): FactorChange => ({
  ...change,
  people: has('ecogram') ? change.people.filter((id) => shown.has(id)) : [],
});

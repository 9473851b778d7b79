import { fearsEverSaid, fearsSaid } from '#shared/domain/fear.ts';
import { newOverviewContent } from '#shared/domain/overview.ts';
import { decidedOf } from '#shared/domain/risk-assessment.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { Documents, ReleaseRequest } from '../../core/ports.ts';
import { overviewPage } from '../overviews/overview-html.ts';
import type { Page } from '../page-frame.ts';
import { riskPage } from '../risk/risk-html.ts';
import { openedNotes } from '../sheet/notes.ts';
import { records } from '../sheet/records.ts';
import { withKinds } from '../with-kinds.ts';
import { bookFrame } from './book-frame.ts';
import { clientLabelOf, ecogramPages } from './ecogram-pages.ts';
import { planPages } from './plan-pages.ts';
import { othersPage, sheetPage } from './sheet-page.ts';

type Draws = Pick<Documents, 'ecogramSvg'>;

/** All that is on in one document, part by part, with the copy's number on every page. Made of the smaller copy alone. */
export const releaseHtml = (request: ReleaseRequest, draws: Draws): string => {
  const { language, paper } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const pages = releasePages(request, draws);
  return bookFrame({ title: releaseTitle(request, words), language, paper, pages }).toString();
};

/** What the whole of it is called, in whatever form. */
export const releaseTitle = ({ isApart }: ReleaseRequest, words: Words): string =>
  words(isApart ? 'print:others.title' : 'print:release.title');

/** A page for each part, whatever form they leave in. There is always one. */
export const releasePages = (request: ReleaseRequest, draws: Draws): Page[] => {
  const pages = pagesOf(request, draws, wordsOf(UiLanguage.parse(request.language)));
  return pages.length > 0 ? pages : [sheetPage(request, request.parts)];
};

const ON_SHEET = ['identity', 'dates', 'children', 'firstSigns', 'originNetwork', 'monitoring'] as const;

const pagesOf = (request: ReleaseRequest, draws: Draws, words: Words): Page[] => {
  const { copy, parts, organisations, standings, number, language, paper, printedOn, logHead } = request;
  const clientLabel = clientLabelOf(request);
  const onPaper = { language, paper, printedOn, logHead, copy: number, plansInCopy: standings };
  const on = (part: (typeof parts)[number]) => parts.includes(part);
  if (request.isApart) return [othersPage(request), ...ecogramPages(request, onPaper, draws)];
  const plans = planPages(request, { clientLabel, onPaper }, draws, words);
  // What was taken away is in the client's own copy alone, and says so on the sheet of fears.
  const fears = fearsEverSaid(copy.fears);
  const sheets = (['one', 'two', 'fears'] as const).filter((sheet) =>
    sheet === 'fears' ? fears.length > 0 : on(sheet === 'one' ? 'overviewOne' : 'overviewTwo'),
  );
  // A fear can be noted from an assessment, before anybody has opened the overviews.
  const [lastFear] = fears.map(({ updatedAt }) => updatedAt).sort((one, other) => (one < other ? 1 : -1));
  const unwritten = lastFear && { content: newOverviewContent(), updatedAt: lastFear };
  const kept = copy.overviewVersions.map(({ content, keptAt }) => ({ content, updatedAt: keptAt }));
  const overviews = sheets.flatMap((sheet) => {
    const now = copy.overview ?? (sheet === 'fears' ? unwritten : undefined);
    // Fears are noted one by one, and stand in no version.
    const states = [...(now ? [now] : []), ...(sheet === 'fears' ? [] : kept)];
    return states.map(({ content, updatedAt }) =>
      overviewPage({
        ...{
          content,
          updatedAt,
          people: withKinds(copy.ecogram.records, words).people,
          organisations,
          fears,
        },
        ...{ assessments: copy.assessments, withWords: 'all', sheet },
        ...onPaper,
      }),
    );
  });
  const ecograms = on('ecogram') ? ecogramPages(request, onPaper, draws) : [];
  const risks = [
    ...decidedOf(copy.assessments),
    ...copy.assessments.filter(({ decided }) => decided === null),
  ].map((assessment) => riskPage({ assessment, fears: fearsSaid(copy.fears), clientLabel, ...onPaper }));
  const onSheet = parts.filter((part) => (ON_SHEET as readonly string[]).includes(part));
  const hasMore = openedNotes(request, words) !== false || records(request, printedOn, words) !== false;
  return [
    ...(onSheet.length > 0 || hasMore ? [sheetPage(request, onSheet)] : []),
    ...ecograms,
    ...overviews,
    ...risks,
    ...plans,
  ];
};

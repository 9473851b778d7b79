import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { AgeRecipient } from '#shared/domain/bundle-lock.ts';
import { idsIn } from '#shared/domain/bundle-organisations.ts';
import { CalendarDate, Instant } from '#shared/domain/dates.ts';
import { FileEnvelope } from '#shared/domain/file-envelope.ts';
import { PlanList } from '#shared/domain/plan/tables.ts';
import { anyRelease } from '#shared/domain/release/canaries/any-release.testkit.ts';
import { fileOfCanaries } from '#shared/domain/release/canaries/file-of-canaries.testkit.ts';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';
import {
  holdsOthers,
  partsIn,
  RELEASE_FORMS,
  type ReleaseForm,
  type WishedForm,
} from '#shared/domain/release/forms.ts';
import { isOfOthers } from '#shared/domain/release/opened.ts';
import { FILE_PARTS, type FilePart, PARTS_WITH_OTHERS } from '#shared/domain/release/parts.ts';
import { type Leaving, NOTHING_RELEASED, type Release } from '#shared/domain/release/release.ts';
import { released } from '#shared/domain/release/released.ts';
import { wishedAs } from '#shared/domain/release/wished.testkit.ts';
import { createBundles } from '../../bundles/bundles.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import { makeForm } from '../../core/release/making.ts';
import { createDocuments } from '../create-documents.ts';
import { cssString } from '../css-string.ts';
import { allOf, bodyTroubles, readDocx, wordsInPackage } from '../docx/docx.testkit.ts';
import { ecogramSvg } from '../ecogram-svg.ts';

const documents = createDocuments({ ecogramSvg });
const file = fileOfCanaries();
const NUMBER = copyNumberOf(72_034);

/** A picture of one pixel, wherever something is drawn. */
const PNG = new Uint8Array(createCanvas(1, 1).toBuffer('image/png'));

const bundles = createBundles({ version: '1.0.0' });
const { identity, recipient } = await bundles.newIdentity();
const NEVER = new AbortController().signal;
const LOCK = { is: 'key', recipient: AgeRecipient.parse(recipient) } as const;

/** A bundle as it leaves; in place of the PDF the page that would be printed. */
const bundleOf = (request: ReleaseRequest) =>
  makeForm(
    request,
    { is: 'bundle', lock: LOCK },
    { name: 'Noor', signal: NEVER },
    {
      documents,
      bundles,
      printer: { pdfFrom: async (page) => new TextEncoder().encode(page) },
      rasteriser: { pngFrom: async () => PNG },
    },
  );

const opened = (bytes: Uint8Array) => bundles.open(bytes, { is: 'key', identity }, NEVER);

/** A form that is added to the release stands here, or this doesn't compile. */
const TEXT_OF: { readonly [Form in ReleaseForm]: (request: ReleaseRequest) => string | Promise<string> } = {
  pdf: documents.releaseHtml,
  docx: async (request) => {
    const drawn = documents.releasePictures(request);
    const bytes = await documents.releaseDocx(
      request,
      drawn.map(() => PNG),
    );
    return [wordsInPackage(bytes), ...drawn].join('\n');
  },
  xlsx: async (request) => wordsInPackage(await documents.releaseWorkbook(request)),
  csv: (request) =>
    PlanList.options.map((list) => new TextDecoder().decode(documents.releaseCsv(request, list))).join('\n'),
  svg: documents.releaseDrawing,
  png: documents.releaseDrawingHtml,
  json: (request) => new TextDecoder().decode(documents.releaseJson(request)),
  bundle: async (request) => {
    const { manifest, documents: inside } = await opened((await bundleOf(request)).bytes);
    const texts = inside.map(({ name, bytes }) => name + new TextDecoder().decode(bytes));
    return [JSON.stringify(manifest), ...texts].join('\n');
  },
};

const requestFor = (release: Leaving): ReleaseRequest => {
  const copy = released(file.contents, release, file.organisationNames);
  return {
    ...{ copy, parts: release.parts, number: NUMBER, language: 'en', paper: 'A4', isPractice: false },
    isApart: release.apart !== undefined,
    newId: randomUUID,
    printedOn: new Date(Instant.parse('2026-11-29T10:00:00.000Z')),
    logHead: { entries: 7, hash: 'b'.repeat(64) },
    ...{ organisations: new Map(), cautions: new Map() },
    versions: copy.planVersions.map(({ planId, number, hash }) => ({
      ...{ planId, number, hash, state: 'returned' as const },
    })),
    standings: copy.plans.map(({ id }) => ({ planId: id, number: 1, state: 'draft' as const, hash: null })),
  };
};

/** Each form with as much in it as it can hold. */
const MOST = Object.fromEntries(
  RELEASE_FORMS.map((form) => [form, form === 'csv' ? { is: form, list: 'found' } : wishedAs(form, LOCK)]),
) as Readonly<Record<ReleaseForm, WishedForm>>;

/** What takes longer to make is made less often; all are made of the same copy. */
const RUNS: Readonly<Record<ReleaseForm, number>> = {
  pdf: 60,
  docx: 8,
  xlsx: 20,
  csv: 60,
  svg: 60,
  png: 60,
  json: 60,
  bundle: 4,
};

describe.each(RELEASE_FORMS)('the release matrix, as %s', (form) => {
  test('holds no word that may not leave, whatever is on', async () => {
    await fc.assert(
      fc.asyncProperty(anyRelease(file), async (release) => {
        const text = await TEXT_OF[form](requestFor(release));
        const slipped = file.canaries.filter(
          ({ word, mayLeave }) => text.includes(word) && !mayLeave(release),
        );
        expect(slipped.map(({ where }) => where)).toEqual([]);
      }),
      { numRuns: RUNS[form] },
    );
  });

  test('holds no id of the vault, which would tell when something was written and of whom two copies are', async () => {
    const plans = [{ planId: file.planId as never, number: null }];
    const text = await TEXT_OF[form](requestFor({ ...NOTHING_RELEASED, parts: [...FILE_PARTS], plans }));
    const ids = [...idsIn(file.contents)];
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
  });

  test.each(partsIn(MOST[form], FILE_PARTS))('holds the words of %s where it is on', async (part) => {
    const plans = [{ planId: file.planId as never, number: null }];
    const parts = (...on: FilePart[]) => ({ ...NOTHING_RELEASED, parts: on, plans });
    // Tables tell of the year after beside a plan alone.
    const beside: FilePart[] = part === 'monitoring' ? ['plan'] : [];
    const text = await TEXT_OF[form](requestFor(parts(...beside, part)));
    const ofPart = file.canaries.filter(
      ({ mayLeave }) => mayLeave(parts(...beside, part)) && !mayLeave(parts(...beside)),
    );
    expect(ofPart.some(({ word }) => text.includes(word))).toBe(true);
  });
});

const APART: Release = {
  ...NOTHING_RELEASED,
  parts: [...PARTS_WITH_OTHERS],
  apart: { reason: 'asked for' },
};
const HERS: Leaving = {
  ...{ ...NOTHING_RELEASED, parts: [...FILE_PARTS], withEarlier: true, isHers: true },
  opened: file.openables.filter((what) => !isOfOthers(what)).map((what) => ({ what, reason: 'hers' })),
  plans: [file.planId, file.otherPlanId].map((planId) => ({ planId: planId as never, number: null })),
};

describe('what is held of others', () => {
  test.each(RELEASE_FORMS.filter(holdsOthers))(
    'is whole as %s, and no word of it is in her own copy',
    async (form) => {
      const ofOthers = await TEXT_OF[form](requestFor(APART));
      const ofHer = await TEXT_OF[form](requestFor(HERS));
      const theirs = file.canaries.filter((one) => one.apart === 'theirs');
      expect(theirs.length).toBeGreaterThan(80);
      const wheres = (found: typeof theirs) => found.map(({ where }) => where);
      expect(wheres(theirs.filter(({ word }) => !ofOthers.includes(word)))).toEqual([]);
      expect(wheres(theirs.filter(({ word }) => ofHer.includes(word)))).toEqual([]);
      const notTheirs = file.canaries.filter((one) => one.apart === null);
      expect(wheres(notTheirs.filter(({ word }) => ofOthers.includes(word)))).toEqual([]);
    },
  );
});

describe('what was taken away', () => {
  const isGone = ({ mayLeave }: (typeof file.canaries)[number]) =>
    mayLeave(HERS) && !mayLeave({ ...HERS, isHers: false });
  const gone = file.canaries.filter(isGone);
  const docxOf = async (request: ReleaseRequest) => {
    const pictures = documents.releasePictures(request).map(() => PNG);
    return readDocx(await documents.releaseDocx(request, pictures)).text;
  };
  const timesIn = (text: string, words: string) => text.split(words).length - 1;

  test.each([
    ['pages', (request: ReleaseRequest) => documents.releaseHtml(request)],
    ['a document', docxOf],
  ] as const)('stands in the client’s own copy, as %s, and says on which day it was', async (_, textOf) => {
    const text = await textOf(requestFor(HERS));
    expect(gone.length).toBeGreaterThan(10);
    expect(gone.filter(({ word }) => !text.includes(word)).map(({ where }) => where)).toEqual([]);
    // A signal, a fear and a record of how she is; and what somebody had rated.
    expect(timesIn(text, 'Taken away on 23 November 2026')).toBe(3);
    expect(timesIn(text, 'Withdrawn on 23 November 2026')).toBe(1);
    const forSomebody = await textOf(requestFor({ ...HERS, isHers: false }));
    expect(forSomebody).not.toMatch(/Taken away|Withdrawn on/);
  });

  test('is marked in JSON by the moment of it', () => {
    const { contents } = FileEnvelope.parse(
      JSON.parse(new TextDecoder().decode(documents.releaseJson(requestFor(HERS)))),
    );
    const { fears, signals, monitoring, ratings } = contents;
    for (const records of [fears, signals, monitoring])
      expect(records.map(({ removedAt }) => removedAt !== null)).toEqual([false, true]);
    expect(ratings.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([false, true]);
  });

  test('says so where it stands with what is held of others, in a workbook too', async () => {
    const texts = [
      documents.releaseHtml(requestFor(APART)),
      await docxOf(requestFor(APART)),
      await TEXT_OF.xlsx(requestFor(APART)),
    ];
    for (const text of texts) expect(text).toContain('Taken away on 23 November 2026');
    // A signal that somebody had brought, and what somebody had checked of a fear.
    expect(timesIn(texts[0] ?? '', 'Taken away on')).toBe(2);
  });
});

test('what staff noted for themselves is there with all that it was before, and with the day on which they look again', () => {
  const reviewOn = CalendarDate.parse('2027-03-05');
  const told = (opened: Release['opened']) => {
    const copy = released({ ...file.contents, reviewOn }, { ...HERS, opened }, file.organisationNames);
    return documents.releaseHtml({ ...requestFor(HERS), copy });
  };
  const opened = told([{ what: { is: 'workNotes' }, reason: 'hers' }]);
  expect(opened).toContain('5 March 2027');
  expect(opened).toMatch(/xqwhyBefore\d+z[\s\S]*?Corrected on 23 November 2026/);
  expect(told([])).not.toMatch(/5 March 2027|xqwhyBefore/);
});

test('in JSON no moment is told more finely than to the hour', () => {
  const plans = [{ planId: file.planId as never, number: null }];
  const request = requestFor({ ...NOTHING_RELEASED, parts: [...FILE_PARTS], plans, withEarlier: true });
  const [plan] = request.copy.plans;
  if (!plan) throw new Error('a plan is in it');
  const updatedAt = Instant.parse('2026-11-28T10:17:45.678Z');
  const copy = { ...request.copy, plans: [{ ...plan, updatedAt }] };
  const { contents } = FileEnvelope.parse(
    JSON.parse(new TextDecoder().decode(documents.releaseJson({ ...request, copy }))),
  );
  expect(contents.plans).toMatchObject([{ updatedAt: '2026-11-28T10:00:00.000Z' }]);
  expect(JSON.stringify(contents)).not.toMatch(/T\d\d:(?!00:00\.000Z)\d\d:/);
});

test('what can be edited says every word that the print says of each part, and bears the number of the copy', async () => {
  const plans = [{ planId: file.planId as never, number: null }];
  const request = requestFor({ ...NOTHING_RELEASED, parts: [...FILE_PARTS], plans });
  const docx = readDocx(
    await documents.releaseDocx(
      request,
      documents.releasePictures(request).map(() => PNG),
    ),
  );
  expect(docx.troubles).toEqual([]);
  expect(bodyTroubles(docx)).toEqual([]);
  const print = documents.releaseHtml(request).replace(/<svg[\s\S]*?<\/svg>/g, '');
  const missing = file.canaries.filter(({ word }) => print.includes(word) && !docx.text.includes(word));
  expect(missing.map(({ where }) => where)).toEqual([]);
  // What stands apart by its place on paper has a space between it here.
  expect(docx.text).toContain('4 Housing');
  expect(docx.text).not.toContain('4Housing');
  // Nor does what is for the eye alone leave an empty line.
  const linesOf = (cell: Parameters<typeof allOf>[0]) =>
    allOf(cell, 'w:p').map((line) =>
      allOf(line, 'w:t')
        .map(({ text }) => text)
        .join(''),
    );
  const cells = allOf(docx.document, 'w:tc').map(linesOf);
  expect(cells.filter(([first, ...others]) => first === '' && others.some((line) => line !== ''))).toEqual(
    [],
  );
  expect(docx.running.split(NUMBER).length - 1).toBeGreaterThan(5);
  expect(docx.running).not.toContain('For use inside the shelter');
});

test('a workbook says on its first sheet which copy it is', async () => {
  const text = await TEXT_OF.xlsx(requestFor({ ...NOTHING_RELEASED, parts: ['plan'] }));
  expect(text).toContain(`Copy ${NUMBER}`);
});

test('a drawing says below it which copy it is and how the log stood, within what is drawn, and where it comes from practice', () => {
  const request = requestFor({ ...NOTHING_RELEASED, parts: ['ecogram'] });
  const foot = new RegExp(`<text x="([-\\d.]+)" y="([-\\d.]+)"[^>]*>Copy ${NUMBER} · [^<]*Log 7 · bbbb`);
  for (const drawn of [documents.releaseDrawing(request), documents.releaseDrawingHtml(request)]) {
    const [x = 0, y = 0, width = 0, height = 0] =
      /viewBox="([^"]+)"/.exec(drawn)?.[1]?.split(' ').map(Number) ?? [];
    const [, left, bottom] = foot.exec(drawn) ?? [];
    expect(Number(left)).toBeGreaterThan(x);
    expect(Number(left)).toBeLessThan(x + width / 2);
    expect(Number(bottom)).toBeGreaterThan(y + height / 2);
    expect(Number(bottom)).toBeLessThan(y + height);
  }
  expect(documents.releaseDrawing(request)).not.toMatch(/practice/i);
  expect(documents.releaseDrawing({ ...request, isPractice: true })).toMatch(/practice/i);
});

test('a list says on each line which copy it is, how the log stood and of which plan it tells, also with nothing in it', () => {
  const one = { planId: file.planId as never, number: null };
  const other = { planId: file.otherPlanId as never, number: null };
  const linesFor = (plans: Release['plans'], list: PlanList): string[][] => {
    const request = requestFor({ ...NOTHING_RELEASED, parts: ['plan'], plans });
    const text = new TextDecoder().decode(documents.releaseCsv(request, list));
    return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  };
  for (const list of PlanList.options)
    for (const plans of [[], [one], [one, other]]) {
      const [headings, ...lines] = linesFor(plans, list);
      const about = ['Copy', 'Log', ...(plans.length > 1 ? ['Plan'] : [])];
      expect(headings?.slice(0, about.length)).toEqual(about);
      expect(lines.length).toBeGreaterThanOrEqual(Math.max(plans.length, 1));
      for (const line of lines) {
        expect(line).toHaveLength(headings?.length ?? 0);
        expect(line.slice(0, 2)).toEqual([NUMBER, 'Log 7 · bbbb bbbb bbbb bbbb']);
      }
      const told = plans.length > 1 ? new Set(lines.map((line) => line[2])) : new Set();
      expect([...told]).toEqual(plans.length > 1 ? ['1', '2'] : []);
    }
});

test('a bundle holds the very pages and records that were looked at, and says which copy it is', async () => {
  const request = requestFor({
    ...NOTHING_RELEASED,
    parts: ['identity', 'plan'],
    plans: [{ planId: file.planId as never, number: null }],
  });
  const made = await bundleOf(request);
  const { manifest, files, documents: inside } = await opened(made.bytes);
  expect(manifest).toMatchObject({
    use: 'handover',
    copy: {
      ...{ number: NUMBER, releasedBy: 'Noor', plans: [{ number: 1, hash: null }] },
      log: { entries: 7, hash: 'b'.repeat(16) },
    },
  });
  expect(files).toEqual([]);
  const called = `copy-${NUMBER.toLowerCase()}`;
  expect(inside.map(({ name }) => name)).toEqual([`${called}.pdf`, `${called}.json`]);
  expect(inside.map(({ bytes }) => Buffer.from(bytes))).toEqual(
    [made.pages, made.data].map((bytes) => Buffer.from(bytes ?? [])),
  );
  const json = JSON.parse(Buffer.from(made.data ?? []).toString());
  expect(json.copy).toEqual({ number: NUMBER });
});

test('every page of a print bears the number of the copy', () => {
  const parts = [...FILE_PARTS];
  const html = documents.releaseHtml(
    requestFor({ ...NOTHING_RELEASED, parts, plans: [{ planId: file.planId as never, number: null }] }),
  );
  const papers = html.match(/@page paper\d+ \{/g) ?? [];
  expect(papers.length).toBeGreaterThan(5);
  expect(html.split(cssString(`Copy ${NUMBER}`)).length - 1).toBe(papers.length);
  expect(html).not.toContain(cssString('For use inside the shelter'));
});

const EVERYTHING: Release = { ...NOTHING_RELEASED, parts: [...FILE_PARTS], withEarlier: true };

test('fears are on paper also where nobody has written in the overviews', () => {
  const request = requestFor({ ...NOTHING_RELEASED, parts: ['fears'] });
  const words = file.canaries.filter(
    ({ word, mayLeave }) =>
      mayLeave({ ...NOTHING_RELEASED, parts: ['fears'] }) && documents.releaseHtml(request).includes(word),
  );
  expect(words.length).toBeGreaterThan(0);
  const html = documents.releaseHtml({ ...request, copy: { ...request.copy, overview: null } });
  expect(words.filter(({ word }) => !html.includes(word)).map(({ where }) => where)).toEqual([]);
});

test('overviews that were kept are on paper where what was earlier is', () => {
  const [version] = requestFor(EVERYTHING).copy.overviewVersions;
  const told = file.canaries.filter(({ word }) => JSON.stringify(version?.content).includes(word));
  expect(told.length).toBeGreaterThan(0);
  const html = documents.releaseHtml(requestFor(EVERYTHING));
  expect(told.some(({ word }) => html.includes(word))).toBe(true);
  expect(documents.releaseHtml(requestFor({ ...EVERYTHING, withEarlier: false }))).not.toContain(
    told[0]?.word,
  );
});

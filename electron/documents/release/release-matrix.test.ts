import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Instant } from '#shared/domain/dates.ts';
import { anyRelease, fileOfCanaries } from '#shared/domain/release/canaries.testkit.ts';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';
import { RELEASE_FORMS, type ReleaseForm } from '#shared/domain/release/forms.ts';
import { FILE_PARTS } from '#shared/domain/release/parts.ts';
import { NOTHING_RELEASED, type Release } from '#shared/domain/release/release.ts';
import { released } from '#shared/domain/release/released.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import { createDocuments } from '../create-documents.ts';
import { cssString } from '../css-string.ts';
import { ecogramSvg } from '../ecogram-svg.ts';

const documents = createDocuments({ ecogramSvg });
const file = fileOfCanaries();
const NUMBER = copyNumberOf(72_034);

/** A form that is added to the release stands here, or this doesn't compile. */
const TEXT_OF: { readonly [Form in ReleaseForm]: (request: ReleaseRequest) => string } = {
  pdf: documents.releaseHtml,
  json: (request) => new TextDecoder().decode(documents.releaseJson(request)),
};

const requestFor = (release: Release): ReleaseRequest => {
  const copy = released(file.contents, release, file.organisationNames);
  return {
    ...{ copy, parts: release.parts, number: NUMBER, language: 'en', paper: 'A4', isPractice: false },
    printedOn: new Date(Instant.parse('2026-11-29T10:00:00.000Z')),
    logHead: { entries: 7, hash: 'b'.repeat(64) },
    ...{ organisations: new Map(), cautions: new Map() },
    standings: copy.plans.map(({ id }) => ({ planId: id, number: 1, state: 'draft' as const, hash: null })),
  };
};

describe.each(RELEASE_FORMS)('the release matrix, as %s', (form) => {
  test('holds no word that may not leave, whatever is on', () => {
    fc.assert(
      fc.property(anyRelease(file), (release) => {
        const text = TEXT_OF[form](requestFor(release));
        const slipped = file.canaries.filter(
          ({ word, mayLeave }) => text.includes(word) && !mayLeave(release),
        );
        expect(slipped.map(({ where }) => where)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(FILE_PARTS)('holds the words of %s where it is on', (part) => {
    const plans = [{ planId: file.planId as never, number: null }];
    const text = TEXT_OF[form](requestFor({ ...NOTHING_RELEASED, parts: [part], plans }));
    const mayLeave = file.canaries.filter((canary) =>
      canary.mayLeave({ ...NOTHING_RELEASED, parts: [part], plans }),
    );
    expect(mayLeave.some(({ word }) => text.includes(word))).toBe(true);
  });
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

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsIn } from '../bundle-organisations.ts';
import { CalendarDate, instantOf } from '../dates.ts';
import { FileContents } from '../file-contents.ts';
import { ReleaseCopyId } from '../ids.ts';
import type { Plan } from '../plan.ts';
import { anyRelease } from './canaries/any-release.testkit.ts';
import { fileOfCanaries } from './canaries/file-of-canaries.testkit.ts';
import type { ReleaseCopy } from './copy.ts';
import { openablesIn } from './openables.ts';
import type { Opened } from './opened.ts';
import { FILE_PARTS, type FilePart } from './parts.ts';
import { NOTHING_RELEASED } from './release.ts';
import { released } from './released.ts';
import { namedIn, namesInWords, namesToKeep, thirdPartiesIn } from './third-parties.ts';

describe('what leaves', () => {
  const file = fileOfCanaries();
  const { contents, canaries, organisationNames } = file;

  test('holds every word that may leave and none that may not, whatever is on', () => {
    fc.assert(
      fc.property(anyRelease(file), (release) => {
        const text = JSON.stringify(released(contents, release, organisationNames));
        const wrong = canaries.filter(({ word, mayLeave }) => text.includes(word) !== mayLeave(release));
        expect(
          wrong.map(({ where, word }) => `${where}: ${text.includes(word) ? 'slipped out' : 'is missing'}`),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is a sound file of the same kind, and names nobody by id whom it doesn’t hold', () => {
    fc.assert(
      fc.property(anyRelease(file), (release) => {
        const copy = released(contents, release, organisationNames);
        expect(FileContents.safeParse(copy).success).toBe(true);
        const { people, ties } = copy.ecogram.records;
        for (const tie of Object.values(ties))
          for (const end of [tie.first, tie.second]) expect(end === 'client' || end in people).toBe(true);
      }),
    );
  });

  test('is nothing where nothing is on', () => {
    const text = JSON.stringify(released(contents, NOTHING_RELEASED));
    expect(canaries.filter(({ word }) => text.includes(word))).toEqual([]);
  });

  test.each(FILE_PARTS)(
    'with %s alone says nothing of when and how often the others were changed',
    (part) => {
      const plans = contents.plans.map(({ id }) => ({ planId: id, number: null }));
      const release = { ...NOTHING_RELEASED, parts: [part], plans };
      const later = { version: 77, updatedAt: instantOf(new Date('2031-01-01T00:00:00Z')) };
      const isOf = (...parts: FilePart[]) => parts.includes(part);
      const changed: FileContents = {
        ...contents,
        file: { ...contents.file, ...(isOf('dates') ? {} : { ...later, createdAt: later.updatedAt }) },
        ecogram: { ...contents.ecogram, ...(isOf('ecogram') ? {} : later) },
        overview: contents.overview && {
          ...contents.overview,
          ...(isOf('overviewOne', 'overviewTwo') ? {} : later),
        },
      };
      const copy = released(changed, release, organisationNames);
      expect(copy).toEqual(released(contents, release, organisationNames));
      if (part === 'ecogram') return;
      // Nobody is named by an id who is nowhere in it.
      const ids = idsIn(copy.plans.map(({ content }) => content.fields.map(({ people }) => people)));
      expect([...ids, ...idsIn(copy.overview?.content.changes.map(({ people }) => people))]).toEqual([]);
    },
  );

  test('never names by id somebody who is marked and not opened', () => {
    const { people } = contents.ecogram.records;
    const marked = Object.values(people).filter(({ danger }) => danger !== null);
    const plans = contents.plans.map(({ id }) => ({ planId: id, number: null }));
    const everything = { ...NOTHING_RELEASED, plans, parts: [...FILE_PARTS], withEarlier: true };
    const all = released(contents, everything);
    expect(all.plans).toHaveLength(plans.length);
    const text = JSON.stringify(all);
    expect(marked.length).toBeGreaterThan(1);
    for (const { id } of marked) expect(text).not.toContain(id);
  });

  test('tells which names still stand in sentences, and offers each name once, and nobody who is marked', () => {
    const parties = thirdPartiesIn(contents, organisationNames);
    expect(new Set(parties.map(({ id }) => id)).size).toBe(parties.length);
    expect(parties.map(({ name }) => name).join(' ')).not.toMatch(/trader|mustNot|feared/);
    const [first] = namesToKeep(contents, []);
    expect(namesInWords({ a: [{ b: `Ask ${first}, who knows.` }] }, namesToKeep(contents, []))).toEqual([
      first,
    ]);
    expect(namesInWords({ a: `${first}s` }, [first ?? ''])).toEqual([]);
    expect(namesInWords({ a: 'Ask Fatima.' }, ['Fatima Haddad', '李明'])).toEqual(['Fatima Haddad']);
    expect(namesInWords({ a: '请问李明在家吗' }, ['Fatima Haddad', '李明'])).toEqual(['李明']);
    expect(namesInWords({ a: 'her sister' }, ['Elena, sister'])).toEqual([]);
    const kept = namesToKeep(contents, []).join(' ');
    for (const where of ['guardian', 'childName', 'onlyHereCalledAs', 'planReferralWho', 'planmetBy'])
      expect(kept).toContain(where);
    for (const where of ['planname', 'frozenname', 'frozenwho', 'frozenReferralWho', 'frozenmetBy'])
      expect(kept).toContain(where);
    expect(namesToKeep(contents, [], { withChildren: true }).join(' ')).not.toMatch(/planname|frozenname/);
  });

  test('still keeps the names of whoever stood before under an id that is turned on, and of nobody else there', () => {
    const kept = namesToKeep(contents, file.namables, { organisationNames }).join(' ');
    for (const where of [
      'auntThenName',
      'frozenwho',
      'frozenReferralWho',
      'frozenmetBy',
      'traderHomeCalledAs',
    ])
      expect(kept).toContain(where);
    expect(kept).not.toMatch(/auntName|guardian|planwho|planmetBy|planReferralWho|alike|onlyHereCalledAs/);
  });

  test('names in an earlier version whoever stands there by the same words', () => {
    const { people } = contents.ecogram.records;
    const [aunt] = Object.values(people).filter(({ name }) => name.includes('auntName'));
    const [version] = contents.ecogramVersions;
    if (!aunt || !version) throw new Error('she is drawn, and was');
    const sameThen = { ...version, records: { ...version.records, people: { [aunt.id]: aunt } } };
    const plans = [{ planId: file.planId as Plan['id'], number: null }];
    const copy = released(
      { ...contents, ecogramVersions: [sameThen] },
      {
        ...NOTHING_RELEASED,
        ...{ parts: ['ecogram', 'plan'], named: [...file.namables], plans, withEarlier: true },
      },
    );
    expect(JSON.stringify(copy.ecogramVersions)).toContain(aunt.name);
    for (const where of ['alikeWho', 'alikePhone', 'alikeReferralWho'])
      expect(JSON.stringify(copy.planVersions)).toContain(where);
  });

  test('counts whom it names, and not what stood under their ids before', () => {
    const planId = file.planId as Plan['id'];
    const countOf = (named: string[], number: number | null, of = contents) => {
      const release = { ...NOTHING_RELEASED, parts: ['plan' as const], named, plans: [{ planId, number }] };
      return namedIn(released(of, release, organisationNames), of, named);
    };
    const [plan] = contents.plans;
    const ofTheMap = plan?.content.contacts.find(({ organisationId }) => organisationId !== null);
    const somebody = plan?.content.contacts.find(({ organisationId }) => organisationId === null);
    if (!plan || !ofTheMap || !somebody) throw new Error('it has both to call');
    expect([countOf([planId], null), countOf([planId], 1)]).toEqual([1, 0]);
    expect([countOf([somebody.id], null), countOf([somebody.id], 1)]).toEqual([1, 0]);
    // Under her id an organisation stood in the version: it is there, and she isn't.
    const planVersions = contents.planVersions.map((version) => ({
      ...version,
      content: { ...version.content, contacts: [{ ...ofTheMap, id: somebody.id }] },
    }));
    expect(countOf([somebody.id], 1, { ...contents, planVersions })).toBe(0);
  });
});

describe('what staff note for themselves', () => {
  const { contents } = fileOfCanaries();
  const bare: FileContents = {
    ...contents,
    ...{ ratings: [], overrides: [], planComments: [], todayMarks: [], planEvents: [] },
    ...{ ecogramVersions: [], overviewVersions: [], reviewOn: null },
  };
  const isOffered = (more: Partial<FileContents>) =>
    openablesIn({ ...bare, ...more }).some(({ what }) => what.is === 'workNotes');

  test.each([
    ['nothing', {}, false],
    ['the day on which they look again', { reviewOn: CalendarDate.parse('2027-03-05') }, true],
    ['words beside an ecogram that was kept', { ecogramVersions: contents.ecogramVersions }, true],
    ['words beside overviews that were kept', { overviewVersions: contents.overviewVersions }, true],
    ['what a plan was returned with', { planEvents: contents.planEvents }, true],
    ['a rating', { ratings: contents.ratings }, true],
  ])('can be opened where there is %s: %#', (_, more, isThere) => {
    expect(isOffered(more)).toBe(isThere);
  });
});

describe('what is held of others, apart', () => {
  const file = fileOfCanaries();
  const apart = { ...NOTHING_RELEASED, apart: { reason: 'asked for' } };

  test('is all of it, whatever else is asked for, and a sound file of the same kind', () => {
    fc.assert(
      fc.property(anyRelease(file), (release) => {
        const copy = released(file.contents, { ...release, ...apart }, file.organisationNames);
        expect(FileContents.safeParse(copy).success).toBe(true);
        const text = JSON.stringify(copy);
        const wrong = file.canaries.filter(({ word, apart: is }) => text.includes(word) !== (is !== null));
        expect(wrong.map(({ where }) => where)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test('has the receipts of what has left of others, and of nothing else', () => {
    const [aunt] = file.namables;
    if (!aunt) throw new Error('somebody can be named');
    const copyOf = (named: number, opened: Opened[]) =>
      ({
        id: ReleaseCopyId.parse(crypto.randomUUID()),
        named,
        opened,
        release: { ...NOTHING_RELEASED, named: [aunt] },
      }) as unknown as ReleaseCopy;
    const reason = 'asked for';
    const copies = [
      copyOf(0, [{ what: { is: 'fileNotes' }, reason }]),
      copyOf(1, [{ what: { is: 'fileNotes' }, reason }]),
      copyOf(0, [{ what: { is: 'sources' }, reason }]),
    ];
    const held = released({ ...file.contents, copies }, apart, file.organisationNames).copies;
    expect(held.map(({ opened }) => opened)).toEqual([[], [{ what: { is: 'sources' }, reason }]]);
    expect(held.map(({ id }) => id)).toEqual(copies.slice(1).map(({ id }) => id));
  });
});

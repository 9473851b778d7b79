import {
  type EcogramRecords,
  labelOf,
  lettersOf,
  type Person,
  type Tie,
  tiesOf,
} from '#shared/domain/ecogram.ts';
import { FACTORS } from '#shared/domain/factors.ts';
import type { Fear } from '#shared/domain/fear.ts';
import { OVERVIEW_COUNTRIES, type OverviewContent } from '#shared/domain/overview.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import { mayBeOut } from '#shared/domain/release/copy.ts';
import { everDrawn } from '#shared/domain/release/released-ecogram.ts';
import { RISK_AREAS, type RiskContent } from '#shared/domain/risk-assessment.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { purposeWords, recipientWords } from '#shared/i18n/consent-words.ts';
import { formatDay, formatList, formatMoment, languageName } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import type { Fact } from '../sheet/facts.ts';
import { takenAway } from '../sheet/taken-away.ts';

/** One person, or one thing that somebody told, with all that stands there. */
export type Held = { who: string; facts: Fact[] };
/** All of them in one place of the file. */
export type HeldIn = { place: string; ones: Held[] };

/** What is held of others, place by place, in words: one source for the pages and for the table. Only places where something stands. */
export const othersHeld = (request: ReleaseRequest): HeldIn[] => {
  const words = wordsOf(UiLanguage.parse(request.language));
  const inWords = { ...request, words, calledOf: callingIn(request, words) };
  return [
    ...drawn(inWords),
    atHome(inWords),
    guardians(inWords),
    ...inPlans(inWords),
    told(inWords),
    countedOn(inWords),
    leftBefore(inWords),
  ].filter(({ ones }) => ones.length > 0);
};

type InWords = ReleaseRequest & { words: Words; calledOf(id: string): string };

/** Somebody of the ecogram, as they are called there or were last; nobody who is nowhere on it. */
const callingIn = ({ copy }: ReleaseRequest, words: Words) => {
  const everybody: Readonly<Record<string, Person>> = Object.assign(
    {},
    ...everDrawn(copy)
      .toReversed()
      .map(({ people }) => people),
  );
  return (id: string): string => {
    const person = everybody[id];
    return person ? labelOf(person) || words(`terms:kind.${person.kind}`) : '';
  };
};

const drawn = (inWords: InWords): HeldIn[] => {
  const { copy, words, language } = inWords;
  const { records } = copy.ecogram;
  const place = (title: string, then: EcogramRecords, isOn: (person: Person) => boolean): HeldIn => ({
    place: title,
    ones: Object.values<Person>(then.people)
      .filter(isOn)
      .map((person) => personIn(person, then, inWords)),
  });
  // Of an earlier state only who was otherwise then: the rest stands above.
  const wasOtherwise = (person: Person) =>
    JSON.stringify(said(person)) !== JSON.stringify(said(records.people[person.id]));
  return [
    place(words('print:others.in.ecogram'), records, () => true),
    ...copy.ecogramVersions.map(({ keptAt, records: then }) =>
      place(words('print:others.in.kept', { when: formatMoment(keptAt, language) }), then, wasOtherwise),
    ),
    ...copy.planVersions.flatMap(({ number, ecogram }) =>
      ecogram ? [place(words('print:others.in.frozen', { number }), ecogram, wasOtherwise)] : [],
    ),
  ];
};

const said = (person: Person | undefined) =>
  person && [
    person.kind,
    person.role,
    person.name,
    person.count,
    person.contact,
    person.notes,
    person.danger,
  ];

const personIn = (person: Person, then: EcogramRecords, inWords: InWords): Held => {
  const { words, organisations } = inWords;
  const { ground, ring } = person.spot;
  const organisation = person.organisationId && organisations.get(person.organisationId);
  return {
    who: labelOf(person) || words(`terms:kind.${person.kind}`),
    facts: [
      [words('print:others.kind'), words(`terms:kind.${person.kind}`)],
      [words('print:others.spot'), [words(`terms:ground.${ground}`), words(`terms:ring.${ring}`)].join(', ')],
      [words('print:others.organisation'), organisation ? organisation.details.name : ''],
      [words('ecogram:danger.label'), person.danger ? words(`terms:danger.${person.danger}`) : ''],
      [words('print:others.reached'), person.contact],
      [words('print:others.notes'), person.notes],
      [
        words('print:others.ties'),
        tiesOf(then, person.id)
          .map((tie) => tieWords(tie, person.id, inWords))
          .join('\n'),
      ],
    ],
  };
};

const tieWords = (tie: Tie, id: string, { words, calledOf }: InWords): string => {
  const other = tie.first === id ? tie.second : tie.first;
  const carries = lettersOf(tie).map((letter) => words(`terms:page.${letter}.short`));
  const { quality, danger } = tie;
  return [
    other === 'client' ? words('print:others.client') : calledOf(other),
    ...carries,
    ...(quality ? [words(`terms:quality.${quality}`)] : []),
    ...(danger ? [words(`terms:danger.${danger}`)] : []),
  ].join(' · ');
};

const atHome = ({ copy, words, language, calledOf }: InWords): HeldIn => {
  const nameOf = (who: { personId: string | null; calledAs: string }) =>
    who.calledAs || (who.personId && calledOf(who.personId)) || words('print:release.somebody');
  return {
    place: words('print:others.in.originNetwork'),
    ones: (copy.origin?.contacts ?? []).map((contact) => ({
      who: nameOf(contact),
      facts: contact.steps.flatMap(({ how, people, mayLose, by }): Fact[] => [
        [words('print:others.how'), how],
        [words('print:others.helpers'), people.map(nameOf).join(', ')],
        [words('print:others.mayLose'), mayLose],
        [words('print:others.by'), by ? formatDay(by, language) : ''],
      ]),
    })),
  };
};

const guardians = ({ copy, words }: InWords): HeldIn => ({
  place: words('print:others.in.children'),
  ones: copy.children.map(({ details: { guardian, name } }) => ({
    who: guardian,
    facts: [[words('print:others.child'), name || words('files:details.childWithoutName')]],
  })),
});

const inPlans = (inWords: InWords): HeldIn[] => {
  const { copy, words } = inWords;
  const called = ({ kind, versionLabel }: PlanContent, number?: number) =>
    [
      words(`planParts:title.${kind}`),
      versionLabel,
      number === undefined ? '' : words('print:version', { number: String(number) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const asTheyStand = copy.plans.map(({ content }) => ({ content, plan: called(content) }));
  const frozen = copy.planVersions.map(({ content, number }) => ({ content, plan: called(content, number) }));
  return [...asTheyStand, ...frozen].map((one) => inPlan(one, inWords));
};

const inPlan = (
  { content, plan }: { content: PlanContent; plan: string },
  { words, language, organisations }: InWords,
): HeldIn => {
  const { contacts, journey, referrals } = content;
  const { metBy, metByPhone, meetingPlace } = journey;
  return {
    place: plan,
    ones: [
      ...contacts.map(({ who, phone, languages, whenReachable }) => ({
        who: who || phone,
        facts: [
          [words('print:others.as'), words('print:others.contact')],
          [words('planParts:contact.phone'), phone],
          [
            words('print:others.languages'),
            formatList(
              languages.map((one) => languageName(one, language)),
              language,
            ),
          ],
          [words('planParts:contact.whenReachable'), whenReachable],
        ] as Fact[],
      })),
      ...(metBy + metByPhone === ''
        ? []
        : [
            {
              who: metBy || metByPhone,
              facts: [
                [words('print:others.as'), words('planParts:journey.metBy')],
                [words('planParts:journey.metByPhone'), metByPhone],
                [words('planParts:journey.meetingPlace'), meetingPlace],
              ] as Fact[],
            },
          ]),
      ...referrals.map(({ contactPerson, organisationId, forWhat }) => ({
        who: contactPerson,
        facts: [
          [words('print:others.as'), words('print:others.referral')],
          [
            words('print:others.organisation'),
            (organisationId && organisations.get(organisationId)?.details.name) || '',
          ],
          [words('print:others.forWhat'), forWhat],
        ] as Fact[],
      })),
    ],
  };
};

const told = (inWords: InWords): HeldIn => {
  const { copy, words, language } = inWords;
  const overviews = [copy.overview, ...copy.overviewVersions].flatMap((one) => one?.content ?? []);
  return {
    place: words('print:others.in.told'),
    ones: once([
      ...overviews.flatMap((content) => sayings(content, inWords)),
      ...copy.signals.map(({ removedAt, details: { sourceWords, what, source, time, where } }) => ({
        who: sourceWords,
        facts: [
          [words('print:others.about'), words('consent:part.firstSigns')],
          [words('print:others.source'), words(`firstSigns:source.${source}`)],
          [
            words('print:others.on'),
            time.is === 'on' ? formatDay(time.day, language) : time.is === 'around' ? time.words : '',
          ],
          [words('print:others.where'), where],
          [words('print:others.told'), what],
          [words('print:others.standing'), takenAway(removedAt, language, words)],
        ] as Fact[],
      })),
      ...copy.fears.flatMap((fear) => checked(fear, inWords)),
      ...copy.assessments.flatMap(({ content }) => knownThere(content, inWords)),
    ]),
  };
};

/** Who has checked a fear; where that isn't said, who told them. */
const checked = ({ details: { checks }, removedAt }: Fear, { words, language }: InWords): Held[] =>
  checks.map(({ by, source, found, on }) => ({
    who: by || source,
    facts: [
      [words('print:others.about'), words('consent:part.fears')],
      [words('print:others.source'), by === '' ? '' : source],
      [words('print:others.on'), on ? formatDay(on, language) : ''],
      [words('print:others.told'), found],
      [words('print:others.standing'), takenAway(removedAt, language, words)],
    ],
  }));

const sayings = ({ views }: OverviewContent, { words, language }: InWords): Held[] =>
  OVERVIEW_COUNTRIES.flatMap((country) =>
    FACTORS.flatMap((factor) =>
      views[country][factor].sayings.map(({ who, on, words: own }) => ({
        who,
        facts: [
          [
            words('print:others.about'),
            [words(`overviews:factor.${country}.${factor}`), words(`overviews:country.${country}`)].join(
              ', ',
            ),
          ],
          [words('print:others.on'), formatDay(on, language)],
          [words('print:others.told'), own],
        ] as Fact[],
      })),
    ),
  );

const knownThere = ({ areas, own }: RiskContent, { words, language }: InWords): Held[] => {
  const all = [
    ...RISK_AREAS.map((name) => ({ title: words(`risk:area.${name}`), there: areas[name].there })),
    ...own.map(({ name, there }) => ({ title: name || words('risk:own.unnamed'), there })),
  ];
  return all.flatMap(({ title, there }) =>
    there.map(({ who, what, source, on }) => ({
      who,
      facts: [
        [words('print:others.about'), title],
        [words('print:others.source'), source ? words(`risk:source.${source}`) : ''],
        [words('print:others.on'), on ? formatDay(on, language) : ''],
        [words('print:others.told'), what],
      ] as Fact[],
    })),
  );
};

/** The same in several versions is told once. */
const once = (all: readonly Held[]): Held[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** Whom of the ecogram a change or a field of a plan counts on. */
const countedOn = ({ copy, words, calledOf }: InWords): HeldIn => {
  const overviews = [copy.overview, ...copy.overviewVersions].flatMap((one) => one?.content ?? []);
  const plans = [...copy.plans, ...copy.planVersions].map(({ content }) => content);
  const counts = [
    ...overviews.flatMap(({ changes }) =>
      changes.map(({ people, country, factor }) => ({
        people,
        where: [words('consent:part.overviewTwo'), words(`overviews:factor.${country}.${factor}`)].join(', '),
      })),
    ),
    ...plans.flatMap(({ kind, fields }) =>
      fields.map(({ people, factor }) => ({
        people,
        where: [words(`planParts:title.${kind}`), words(`terms:factor.${factor}`)].join(', '),
      })),
    ),
  ];
  const ids = [...new Set(counts.flatMap(({ people }) => people))].filter((id) => calledOf(id) !== '');
  return {
    place: words('print:others.in.counted'),
    ones: ids.map((id) => {
      const where = counts.filter(({ people }) => people.includes(id)).map((one) => one.where);
      return { who: calledOf(id), facts: [[words('print:others.where'), [...new Set(where)].join('\n')]] };
    }),
  };
};

/** Where something of others has gone before: that is theirs to know too. */
const leftBefore = ({ copy, words, language, calledOf }: InWords): HeldIn => ({
  place: words('print:others.in.copies'),
  ones: copy.copies.filter(mayBeOut).map(({ number, at, recipient, purpose, opened, release, named }) => ({
    who: [number, formatMoment(at, language)].join(' · '),
    facts: [
      [words('print:others.to'), recipientWords(recipient, {}, language)],
      [words('print:others.forWhat'), purpose === null ? '' : purposeWords(purpose, language)],
      [
        words('print:others.named'),
        (release?.named ?? []).map(calledOf).filter(Boolean).join('\n') || String(named || ''),
      ],
      ...opened.map(({ what, reason }): Fact => {
        const about = 'personId' in what ? calledOf(what.personId) : '';
        return [words(`release:inside.is.${what.is}`), [about, reason].filter(Boolean).join('\n')];
      }),
    ],
  })),
});

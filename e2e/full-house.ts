import { given } from '#shared/domain/answer.ts';
import type { ClientCourse } from '#shared/domain/client-course.ts';
import { type ClientDetails, newClientDetails } from '#shared/domain/client-file.ts';
import { addMonths, CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import { type CalendarPeriod, daysOf, lastOver } from '#shared/domain/numbers/period.ts';

/** The quarter that was over last, whenever the tests run. */
export const lastQuarter = (): CalendarPeriod => lastOver('quarter', localDayOf(new Date()));

/** Words that must never be in anything that leaves. */
export const CANARIES = ['Kanarie', 'KAN-', 'canary words', 'the canary’s own'] as const;

/** A day of the quarter, by its number from 0; negative ones come before. */
const dayOf = (number: number): CalendarDate => {
  const date = new Date(`${daysOf(lastQuarter()).from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + number);
  return CalendarDate.parse(date.toISOString().slice(0, 10));
};

const COUNTRIES = ['NG', 'NG', 'RO', 'NG', 'RO', 'VN', 'NG', 'RO', 'ET', 'NG'] as const;

/** Invented people of a shelter that is full, each the same in every run: enough of some, few of others. */
export const fullHouse = (): ClientDetails[] =>
  Array.from({ length: 28 }, (_, index) => {
    const isCarriedOver = index % 3 === 0;
    const arrival = dayOf(isCarriedOver ? -20 - index : index * 2);
    const left = index % 4 === 1 ? dayOf(60 + index) : null;
    const course: Partial<ClientCourse> = {
      gender: given(
        index === 5
          ? { is: 'inOwnWords', words: CANARIES[3] }
          : { is: index % 4 === 0 ? 'man' : index === 9 || index === 17 ? 'transgender' : 'woman' },
      ),
      born: given({ is: 'year', year: 1975 + ((index * 7) % 33) }),
      reportedBy:
        index % 5 === 0
          ? { is: 'prefersNotToSay' }
          : given(index % 2 === 0 ? { is: 'police' } : index % 7 === 0 ? { is: 'self' } : { is: 'ngo' }),
      informallyIdentified: given({ is: 'yes', since: arrival, by: CANARIES[2] }),
      formallyIdentified:
        index % 2 === 0
          ? given({ is: 'yes', since: addMonths(arrival, 1), by: CANARIES[2] })
          : given({ is: 'no' }),
      exploitationForms: given(
        index % 3 === 1 ? ['sexual'] : index % 9 === 0 ? ['labour', 'criminal'] : ['labour'],
      ),
      sectors: given([index % 2 === 0 ? 'agriculture' : index % 5 === 0 ? CANARIES[2] : 'sexIndustry']),
      track: given(index % 3 === 0 ? 'returning' : index % 3 === 1 ? 'staying' : 'notDecided'),
      ...(left && {
        shelterDeparture: given(left),
        returnedOn: given(left),
        outcome: given('livesInCountryOfOrigin' as const),
      }),
    };
    return {
      ...newClientDetails(`${CANARIES[0]}${index}`),
      fileCode: `${CANARIES[1]}${index}`,
      countryOfOrigin: given(COUNTRIES[index % COUNTRIES.length] ?? 'NG'),
      shelterArrival: given(arrival),
      notes: CANARIES[2],
      ...course,
    };
  });

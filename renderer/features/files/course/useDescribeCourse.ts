import { useTranslation } from 'react-i18next';
import { type Answer, isGiven } from '#shared/domain/answer.ts';
import type { ClientCourse } from '#shared/domain/client-course.ts';
import type { ClientDetails } from '#shared/domain/client-file.ts';
import { useAnswerWords } from '../useAnswerWords.ts';
import { useCourseWords } from './useCourseWords.ts';

type Described = { label: string; words: string; isGiven: boolean };

/** Each part of how a client came and how it went on, as a label and words. */
export const useDescribeCourse = () => {
  const { t } = useTranslation('course');
  const words = useAnswerWords();
  const course = useCourseWords();

  return (details: ClientDetails): Record<keyof ClientCourse, Described> => {
    const answered = <Value>(
      label: string,
      answer: Answer<Value>,
      say: (value: Value) => string,
    ): Described => ({
      label,
      words: words.answer(answer, say),
      isGiven: isGiven(answer),
    });
    return {
      gender: answered(t('gender.label'), details.gender, course.gender),
      born: answered(t('born.label'), details.born, course.born),
      reportedBy: answered(t('reportedBy.label'), details.reportedBy, course.reportedBy),
      informallyIdentified: answered(
        t('identified.informally'),
        details.informallyIdentified,
        course.identified,
      ),
      formallyIdentified: answered(t('identified.formally'), details.formallyIdentified, course.identified),
      exploitationForms: answered(
        t('exploitationForms.label'),
        details.exploitationForms,
        course.exploitationForms,
      ),
      sectors: answered(t('sectors.label'), details.sectors, course.sectors),
      track: answered(t('track.label'), details.track, course.track),
      shelterDeparture: answered(t('departure'), details.shelterDeparture, words.day),
      leftTo: answered(t('leftTo.label'), details.leftTo, course.leftTo),
      plannedReturn: answered(t('plannedReturn'), details.plannedReturn, words.day),
      returnedOn: answered(t('returnedOn'), details.returnedOn, words.day),
      closedOn: answered(t('closedOn'), details.closedOn, words.day),
      outcome: answered(t('outcome.label'), details.outcome, course.outcome),
    };
  };
};

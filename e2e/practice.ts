export {
  PRACTICE_NAMES,
  type PracticeName,
  practicePerson,
} from '#electron/core/practice/practice-people.ts';
export { PracticePerson } from '#shared/domain/practice-person.ts';

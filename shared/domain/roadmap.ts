import { z } from 'zod';
import { Version } from './client-file.ts';
import { Instant } from './dates.ts';
import { OrganisationId, RoadmapId } from './ids.ts';
import { Language } from './places.ts';
import { FilledLine, Line, Prose } from './text.ts';

/**
 * The roadmap for a first conversation: steps, questions in groups, a warning that stays in view, and ways to open the
 * conversation (report, lines 5831-5917). The report's own stands in `resources/roadmap`; a shelter may make versions of it
 * for where it is, and says what they come from.
 */

/** Names a part among the others of its kind: a word of the report's version, or an id. */
const Key = z.string().regex(/^[\w-]{1,40}$/);

/** Longer than a line: a question may need a second sentence. */
export const MOST_QUESTION_CHARACTERS = 400;
const Question = z.string().trim().max(MOST_QUESTION_CHARACTERS);

export const QuestionGroup = z.strictObject({ id: Key, title: Line, questions: z.array(Question).max(60) });
export type QuestionGroup = z.infer<typeof QuestionGroup>;

export const RoadmapStep = z.strictObject({
  id: Key,
  title: Line,
  words: Prose,
  groups: z.array(QuestionGroup).max(30),
});
export type RoadmapStep = z.infer<typeof RoadmapStep>;

export const Opener = z.strictObject({ id: Key, words: Prose });
export type Opener = z.infer<typeof Opener>;

export const RoadmapContent = z.strictObject({
  title: FilledLine,
  /** Where it comes from, and of which year it is. */
  source: Line,
  year: z.int().min(1900).max(9999).nullable(),
  /** In which language its words are. */
  language: Language,
  warning: Prose,
  steps: z.array(RoadmapStep).max(20),
  openers: z.array(Opener).max(12),
});
export type RoadmapContent = z.infer<typeof RoadmapContent>;

export const LocalRoadmap = z.strictObject({
  id: RoadmapId,
  version: Version,
  content: RoadmapContent,
  createdAt: Instant,
  updatedAt: Instant,
});
export type LocalRoadmap = z.infer<typeof LocalRoadmap>;

/** What is different in every place: which version is used, and whom to turn to. */
export const LocalHelpDetails = z.strictObject({
  /** `null`: the report's own. */
  roadmapId: RoadmapId.nullable(),
  /** Nobody's guess: empty until somebody of the shelter writes it. */
  emergencyNumber: Line,
  /** Where the number is from, and who made sure of it. */
  emergencySource: Line,
  /** Organisations of the social map, in the order in which they are turned to. */
  contacts: z
    .array(OrganisationId)
    .max(40)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'an organisation stands here twice' }),
});
export type LocalHelpDetails = z.infer<typeof LocalHelpDetails>;

/** One for the whole vault. */
export const LocalHelp = z.strictObject({ version: Version, details: LocalHelpDetails, updatedAt: Instant });
export type LocalHelp = z.infer<typeof LocalHelp>;

export const NO_LOCAL_HELP: LocalHelpDetails = {
  roadmapId: null,
  emergencyNumber: '',
  emergencySource: '',
  contacts: [],
};

/** The version that is used: the chosen one while it is there, else the report's own. */
export const roadmapInUse = (
  { roadmapId }: Pick<LocalHelpDetails, 'roadmapId'>,
  local: readonly LocalRoadmap[],
  report: RoadmapContent,
): RoadmapContent => local.find(({ id }) => id === roadmapId)?.content ?? report;

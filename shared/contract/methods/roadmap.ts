import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { RoadmapId } from '../../domain/ids.ts';
import { LocalHelp, LocalHelpDetails, LocalRoadmap, RoadmapContent } from '../../domain/roadmap.ts';
import { ALL_STAFF, CLIENT_WORK, define, nothing } from '../define.ts';

export const roadmapMethods = define({
  /** The report's own in each language of the screen, the shelter's versions, and what the shelter has chosen. */
  'roadmap.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: nothing,
    output: z.strictObject({
      report: z.strictObject({ en: RoadmapContent, nl: RoadmapContent }),
      local: z.array(LocalRoadmap),
      help: LocalHelp,
    }),
  },
  'roadmap.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ content: RoadmapContent }),
    output: LocalRoadmap,
  },
  'roadmap.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: RoadmapId, baseVersion: Version, content: RoadmapContent }),
    output: LocalRoadmap,
  },
  /** Where it was in use, the report's own is used from then on. */
  'roadmap.remove': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: RoadmapId, baseVersion: Version }),
    output: nothing,
  },
  /** Which version is used, and whom to turn to. */
  'roadmap.changeHelp': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ baseVersion: Version, details: LocalHelpDetails }),
    output: LocalHelp,
  },
});

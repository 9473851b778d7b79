import { z } from 'zod';
import { ClientFileId, OverviewVersionId } from '../../domain/ids.ts';
import { Overview, OverviewContent } from '../../domain/overview.ts';
import { OverviewVersion, OverviewVersionSummary } from '../../domain/overview-versions.ts';
import { Line } from '../../domain/text.ts';
import { ALL_STAFF, CLIENT_WORK, define, nothing } from '../define.ts';

const ofFile = z.strictObject({ fileId: ClientFileId });
const ofVersion = z.strictObject({ id: OverviewVersionId });

export const overviewsMethods = define({
  /** Both overviews of a file. At version 0, with every answer open, where nobody has written anything yet. */
  'overviews.read': { kind: 'query', may: ALL_STAFF, input: ofFile, output: Overview },
  /** `badInput` where the scores are on other steps than those that are there. */
  'overviews.change': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofFile.extend({ baseVersion: Overview.shape.version, content: OverviewContent }),
    output: Overview,
  },
  /** What was kept of them, the newest in front. */
  'overviews.versions': {
    kind: 'query',
    may: ALL_STAFF,
    input: ofFile,
    output: z.array(OverviewVersionSummary),
  },
  'overviews.readVersion': { kind: 'query', may: ALL_STAFF, input: ofVersion, output: OverviewVersion },
  /** Keeps them as they stand. `isNew: false`: they stood so already in the last one that was kept, which is answered. */
  'overviews.keepVersion': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofFile,
    output: z.strictObject({ version: OverviewVersionSummary, isNew: z.boolean() }),
  },
  'overviews.renameVersion': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofVersion.extend({ words: Line }),
    output: nothing,
  },
  'overviews.removeVersion': { kind: 'command', may: CLIENT_WORK, input: ofVersion, output: nothing },
});

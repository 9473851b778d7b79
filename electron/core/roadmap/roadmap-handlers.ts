import { instantOf } from '#shared/domain/dates.ts';
import { RoadmapId } from '#shared/domain/ids.ts';
import type { LocalHelp, LocalRoadmap } from '#shared/domain/roadmap.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';
import { reportRoadmap } from './report-roadmap.ts';

type Needs = { session: Session; clock: Clock; ids: Ids };

/** The roadmap and whom to turn to. There is nothing of a client in it, so the log tells only of what changes in it. */
export const roadmapHandlers = ({ session, clock, ids }: Needs): Handlers<MethodsOf<'roadmap'>> => {
  const changed = () => session.emit({ event: 'roadmap.changed' });
  const report = reportRoadmap();

  return {
    'roadmap.read': () => {
      const { roadmaps } = session.vault;
      return { report, local: roadmaps.list(), help: roadmaps.help() };
    },

    'roadmap.create': ({ content }) => {
      const now = instantOf(clock.now());
      const id = RoadmapId.parse(ids.next());
      const roadmap: LocalRoadmap = { id, version: 1, content, createdAt: now, updatedAt: now };
      session.vault.write({ action: 'roadmap.added', subject: null }, () =>
        session.vault.roadmaps.insert(roadmap),
      );
      changed();
      return roadmap;
    },

    'roadmap.update': ({ id, baseVersion, content }) => {
      const { vault } = session;
      const roadmap = vault.write({ action: 'roadmap.changed', subject: null }, () => {
        const next = nextVersion(demand(vault.roadmaps.find(id)), baseVersion, { content }, clock);
        demandWritten(vault.roadmaps.replace(next));
        return next;
      });
      changed();
      return roadmap;
    },

    'roadmap.remove': ({ id, baseVersion }) => {
      const { vault } = session;
      vault.write({ action: 'roadmap.removed', subject: null }, () => {
        demand(vault.roadmaps.find(id));
        demandWritten(vault.roadmaps.remove(id, baseVersion));
      });
      changed();
      return {};
    },

    'roadmap.changeHelp': ({ baseVersion, details }) => {
      const { vault } = session;
      const help = vault.write({ action: 'roadmap.helpChanged', subject: null }, (): LocalHelp => {
        const next = nextVersion(vault.roadmaps.help(), baseVersion, { details }, clock);
        demandWritten(vault.roadmaps.replaceHelp(next));
        return next;
      });
      changed();
      return help;
    },
  };
};

import { isGiven } from '#shared/domain/answer.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { partWords } from '#shared/i18n/plan-words.ts';
import type { Html } from '../html.ts';
import { labelledLines, partOnPaper } from './lines.ts';
import type { PartOnPaper } from './part-on-paper.ts';

/** The journey, in the order in which it goes. A plan for staying has none. */
export const journey = ({ content, language, words }: PartOnPaper): Html | false => {
  if (content.kind === 'stay') return false;
  const { fitToTravel, escortNeeded, travelOn, fitToTravelOn, ...written } = content.journey;
  const label = (line: keyof typeof content.journey) => words(`planParts:journey.${line}`);
  const day = (on: typeof travelOn) => (on === null ? '' : formatDay(on, language));
  return partOnPaper(
    'journey',
    partWords('journey', content.kind, language),
    labelledLines([
      [label('travelOn'), day(travelOn)],
      [label('way'), written.way],
      [label('documents'), written.documents],
      [label('fitToTravel'), isGiven(fitToTravel) ? words(`planParts:fit.${fitToTravel.value}`) : ''],
      [label('fitToTravelOn'), day(fitToTravelOn)],
      [label('fitToTravelNotes'), written.fitToTravelNotes],
      [
        label('escortNeeded'),
        isGiven(escortNeeded) ? words(`planParts:escort.${escortNeeded.value ? 'yes' : 'no'}`) : '',
      ],
      [label('escort'), written.escort],
      [label('phone'), written.phone],
      [label('medication'), written.medication],
      [label('money'), written.money],
      [label('metBy'), written.metBy],
      [label('metByPhone'), written.metByPhone],
      [label('meetingPlace'), written.meetingPlace],
    ]),
  );
};

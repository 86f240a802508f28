import type { Tx } from '#kernel/db.ts';
import { jumpPercent } from '#kernel/jump.ts';
import type { Figures, NotANumber, ObservationDetails, ObservationSubject } from './domain.ts';
import { middleOf, valueFault, yearBefore } from './domain.ts';
import { findObservation } from './sql/observations.ts';

/** It differs much from the year before, and no note says why. `percent` is infinite after a zero. */
export type ExplainJump = { readonly code: 'explain-jump'; readonly before: number; readonly percent: number };
export type DetailsRefusal = NotANumber | ExplainJump;

type Said = { readonly subject: ObservationSubject; readonly details: ObservationDetails };

/** What is wrong with the value: it is none of this figure, or it jumps and nobody says why. */
export async function detailsFault(
  tx: Tx,
  figures: Figures,
  { subject, details }: Said,
): Promise<DetailsRefusal | undefined> {
  const figure = figures.get(subject.figureId);
  const why = figure && valueFault(figure, details);
  if (why) return { code: 'not-a-number', why };
  if (details.note !== '' || !subject.period) return undefined;
  const earlier = await findObservation(tx, { ...subject, period: yearBefore(subject.period) });
  const before = earlier && middleOf(earlier);
  const percent = jumpPercent(before, middleOf(details));
  return before === undefined || percent === undefined ? undefined : { code: 'explain-jump', before, percent };
}

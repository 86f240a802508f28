// Builders for tests and for the demo, of this module and others.
import { newId } from '#kernel/id.ts';
import type { Crowd, NewMark, Presence } from './mark.ts';

export { checkIn } from './commands/check-in.ts';
export { handOverDoor } from './commands/hand-over-door.ts';
export { type KeepMarks, keepMarks } from './commands/keep-marks.ts';
export { numberRows } from './commands/number-rows.ts';
export { openDoor } from './queries.ts';

type Origin = Partial<Pick<NewMark, 'id' | 'seen' | 'isRuling' | 'agoMs'>>;

/** Made just now, where nothing else was known; says only what the test is about. */
const originOf = (origin: Origin) => ({ id: newId(), seen: 0, isRuling: false, agoMs: 0, ...origin });

/** The first adult of a household is in. */
export const aPresence = ({
  registrationId,
  ...rest
}: Partial<Presence> & Pick<Presence, 'registrationId'> & Origin): NewMark =>
  ({
    ...{ kind: 'presence', registrationId, person: 1, band: 'adult', isPresent: true },
    ...originOf({}),
    ...rest,
  }) as NewMark;

export const aWalkIn = (numbers: Partial<Crowd> & Origin = {}): NewMark => ({
  ...{ adults: 1, children: 0, ...originOf({}) },
  ...numbers,
  kind: 'walk-in',
});

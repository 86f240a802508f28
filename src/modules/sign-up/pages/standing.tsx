import { formatInstant } from '#kernel/days.ts';
import type { Language } from '#kernel/languages.ts';
import { Alert } from '#ui/alert.tsx';
import { isFull, type Offer, openChoices } from '../offer.ts';
import { type StandingTexts, standingTexts } from './standing-texts.ts';

/** Why nobody can sign up here: something that is as it is, or that may be talked about. */
export type Stop = { readonly says: (t: StandingTexts, language: Language) => string; readonly mayCall: boolean };

const stop = (says: Stop['says'], mayCall = false): Stop => ({ says, mayCall });

/** Undefined when one can sign up, be it for the waiting list. */
export function standingOf(offer: Offer): Stop | undefined {
  const { activity, choices, isCalledOff } = offer;
  if (activity.state === 'cancelled' || isCalledOff) return stop((t) => t.cancelled);
  if (choices.length === 0) return stop((t) => t.over);
  if (activity.signUp === null || activity.signUp === 'not-needed') return stop((t) => t.notNeeded);
  const open = openChoices(offer);
  if (open.length === 0) return stopOf(choices[0]?.wrong);
  const nobodyWaits = open.every((choice) => isFull(choice) && !choice.subject.hasWaitingList);
  return nobodyWaits ? stop((t) => t.allFull, true) : undefined;
}

function stopOf(wrong: Offer['choices'][number]['wrong']): Stop {
  if (wrong?.code === 'not-open-yet') return stop((t, language) => t.opens(formatInstant(wrong.opensAt, language)));
  if (wrong?.code === 'closed') return stop((t, language) => t.closed(formatInstant(wrong.closedAt, language)), true);
  return stop((t) => t.cancelled);
}

export const Standing = ({
  stop: { says, mayCall },
  offer,
  language,
}: {
  stop: Stop;
  offer: Offer;
  language: Language;
}) => {
  const t = standingTexts[language];
  return (
    <Alert language={language}>
      <p>{says(t, language)}</p>
      {mayCall && offer.phone && <p>{t.call(offer.phone)}</p>}
    </Alert>
  );
};

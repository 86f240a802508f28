import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { HALF_DAYS } from '#kernel/half-days.ts';
import { isId } from '#kernel/id.ts';
import {
  CHANNELS,
  DIGID_STEPS,
  DURATIONS,
  HELPER_ROLES,
  HELPS,
  type NewQuestion,
  questionsShape,
  REFERRAL_KINDS,
} from '../contact.ts';
import { missingTexts } from '../messages.ts';

const NOT_ASKED = '';

/** Also when another field is faulty: all that is wrong is said at once. */
const when = () => true;

type Asking = { readonly topic: string; readonly earlier: readonly NewQuestion[]; readonly more: string };

/** Whoever noted a question already may leave the next one. */
const isAsked = ({ topic, earlier, more }: Asking): boolean =>
  topic !== NOT_ASKED || earlier.length === 0 || more !== '';

/** What the page sends without a script. `earlier` holds the questions of the same visitor that were noted before this one. */
export const registerForm = defineForm(
  z
    .object({
      id: z.string().default(''),
      place: field.text('Kies waar je hielp.'),
      earlier: z.string().default('').transform(earlierIn),
      topic: z.string().max(60).default(NOT_ASKED),
      body: z.string().max(60).default(''),
      digid: field.oneOf([...DIGID_STEPS, ''], ''),
      help: field.oneOf([...HELPS, ''], ''),
      referral: field.oneOf([...REFERRAL_KINDS, ''], ''),
      service: z.string().default(''),
      channel: field.oneOf(CHANNELS, 'Kies hoe iemand kwam.'),
      duration: field.oneOf(DURATIONS, 'Kies hoe lang het duurde.'),
      languageHelp: field.ticked(),
      helperRole: field.oneOf(HELPER_ROLES, 'Kies wie hielp.'),
      day: field.day(),
      halfDay: field.oneOf(HALF_DAYS, 'Kies het dagdeel.'),
      more: z.string().default(''),
    })
    .refine(({ topic, ...rest }) => topic !== NOT_ASKED || !isAsked({ topic, ...rest }), {
      ...{ path: ['topic'], error: missingTexts.topic, when },
    })
    .refine(({ help, ...rest }) => help !== '' || !isAsked(rest), {
      ...{ path: ['help'], error: missingTexts.help, when },
    })
    .refine(({ help, referral }) => help !== 'referred' || referral !== '', {
      ...{ path: ['referral'], error: missingTexts.referral, when },
    }),
);

export type Typed = Extract<ReturnType<typeof registerForm.parse>, { ok: true }>['values'];

function earlierIn(text: string): NewQuestion[] {
  try {
    return questionsShape.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** All questions of this visitor, the last one with the organisation that goes with its topic unless another was chosen. */
export function questionsIn(typed: Typed, usualBodyOf: (topicId: string) => string): NewQuestion[] {
  const { earlier, topic, body, digid, help, referral, service } = typed;
  if (topic === NOT_ASKED || help === '') return earlier;
  const sentTo = { referral: referral || null, service: isId(service) ? service : null };
  const last = { topic, body: body || usualBodyOf(topic), digid: digid || null, help, ...sentTo };
  return [...earlier, last];
}

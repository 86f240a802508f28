import { formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import type { Texts } from '#kernel/result.ts';
import type { ApplyRefusal } from './commands/apply-for-grant.ts';
import type { DecideRefusal } from './commands/decide-grant.ts';
import type { AdvancesRefusal } from './commands/plan-advances.ts';
import type { SettleRefusal } from './commands/settle-grant.ts';

export const grantTexts: Texts<ApplyRefusal | DecideRefusal | AdvancesRefusal | SettleRefusal> = {
  'already-applied': ({ appliedOn }) => `De subsidie is al aangevraagd op ${formatDay(appliedOn)}.`,
  'not-applied': () => 'De subsidie is nog niet aangevraagd.',
  'already-decided': ({ decisionNumber }) => `De gemeente heeft al beslist: beschikking ${decisionNumber}.`,
  'decided-before-applied': ({ appliedOn }) =>
    `De aanvraag is van ${formatDay(appliedOn)}. De beschikking kan niet ouder zijn.`,
  'more-than-asked': ({ askedCents }) => `Er is ${formatCents(askedCents)} gevraagd. Meer kan niet zijn verleend.`,
  'lines-do-not-add-up': ({ grantedCents, linesCents }) =>
    `De bedragen per dienst zijn samen ${formatCents(linesCents)}, maar verleend is ${formatCents(grantedCents)}. Vul bij de diensten in waar het verschil zit.`,
  'not-decided': () => 'De gemeente heeft nog niet beslist over de subsidie.',
  'already-settled': ({ settledOn }) => `De subsidie is al vastgesteld op ${formatDay(settledOn)}.`,
  'more-than-granted': ({ grantedCents }) =>
    `Er is ${formatCents(grantedCents)} verleend. Vul een bedrag in dat daar niet boven ligt.`,
  'too-little-to-share': ({ count }) => `Dit bedrag is te klein voor ${count} termijnen.`,
  'settled-before-decided': ({ decidedOn }) =>
    `De beschikking is van ${formatDay(decidedOn)}. De vaststelling komt daarna.`,
};

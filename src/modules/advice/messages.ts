import type { Texts } from '#kernel/result.ts';
import type { GoalRefusal } from './commands/add-goal.ts';
import type { AddRefusal } from './commands/add-scenario.ts';
import type { RemoveRefusal } from './commands/remove-scenario.ts';
import type { SaveRefusal } from './commands/save-scenario.ts';
import type { StartRefusal } from './commands/start-advice.ts';

export const nl = {
  'already-advised': () => 'Voor deze gemeente en dit jaar is er al een advies.',
  'no-edition': ({ year }) => `Er is nog geen catalogus gepubliceerd met prijzen voor ${year}.`,
  'changed-meanwhile': () =>
    'Iemand anders heeft dit scenario intussen gewijzigd. Wat jij invulde staat er nog; vergelijk en bewaar opnieuw.',
  'name-taken': () => 'Er is al een scenario met deze naam.',
  'enough-scenarios': ({ most }) => `Een advies heeft hoogstens ${most} scenario’s.`,
  'invalid-choice': () => 'Niet alles is goed ingevuld.',
  'reason-missing': () => 'Een aantal wijkt af van de gegevens van de gemeente. Schrijf erbij waarom.',
  'last-scenario': () => 'Een advies heeft ten minste één scenario.',
  'goal-known': () => 'Dit doel staat er al.',
} satisfies Texts<StartRefusal | SaveRefusal | AddRefusal | RemoveRefusal | GoalRefusal>;

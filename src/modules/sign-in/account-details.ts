import type { AccountDetails } from '#kernel/module.ts';
import { findSecondStep, type SecondStep } from './sql/second-steps.ts';
import { listSessions } from './sql/sessions.ts';

const wayText = ({ authenticator, passkeys, required }: SecondStep): string => {
  const ways = [authenticator && 'app voor codes', passkeys > 0 && `passkeys: ${passkeys}`].filter(Boolean);
  return ways.join(', ') || (required ? 'nog in te stellen' : 'geen');
};

/** Where somebody is signed in and with which second step, for the page on which an administrator manages the account. */
export const accountDetails: AccountDetails = async (ctx, { id, name }) => {
  const sessions = await listSessions(ctx.tx, id, ctx.now);
  const way = await findSecondStep(ctx.tx, id);
  const hasStep = way.authenticator || way.passkeys > 0;
  return {
    facts: [
      { term: 'Nu ingelogd op', details: sessions.map(({ device }) => device).join(', ') || 'geen apparaat' },
      { term: 'Tweede stap', details: wayText(way) },
    ],
    buttons: [
      ...(sessions.length > 0 ? [{ to: 'sessies/einde', label: 'Log overal uit' }] : []),
      ...(hasStep ? [removeStepOf(name)] : []),
    ],
  };
};

const removeStepOf = (name: string) => ({
  to: 'tweede-stap/einde',
  label: 'Haal tweede stap weg',
  confirm: `De tweede stap van ${name} weghalen? Doe dit alleen als je zeker weet wie het vraagt.`,
});

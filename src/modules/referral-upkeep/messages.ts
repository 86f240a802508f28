import type { Stale, Texts } from '#kernel/result.ts';
import type { LinkGone } from './commands/confirm-by-link.ts';
import type { CannotTakeOver } from './commands/decide-proposal.ts';

export const upkeepTexts: Texts<LinkGone | Stale | CannotTakeOver | { code: 'nothing-changed' }> = {
  'link-gone': () => 'Deze link werkt niet meer.',
  stale: () => 'Er is intussen iets veranderd aan uw gegevens. Kijk nog een keer of alles klopt.',
  'nothing-changed': () => 'U hebt nog niets veranderd. Klopt alles? Kies dan voor: alles klopt.',
  'cannot-take-over': () =>
    'Dit past niet meer bij wat er nu staat. Pas het zelf aan, en kies dan: neem het niet over.',
};

/** What was asked and answered, as the log of an account says it. */
export const happenings: Readonly<Record<string, string>> = {
  'referral-upkeep.organisation-asked': 'Per mail gevraagd of alles klopt',
  'referral-upkeep.changes-proposed': 'Organisatie stelde wijzigingen voor',
  'referral-upkeep.mail-stopped': 'Organisatie wil geen mail meer',
  'referral-upkeep.proposal-decided': 'Over een voorstel besloten',
};

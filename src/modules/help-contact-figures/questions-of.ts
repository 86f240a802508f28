import type { Domain, Help, ReferralKind } from '../help-contacts/index.ts';

/** The answers by which questions are told apart; left out: all of them. */
export type AskedKeys = {
  readonly domain?: readonly Domain[];
  readonly topicId?: readonly string[];
  readonly help?: readonly Help[];
  readonly referralKind?: readonly ReferralKind[];
};
/** `except`: of these topics none. */
export type QuestionsOf = { readonly only: AskedKeys; readonly except?: readonly string[] };

const DIGID = ['digid-aanvragen', 'digid-activeren', 'digid-app', 'digid-kwijt'];
const MONEY = ['toeslagen', 'belastingaangifte'];
const MUNICIPALITY = ['gemeente', 'wonen'];
const CARE = ['zorg'];
const DEVICES = ['apparaat', 'e-mail-app'];
const BANKING = ['bankieren', 'oplichting'];

/** Which questions add to each figure. Topics are those with which the list of every library begins. */
export const QUESTIONS_OF: Readonly<Record<string, QuestionsOf>> = {
  'help-questions': { only: {} },
  'help-questions-government': { only: { domain: ['government'] } },
  'help-questions-library': { only: { domain: ['library'] } },
  'help-questions-other': { only: { domain: ['other'] } },
  'help-questions-digid': { only: { topicId: DIGID } },
  'help-questions-money': { only: { topicId: MONEY } },
  'help-questions-municipality': { only: { topicId: MUNICIPALITY } },
  'help-questions-care': { only: { topicId: CARE } },
  'help-questions-government-rest': {
    only: { domain: ['government'] },
    except: [...DIGID, ...MONEY, ...MUNICIPALITY, ...CARE],
  },
  'help-questions-devices': { only: { topicId: DEVICES } },
  'help-questions-banking': { only: { topicId: BANKING } },
  'help-questions-other-rest': { only: { domain: ['other'] }, except: [...DEVICES, ...BANKING] },
  'help-questions-referred': { only: { help: ['referred'] } },
  'help-questions-referred-government': { only: { referralKind: ['government-desk'] } },
  'help-questions-referred-partner': { only: { referralKind: ['local-partner'] } },
  'help-questions-referred-course': { only: { referralKind: ['own-course'] } },
  'help-questions-referred-taalhuis': { only: { referralKind: ['taalhuis'] } },
  'help-questions-referred-point': { only: { referralKind: ['other-help-point'] } },
};

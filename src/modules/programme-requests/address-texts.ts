import { type MailTexts, mailTexts } from './mail-texts.ts';
import type { ProgrammeRequest } from './sql/requests.ts';
import { type StateTexts, stateTexts } from './state-texts.ts';

const formalMail: MailTexts = {
  hello: (name) => `Geachte ${name},`,
  link: 'Uw aanvraag staat hier. U kunt er antwoorden, bevestigen of intrekken:',
  seen: 'Zo ziet iedereen haar:',
  subjects: {
    confirm: 'Bevestig uw aanvraag voor ons programma',
    asked: 'We bekijken uw aanvraag voor ons programma',
    question: 'Een vraag over uw aanvraag voor ons programma',
    approved: 'Uw activiteit komt in ons programma',
    refused: 'Uw aanvraag voor ons programma kan niet',
    published: 'Uw activiteit staat in de agenda',
    dropped: 'Uw activiteit gaat toch niet door',
  },
};

const formalState: StateTexts = {
  ...stateTexts.nl,
  states: {
    unconfirmed: 'Bevestig nog dat deze aanvraag van u is.',
    asked: 'We bekijken uw aanvraag. U hoort van ons.',
    questioned: 'We hebben een vraag aan u.',
    approved: 'Uw activiteit komt in ons programma.',
    refused: 'Dit kan helaas niet.',
    withdrawn: 'U hebt deze aanvraag ingetrokken.',
    dropped: 'Uw activiteit gaat toch niet door.',
  },
  next: 'We maken het bericht voor de agenda en regelen een plek. Daarna staat uw activiteit in de agenda.',
};

type Asker = Pick<ProgrammeRequest, 'askerKind' | 'language'>;

/** What who asked reads in mails, in their own language; in Dutch officials and partners are addressed as such. */
export const mailTextsFor = (asker: Asker): MailTexts => (isFormal(asker) ? formalMail : mailTexts[asker.language]);

/** The same of how a request stands. */
export const stateTextsFor = (asker: Asker): StateTexts => (isFormal(asker) ? formalState : stateTexts[asker.language]);

/** Whether somebody is addressed on behalf of an organisation. */
export const isFormal = ({ askerKind, language }: Asker): boolean =>
  language === 'nl' && (askerKind === 'partner' || askerKind === 'municipality');

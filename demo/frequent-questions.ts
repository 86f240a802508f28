// What people often ask at a help point, with what a helper answers.
import type { Ctx } from '#kernel/ctx.ts';
import type { ReferralTopic } from '../src/modules/referral-directory/index.ts';
import { saveQuestion } from '../src/modules/referral-guide/testing.ts';

const QUESTIONS: readonly [ReferralTopic, question: string, answer: string][] = [
  [
    'digid',
    'Hoe kom ik aan een DigiD?',
    'Vraag hem aan op digid.nl. Je typt zelf je gegevens in. Na een paar dagen komt er een brief met een code. Kom met die brief en je telefoon terug, dan maken we het samen af.',
  ],
  [
    'digid',
    'Ik ben mijn wachtwoord van DigiD vergeten. Wat nu?',
    'Kies op digid.nl ‘Wachtwoord vergeten’. Heb je de app? Dan heb je geen wachtwoord nodig. Wij vragen nooit naar je wachtwoord.',
  ],
  [
    'benefits',
    'Heb ik recht op toeslag?',
    'Dat kun je zelf uitrekenen op toeslagen.nl. Wij laten zien waar. Of je iets moet aanvragen, bespreek je met iemand van het spreekuur of van de gemeente.',
  ],
  [
    'tax',
    'Wie helpt mij met de aangifte?',
    'In maart en april zijn er belastingspreekuren in de bibliotheek. Neem je DigiD, je jaaropgaven en je rekeningnummer mee.',
  ],
  [
    'computer',
    'Ik krijg een raar bericht. Is het echt?',
    'Klik nergens op en geef geen code door. Kijk samen op fraudehelpdesk.nl. Heb je al geld overgemaakt? Bel dan meteen je bank.',
  ],
];

/** Writes down what people often ask at a help point. */
export async function writeQuestions(ctx: Ctx): Promise<void> {
  for (const [topic, question, answer] of QUESTIONS) await saveQuestion(ctx, { content: { topic, question, answer } });
}

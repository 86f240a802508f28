import type { Facts } from './facts.ts';
import { type LinksTexts, linksTexts } from './links-texts.ts';
import { momentLines } from './message.ts';
import { type MessageTexts, messageTexts } from './message-texts.ts';

/** What leads a household to all of its registrations; the first of them decides the language and the name. */
export function linksMessageOf(
  facts: readonly Facts[],
  pages: readonly string[],
): { subject: string; text: string; short: string } {
  const [latest] = facts;
  if (!latest) throw new Error('a message without a link');
  const { registration, organisation } = latest;
  const t: LinksTexts = linksTexts[registration.language];
  const said: MessageTexts = messageTexts[registration.language];
  const text = [
    said.greeting(registration.name),
    t.lead,
    ...facts.map((each, index) => [each.title, whenIn(each, latest), pages[index]].filter(Boolean).join('\n')),
    t.notYou,
    said.from(organisation),
  ].join('\n\n');
  const short = [t.subject, ...facts.map(({ title }, index) => `${title}: ${pages[index]}`)].join('\n');
  return { subject: t.subject, text, short };
}

/** One message speaks one language, whatever each registration speaks. */
function whenIn(facts: Facts, { registration: { language } }: Facts): string {
  return momentLines({ ...facts, registration: { ...facts.registration, language } }, messageTexts[language])[0] ?? '';
}

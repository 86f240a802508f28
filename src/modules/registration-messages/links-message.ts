import type { Facts } from './facts.ts';
import { type LinksTexts, linksTexts } from './links-texts.ts';
import { momentLines } from './message.ts';
import { type MessageTexts, messageTexts } from './message-texts.ts';

type Linked = { readonly facts: Facts; readonly page: string };

/** What leads a household to all of its registrations, by when they are; what it made last decides the language and the name. */
export function linksMessageOf(
  latest: Facts,
  all: readonly Linked[],
): { subject: string; text: string; short: string } {
  const { registration, organisation } = latest;
  const linked = all.toSorted((one, other) => beginOf(one) - beginOf(other));
  const t: LinksTexts = linksTexts[registration.language];
  const said: MessageTexts = messageTexts[registration.language];
  const text = [
    said.greeting(registration.name),
    t.lead,
    ...linked.map(({ facts, page }) => [facts.title, whenIn(facts, latest), page].filter(Boolean).join('\n')),
    t.notYou,
    said.from(organisation),
  ].join('\n\n');
  const short = [t.subject, ...linked.map(({ facts, page }) => `${facts.title}: ${page}`)].join('\n');
  return { subject: t.subject, text, short };
}

const beginOf = ({ facts }: Linked): number => facts.sessions[0]?.beginsAt.getTime() ?? 0;

/** One message speaks one language, whatever each registration speaks. */
function whenIn(facts: Facts, { registration: { language } }: Facts): string {
  return momentLines({ ...facts, registration: { ...facts.registration, language } }, messageTexts[language])[0] ?? '';
}

import type { Request } from '#kernel/http.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { type AgendaFilter, agendaAddress } from '../filter.ts';
import type { agendaTexts } from '../pages/agenda-texts.ts';

type Taken = { c: Request; filter: AgendaFilter };
type Spoken = Words<typeof agendaTexts>;

/** What can be done with this choice elsewhere, where there are pages for it. */
export const TakeAlong = ({ c, filter, words: { t, to } }: Taken & { words: Spoken }) => {
  const ways = [
    ['/agenda/abonneren', t.subscribe],
    ['/agenda/afdrukken', t.printMonth],
  ] as const;
  const there = ways.filter(([path]) => c.var.hasPage(path));
  if (there.length === 0) return null;
  return (
    <p class="actions">
      {there.map(([path, label]) => (
        <Link {...to(agendaAddress(path, filter))}>{label}</Link>
      ))}
    </p>
  );
};

const FEEDS = [
  ['/agenda.ics', 'text/calendar'],
  ['/agenda.rss', 'application/rss+xml'],
  ['/agenda.json', 'application/feed+json'],
] as const;

/** Where a program that is handed this page finds the same as a feed. */
export const FeedLinks = ({ c, filter, to }: Taken & Pick<Spoken, 'to'>) => (
  <>
    {FEEDS.filter(([path]) => c.var.hasPage(path)).map(([path, type]) => (
      <link rel="alternate" type={type} {...to(agendaAddress(path, filter))} />
    ))}
  </>
);

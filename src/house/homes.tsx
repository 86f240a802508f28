import { type Request, read } from '#kernel/http.ts';
import { subjectNotesOf } from '#kernel/subject-notes.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Card, Cards } from '#ui/card.tsx';
import { CommandSearch } from '#ui/command-search.tsx';
import { Hero } from '#ui/hero.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { navigationFor, respond } from '#ui/respond.tsx';
import { SubjectNotice } from '#ui/subject-notice.tsx';
import type { homeTexts } from './home-texts.ts';

/** The front door for residents. */
export async function homePage(c: Request, { t }: Words<typeof homeTexts>) {
  const comingUp = await Promise.all(c.var.modules.map((module) => module.comingUp?.(c)));
  return respond(
    c,
    'public',
    t.welcome,
    <>
      <Hero title={t.title} lead={t.lead} />
      {comingUp}
      <Rooms items={navigationFor(c, 'public')} />
    </>,
  );
}

/** The front door for staff: what waits for this user, and the rooms that they may enter. */
export async function workHomePage(c: Request) {
  const notes = await read(c, (ctx) => subjectNotesOf(ctx, c.var.modules, { subject: 'house.work', id: '' }));
  return respond(
    c,
    'work',
    'Werk',
    <>
      <PageHead
        title={`Dag ${c.var.actor.kind === 'user' ? c.var.actor.name.split(' ')[0] : ''}`}
        lead="Waar ga je vandaag mee aan de slag?"
      />
      {notes.map((note) => (
        <SubjectNotice {...note} />
      ))}
      <Rooms items={navigationFor(c, 'work')} />
    </>,
  );
}

/** The front door for municipalities and other partners. */
export const partnerHomePage = (c: Request) =>
  respond(
    c,
    'partner',
    'Partners',
    <>
      <PageHead title="Welkom" lead="Hier vindt u de offertes en overeenkomsten tussen u en de bibliotheek." />
      <Rooms items={navigationFor(c, 'partner')} />
    </>,
  );

/** The command search as a page, for who works without JavaScript. */
export const searchPage = (c: Request) =>
  respond(
    c,
    'work',
    'Ga naar',
    <>
      <PageHead title="Ga naar" />
      <CommandSearch items={navigationFor(c, 'work')} term={c.req.query('q') ?? ''} />
    </>,
  );

const Rooms = ({ items }: { items: ReturnType<typeof navigationFor> }) => (
  <Cards>
    {items.map(({ href, hreflang, label, hint }) => (
      <Card title={label} href={href} hreflang={hreflang}>
        {hint && <p>{hint}</p>}
      </Card>
    ))}
  </Cards>
);

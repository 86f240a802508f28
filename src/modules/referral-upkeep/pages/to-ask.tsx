import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type Entry, entriesOf } from '../../referral-directory/index.ts';
import { listOpenProposals } from '../sql.ts';
import { type Standing, standingOf } from '../standing.ts';

type Row = { entry: Entry; what: string; href: string };

/** What staff must see to themselves: proposals to decide on, and organisations that no mail reaches. */
export async function toAskPage(c: Request) {
  const rows = await read(c, async (ctx): Promise<Row[]> => {
    const proposals = Map.groupBy(await listOpenProposals(ctx.tx, 'all'), ({ organisationId }) => organisationId);
    const proposing = await entriesOf(ctx.tx, [...proposals.keys()]);
    const { stale } = await standingOf(ctx);
    return [
      ...proposing.map((entry) => ({
        entry,
        what: `Voorstellen om over te beslissen: ${proposals.get(entry.id)?.length}`,
        href: `/werk/sociale-kaart/${entry.id}/voorstellen`,
      })),
      ...stale
        .filter(({ step }) => step === 'see-to')
        .map((standing) => ({
          entry: standing.entry,
          what: whyOf(standing),
          href: `/werk/sociale-kaart/${standing.entry.id}`,
        })),
    ].filter(({ entry }) => can(ctx.actor, 'referral-directory:edit', entry.scope));
  });
  return respond(
    c,
    'work',
    'Zelf navragen',
    <>
      <PageHead
        title="Zelf navragen"
        lead="Hier helpt een mail niet (meer): bel, of beslis over wat een organisatie voorstelt."
        breadcrumbs={[{ href: '/werk/sociale-kaart', label: 'Sociale kaart' }]}
      />
      <DataTable
        caption="Organisaties om na te vragen"
        captionHidden
        rows={rows}
        columns={COLUMNS}
        empty={{ title: 'Niets te doen', text: 'Elke organisatie is bevestigd, of wordt per mail gevraagd.' }}
      />
    </>,
  );
}

const whyOf = ({ entry, round }: Standing): string => {
  if (entry.contactEmail === null) return 'Er is geen mailadres om het na te vragen';
  if (!entry.wantsMail) return 'Wil geen mail: bel';
  return round ? 'Antwoordde niet op twee mails: bel' : 'Bel';
};

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: 'Naam', rowHeader: true, cell: ({ entry, href }) => <a href={href}>{entry.name}</a> },
  { key: 'what', header: 'Wat is er te doen', cell: ({ what }) => what },
  { key: 'phone', header: 'Telefoon', cell: ({ entry }) => entry.phones.join(', ') },
  { key: 'mail', header: 'Mail', cell: ({ entry }) => entry.contactEmail ?? '' },
];

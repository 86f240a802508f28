import { type Request, submit } from '#kernel/http.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { takeCampaign } from '../commands/take-campaign.ts';
import { campaignTexts } from '../messages.ts';
import type { CalendarEntry } from '../national-calendar.ts';
import { whenText } from '../words.ts';

type Props = { year: number; entries: readonly CalendarEntry[]; mayTake: boolean };

/** The national campaigns of a year that are not in ours yet, with who told their days. */
export const NationalCalendar = ({ year, entries, mayTake }: Props) => {
  if (entries.length === 0) return null;
  const taking: Column<CalendarEntry> = {
    key: 'take',
    header: 'Actie',
    nowrap: true,
    cell: ({ calendarId, name }) => (
      <form method="post" action={`/werk/campagnes/landelijk/${calendarId}/overname`}>
        <Button kind="secondary" small>
          Neem over
          <span class="visually-hidden"> {name}</span>
        </Button>
      </form>
    ),
  };
  return (
    <DataTable
      caption={`Landelijk in ${year}, nog niet in ons jaar`}
      rows={entries}
      columns={[
        {
          key: 'name',
          header: 'Campagne',
          rowHeader: true,
          cell: ({ name, theme }) => (
            <>
              {name}
              {theme && <span class="block hint">{theme}</span>}
            </>
          ),
        },
        { key: 'when', header: 'Wanneer', cell: whenText },
        { key: 'initiator', header: 'Van wie', cell: ({ initiator }) => initiator },
        {
          key: 'source',
          header: 'Bron van de datum',
          cell: ({ source }) => source ?? <span class="missing">geen bron gevonden</span>,
        },
        ...(mayTake ? [taking] : []),
      ]}
    />
  );
};

/** Takes a national campaign into our year. */
export async function takeCampaignAction(c: Request) {
  const calendarId = c.req.param('calendarId');
  if (!calendarId) throw new NotFound('calendar');
  const outcome = await submit(
    c,
    {},
    (ctx) => takeCampaign(ctx, { calendarId }),
    ({ id }) => `/werk/campagnes/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const title = textOf(campaignTexts, outcome.refusal);
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title="Niet overgenomen" breadcrumbs={[{ href: '/werk/campagnes', label: 'Campagnes' }]} />
      <Alert kind="error" title={title} />
    </>,
    422,
  );
}

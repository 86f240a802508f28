import { startOf } from '#kernel/clock-times.ts';
import { asDay, today } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { formatNumber } from '#kernel/languages.ts';
import { Alert } from '#ui/alert.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { NumberField } from '#ui/field.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { roomWords } from '../../rooms/index.ts';
import { listSupport, type Support } from '../sql.ts';
import { hoursOf } from '../utilisation.ts';

type Given = Support & { readonly municipality: string };

const yearIn = (c: Request): number => yearAsked(c) ?? Number(today(c.var.now()).slice(0, 4));

const load = (c: Request) =>
  read(c, async ({ tx, now }) => {
    const year = yearIn(c);
    const municipalities = (await listMunicipalities(tx)).filter(({ served }) => served);
    const chosen = municipalities.filter(({ slug }) => slug === c.req.query('gemeente'));
    const codes = (chosen.length > 0 ? chosen : municipalities).map(({ code }) => code);
    const span = { from: startOf(asDay(`${year}-01-01`)), until: startOf(asDay(`${year + 1}-01-01`)), now };
    const nameOf = (code: string): string => municipalities.find((each) => each.code === code)?.name ?? code;
    const rows = await listSupport(tx, codes, span);
    const given = rows.map((row): Given => ({ ...row, municipality: nameOf(row.municipalityCode) }));
    return { year, municipalities, given };
  });

const kindOf = ({ userKind }: Support): string => roomWords.userKinds[userKind as keyof typeof roomWords.userKinds];
const hoursText = ({ minutes }: Support): string => formatNumber(hoursOf(minutes), 'nl');

/** What free and cheap use of rooms was worth, by municipality and kind of user. */
export async function supportPage(c: Request) {
  const { year, municipalities, given } = await load(c);
  const { search } = new URL(c.req.url);
  const unknown = given.reduce((sum, row) => sum + row.unknown, 0);
  const state = { raw: { jaar: String(year), gemeente: c.req.query('gemeente') ?? '' }, errors: {} };
  return respond(
    c,
    'work',
    'Steun in natura',
    <>
      <PageHead
        title="Steun in natura"
        lead="Wat bewoners, groepen en partners minder betaalden dan het normale tarief. Alleen wat geweest is telt, en wie niet kwam telt niet mee."
      />
      <FilterBar action="/werk/steun-in-natura">
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <NumberField state={state} name="jaar" label="Jaar" required />
      </FilterBar>
      <Results status={`${given.length} regels`}>
        {unknown > 0 && (
          <Alert>
            <p>{unknown} keer was er geen tarief vastgesteld. Die uren tellen mee, zonder bedrag.</p>
          </Alert>
        )}
        <DataTable
          caption={`Gebruik in ${year}`}
          rows={given}
          groupOf={({ municipality }) => municipality}
          columns={[
            { key: 'kind', header: 'Wie', rowHeader: true, cell: kindOf },
            { key: 'uses', header: 'Keer', align: 'end', cell: ({ uses }) => uses },
            { key: 'hours', header: 'Uren', align: 'end', cell: hoursText },
            { key: 'paid', header: 'Betaald', align: 'end', cell: ({ paidCents }) => <Money cents={paidCents} /> },
            {
              key: 'support',
              header: 'Steun',
              align: 'end',
              cell: ({ supportCents }) => <Money cents={supportCents} />,
            },
          ]}
          empty={{ title: 'Nog niets', text: 'In dit jaar was er nog geen gebruik dat is afgelopen.' }}
        />
        <ExportLinks
          csv={`/werk/steun-in-natura/lijst.csv${search}`}
          xlsx={`/werk/steun-in-natura/lijst.xlsx${search}`}
        />
      </Results>
    </>,
  );
}

/** The same rows to take away. */
export async function supportFile(c: Request) {
  const { year, given } = await load(c);
  return answerTable(c, {
    name: `steun-in-natura-${year}`,
    columns: [
      { key: 'municipality', header: 'Gemeente' },
      { key: 'kind', header: 'Wie' },
      { key: 'uses', header: 'Keer' },
      { key: 'hours', header: 'Uren' },
      { key: 'paid', header: 'Betaald in centen' },
      { key: 'support', header: 'Steun in centen' },
      { key: 'unknown', header: 'Keer zonder tarief' },
    ],
    rows: given.map((row) => ({
      ...{ municipality: row.municipality, kind: kindOf(row), uses: row.uses, hours: hoursOf(row.minutes) },
      ...{ paid: row.paidCents, support: row.supportCents, unknown: row.unknown },
    })),
  });
}

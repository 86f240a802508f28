import { raw } from 'hono/html';
import { asDay, type Day, formatDay, today } from '#kernel/days.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { findMunicipality } from '../../organisation/index.ts';
import { type OpenBranch, withHours } from '../branches.ts';
import { CORE_FUNCTIONS, FACILITIES } from '../facilities.ts';
import { formatSpans } from '../hours.ts';
import { libraryJsonLd } from '../library-json-ld.ts';
import { findBranch } from '../sql/branches.ts';
import { periodOf } from './period.ts';
import { todayText } from './public-branches.tsx';
import { ComingWeek } from './week-table.tsx';

/** One branch for residents: where it is, when it is open and what one finds there. */
export async function publicBranchPage(c: Request) {
  const day = today(c.var.now());
  const { branch, municipality } = await read(c, async ({ tx }) => {
    const known = found(await findBranch(tx, c.req.param('slug') ?? ''), 'branch');
    const [open] = await withHours(tx, [known], day);
    return { branch: found(open, 'branch'), municipality: await findMunicipality(tx, known.municipalityCode) };
  });
  const jsonLd = libraryJsonLd(branch, {
    url: `${c.var.config.baseUrl}/vestigingen/${branch.slug}`,
    organisation: c.var.organisation,
  });
  const state = stateText(branch, day);
  return respond(
    c,
    'public',
    branch.name,
    <>
      <PageHead
        title={branch.name}
        kicker={`${branch.street}, ${branch.town}`}
        lead={state ? undefined : todayText(branch, day)}
        breadcrumbs={[
          { href: '/vestigingen', label: 'Vestigingen' },
          ...(municipality?.served ? [{ href: `/gemeenten/${municipality.slug}`, label: municipality.name }] : []),
        ]}
      />
      {state && <Alert kind="warning">{state}</Alert>}
      <Columns aside={<Address branch={branch} />}>
        {!isClosed(branch, day) && <OpeningHours branch={branch} day={day} />}
        <Offer branch={branch} />
      </Columns>
      {!isClosed(branch, day) && (
        <script type="application/ld+json">{raw(JSON.stringify(jsonLd).replaceAll('<', '\\u003c'))}</script>
      )}
    </>,
  );
}

const isClosed = ({ closedOn }: OpenBranch, day: Day): boolean => closedOn !== null && closedOn <= day;

function stateText({ openedOn, closedOn }: OpenBranch, day: Day): string | undefined {
  if (closedOn !== null && closedOn <= day)
    return `Deze vestiging bestaat niet meer. Zij sloot op ${formatDay(asDay(closedOn))}.`;
  if (openedOn !== null && openedOn > day) return `Deze vestiging opent op ${formatDay(asDay(openedOn))}.`;
  return closedOn === null ? undefined : `Deze vestiging sluit voorgoed op ${formatDay(asDay(closedOn))}.`;
}

const Address = ({ branch }: { branch: OpenBranch }) => (
  <Card title="Adres">
    <address>
      {branch.street}
      <br />
      {branch.postcode} {branch.town}
    </address>
    {branch.route && (
      <>
        <h3>Zo kom je er</h3>
        <p>{branch.route}</p>
      </>
    )}
  </Card>
);

const OpeningHours = ({ branch, day }: { branch: OpenBranch; day: Day }) => {
  const hasUnstaffed = branch.week.some(({ staffed }) => !staffed);
  return (
    <Card title="Wanneer zijn we open?">
      {branch.hoursAsOf === null ? (
        <p>We weten nog niet wanneer deze vestiging open is.</p>
      ) : (
        <ComingWeek week={branch.week} exceptions={branch.exceptions} day={day} />
      )}
      {hasUnstaffed && (
        <p>
          Is er geen medewerker? Dan kom je binnen met je bibliotheekpas. Je leent en brengt terug bij het apparaat.
        </p>
      )}
      {branch.exceptions.length > 0 && (
        <DataTable
          caption="Andere tijden"
          dense
          rows={branch.exceptions}
          columns={[
            { key: 'days', header: 'Wanneer', rowHeader: true, cell: periodOf },
            { key: 'hours', header: 'Open', cell: ({ spans }) => formatSpans(spans) },
            { key: 'reason', header: 'Waarom', cell: ({ reason }) => reason },
          ]}
        />
      )}
    </Card>
  );
};

const Offer = ({ branch }: { branch: OpenBranch }) => {
  const functions = CORE_FUNCTIONS.filter(({ id }) => branch.coreFunctions.includes(id));
  const facilities = FACILITIES.filter(({ id }) => branch.facilities.includes(id));
  return (
    <Card title="Wat vind je hier?">
      {branch.about.split(/\n\s*\n/).map((paragraph) => paragraph && <p>{paragraph}</p>)}
      {functions.length > 0 && (
        <>
          <h3>Wat je hier kunt doen</h3>
          <ul>
            {functions.map(({ residents }) => (
              <li>{residents}</li>
            ))}
          </ul>
        </>
      )}
      {facilities.length > 0 && (
        <>
          <h3>Wat er is</h3>
          <ul>
            {facilities.map(({ label }) => (
              <li>{label}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};

import { raw } from 'hono/html';
import { asDay, type Day, formatDay, today } from '#kernel/days.ts';
import { found, type Request, read } from '#kernel/http.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { type OpenBranch, withHours } from '../branches.ts';
import { CORE_FUNCTIONS, FACILITIES } from '../facilities.ts';
import { facilityTexts } from '../facility-texts.ts';
import { formatSpans } from '../hours.ts';
import { hoursTexts } from '../hours-texts.ts';
import { libraryJsonLd } from '../library-json-ld.ts';
import { findBranch } from '../sql/branches.ts';
import { periodOf } from './period.ts';
import type { publicBranchTexts } from './public-branch-texts.ts';
import { Today } from './today.tsx';
import { ComingWeek } from './week-table.tsx';

type Spoken = Words<typeof publicBranchTexts>;

/** One branch for residents: where it is, when it is open and what one finds there. */
export async function publicBranchPage(c: Request, words: Spoken) {
  const { t, language, to } = words;
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
  const comingUp = await Promise.all(c.var.modules.map((module) => module.comingUp?.(c, { branch: branch.slug })));
  const state = stateText(branch, day, words);
  const dutch = writtenInDutch(language);
  return respond(
    c,
    'public',
    branch.name,
    <>
      <PageHead
        language={language}
        title={<span {...dutch}>{branch.name}</span>}
        kicker={
          <span {...dutch}>
            {branch.street}, {branch.town}
          </span>
        }
        lead={state ? undefined : <Today branch={branch} day={day} language={language} />}
        breadcrumbs={[
          { ...to('/vestigingen'), label: t.branches },
          ...(municipality?.served
            ? [{ ...to(`/gemeenten/${municipality.slug}`), label: <span {...dutch}>{municipality.name}</span> }]
            : []),
        ]}
      />
      {state && (
        <Alert kind="warning" language={language}>
          {state}
        </Alert>
      )}
      <Columns aside={<Address branch={branch} words={words} />}>
        {!isClosed(branch, day) && <OpeningHours branch={branch} day={day} words={words} />}
        <Offer branch={branch} words={words} />
      </Columns>
      {comingUp}
      {!isClosed(branch, day) && (
        <script type="application/ld+json">{raw(JSON.stringify(jsonLd).replaceAll('<', '\\u003c'))}</script>
      )}
    </>,
  );
}

const isClosed = ({ closedOn }: OpenBranch, day: Day): boolean => closedOn !== null && closedOn <= day;

function stateText({ openedOn, closedOn }: OpenBranch, day: Day, { t, language }: Spoken): string | undefined {
  if (closedOn !== null && closedOn <= day) return t.closedOn(formatDay(asDay(closedOn), language));
  if (openedOn !== null && openedOn > day) return t.opensOn(formatDay(asDay(openedOn), language));
  return closedOn === null ? undefined : t.closesOn(formatDay(asDay(closedOn), language));
}

type Part = { branch: OpenBranch; words: Spoken };

const Address = ({ branch, words: { t, language } }: Part) => (
  <Card title={t.address}>
    <address>
      <span {...writtenInDutch(language)}>{branch.street}</span>
      <br />
      <span {...writtenInDutch(language)}>
        {branch.postcode} {branch.town}
      </span>
    </address>
    {branch.route && (
      <>
        <h3>{t.route}</h3>
        <p {...writtenInDutch(language)}>{branch.route}</p>
      </>
    )}
  </Card>
);

const OpeningHours = ({ branch, day, words: { t, language } }: Part & { day: Day }) => {
  const hasUnstaffed = branch.week.some(({ staffed }) => !staffed);
  return (
    <Card title={t.whenOpen}>
      {branch.hoursAsOf === null ? (
        <p>{hoursTexts[language].unknown}.</p>
      ) : (
        <ComingWeek week={branch.week} exceptions={branch.exceptions} day={day} language={language} />
      )}
      {hasUnstaffed && <p>{t.withoutStaff}</p>}
      {branch.exceptions.length > 0 && (
        <DataTable
          caption={t.otherTimes}
          language={language}
          dense
          rows={branch.exceptions}
          columns={[
            { key: 'days', header: t.when, rowHeader: true, cell: (exception) => periodOf(exception, language) },
            { key: 'hours', header: hoursTexts[language].open, cell: ({ spans }) => formatSpans(spans, language) },
            { key: 'reason', header: t.why, cell: ({ reason }) => <span {...writtenInDutch(language)}>{reason}</span> },
          ]}
        />
      )}
    </Card>
  );
};

const Offer = ({ branch, words: { t, language } }: Part) => {
  const named = facilityTexts[language];
  const functions = CORE_FUNCTIONS.filter(({ id }) => branch.coreFunctions.includes(id));
  const facilities = FACILITIES.filter(({ id }) => branch.facilities.includes(id));
  return (
    <Card title={t.offer}>
      {branch.about.split(/\n\s*\n/).map((paragraph) => paragraph && <p {...writtenInDutch(language)}>{paragraph}</p>)}
      {functions.length > 0 && (
        <>
          <h3>{t.toDo}</h3>
          <ul>
            {functions.map(({ id }) => (
              <li>{named.coreFunctions[id]}</li>
            ))}
          </ul>
        </>
      )}
      {facilities.length > 0 && (
        <>
          <h3>{t.facilities}</h3>
          <ul>
            {facilities.map(({ id }) => (
              <li>{named.facilities[id]}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};

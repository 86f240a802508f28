import { burnUpChart } from '#kernel/burn-up.ts';
import type { DaySpan } from '#kernel/day-span.ts';
import { type Day, monthNames, today } from '#kernel/days.ts';
import { scopeCode } from '#kernel/figures.ts';
import type { Request } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { ExportLinks } from '#ui/filter-bar.tsx';
import { withParameters } from '#ui/page-url.ts';
import { DASHBOARD } from '../asked.ts';
import { type BurnUp, burnUpsOf, burnUpsTogether, monthsOf, STANDINGS } from '../burn-ups.ts';
import type { Dashboard } from '../load-dashboard.ts';
import { aboutText, lackText, progressText, standingHeading, standingTones, standingWords } from '../words.ts';

type Props = { c: Request; dashboard: Dashboard };

/** What was promised against what was delivered, month by month; what is behind first. */
export const PromiseSection = ({ c, dashboard }: Props) => {
  const { side, chosen, year, commitments } = dashboard;
  if (commitments === undefined) return null;
  const now = today(c.var.now());
  const burnUps =
    chosen.scope.kind === 'organisation' ? burnUpsTogether(commitments, now) : burnUpsOf(commitments, now);
  const file = (kind: string) =>
    withParameters(`${DASHBOARD[side]}/toezeggingen.${kind}`, { gebied: scopeCode(chosen.scope), jaar: year });
  return (
    <section class="stack">
      <h2>Toegezegd en geleverd</h2>
      {burnUps.length === 0 ? (
        <NothingPromised dashboard={dashboard} />
      ) : (
        <>
          <p>{summaryOf(burnUps)} Het schema verdeelt het laagste aantal dat is toegezegd gelijk over de looptijd.</p>
          {STANDINGS.filter((standing) => standing !== 'uncounted').map((standing) => (
            <StandingGroup standing={standing} burnUps={burnUps} dashboard={dashboard} now={now} />
          ))}
          <Uncounted burnUps={burnUps.filter((each) => each.standing === 'uncounted')} dashboard={dashboard} />
          <ExportLinks csv={file('csv')} xlsx={file('xlsx')} label="Toegezegd en geleverd" />
        </>
      )}
    </section>
  );
};

const NothingPromised = ({ dashboard: { chosen, year } }: { dashboard: Dashboard }) =>
  chosen.scope.kind === 'branch' ? (
    <EmptyState title={`Aan deze vestiging zelf is in ${year} niets toegezegd`}>
      De meeste toezeggingen gelden voor de hele gemeente. Kies bij Gebied de gemeente.
    </EmptyState>
  ) : (
    <EmptyState title={`In ${year} is niets toegezegd`}>
      Gaat een gemeente akkoord met een offerte, dan staat hier vanzelf wat is toegezegd en wat is geleverd.
    </EmptyState>
  );

/** `12 toezeggingen: loopt achter 3, op schema 9.` */
function summaryOf(burnUps: readonly BurnUp[]): string {
  const parts = STANDINGS.flatMap((standing) => {
    const count = burnUps.filter((each) => each.standing === standing).length;
    return count > 0 ? [`${standingWords[standing]} ${count}`] : [];
  });
  return `${burnUps.length} ${burnUps.length === 1 ? 'toezegging' : 'toezeggingen'}: ${parts.join(', ')}.`;
}

type GroupProps = { standing: BurnUp['standing']; burnUps: readonly BurnUp[]; dashboard: Dashboard; now: Day };

const StandingGroup = ({ standing, burnUps, dashboard, now }: GroupProps) => {
  const own = burnUps.filter((each) => each.standing === standing);
  if (own.length === 0) return null;
  return (
    <section class="stack">
      <h3>
        {standingHeading(standing)} ({own.length})
      </h3>
      <Cards>
        {own.map((burnUp) => (
          <BurnUpCard burnUp={burnUp} dashboard={dashboard} now={now} />
        ))}
      </Cards>
    </section>
  );
};

const BurnUpCard = ({ burnUp, dashboard, now }: { burnUp: BurnUp; dashboard: Dashboard; now: Day }) => {
  const { year, names } = dashboard;
  const lack = lackText(burnUp, (code) => names.get(code) ?? code);
  return (
    <Card
      level={4}
      title={
        <a href={promiseHref(burnUp, dashboard)}>
          {burnUp.commitments[0].label}
          <span class="visually-hidden">, {aboutText(burnUp, year)}</span>
        </a>
      }
      meta={aboutText(burnUp, year)}
    >
      <p>
        <Badge tone={standingTones[burnUp.standing]}>{standingWords[burnUp.standing]}</Badge> {lack}
      </p>
      <Figure
        {...drawn(burnUp, now)}
        caption={progressText(burnUp)}
        name={`${burnUp.commitments[0].label}, ${aboutText(burnUp, year)}`}
      />
    </Card>
  );
};

/** Its own page with rows, the list of one service for several municipalities, or for a municipality what it agreed. */
function promiseHref({ commitments }: BurnUp, { side, year }: Dashboard): string {
  const [{ id, agreementId, serviceId }, ...more] = commitments;
  if (side === 'partner') return `/partner/overeenkomsten/${agreementId}`;
  return more.length === 0
    ? `/werk/toezeggingen/${id}`
    : withParameters('/werk/toezeggingen', { jaar: year, dienst: serviceId });
}

function drawn(burnUp: BurnUp, now: Day) {
  const [first] = burnUp.commitments;
  const months = monthsOf(burnUp, now);
  return burnUpChart({
    id: `verloop-${first.id}`,
    title: `${first.label}: toegezegd en geleverd per maand`,
    description: `${progressText(burnUp)}, ${standingWords[burnUp.standing]}. De streepjeslijn is het schema.`,
    format: (value) => formatQuantity(Math.round(value * 10) / 10),
    months: months.map(({ month, due, delivered }) => ({ name: monthName(month), due, delivered })),
    goal: burnUp,
    now: monthsInto(first, now),
  });
}

/** `november 2026`. */
const monthName = ({ startsOn }: DaySpan): string =>
  `${monthNames[Number(startsOn.slice(5, 7)) - 1]} ${startsOn.slice(0, 4)}`;

/** Today in months since the first one began; undefined before the first day and after the last. */
function monthsInto({ startsOn, endsBefore }: DaySpan, now: Day): number | undefined {
  if (now < startsOn || now >= endsBefore) return undefined;
  const monthNumber = (day: Day): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  return monthNumber(now) - monthNumber(startsOn) + Number(now.slice(8)) / 31;
}

/** What no module counts yet: named, so that nobody takes it for nothing. */
const Uncounted = ({ burnUps, dashboard }: { burnUps: readonly BurnUp[]; dashboard: Dashboard }) => {
  if (burnUps.length === 0) return null;
  return (
    <details>
      <summary>
        {standingHeading('uncounted')} ({burnUps.length})
      </summary>
      <ul>
        {burnUps.map((burnUp) => (
          <li>
            <a href={promiseHref(burnUp, dashboard)}>
              {burnUp.commitments[0].label}, {aboutText(burnUp, dashboard.year)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};

import { type Request, read } from '#kernel/http.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { addressOf, reportEditions } from '../../reports/index.ts';

/** Every report that everybody may read, by year. */
export async function reportsPage(c: Request) {
  const reports = await read(c, ({ tx }) => reportEditions.listPublic(tx));
  return respond(
    c,
    'public',
    'Verantwoording',
    <div class="stack">
      <PageHead
        title="Verantwoording"
        lead="Wat de bibliotheken in elke gemeente deden, met cijfers. Bij elk cijfer kun je zien waar het uit bestaat."
      />
      {reports.length === 0 && (
        <EmptyState title="Er is nog geen jaarbericht openbaar">Kijk later nog eens.</EmptyState>
      )}
      {[...Map.groupBy(reports, ({ year }) => year)].map(([year, ofYear]) => (
        <section class="stack">
          <h2>{year}</h2>
          <ul>
            {ofYear.map((report) => (
              <li>
                <a href={addressOf(report.municipalitySlug, report)}>
                  {report.title}, gemeente {report.municipality}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>,
  );
}

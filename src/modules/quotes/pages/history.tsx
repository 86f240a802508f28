import type { Request } from '#kernel/http.ts';
import { DataTable } from '#ui/data-table.tsx';
import { InstantText } from '#ui/date-text.tsx';
import { respond } from '#ui/respond.tsx';
import { stateLabels } from '../messages.ts';
import { ChangesSince } from './changes-since.tsx';
import { type Loaded, loadForLibrary } from './load.ts';
import { QuoteHead } from './quote.tsx';
import { Steps } from './steps.tsx';

/** Who did what when, the versions, and what this one changed. */
export async function historyPage(c: Request) {
  const loaded = await loadForLibrary(c);
  const { version, previous, steps } = loaded;
  return respond(
    c,
    'work',
    `Verloop van ${version.quoteNumber}`,
    <>
      <QuoteHead c={c} loaded={loaded} />
      <section>
        <h2>Wie deed wat</h2>
        <Steps steps={steps} />
      </section>
      <Versions loaded={loaded} />
      {previous && <ChangesSince previous={previous} version={version} />}
    </>,
  );
}

const Versions = ({ loaded: { version, others } }: { loaded: Loaded }) => (
  <DataTable
    caption="Versies"
    rows={[...others, version].sort((a, b) => b.number - a.number)}
    columns={[
      {
        key: 'version',
        header: 'Versie',
        rowHeader: true,
        cell: ({ id, number }) => <a href={`/werk/offertes/${id}`}>Versie {number}</a>,
      },
      { key: 'state', header: 'Status', cell: ({ state }) => stateLabels[state] },
      {
        key: 'sent',
        header: 'Verstuurd',
        cell: ({ sentAt }) => (sentAt ? <InstantText at={sentAt} /> : 'niet verstuurd'),
      },
    ]}
  />
);

import { requirePermission } from '#kernel/access.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { respond } from '#ui/respond.tsx';
import { entriesOf } from '../../referral-directory/index.ts';
import { importGuide } from '../commands/import-guide.ts';
import { fieldLabels } from '../field-labels.ts';
import { keptGuide, namesOf } from '../kept-guide.ts';
import { importTexts } from '../messages.ts';
import { type Fate, type ImportedRow, type ImportPlan, planImport } from '../plan-import.ts';
import { findImport, type GuideImport } from '../sql.ts';
import { IMPORT } from './import.tsx';

const ROWS_PER_PAGE = 100;
const FATES: Readonly<Record<Fate, string>> = {
  new: 'nieuw',
  changed: 'gewijzigd',
  same: 'al zo',
  'left-out': 'weggelaten',
};
const KINDS = { organisation: 'organisatie', location: 'plek', service: 'dienst' } as const;

type Loaded = { kept: GuideImport; plan: ImportPlan; unused: readonly string[] };

const load = (c: Request): Promise<Loaded> =>
  read(c, async ({ tx, actor, now }) => {
    requirePermission(actor, 'referral-directory:edit', {});
    const accountId = actor.kind === 'user' ? actor.accountId : '';
    const kept = found(await findImport(tx, { id: idParam(c), accountId, now }), 'import');
    const file = keptGuide(kept.content);
    return { kept, plan: planImport(file, await entriesOf(tx, 'all'), await namesOf(tx)), unused: file.unused };
  });

/** What the files would do, thing by thing; once they are in, what must still be seen to. */
export const previewPage = async (c: Request) => show(c, await load(c));

/** Takes the files in, as they were looked at. When they would do something else by now, that is shown first. */
export async function enterAction(c: Request) {
  const data = await c.req.formData();
  const [hash, _key] = [String(data.get('hash') ?? ''), String(data.get('_key') ?? '')];
  const outcome = await submit(
    c,
    { _key },
    (ctx) => importGuide(ctx, { id: idParam(c), hash }),
    ({ id }) => `${IMPORT}/${id}`,
  );
  return outcome.ok ? outcome.response : show(c, await load(c), textOf(importTexts, outcome.refusal));
}

function show(c: Request, { kept, plan, unused }: Loaded, refusal?: string) {
  const page = Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1);
  const rows = plan.rows.toSorted((a, b) => weightOf(b) - weightOf(a));
  const title = kept.enteredAt ? 'Sociale kaart ingelezen' : 'Inlezen nakijken';
  return respond(
    c,
    'work',
    title,
    <div class="stack">
      <PageHead
        title={title}
        lead={kept.enteredAt ? kept.fileName : `${kept.fileName}: ${countsText(plan)}.`}
        breadcrumbs={[
          { href: '/werk/sociale-kaart', label: 'Sociale kaart' },
          { href: IMPORT, label: 'Inlezen' },
        ]}
      />
      {refusal && <Alert kind="error" title={refusal} />}
      {unused.length > 0 && (
        <Alert kind="warning">Deze bestanden gebruiken wij niet en slaan we over: {unused.join(', ')}.</Alert>
      )}
      {kept.enteredAt ? <Entered kept={kept} /> : <Verdict plan={plan} />}
      <DataTable
        caption="Wat er in het bestand staat"
        captionHidden
        dense
        rows={rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)}
        columns={COLUMNS}
      />
      <Pagination url={c.req.path} page={page} pages={Math.ceil(rows.length / ROWS_PER_PAGE)} />
    </div>,
    refusal ? 409 : 200,
  );
}

/** What somebody must see to stands on top, and what was so already at the end. */
const weightOf = ({ fate, notes }: ImportedRow): number =>
  (fate === 'left-out' ? 4 : 0) + (notes.length > 0 ? 2 : 0) + (fate === 'same' ? 0 : 1);

const countsText = ({ rows }: ImportPlan): string =>
  (Object.keys(FATES) as Fate[])
    .map((fate) => `${formatQuantity(rows.filter((row) => row.fate === fate).length)} ${FATES[fate]}`)
    .join(', ');

const Entered = ({ kept: { added, changed } }: { kept: GuideImport }) => (
  <Alert kind="success" title="Het bestand is ingelezen" focused>
    <p>
      {formatQuantity(added ?? 0)} nieuw en {formatQuantity(changed ?? 0)} gewijzigd. Nog niemand heeft bevestigd dat
      het klopt. Wat je zelf nog moet doen, staat hieronder bovenaan.
    </p>
  </Alert>
);

const Verdict = ({ plan: { rows, hash } }: { plan: ImportPlan }) => {
  const noted = rows.filter(({ notes }) => notes.length > 0).length;
  const isUseless = rows.every(({ fate }) => fate === 'same' || fate === 'left-out');
  return (
    <Form>
      <Alert kind={noted > 0 ? 'warning' : 'info'} title="Er is nog niets opgeslagen">
        <p>
          {noted > 0 &&
            `Bij ${noted === 1 ? '1 regel' : `${formatQuantity(noted)} regels`} moet je iets weten: die staan bovenaan. `}
          {isUseless && 'Er is niets nieuws om in te lezen. '}
          Wat binnenkomt, heeft nog niemand bevestigd.
        </p>
      </Alert>
      <HiddenField name="hash" value={hash} />
      <Actions>
        {!isUseless && <Button>Lees dit in</Button>}
        <a href={IMPORT}>Kies een ander bestand</a>
      </Actions>
    </Form>
  );
};

const COLUMNS: readonly Column<ImportedRow>[] = [
  { key: 'name', header: 'Naam', rowHeader: true, cell: ({ name }) => name },
  { key: 'kind', header: 'Soort', cell: ({ kind }) => KINDS[kind] },
  {
    key: 'fate',
    header: 'Wat ermee gebeurt',
    cell: ({ fate, fields }) => [FATES[fate], fieldLabels(fields)].filter(Boolean).join(': '),
  },
  {
    key: 'notes',
    header: 'Wat je moet weten',
    cell: ({ notes }) =>
      notes.length > 0 && (
        <ul class="bare-list">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      ),
  },
];

import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { asset } from '#ui/assets.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { NumberField } from '#ui/field.tsx';
import { ExportLinks, FilterBar } from '#ui/filter-bar.tsx';
import { ErrorSummary } from '#ui/form.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { MunicipalityFilter } from '../../organisation/index.ts';
import { sessionsOn } from '../board.ts';
import { demandsOn } from '../demands.ts';
import { freeDaysFor } from '../free-days.ts';
import { type Around, boardAction, boardAddress, loadAsked, type ShownBoard } from './asked.ts';
import { BoardTable } from './board-table.tsx';
import { DemandList } from './demand-list.tsx';
import { MadeNotice, MovedNotice, MovePanel, type MoveShown, moveAsked, movedTo, moveForm } from './move-panel.tsx';
import { SuggestionList } from './suggestion-list.tsx';

/** What a municipality was promised for a year, month by month, and what is still to plan. */
export async function boardPage(c: Request) {
  const asked = await loadAsked(c);
  if (!('board' in asked)) return respondChoice(c, asked);
  return showBoard(c, asked, { move: moveAsked(c, asked) });
}

function respondChoice(c: Request, around: Around) {
  return respond(
    c,
    'work',
    'Planbord',
    <>
      <Head around={around} title="Planbord" />
      {around.municipalities.length > 0 ? (
        <Cards>
          {around.municipalities.map((municipality) => (
            <Card title={municipality.name} href={boardAddress({ ...around, municipality })} />
          ))}
        </Cards>
      ) : (
        <EmptyState title="Geen gemeente">Er is geen gemeente waarvan je dit mag zien.</EmptyState>
      )}
    </>,
  );
}

type Shown = { readonly move?: MoveShown | undefined; readonly refusal?: string };

/** The board, with a session that is being moved on top, or why something was refused: then it answers with 422 and nothing changed. */
export async function showBoard(c: Request, shown: ShownBoard, { move, refusal }: Shown) {
  const { municipality, year, board, mayPlan } = shown;
  const { moved, demands, freeDays } = await read(c, async (ctx) => ({
    moved: await movedTo(ctx, shown, c.req.query()),
    demands: mayPlan ? await demandsOn(ctx, municipality.code) : { shown: [], places: [] },
    freeDays: mayPlan ? await freeDaysFor(ctx, board, { municipalityCode: municipality.code, year }) : new Map(),
  }));
  const title = `Planbord ${municipality.name} ${year}`;
  return respond(
    c,
    'work',
    title,
    <>
      <Head around={shown} title={title} shown={shown} />
      {refusal !== undefined && <ErrorSummary state={moveForm.empty} refusal={refusal} />}
      {move && <MovePanel shown={shown} move={move} />}
      <MovedNotice shown={shown} moved={moved} />
      <MadeNotice c={c} shown={shown} />
      {board.rows.length > 0 ? <Summary shown={shown} /> : <NothingAgreed c={c} shown={shown} />}
      <BoardTable shown={shown} actor={c.var.actor} now={c.var.now()} />
      <Exports shown={shown} />
      <DemandList demands={demands} />
      <SuggestionList shown={shown} freeDays={freeDays} now={c.var.now()} />
      <script type="module" src={asset('planning-board.js')} defer />
    </>,
    refusal !== undefined || Object.keys(move?.state.errors ?? {}).length > 0 ? 422 : 200,
  );
}

const Head = ({ around, title, shown }: { around: Around; title: string; shown?: ShownBoard }) => {
  const { year, municipalities } = around;
  const state = { raw: { gemeente: shown?.municipality.slug ?? '', jaar: String(year) }, errors: {} };
  return (
    <>
      <PageHead
        title={title}
        lead="Wat we hebben toegezegd, wat er gepland en geweest is, en wat nog te plannen is."
        actions={
          shown && (
            <>
              <a href={boardAddress({ ...shown, year: year - 1, openMonth: undefined })}>{year - 1}</a>
              <a href={boardAddress({ ...shown, year: year + 1, openMonth: undefined })}>{year + 1}</a>
            </>
          )
        }
      />
      {(municipalities.length > 1 || !shown) && (
        <FilterBar action="/werk/planbord">
          <MunicipalityFilter state={state} municipalities={municipalities} />
          <NumberField state={state} name="jaar" label="Jaar" required />
        </FilterBar>
      )}
    </>
  );
};

const Summary = ({ shown }: { shown: ShownBoard }) => {
  const { rows } = shown.board;
  const kept = rows.filter(({ standing }) => standing === 'reached' || standing === 'all-planned').length;
  const behind = rows.filter(({ standing }) => standing === 'late' || standing === 'missed').length;
  const lacking = rows.filter(({ tally }) => tally.toPlan > 0).length;
  return (
    <KeyFigures
      items={[
        { label: 'toezeggingen rond', value: `${kept} van ${rows.length}` },
        { label: 'waar nog iets te plannen is', value: lacking },
        { label: 'lopen achter of zijn niet gehaald', value: behind },
      ]}
    />
  );
};

const Exports = ({ shown }: { shown: ShownBoard }) => {
  const { rows } = shown.board;
  const file = (name: string) => boardAction({ ...shown, openMonth: undefined }, name);
  return (
    <>
      {rows.length > 0 && (
        <ExportLinks label="Download de toezeggingen:" csv={file('lijst.csv')} xlsx={file('lijst.xlsx')} />
      )}
      {sessionsOn(shown.board).length > 0 && (
        <ExportLinks
          label="Download de bijeenkomsten van het jaar:"
          csv={file('bijeenkomsten.csv')}
          xlsx={file('bijeenkomsten.xlsx')}
        />
      )}
    </>
  );
};

const NothingAgreed = ({ c, shown: { municipality, year } }: { c: Request; shown: ShownBoard }) => {
  const mayAdvise = can(c.var.actor, 'advice:read', { municipality: municipality.code });
  const mayRead = can(c.var.actor, 'agreements:read', { municipality: municipality.code });
  return (
    <EmptyState
      title={`Met ${municipality.name} is voor ${year} nog niets afgesproken`}
      action={
        <p class="actions">
          {mayAdvise && <ButtonLink href="/werk/adviezen">Naar de adviezen</ButtonLink>}
          {mayRead && (
            <ButtonLink href="/werk/overeenkomsten" kind="secondary">
              Naar de overeenkomsten
            </ButtonLink>
          )}
        </p>
      }
    >
      Gaat de gemeente akkoord met een offerte, dan staat hier vanzelf wat er te plannen is.
    </EmptyState>
  );
};

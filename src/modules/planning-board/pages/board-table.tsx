import type { PropsWithChildren } from 'hono/jsx';
import { type Actor, can } from '#kernel/access.ts';
import { monthNames, today } from '#kernel/days.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { scopeOf } from '../../activities/index.ts';
import { campaignStates } from '../../campaigns/index.ts';
import { type BoardCampaign, type BoardRow, isPlanned, type Month, monthOf, monthsOf, sessionsOn } from '../board.ts';
import type { BoardSession } from '../sql.ts';
import { dayInColumn, rangeText, sessionWord, spanText, standingNote, standingTones, standingWords } from '../words.ts';
import { beginAddress, boardAction, boardAddress, type ShownBoard } from './asked.ts';

type TableProps = { shown: ShownBoard; actor: Actor; now: Date };
type Cell = { shown: ShownBoard; actor: Actor; now: Date; month: Month; branchId?: string | null };

/** The board: a row for each promise, a column for each month. Without the script every session has its own form to move it. */
export const BoardTable = ({ shown, actor, now }: TableProps) => {
  const { board, year, municipality } = shown;
  const months = monthsOf(year);
  const current = monthOf(today(now));
  const caption = `Planbord van ${municipality.name} in ${year}`;
  if (board.rows.length + board.campaigns.length + board.unserved.length === 0) return null;
  return (
    <div class="stack">
      {sessionsOn(board).some((session) => mayMove(session, actor)) && (
        <p id="board-help" hidden>
          Sleep een bijeenkomst naar een andere maand in haar rij. Met het toetsenbord: ga met de pijltjes naar
          ‘verplaats’, pak op met de spatiebalk, kies met de pijltjes een maand en zet neer met Enter. Escape laat haar
          staan.
        </p>
      )}
      <section
        class="table-frame stacks board"
        tabindex={0}
        aria-label={caption}
        data-board={boardAction(shown, 'bijeenkomsten/:id')}
      >
        <table>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Toegezegd</th>
              <th scope="col">Stand</th>
              {months.map((month) => (
                <th scope="col" aria-current={month === current ? 'date' : undefined}>
                  {nameOf(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...Map.groupBy(board.rows, ({ commitment }) => commitment.serviceTitle)].map(([service, rows]) => (
              <>
                <tr class="group">
                  <th scope="rowgroup" colspan={2 + months.length}>
                    <span>{service}</span>
                  </th>
                </tr>
                {rows.map((row) => (
                  <PromiseRow row={row} months={months} cell={{ shown, actor, now }} />
                ))}
              </>
            ))}
            {board.campaigns.length > 0 && (
              <tr>
                <th scope="row">Campagnes van het jaar</th>
                <td data-label="Stand">niet apart toegezegd</td>
                {months.map((month) => (
                  <MonthCell month={month}>
                    <Campaigns all={board.campaigns} month={month} />
                  </MonthCell>
                ))}
              </tr>
            )}
            {board.unserved.length > 0 && (
              <tr id="rij-los">
                <th scope="row">
                  Telt nergens voor mee
                  <small class="block">Bijeenkomsten zonder toezegging in dit jaar</small>
                </th>
                <td data-label="Stand">{board.unserved.length}</td>
                {months.map((month) => (
                  <MonthCell month={month}>
                    <Sessions all={board.unserved} cell={{ shown, actor, now, month }} row="rij-los" folded />
                  </MonthCell>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </div>
  );
};

const nameOf = (month: Month): string => monthNames[Number(month.slice(5)) - 1] ?? month;

const MonthCell = ({ month, children }: PropsWithChildren<{ month: Month }>) => (
  <td data-month={month} data-label={nameOf(month)}>
    <div>{children}</div>
  </td>
);

type RowProps = { row: BoardRow; months: readonly Month[]; cell: Omit<Cell, 'month'> };

const PromiseRow = ({ row, months, cell }: RowProps) => {
  const { commitment, standing } = row;
  const id = `rij-${commitment.id}`;
  return (
    <tr id={id}>
      <th scope="row">
        <a href={`/werk/toezeggingen/${commitment.id}`}>{commitment.label}</a>
        {commitment.place && <small class="block">{commitment.place}</small>}
      </th>
      <td data-label="Stand">
        <div>
          <Badge tone={standingTones[standing]}>{standingWords[standing]}</Badge>
          <Numbers row={row} />
          {cell.shown.mayPlan && isPlanned(row) && commitment.endsBefore > today(cell.now) && (
            <a href={beginAddress(commitment.id)}>
              Nieuwe activiteit<span class="visually-hidden"> voor {commitment.label}</span>
            </a>
          )}
        </div>
      </td>
      {months.map((month) => (
        <MonthCell month={month}>
          <Sessions all={row.sessions} cell={{ ...cell, month, branchId: commitment.branchId }} row={id} />
          <Campaigns all={row.campaigns} month={month} />
          <Elsewhere row={row} month={month} />
        </MonthCell>
      ))}
    </tr>
  );
};

/** What stands on no board, such as consultation hours; the rows are on the page of the promise. */
const Elsewhere = ({ row: { commitment, elsewhere }, month }: { row: BoardRow; month: Month }) => {
  const count = elsewhere.get(month);
  if (count === undefined) return null;
  return (
    <article class="slip held">
      <a href={`/werk/toezeggingen/${commitment.id}`}>
        {formatQuantity(count)} {commitment.counts === 'presence' ? 'aanwezig' : 'elders geteld'}
        <span class="visually-hidden"> in {nameOf(month)}</span>
      </a>
    </article>
  );
};

const Numbers = ({ row }: { row: BoardRow }) => {
  const { tally } = row;
  const isThere = row.commitment.counts === 'presence';
  const note = standingNote(row);
  return (
    <>
      <ul class="bare-list tally">
        <li>{rangeText(tally)} toegezegd</li>
        <li>
          {formatQuantity(tally.held)} {isThere ? 'aanwezig' : 'geweest'}
        </li>
        {!isThere && <li>{formatQuantity(tally.planned)} gepland</li>}
        {!isThere && tally.toPlan > 0 && (
          <li>
            <strong>{formatQuantity(tally.toPlan)} nog te plannen</strong>
          </li>
        )}
      </ul>
      {note && <small class="block">{note}</small>}
    </>
  );
};

/** As many as a cell shows of a month that is not open. */
const SHOWN = 4;

type SessionsProps = { all: readonly BoardSession[]; cell: Cell; row: string; folded?: boolean };

/** In a month that is open everything; else what is still to come goes before what has been, and the rest is a link away. */
const Sessions = ({ all, cell, row, folded }: SessionsProps) => {
  const { shown, month } = cell;
  const here = all.filter(({ day }) => monthOf(day) === month);
  const most = folded ? 0 : SHOWN;
  if (here.length <= most) return <Chips sessions={here} cell={cell} />;
  if (month === shown.openMonth)
    return (
      <>
        <a href={`${boardAddress({ ...shown, openMonth: undefined })}#${row}`}>toon minder</a>
        <Chips sessions={here} cell={cell} />
      </>
    );
  const first = new Set(here.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b))).slice(0, most));
  const rest = here.length - first.size;
  return (
    <>
      <Chips sessions={here.filter((session) => first.has(session))} cell={cell} />
      <a href={`${boardAddress({ ...shown, openMonth: month })}#${row}`}>
        {folded ? countText(rest) : `nog ${rest}`}
        <span class="visually-hidden"> in {nameOf(month)}</span>
      </a>
    </>
  );
};

const isOver = ({ state }: BoardSession): boolean => state !== 'planned';

const Chips = ({ sessions, cell }: { sessions: readonly BoardSession[]; cell: Cell }) => (
  <>
    {sessions.map((session) => (
      <SessionChip session={session} cell={cell} />
    ))}
  </>
);

const countText = (count: number): string => (count === 1 ? '1 bijeenkomst' : `${count} bijeenkomsten`);

const SessionChip = ({ session, cell }: { session: BoardSession; cell: Cell }) => {
  const { id, day, title, branchId } = session;
  const { shown, actor, now } = cell;
  const branch = branchId === null || branchId === cell.branchId ? undefined : shown.branchNames.get(branchId);
  const canMove = mayMove(session, actor);
  return (
    <article
      class={`slip ${session.state}`}
      data-session={canMove ? id : undefined}
      data-day={canMove ? day : undefined}
    >
      <a href={`/werk/bijeenkomsten/${id}`}>{dayInColumn(day)}</a> <span class="slip-title">{title}</span>
      <small>{spanText(session)}</small>
      {branch && <small>{branch}</small>}
      <small>{sessionWord(session, now)}</small>
      {canMove && (
        <a class="slip-move" href={`${boardAddress(shown, { verplaats: id })}#verplaatsen`} data-move>
          verplaats
          <span class="visually-hidden">
            {' '}
            {title} van {dayInColumn(day)} {nameOf(monthOf(day))}
          </span>
        </a>
      )}
    </article>
  );
};

/** Whoever may change the activity moves what is still planned. */
export const mayMove = ({ state, municipalityCode, ownerBranchId }: BoardSession, actor: Actor): boolean =>
  state === 'planned' && can(actor, 'activities:edit', scopeOf({ municipalityCode, branchId: ownerBranchId }));

const Campaigns = ({ all, month }: { all: readonly BoardCampaign[]; month: Month }) => (
  <>
    {all
      .filter((campaign) => campaign.month === month)
      .map(({ id, name, startsOn, state }) => (
        <article class="slip campaign">
          <a href={`/werk/campagnes/${id}`}>{name}</a>{' '}
          <small>
            {startsOn ? `vanaf ${dayInColumn(startsOn)} · ` : ''}
            {campaignStates[state]}
          </small>
        </article>
      ))}
  </>
);

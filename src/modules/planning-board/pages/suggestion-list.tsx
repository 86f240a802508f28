import { today } from '#kernel/days.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import type { BoardRow } from '../board.ts';
import type { FreeDays } from '../free-days.ts';
import { type CopySuggestion, copiesFor, sessionsBefore } from '../suggestions.ts';
import { fullDay, shortDay, timesText } from '../words.ts';
import { beginAddress, boardAction, type ShownBoard } from './asked.ts';

type ListProps = { shown: ShownBoard; freeDays: ReadonlyMap<string, FreeDays>; now: Date };

/** What could still be planned, for each promise that lacks something: each suggestion with its reason and a button that makes the draft. */
export const SuggestionList = ({ shown, freeDays, now }: ListProps) => {
  const { board, mayPlan } = shown;
  const lacking = board.rows.filter(
    ({ tally, commitment }) =>
      tally.toPlan > 0 && commitment.counts !== 'presence' && commitment.endsBefore > today(now),
  );
  if (!mayPlan || lacking.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="suggesties">
      <h2 id="suggesties">Suggesties voor wat nog te plannen is</h2>
      <p>Een suggestie wordt een concept. Niemand ziet het voor jij of een collega het openbaar maakt.</p>
      <div class="cards">
        {lacking.map((row) => (
          <Suggestions
            shown={shown}
            row={row}
            copies={copiesIn(row, shown, now)}
            free={freeDays.get(row.commitment.id)}
          />
        ))}
      </div>
    </section>
  );
};

const copiesIn = (row: BoardRow, { board }: ShownBoard, now: Date): CopySuggestion[] =>
  row.commitment.counts === 'campaigns' ? [] : copiesFor(row, sessionsBefore(row, board.earlier), today(now));

type SuggestionsProps = {
  shown: ShownBoard;
  row: BoardRow;
  copies: readonly CopySuggestion[];
  free: FreeDays | undefined;
};

const Suggestions = ({ shown, row, copies, free }: SuggestionsProps) => {
  const { commitment, tally } = row;
  return (
    <Card
      level={3}
      title={commitment.label}
      meta={[commitment.serviceTitle, commitment.place, `nog ${formatQuantity(tally.toPlan)} te plannen`]
        .filter(Boolean)
        .join(' · ')}
    >
      {copies.map((copy) => (
        <Copy shown={shown} row={row} copy={copy} />
      ))}
      {free && <OnFreeDays shown={shown} row={row} free={free} />}
      {commitment.counts === 'campaigns' && (
        <p>
          <a href={`/werk/campagnes?jaar=${shown.year}`}>Kies campagnes uit de landelijke kalender</a>
        </p>
      )}
      {copies.length === 0 && !free && commitment.counts !== 'campaigns' && (
        <p>
          Er is geen eerdere activiteit om te herhalen en geen ruimte vrij op de gewone dag. <BeginNew row={row} />
        </p>
      )}
    </Card>
  );
};

const times = (count: number): string => (count === 1 ? '1 keer' : `${count} keer`);

const BeginNew = ({ row: { commitment } }: { row: BoardRow }) => (
  <a href={beginAddress(commitment.id)}>
    Begin een nieuwe activiteit<span class="visually-hidden"> voor {commitment.label}</span>
  </a>
);

const Copy = ({ shown, row, copy }: { shown: ShownBoard; row: BoardRow; copy: CopySuggestion }) => {
  const { title, held, visitors, firstDay, sessions, inPeriod } = copy;
  return (
    <div class="suggestion">
      <p>
        <strong>Herhaal ‘{title}’</strong>: {sessions === 1 ? 'op' : `${times(sessions)}, de eerste op`}{' '}
        {fullDay(firstDay)}. {inPeriod < sessions && `Daarvan tellen er ${inPeriod} mee. `}
      </p>
      <p class="meta">
        Waarom: eerder {times(held)} gehouden{visitors !== undefined && `, met gemiddeld ${visitors} bezoekers`}.
        Dezelfde weekdag, dezelfde tijd.
      </p>
      <Form action={boardAction(shown, `toezeggingen/${row.commitment.id}/kopieen`)}>
        <HiddenField name="activityId" value={copy.activityId} />
        <Button kind="secondary" small>
          Maak dit concept<span class="visually-hidden">: herhaal {title}</span>
        </Button>
      </Form>
    </div>
  );
};

const OnFreeDays = ({ shown, row, free }: { shown: ShownBoard; row: BoardRow; free: FreeDays }) => {
  const { room, days, slot } = free;
  const where = [room.name, shown.branchNames.get(room.branchId)].filter(Boolean).join(', ');
  const setUp = (room.seatsTables ?? 0) >= slot.persons ? 'tables' : 'theatre';
  return (
    <div class="suggestion">
      <p>
        <strong>
          {times(days.length)} in {where}
        </strong>
        , {timesText(slot)}: {days.map(shortDay).join(', ')}.
      </p>
      <p class="meta">
        Waarom: de ruimte is dan vrij en groot genoeg voor {slot.persons} mensen, de vestiging is die dag open en het is
        geen feestdag.{' '}
        {slot.like
          ? `Dag en tijd zijn die van ‘${slot.like.title}’.`
          : 'Dit is nog niet eerder gedaan: dag en tijd zijn een begin.'}
      </p>
      {slot.like ? (
        <Form action={boardAction(shown, `toezeggingen/${row.commitment.id}/concepten`)}>
          <HiddenField name="branchId" value={room.branchId} />
          <HiddenField name="roomId" value={room.id} />
          <HiddenField name="setUp" value={setUp} />
          <HiddenField name="likeId" value={slot.like.activityId} />
          <HiddenField name="days" value={days.join(',')} />
          <HiddenField name="from" value={slot.from} />
          <HiddenField name="until" value={slot.until} />
          <Button kind="secondary" small>
            Maak dit concept
            <span class="visually-hidden">
              : {row.commitment.label} in {where}
            </span>
          </Button>
        </Form>
      ) : (
        <BeginNew row={row} />
      )}
    </div>
  );
};

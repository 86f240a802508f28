import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, parseDay, today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import type { Request } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { clashesOf, programmeWords } from '../../programme/index.ts';
import { sessionsOn } from '../board.ts';
import type { BoardSession } from '../sql.ts';
import { fullDay, shortDay, timesText } from '../words.ts';
import { boardAction, boardAddress, type ShownBoard } from './asked.ts';
import { mayMove } from './board-table.tsx';

/** By the form a day is chosen, by dragging a month. */
export const moveForm = defineForm(
  z
    .object({
      from: field.day(),
      day: field.optionalDay(),
      month: field.optionalText(7),
      tell: field.ticked(),
      _key: field.key(),
    })
    .refine(({ day, month }) => day !== null || /^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? ''), {
      path: ['day'],
      error: 'Vul een dag in, zoals 22-11-2026',
    }),
);

/** A session that is about to be moved. */
export type MoveShown = { readonly session: BoardSession; readonly state: typeof moveForm.empty };

/** The session as it stands on the board; undefined for one that does not. */
export const sessionOn = ({ board }: ShownBoard, id: string | undefined): BoardSession | undefined =>
  sessionsOn(board).find((session) => session.id === id);

/** The session that the address asks to move, when this actor may. */
export function moveAsked(c: Request, shown: ShownBoard): MoveShown | undefined {
  const session = sessionOn(shown, c.req.query('verplaats'));
  if (!session || !mayMove(session, c.var.actor)) return undefined;
  return { session, state: moveForm.filled({ from: session.day, day: session.day }) };
}

/** The form that moves a session, with or without the script. */
export const MovePanel = ({ shown, move }: { shown: ShownBoard; move: MoveShown }) => {
  const { session, state } = move;
  const isPublic = session.activityState === 'published';
  return (
    <div id="verplaatsen">
      <Card title={`Verplaats ${session.title}`}>
        <ErrorSummary state={state} />
        <p>
          Staat nu op {fullDay(session.day)}, {timesText(session)}. Plek en tijd blijven zoals ze zijn.
        </p>
        <Form action={boardAction(shown, `bijeenkomsten/${session.id}`)}>
          <HiddenField state={state} name="from" value={session.day} />
          {isPublic && <HiddenField name="tell" value="on" />}
          <DateField state={state} name="day" label="Nieuwe dag" required />
          {isPublic && <p>De bijeenkomst staat in de agenda. Wie zich heeft aangemeld, krijgt bericht.</p>}
          <Actions>
            <Button>{isPublic ? 'Verplaats en laat het weten' : 'Verplaats'}</Button>
            <a href={boardAddress(shown)}>Laat staan</a>
            <a href={`/werk/bijeenkomsten/${session.id}`}>Verander ook tijd of plek</a>
          </Actions>
        </Form>
      </Card>
    </div>
  );
};

/** A session that was moved just now, from where, and what is in its way on the new day. */
export type Moved = {
  readonly session: BoardSession;
  readonly from: Day;
  readonly clashes: string;
  readonly mayUndo: boolean;
};

/** What the address says was moved; undefined when it is not so. */
export async function movedTo(
  ctx: Ctx,
  shown: ShownBoard,
  asked: { readonly verplaatst?: string; readonly van?: string },
): Promise<Moved | undefined> {
  const session = sessionOn(shown, asked.verplaatst);
  const from = parseDay(asked.van ?? '');
  if (!session || !from || from === session.day) return undefined;
  const { activityId, branchId, beginsAt, endsAt } = session;
  const moments = [{ beginsAt, endsAt }];
  const [clashes = []] = await clashesOf(ctx, { activityId, moments, branchId, placeId: null, isOnline: false });
  return { session, from, clashes: programmeWords.clashes(clashes), mayUndo: canUndo(session, from, ctx) };
}

const canUndo = (session: BoardSession, from: Day, { actor, now }: Ctx): boolean =>
  mayMove(session, actor) && from >= today(now);

/** Says what was moved, and puts it back. */
export const MovedNotice = ({ shown, moved }: { shown: ShownBoard; moved: Moved | undefined }) => {
  if (!moved) return null;
  const { session, from, clashes, mayUndo } = moved;
  return (
    <Alert kind="success" title={`${session.title} is verplaatst van ${shortDay(from)} naar ${fullDay(session.day)}`}>
      {clashes && <p>Let op: {clashes}.</p>}
      <div class="actions">
        {mayUndo && (
          <Form action={boardAction(shown, `bijeenkomsten/${session.id}`)}>
            <HiddenField name="from" value={session.day} />
            <HiddenField name="day" value={from} />
            <HiddenField name="tell" value="on" />
            <Button kind="secondary" small>
              Maak ongedaan
            </Button>
          </Form>
        )}
        <a href={`${boardAddress(shown, { verplaats: session.id })}#verplaatsen`}>Kies een andere dag</a>
      </div>
    </Alert>
  );
};

/** Says that a draft was made from a suggestion, and leads to it. */
export const MadeNotice = ({ c, shown }: { c: Request; shown: ShownBoard }) => {
  const id = c.req.query('gemaakt');
  const made =
    id !== undefined &&
    isId(id) &&
    shown.board.rows.flatMap(({ sessions }) => sessions).find(({ activityId }) => activityId === id);
  if (!made) return null;
  return (
    <Alert kind="success" title={`${made.title} staat als concept op het bord`}>
      <p>
        <a href={`/werk/programma/${id}`}>Kijk het concept na</a> en maak het af.
      </p>
    </Alert>
  );
};

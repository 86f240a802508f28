import { can, municipalitiesFor } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { found, type Request, read, yearAsked } from '#kernel/http.ts';
import { listAllBranches } from '../../branches/index.ts';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { type Month, monthsOf } from '../board.ts';
import { type LoadedBoard, loadBoard } from '../load-board.ts';

/** The board that the address asks for, with what is around it. */
export type Around = {
  readonly year: number;
  /** Those whose board this actor may read. */
  readonly municipalities: readonly Municipality[];
};
export type ShownBoard = Around & {
  readonly municipality: Municipality;
  readonly board: LoadedBoard;
  readonly branchNames: ReadonlyMap<string, string>;
  /** The month of which everything is shown, however full it is. */
  readonly openMonth: Month | undefined;
  /** Whether the actor plans anything at all in this municipality. */
  readonly mayPlan: boolean;
};

/** Throws NotFound for a municipality that this actor may not know the promises of. Without one in the address: the only one. */
export const loadAsked = (c: Request): Promise<ShownBoard | Around> =>
  read(c, async (ctx) => {
    const { tx, actor, now } = ctx;
    const year = yearAsked(c) ?? Number(today(now).slice(0, 4));
    const known = await listMunicipalities(tx, municipalitiesFor(actor, 'commitments:read'));
    const municipalities = known.filter(({ served }) => served);
    const asked = c.req.query('gemeente') || (municipalities.length === 1 ? municipalities[0]?.slug : undefined);
    if (asked === undefined) return { year, municipalities };
    const municipality = found(
      municipalities.find(({ slug, code }) => slug === asked || code === asked),
      `municipality ${asked}`,
    );
    const of = { municipalityCode: municipality.code, year };
    const board = await loadBoard(ctx, c.var.modules, of);
    const mayPlan =
      can(actor, 'activities:edit') && mayPlanIn(municipality.code, municipalitiesFor(actor, 'activities:edit'));
    return {
      ...{ year, municipalities, municipality, board, mayPlan },
      openMonth: monthsOf(year).find((month) => month === c.req.query('maand')),
      branchNames: new Map((await listAllBranches(tx)).map(({ id, name }) => [id, name])),
    };
  });

const mayPlanIn = (code: string, allowed: 'all' | readonly string[]): boolean =>
  allowed === 'all' || allowed.includes(code);

/** The board of a form that was sent from it. Throws NotFound when the address names none. */
export async function boardBehind(c: Request): Promise<ShownBoard> {
  const asked = await loadAsked(c);
  return found('board' in asked ? asked : undefined, 'planning board');
}

/** Where one begins an activity that adds to this promise. */
export const beginAddress = (commitmentId: string): string => `/werk/activiteiten/nieuw?toezegging=${commitmentId}`;

type Of = Pick<ShownBoard, 'municipality' | 'year'> & { readonly openMonth?: Month | undefined };
type More = Readonly<Record<string, string>>;

/** The address of a board, with what else it should show. */
export const boardAddress = (of: Of, more?: More): string => `/werk/planbord?${query(of, more)}`;

/** Where forms about one thing on the board are sent, so that the answer is the same board. */
export const boardAction = (of: Of, path: string): string => `/werk/planbord/${path}?${query(of)}`;

const query = ({ municipality, year, openMonth }: Of, more: More = {}): string =>
  String(
    new URLSearchParams({
      ...{ gemeente: municipality.slug, jaar: String(year) },
      ...(openMonth && { maand: openMonth }),
      ...more,
    }),
  );

import { answer } from '#kernel/problem.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { factsOf } from '../queries.ts';
import { findMunicipality, listMunicipalities, type Municipality } from '../sql.ts';

const shown = ({ code, name, slug }: Municipality) => ({ cbsCode: code, name, slug });

export const municipalitiesApi = async (c: Request) =>
  answer(c, { municipalities: (await read(c, ({ tx }) => listMunicipalities(tx))).map(shown) });

const municipalityOf = (c: Request) =>
  read(c, async ({ tx }) => found(await findMunicipality(tx, c.req.param('cbsCode') ?? ''), 'municipality'));

export const municipalityApi = async (c: Request) => answer(c, shown(await municipalityOf(c)));

/** The facts of one municipality in one year, each with its own year, source and reference day. */
export async function factsApi(c: Request) {
  const { code } = await municipalityOf(c);
  const year = Number(found(/^20\d\d$/.exec(c.req.param('year') ?? ''), 'year')[0]);
  const facts = await read(c, ({ tx }) => factsOf(tx, code, year));
  return answer(c, { cbsCode: code, year, facts: facts.values, origins: facts.origins });
}

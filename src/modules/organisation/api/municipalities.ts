import { found, type Request, read } from '#kernel/http.ts';
import { answer } from '#kernel/problem.ts';
import { findMunicipality, listMunicipalities, type Municipality } from '../sql/municipalities.ts';

const shown = ({ code, name, slug }: Municipality) => ({ cbsCode: code, name, slug });

export const municipalitiesApi = async (c: Request) =>
  answer(c, { municipalities: (await read(c, ({ tx }) => listMunicipalities(tx))).map(shown) });

export async function municipalityApi(c: Request) {
  const known = await read(c, ({ tx }) => findMunicipality(tx, c.req.param('cbsCode') ?? ''));
  return answer(c, shown(found(known, 'municipality')));
}

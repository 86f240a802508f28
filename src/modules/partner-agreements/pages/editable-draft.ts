import { idParam, type Request, read } from '#kernel/http.ts';
import { type Draft, readableDraft } from '../queries.ts';

/** The draft in the address, for who may make agreements for its municipality. Throws NotFound. */
export const editableDraft = (c: Request): Promise<Draft> => {
  const id = idParam(c);
  return read(c, (ctx) => readableDraft(ctx, id, 'agreements:edit'));
};

export const draftPath = ({ id }: Pick<Draft, 'id'>): string => `/werk/conceptovereenkomsten/${id}`;

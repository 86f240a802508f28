import { ok, type Result, refuse } from './result.ts';

/** Another row, of those that may not share it, has this name. */
export type NameTaken = { readonly code: 'name-taken' };

const UNIQUE_VIOLATION = '23505';

/** Does a write, and refuses when this unique index says that the name is taken: also by somebody who came at the same moment. */
export async function unlessNameTaken(write: Promise<unknown>, index: string): Promise<Result<undefined, NameTaken>> {
  try {
    await write;
    return ok(undefined);
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== UNIQUE_VIOLATION || constraint !== index) throw error;
    return refuse({ code: 'name-taken' });
  }
}

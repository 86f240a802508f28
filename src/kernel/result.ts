/** Something a careful user can meet. Carries facts (dates, ids, counts), never a sentence: words live in messages.ts. */
export type Refusal = { readonly code: string };

export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <const R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
});

/** Somebody else saved the row after it was shown. */
export type Stale = { readonly code: 'stale' };

/** One sentence per refusal code. A new refusal does not compile until it has words. */
export type Texts<R extends Refusal> = { [C in R['code']]: (refusal: Extract<R, { code: C }>) => string };

/** The sentence that belongs to this refusal. */
export function textOf<R extends Refusal>(texts: Texts<R>, refusal: R): string {
  const text = texts[refusal.code as R['code']] as (refusal: R) => string;
  return text(refusal);
}

/** There is no such thing, or the actor may not know that there is. Shown as 404. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The actor may know of it but lacks the permission. Shown as 403. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

import { z } from 'zod';

/** One call of the public API, as a module declares it: the document and the page for makers are drawn from it. */
export type ApiCall = {
  readonly method: 'get' | 'post';
  /** As the document writes it: `/api/v1/municipalities/{cbsCode}`. */
  readonly path: `/api/v1/${string}`;
  /** Dutch, the heading under which calls stand together. */
  readonly subject: string;
  /** Dutch, what one gets, in one sentence. */
  readonly summary: string;
  /** What stands between braces in the path, with an example of each. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** What may stand behind the path, in any order; faulty, it is answered with 400. */
  readonly query?: Readonly<Record<string, Parameter>>;
  readonly body?: NamedSchema & { readonly example: object };
  /** How often a minute one client address may ask, when that is limited with `perMinute`. */
  readonly perMinute?: number;
  readonly answer: NamedSchema;
};

/** A part of the address, with what it is about in Dutch. */
export type Parameter = { readonly about: string; readonly example: string; readonly pattern?: string };

/** A shape with the name under which the document keeps it. */
export type NamedSchema = { readonly name: string; readonly schema: z.ZodType };

/** An error of the API. Source: RFC 9457 (problem details). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Dutch. */
  detail: z.string(),
  faults: z
    .array(z.looseObject({ path: z.string(), code: z.string(), message: z.string().optional() }))
    .optional()
    .describe('Everything that is wrong with the request, each at its path'),
});

import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { savedAt } from '#ui/saved-notice.tsx';
import { reportComments, reportTexts } from '../../reports/index.ts';
import type { findForLibrary } from '../open-for.ts';
import { remarkForm, type Typed } from '../views/remark-form.tsx';

/** How one side of the house meets a report: whether it may, where it stands, and how it is shown again. */
type Side<T> = {
  readonly find: typeof findForLibrary;
  readonly addressOf: (reportId: string) => string;
  readonly load: (c: Request) => Promise<T>;
  readonly show: (c: Request, loaded: T, typed: Typed) => Response | Promise<Response>;
};

/** Keeps what one side writes about a paragraph or a part, and leads back to that. */
export async function keepRemark<T>(c: Request, { find, addressOf, load, show }: Side<T>): Promise<Response> {
  const { report } = await read(c, (ctx) => find(ctx, c.var.modules, idParam(c)));
  const blockId = idParam(c, 'blockId');
  const data = remarkForm.parse(await c.req.formData());
  if (!data.ok) return show(c, await load(c), { blockId, state: data.state });
  const { _key, ...values } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => reportComments.write(ctx, { ...values, reportId: report.id, blockId }),
    ({ id }) => remarkAt(addressOf(report.id), id),
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), { blockId, state: data.state, refusal: textOf(reportTexts, outcome.refusal) });
}

/** Where a remark is read on a page, with the word that it was saved. */
export const remarkAt = (address: string, commentId: string): string =>
  `${savedAt(`${address}?bij=${commentId}`)}#opmerking-${commentId}`;

import { withError } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { saveHelper } from '../commands/save-helper.ts';
import { trainingTexts } from '../messages.ts';
import { CRUMBS, OVERVIEW } from './addresses.ts';
import {
  filledHelper,
  type HelperState,
  helperDetails,
  helperForm,
  type LoadedHelper,
  loadHelper,
} from './helper-fields.ts';
import { HelperForm } from './helper-form.tsx';

/** A form for somebody who helps at a point or a desk. */
export async function helperPage(c: Request) {
  const loaded = await loadHelper(c);
  return show(c, loaded, { state: filledHelper(loaded) });
}

/** Keeps it, and leads back to the overview. */
export async function saveHelperAction(c: Request) {
  const loaded = await loadHelper(c);
  const data = helperForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const details = helperDetails(data.values, loaded);
  if (details.accountId === null && details.name === null)
    return show(c, loaded, { state: withError(data.state, 'name', 'Kies een account, of vul een naam in') });
  const { helper } = loaded;
  const { version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveHelper(ctx, { details, ...(helper && { existing: { id: helper.id, version } }) }),
    () => OVERVIEW,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code !== 'stale') {
    const at = refusal.code === 'already-helper' ? 'accountId' : 'pointId';
    return show(c, loaded, { state: withError(data.state, at, textOf(trainingTexts, refusal)) });
  }
  const current = await loadHelper(c);
  const state = withVersion(data.state, current.helper?.version ?? 0);
  return show(c, current, { state, saved: filledHelper(current).raw });
}

type Shown = { state: HelperState; saved?: HelperState['raw'] };

function show(c: Request, loaded: LoadedHelper, { state, saved }: Shown) {
  const title = loaded.helper ? 'Helper' : 'Nieuwe helper';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={CRUMBS} />
      <HelperForm state={state} loaded={loaded} saved={saved} />
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

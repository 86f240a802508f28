import { z } from 'zod';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { FormState } from '#kernel/forms.ts';
import { field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { withVersion } from '#ui/stale-notice.tsx';
import { reportBlocks, reportTexts } from '../../reports/index.ts';
import { placeOf } from '../addresses.ts';
import type { ReadPart } from '../editors/editor.ts';
import { editorOf } from '../editors/editors.ts';
import { type Editing, existingPart, newPart, sentPart } from '../load-editing.ts';
import { pickableFigures } from '../pickable-figures.ts';
import { withPicked } from '../picked-figure.ts';
import { showKinds } from './kinds.tsx';
import { showPart } from './part-page.tsx';

const GONE =
  'Iemand anders heeft dit onderdeel intussen weggehaald. Wat je typte, staat hieronder. Bewaar je het, dan komt het er weer bij.';

const hidden = z.object({ version: field.version(), _key: field.key() });

/** A form for what a part says. */
export async function partPage(c: Request) {
  const editing = await read(c, (ctx) => existingPart(c, ctx));
  const { content, version } = editing.block;
  const raw = { ...editorOf(content.kind).rawOf(content), version: String(version) };
  return showPart(c, editing, { state: { raw, errors: {} }, content });
}

/** Saves it; or shows how it will look, or puts a figure in it. After a change by somebody else both are shown. */
export async function savePartAction(c: Request) {
  const data = await c.req.formData();
  const editing = await read(c, (ctx) => sentPart(c, ctx, data));
  const { block: shown } = editing;
  const typed = editorOf(editing.kind).read(data);
  if (!shown) return showPart(c, editing, { ...typed, refusal: GONE });
  const answered = beforeSaving(c, editing, typed);
  if (answered) return answered;
  const { content, state } = typed;
  if (!content) return showPart(c, editing, typed);
  const { version, _key } = hidden.parse(Object.fromEntries(data));
  const outcome = await submit(
    c,
    { _key },
    (ctx) => reportBlocks.save(ctx, { id: shown.id, version, content }),
    () => editing.back,
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code !== 'stale')
    return showPart(c, editing, { ...typed, refusal: textOf(reportTexts, outcome.refusal) });
  const { block } = await read(c, (ctx) => existingPart(c, ctx));
  return showPart(c, editing, { state: withVersion(state, block.version), content, saved: block.content });
}

/** A form for a new part; first for of which kind it is. */
export async function newPartPage(c: Request) {
  const part = await read(c, (ctx) => newPart(c, ctx));
  const { kind } = part;
  if (!kind) return showKinds(c, part);
  const { fresh, rawOf } = editorOf(kind);
  return showPart(c, { ...part, kind }, { state: { raw: rawOf(fresh), errors: {} } });
}

/** Puts it in the chapter; or shows how it will look, or puts a figure in it. */
export async function addPartAction(c: Request) {
  const data = await c.req.formData();
  const part = await read(c, (ctx) => newPart(c, ctx));
  const { kind, report, chapter, afterId } = part;
  if (!kind) return showKinds(c, part);
  const editing = { ...part, kind };
  const typed = editorOf(kind).read(data);
  const answered = beforeSaving(c, editing, typed);
  if (answered) return answered;
  const { content } = typed;
  if (!content) return showPart(c, editing, typed);
  const outcome = await submit(
    c,
    hidden.parse(Object.fromEntries(data)),
    (ctx) => reportBlocks.add(ctx, { chapterId: chapter.id, ...(afterId !== undefined && { afterId }), content }),
    ({ id }) => placeOf(report.id, id),
  );
  if (outcome.ok) return outcome.response;
  return showPart(c, editing, { ...typed, refusal: textOf(reportTexts, outcome.refusal) });
}

/** What the other buttons of the form ask: to see it first, or to put a figure in it. Undefined: to save it. */
function beforeSaving(c: Request, editing: Editing, { state, content }: ReadPart) {
  const asked = c.req.query('actie');
  if (asked === 'voorbeeld') return showPart(c, editing, { state: { ...state, errors: {} }, content });
  // Enter in another field presses the first button of the form, which is the one for figures: then nothing is picked.
  if (asked !== 'cijfer' || (!state.raw.chosen && !state.raw.figure?.trim())) return undefined;
  const editor = editorOf(editing.kind);
  const picked = withPicked({ ...state, errors: {} }, pickableFigures(figuresOf(c.var.modules).figures), editor);
  return showPart(c, editing, { state: picked, content: editor.read(dataOf(picked)).content });
}

function dataOf({ raw }: FormState): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(raw)) data.append(name, value ?? '');
  return data;
}

import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { reportBlocks, reportChapters, reportTexts } from '../../reports/index.ts';
import { placeOf } from '../addresses.ts';
import { blockAsked, chapterAsked, loadReport, writableReport } from '../load-report.ts';
import { showReport } from './report.tsx';

const form = defineForm(
  z.object({ richting: field.oneOf(['omhoog', 'omlaag'], 'Kies een richting'), _key: field.key() }),
);

/** Moves a chapter up or down. */
export const moveChapterAction = (c: Request) => move(c, 'chapter');

/** Moves a part up or down in its chapter. */
export const moveBlockAction = (c: Request) => move(c, 'block');

async function move(c: Request, what: 'chapter' | 'block') {
  const id = await read(c, async (ctx) => {
    const written = await writableReport(c, ctx);
    return what === 'chapter' ? chapterAsked(c, written).id : blockAsked(c, written).block.id;
  });
  const parsed = form.parse(await c.req.formData());
  if (!parsed.ok) return c.redirect(placeOf(idParam(c), id), 303);
  const direction = parsed.values.richting === 'omhoog' ? 'up' : 'down';
  const { move } = what === 'chapter' ? reportChapters : reportBlocks;
  const outcome = await submit(
    c,
    parsed.values,
    (ctx) => move(ctx, { id, direction }),
    () => placeOf(idParam(c), id),
  );
  if (outcome.ok) return outcome.response;
  return showReport(c, await loadReport(c), { refusal: textOf(reportTexts, outcome.refusal) });
}

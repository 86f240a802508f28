import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { blockNames } from '../../report-contents/index.ts';
import { Block } from '../../report-reading/index.ts';
import { reportBlocks, reportChapters, reportTexts } from '../../reports/index.ts';
import { placeOf, REPORTS, reportHref } from '../addresses.ts';
import { blockAsked, chapterAsked, loadReport, writableReport } from '../load-report.ts';

type What = 'chapter' | 'block';

const form = defineForm(z.object({ _key: field.key() }));

/** Asks whether a chapter may go, with all that is in it. */
export const removeChapterPage = (c: Request) => show(c, 'chapter');

/** Asks whether a part may go. */
export const removeBlockPage = (c: Request) => show(c, 'block');

/** Takes the chapter out, and leads to the report. */
export const removeChapterAction = (c: Request) => remove(c, 'chapter');

/** Takes the part out, and leads to its chapter. */
export const removeBlockAction = (c: Request) => remove(c, 'block');

async function remove(c: Request, what: What) {
  const { id, after } = await read(c, async (ctx) => {
    const written = await writableReport(c, ctx);
    if (what === 'chapter') return { id: chapterAsked(c, written).id, after: reportHref(idParam(c)) };
    const { chapter, block } = blockAsked(c, written);
    return { id: block.id, after: placeOf(idParam(c), chapter.id) };
  });
  const parsed = form.parse(await c.req.formData());
  const { remove } = what === 'chapter' ? reportChapters : reportBlocks;
  const key = parsed.ok ? parsed.values : {};
  const outcome = await submit(
    c,
    key,
    (ctx) => remove(ctx, { id }),
    () => after,
  );
  return outcome.ok ? outcome.response : show(c, what, textOf(reportTexts, outcome.refusal));
}

async function show(c: Request, what: What, refusal?: string) {
  await read(c, (ctx) => writableReport(c, ctx));
  const loaded = await loadReport(c);
  const { report, around } = loaded;
  const chapter = what === 'chapter' ? chapterAsked(c, loaded) : blockAsked(c, loaded).chapter;
  const blocks = what === 'chapter' ? chapter.blocks : [blockAsked(c, loaded).block];
  const [first] = blocks;
  const named = what === 'chapter' || !first ? chapter.title : blockNames[first.content.kind];
  const gone = new Set(blocks.map(({ id }) => id));
  const filled = around.report.chapters.flatMap((each) => each.blocks.filter(({ id }) => gone.has(id)));
  return respond(
    c,
    'work',
    `${named} weghalen`,
    <>
      <PageHead
        title={what === 'chapter' ? 'Dit hoofdstuk weghalen?' : 'Dit onderdeel weghalen?'}
        kicker={named}
        breadcrumbs={[
          { href: REPORTS, label: 'Jaarberichten' },
          { href: reportHref(report.id), label: report.title },
        ]}
      />
      <Form>
        <ErrorSummary state={form.empty} refusal={refusal} />
        <Alert kind="warning">
          <p>Wat hieronder staat, verdwijnt uit dit jaarbericht. Terughalen kan niet.</p>
        </Alert>
        <Actions>
          <Button kind="danger">Ja, haal het weg</Button>
          <a href={placeOf(report.id, what === 'chapter' || !first ? chapter.id : first.id)}>Nee, laat het staan</a>
        </Actions>
      </Form>
      {filled.map((block) => (
        <Block block={block} {...around} />
      ))}
    </>,
    refusal === undefined ? 200 : 422,
  );
}

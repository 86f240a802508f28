import type { Child } from 'hono/jsx';
import type { Ctx } from '#kernel/ctx.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { Figure } from '#kernel/figures.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField, Live } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { withParameters } from '#ui/page-url.ts';
import { respond } from '#ui/respond.tsx';
import { type BlockContent, blockNames } from '../../report-contents/index.ts';
import { type Around, Block } from '../../report-reading/index.ts';
import { REPORTS, reportHref } from '../addresses.ts';
import type { EditorAround } from '../editors/editor.ts';
import { editorOf } from '../editors/editors.ts';
import { type Editing, editorAround } from '../load-editing.ts';
import { filledAround } from '../load-report.ts';
import { missingIn } from '../missing-values.ts';
import { MissingValues } from '../views/missing-values.tsx';
import { StaleParts } from '../views/stale-parts.tsx';
import { TextHints } from '../views/text-hints.tsx';

export type ShownPart = {
  readonly state: FormState;
  /** What is shown beside the form; left out: what was typed cannot be shown yet. */
  readonly content?: BlockContent | undefined;
  /** What somebody else made of it meanwhile. */
  readonly saved?: BlockContent;
  readonly refusal?: string;
};

/** Answers with the form for a part, and beside it how it will look. */
export async function showPart(c: Request, editing: Editing, shown: ShownPart) {
  const { around, beside } = await read(c, async (ctx) => ({
    around: await editorAround(c, ctx, editing),
    beside: await besideOf(c, ctx, { editing, shown }),
  }));
  const { state, saved, refusal } = shown;
  const refused = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    `${blockNames[editing.kind]}, ${editing.report.title}`,
    <>
      <PageHead
        title={blockNames[editing.kind]}
        kicker={editing.chapter.title}
        breadcrumbs={[
          { href: REPORTS, label: 'Jaarberichten' },
          { href: reportHref(editing.report.id), label: editing.report.title },
        ]}
      />
      {saved && <StaleParts saved={saved} around={beside} />}
      <FormAndPreview
        isNarrow={editing.kind === 'text'}
        form={<PartForm editing={editing} shown={shown} around={around} />}
        preview={<Preview shown={shown} around={beside} figures={figuresOf(c.var.modules).figures} />}
      />
    </>,
    saved ? 409 : refused ? 422 : 200,
  );
}

const PREVIEW = 'voorbeeld';
const SAVED = 'opgeslagen';

type Beside = { readonly editing: Editing; readonly shown: ShownPart };

/** A report of this part alone: as it was typed, and as it is kept when that is something else. */
function besideOf(c: Request, ctx: Ctx, { editing, shown }: Beside): Promise<Around> {
  const { content, saved } = shown;
  const parts = [
    { id: PREVIEW, content },
    { id: SAVED, content: saved },
  ];
  const blocks = parts.flatMap(({ id, content }) => (content ? [{ id, content, position: 1, version: 1 }] : []));
  return filledAround(c, ctx, { report: editing.report, chapters: [{ ...editing.chapter, blocks }] });
}

type Both = { isNarrow: boolean; form: Child; preview: Child };

/** A text is read well in a narrow column beside its form; a table or a chart needs the width of the page. */
const FormAndPreview = ({ isNarrow, form, preview }: Both) =>
  isNarrow ? (
    <Columns aside={preview}>{form}</Columns>
  ) : (
    <div class="stack">
      {form}
      {preview}
    </div>
  );

type FormProps = { editing: Editing; shown: ShownPart; around: EditorAround };

const PartForm = ({ editing, shown: { state, refusal }, around }: FormProps) => {
  const { Fields } = editorOf(editing.kind);
  const previewAt = withParameters(editing.address, { actie: 'voorbeeld' });
  return (
    <Form action={editing.address} liveUrl={previewAt}>
      <ErrorSummary state={state} refusal={refusal} />
      <HiddenField state={state} name="version" />
      <HiddenField name="kind" value={editing.kind} />
      <HiddenField name="chapter" value={editing.chapter.id} />
      <Fields state={state} around={around} />
      <Actions>
        <Button>Bewaar</Button>
        <Button kind="secondary" formaction={previewAt}>
          Bekijk eerst
        </Button>
        <a href={editing.back}>Annuleer</a>
      </Actions>
    </Form>
  );
};

type PreviewProps = { shown: ShownPart; around: Around; figures: ReadonlyMap<string, Figure> };

const Preview = ({ shown: { content }, around, figures }: PreviewProps) => {
  const filled = around.report.chapters.flatMap(({ blocks }) => blocks).find(({ id }) => id === PREVIEW);
  return (
    <Live status="">
      <Card title="Zo wordt het">
        {filled && content ? (
          <Block block={filled} {...around} />
        ) : (
          <p class="missing">Wat er nu staat, kan nog niet worden getoond.</p>
        )}
      </Card>
      {filled && <MissingValues missing={missingIn(filled, around.report, figures)} figures={figures} />}
      {content?.kind === 'text' && <TextHints text={content.text} figures={figures} />}
    </Live>
  );
};

import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Paragraphs } from '../../report-reading/index.ts';
import { reportComments } from '../../reports/index.ts';
import { findForLibrary, openForLibrary, type Shown } from '../open-for.ts';
import { isGone, isOpen, type ReportBlock, type Thread, threadsOf } from '../threads.ts';
import { GoneParagraph, Remark } from '../views/remark.tsx';
import { RemarkForm, type Typed } from '../views/remark-form.tsx';
import { ReportTabs } from '../views/report-tabs.tsx';
import { keepRemark, remarkAt } from './keep-remark.ts';

const load = (c: Request): Promise<Shown> => read(c, (ctx) => openForLibrary(ctx, c.var.modules, idParam(c)));

const addressOf = (reportId: string): string => `/werk/jaarberichten/${reportId}/opmerkingen`;

/** All that was said about a report, by chapter, each with the paragraph that it is about. */
export const commentsPage = async (c: Request) => show(c, await load(c));

/** Answers the municipality. */
export const replyAction = (c: Request) => keepRemark(c, { find: findForLibrary, addressOf, load, show });

/** Says that a comment has been dealt with. */
export async function settleAction(c: Request) {
  const { report } = await read(c, (ctx) => findForLibrary(ctx, c.var.modules, idParam(c)));
  const id = idParam(c, 'commentId');
  const _key = String((await c.req.formData()).get('_key') ?? '');
  const outcome = await submit(
    c,
    { _key },
    (ctx) => reportComments.settle(ctx, { reportId: report.id, id }),
    () => remarkAt(addressOf(report.id), id),
  );
  return outcome.ok ? outcome.response : show(c, await load(c));
}

type Page = { readonly c: Request; readonly shown: Shown; readonly typed: Typed | undefined };

function show(c: Request, shown: Shown, typed?: Typed) {
  const { content, comments } = shown;
  const open = comments.filter(isOpen).length;
  return respond(
    c,
    'work',
    `Opmerkingen bij ${content.title}`,
    <div class="stack">
      <PageHead
        title="Opmerkingen"
        kicker={`${content.title}, gemeente ${content.municipality.name}`}
        lead={leadOf(comments.length, open)}
        breadcrumbs={[{ href: '/werk/jaarberichten', label: 'Jaarberichten' }]}
      />
      <ReportTabs c={c} current="opmerkingen" id={shown.report.id} open={open} />
      {comments.length === 0 && (
        <EmptyState title="Nog geen opmerkingen">
          Ligt het jaarbericht ter inzage? Dan staat hier wat de gemeente erover zegt.
        </EmptyState>
      )}
      {content.chapters.map(({ title, blocks }) => (
        <ChapterTalk page={{ c, shown, typed }} title={title} blocks={blocks} />
      ))}
    </div>,
    typed ? 422 : 200,
  );
}

const leadOf = (all: number, open: number): string | undefined => {
  if (all === 0) return undefined;
  if (open === 0) return 'Alles is afgehandeld.';
  return open === 1 ? 'Er staat 1 opmerking open.' : `Er staan ${open} opmerkingen open.`;
};

const ChapterTalk = ({ page, title, blocks }: { page: Page; title: string; blocks: readonly ReportBlock[] }) => {
  const talks = blocks.flatMap((block) =>
    threadsOf(block, page.shown.comments).map((thread) => <PartTalk page={page} block={block} thread={thread} />),
  );
  if (talks.length === 0) return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      {talks}
    </section>
  );
};

type PartProps = { page: Page; block: ReportBlock; thread: Thread };

const PartTalk = ({ page: { c, shown, typed }, block, thread }: PartProps) => {
  const { report, content } = shown;
  const isTyped = typed?.blockId === block.id && typed.state.raw.about === thread.about;
  const part = `/werk/jaarberichten/${report.id}/onderdelen/${block.id}`;
  const isFinal = report.state === 'final';
  return (
    <article class="card">
      {block.heading && <h3>{block.heading}</h3>}
      <Subject shown={shown} block={block} thread={thread} />
      <ol class="remark-list">
        {thread.comments.map((comment) => (
          <Remark c={c} municipality={content.municipality.name} comment={comment}>
            {isOpen(comment) && <Settle id={report.id} commentId={comment.id} />}
          </Remark>
        ))}
      </ol>
      {!isFinal && (
        <RemarkForm
          action={`${part}/opmerkingen`}
          about={thread.about}
          spot={`${block.id}-${thread.paragraph ?? thread.comments[0]?.id}`}
          typed={isTyped ? typed : undefined}
          words={{ summary: 'Antwoord geven', label: 'Antwoord aan de gemeente', button: 'Verstuur antwoord' }}
        />
      )}
      {!isFinal && c.var.mayOpen(part) && (
        <p>
          <a href={part}>Wijzig dit onderdeel</a>
        </p>
      )}
    </article>
  );
};

/** What it is about, as it reads now. */
const Subject = ({ shown: { content }, block, thread }: { shown: Shown; block: ReportBlock; thread: Thread }) => {
  if (isGone(thread)) return <GoneParagraph about={thread.about} />;
  if (block.kind !== 'text' || thread.paragraph === undefined)
    return <p class="meta">Over dit onderdeel als geheel.</p>;
  const paragraphs = block.paragraphs.slice(thread.paragraph, thread.paragraph + 1);
  return (
    <blockquote class="remark-subject">
      <Paragraphs paragraphs={paragraphs} values={content.values} />
    </blockquote>
  );
};

const Settle = ({ id, commentId }: { id: string; commentId: string }) => (
  <Form action={`/werk/jaarberichten/${id}/opmerkingen/${commentId}/afhandeling`}>
    <Actions>
      <Button kind="secondary" small>
        Handel af
      </Button>
    </Actions>
  </Form>
);

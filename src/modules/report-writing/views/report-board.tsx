import type { Child } from 'hono/jsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { blockNames, type Chapter } from '../../report-contents/index.ts';
import { Block } from '../../report-reading/index.ts';
import { blockHref, chapterHref } from '../addresses.ts';
import type { LoadedReport } from '../load-report.ts';
import { missingIn } from '../missing-values.ts';
import { MissingValues } from './missing-values.tsx';

/** The whole report as it will look, and for who may write it what can be done with each part of it. */
export const ReportBoard = (loaded: LoadedReport) => (
  <>
    <Contents {...loaded} />
    {loaded.chapters.map((chapter) => (
      <ChapterBoard chapter={chapter} loaded={loaded} />
    ))}
  </>
);

const Contents = ({ chapters }: LoadedReport) => (
  <nav class="prose" aria-labelledby="inhoudsopgave">
    <h2 id="inhoudsopgave">Inhoud</h2>
    <ol>
      {chapters.map(({ id, title }) => (
        <li>
          <a href={`#deel-${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  </nav>
);

type OfChapter = { chapter: Chapter; loaded: LoadedReport };

const ChapterBoard = ({ chapter, loaded }: OfChapter) => {
  const { report, chapters, mayWrite } = loaded;
  const { id, title, blocks } = chapter;
  const href = chapterHref(report.id, id);
  return (
    <section class="stack" id={`deel-${id}`} aria-labelledby={`titel-${id}`}>
      <h2 id={`titel-${id}`}>{title}</h2>
      {mayWrite && (
        <PartActions href={href} edit={`${href}/titel`} editing="Andere titel" what={title} {...ends(chapters, id)}>
          <ButtonLink href={`${href}/nieuw-onderdeel`} kind="secondary" small icon="plus">
            Voeg een onderdeel toe<Hidden> in {title}</Hidden>
          </ButtonLink>
        </PartActions>
      )}
      {blocks.length === 0 && <p class="meta">In dit hoofdstuk staat nog niets.</p>}
      {blocks.map((block) => (
        <BlockBoard chapter={chapter} block={block} loaded={loaded} />
      ))}
    </section>
  );
};

const BlockBoard = ({ chapter, block, loaded }: OfChapter & { block: Chapter['blocks'][number] }) => {
  const { report, around, figures, mayWrite } = loaded;
  const filled = around.report.chapters.flatMap(({ blocks }) => blocks).find(({ id }) => id === block.id);
  const name = blockNames[block.content.kind];
  const what = [name, block.content.heading].filter(Boolean).join(' ');
  const href = blockHref(report.id, block.id);
  return (
    <div id={`deel-${block.id}`}>
      <Card
        meta={name}
        footer={
          mayWrite && (
            <PartActions href={href} edit={href} what={what} {...ends(chapter.blocks, block.id)}>
              <ButtonLink
                href={`${chapterHref(report.id, chapter.id)}/nieuw-onderdeel?na=${block.id}`}
                kind="quiet"
                small
              >
                Voeg hierna toe<Hidden> na {what}</Hidden>
              </ButtonLink>
            </PartActions>
          )
        }
      >
        {filled && <Block block={filled} {...around} />}
        {filled && isEmpty(block) && <p class="missing">Hier staat nog niets.</p>}
        {filled && <MissingValues missing={missingIn(filled, around.report, figures)} figures={figures} />}
      </Card>
    </div>
  );
};

/** A part that shows nothing by itself must be found by who writes. */
function isEmpty({ content }: Chapter['blocks'][number]): boolean {
  if (content.kind === 'text') return content.text.trim() === '';
  if (content.kind === 'quotes') return content.testimonialIds.length === 0;
  return content.kind === 'activities' && content.activityIds.length + content.told.length === 0;
}

const Hidden = ({ children }: { children: Child }) => <span class="visually-hidden">{children}</span>;

const ends = (among: readonly { id: string }[], id: string) => ({
  isFirst: among[0]?.id === id,
  isLast: among.at(-1)?.id === id,
});

type PartProps = {
  href: string;
  edit: string;
  editing?: string;
  what: string;
  isFirst: boolean;
  isLast: boolean;
  children: Child;
};

/** What can be done with a chapter or a part. `what` tells a screen reader of which. */
const PartActions = ({ href, edit, editing = 'Bewerk', what, isFirst, isLast, children }: PartProps) => (
  <Form action={`${href}/verplaatsing`}>
    <Actions>
      <ButtonLink href={edit} kind="secondary" small icon="edit">
        {editing}
        <Hidden>: {what}</Hidden>
      </ButtonLink>
      {children}
      {!isFirst && (
        <Button kind="quiet" small name="richting" value="omhoog">
          Omhoog<Hidden>: {what}</Hidden>
        </Button>
      )}
      {!isLast && (
        <Button kind="quiet" small name="richting" value="omlaag">
          Omlaag<Hidden>: {what}</Hidden>
        </Button>
      )}
      <ButtonLink href={`${href}/verwijdering`} kind="quiet" small>
        Haal weg<Hidden>: {what}</Hidden>
      </ButtonLink>
    </Actions>
  </Form>
);

import type { Request } from '#kernel/http.ts';
import { paragraphWords } from '../../report-contents/index.ts';
import type { Shown } from '../open-for.ts';
import { isGone, type ReportBlock, type Thread, threadsOf } from '../threads.ts';
import { GoneParagraph, Remark } from './remark.tsx';
import { RemarkForm, type Typed } from './remark-form.tsx';

export type Talk = {
  readonly c: Request;
  readonly shown: Shown;
  /** Only while the municipality reads along. */
  readonly mayWrite: boolean;
  readonly typed?: Typed | undefined;
};

/**
 * What was said about a paragraph, or about a part, with a form to say more. A text is talked about paragraph by
 * paragraph; below it stands what was said of paragraphs that are no longer there.
 */
export const talkBelow = (talk: Talk) => (block: ReportBlock, paragraph?: number) => {
  const threads = threadsOf(block, talk.shown.comments);
  if (paragraph === undefined) return <BelowPart talk={talk} block={block} threads={threads} />;
  const abouts = paragraphWords(block);
  const about = abouts[paragraph] ?? '';
  // Two paragraphs with the same words are talked about at the first.
  return abouts.indexOf(about) === paragraph ? (
    <Spot talk={talk} block={block} about={about} thread={threads.find((thread) => thread.about === about)} />
  ) : null;
};

type PartProps = { talk: Talk; block: ReportBlock; threads: readonly Thread[] };

/** A text without paragraphs, and any other part, is talked about as a whole. */
const BelowPart = ({ talk, block, threads }: PartProps) => {
  const abouts = paragraphWords(block);
  const lost = talk.typed?.blockId === block.id && !abouts.includes(talk.typed.state.raw.about ?? '');
  const asWhole = threads.find(({ about }) => about === '');
  return (
    <>
      {threads.filter(isGone).map((thread) => (
        <div class="remarks">
          <GoneParagraph about={thread.about} />
          <Remarks talk={talk} thread={thread} />
        </div>
      ))}
      {(abouts.length === 0 || asWhole || lost) && <Spot talk={talk} block={block} about="" thread={asWhole} />}
    </>
  );
};

type SpotProps = { talk: Talk; block: ReportBlock; about: string; thread: Thread | undefined };

const Spot = ({ talk, block, about, thread }: SpotProps) => {
  const { typed, shown } = talk;
  if (!thread && !talk.mayWrite) return null;
  const isTyped = typed?.blockId === block.id && (about === '' || typed.state.raw.about === about);
  const whole = `Opmerking maken bij ${block.heading ? `“${block.heading}”` : 'dit onderdeel'}`;
  return (
    <div class="remarks">
      {thread && <Remarks talk={talk} thread={thread} />}
      {talk.mayWrite && (
        <RemarkForm
          action={`/partner/jaarberichten/${shown.report.id}/onderdelen/${block.id}/opmerkingen`}
          about={about}
          spot={`${block.id}-${about === '' ? 'deel' : paragraphWords(block).indexOf(about)}`}
          typed={isTyped ? typed : undefined}
          words={{
            summary: about === '' ? whole : 'Opmerking maken',
            label: 'Uw opmerking',
            button: 'Verstuur opmerking',
          }}
        />
      )}
    </div>
  );
};

const Remarks = ({ talk: { c, shown }, thread }: { talk: Talk; thread: Thread }) => (
  <ol class="remark-list">
    {thread.comments.map((comment) => (
      <Remark c={c} municipality={shown.content.municipality.name} comment={comment} />
    ))}
  </ol>
);

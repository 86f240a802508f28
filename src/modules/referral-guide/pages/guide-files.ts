import { answerPdf } from '#kernel/file-answer.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { type Guide, guideOf, topicIds } from '../guide.ts';
import { cardDocument, fanDocument, type GuideDocument, guidePdf } from '../pdf/guide-document.ts';

export const fanPath = (municipalitySlug: string): string => `/gemeenten/${municipalitySlug}/informatiewaaier.pdf`;
export const cardPath = (municipalitySlug: string, topic: string): string =>
  `/werk/sociale-kaart/baliekaarten/${municipalitySlug}/${topic}`;

/** The pocket fan of a municipality: A5, to print and to take along. */
export const fanFile = (c: Request) =>
  answerGuide(c, { documentOf: fanDocument, name: `informatiewaaier-${c.req.param('slug')}` });

/** The card of one topic, for on the desk. */
export function cardFile(c: Request) {
  const topic = found(
    topicIds.find((id) => id === c.req.param('topic')),
    'topic',
  );
  return answerGuide(c, { documentOf: cardDocument, name: `baliekaart-${topic}-${c.req.param('slug')}`, topic });
}

type Printed = {
  readonly documentOf: (organisation: string, guide: Guide) => GuideDocument;
  readonly name: string;
  readonly topic?: (typeof topicIds)[number];
};

async function answerGuide(c: Request, { documentOf, name, topic }: Printed) {
  const slug = c.req.param('slug') ?? '';
  const guide = await read(c, async (ctx) => {
    const municipality = await findMunicipality(ctx.tx, slug);
    return guideOf(ctx, found(municipality?.served ? municipality : undefined, `municipality ${slug}`), topic);
  });
  return answerPdf(c, { pdf: await guidePdf(documentOf(c.var.organisation, guide), c.var.now()), name });
}

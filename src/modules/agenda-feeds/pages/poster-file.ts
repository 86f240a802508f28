import { answerPdf } from '#kernel/file-answer.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { findPublicPicture, readableActivity } from '../../activities/index.ts';
import { listComing } from '../../agenda/index.ts';
import { posterDocument, posterPdf } from '../poster/poster-document.ts';

/** More days are only counted. */
const MOST_DAYS = 200;

/** The poster of an activity that residents can come to. */
export async function posterFile(c: Request) {
  const { slug, sessions, picture } = await read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    const slug = found(activity.slug, 'address of the activity');
    const coming = await listComing(ctx.tx, { activityId: activity.id, now: ctx.now }, { limit: MOST_DAYS });
    return {
      slug,
      sessions: coming.filter(({ state }) => state === 'planned'),
      picture: await findPublicPicture(ctx.tx, slug),
    };
  });
  const [first, ...others] = sessions;
  const document = posterDocument([found(first, 'session to come'), ...others], {
    organisation: c.var.organisation,
    url: `${c.var.config.baseUrl}/agenda/${slug}`,
    hasPicture: picture !== undefined,
  });
  return answerPdf(c, { pdf: await posterPdf(document, { picture, at: c.var.now() }), name: `poster-${slug}` });
}

import { found, type Request, read } from '#kernel/http.ts';
import { drawSocialPicture, socialPicture, tagOf } from '../social/social-picture.ts';
import { findPublicActivity } from '../sql/activities.ts';
import { listComing } from '../sql/sessions.ts';
import { inLanguage } from '../translated.ts';

/** As many as the page looks at, so that both find the same next session. */
const LOOKED_AT = 12;

/** The picture that others show when somebody shares an activity that has no photo. A day old is fresh enough. */
export async function socialPictureFile(c: Request) {
  const { language, organisation } = c.var;
  const { activity, sessions } = await read(c, async ({ tx, now }) => {
    const known = await findPublicActivity(tx, c.req.param('slug') ?? '');
    const one = found((await inLanguage(tx, language, known ? [known] : []))[0], 'activity');
    const asked = { now, activityId: one.activityId };
    return { activity: one, sessions: await listComing(tx, asked, { limit: LOOKED_AT }) };
  });
  const picture = socialPicture(activity, sessions, { organisation, language });
  const etag = `"${tagOf(picture)}"`;
  const headers = { etag, 'cache-control': 'public, max-age=86400' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(new Uint8Array(await drawSocialPicture(picture)), 200, { ...headers, 'content-type': 'image/png' });
}

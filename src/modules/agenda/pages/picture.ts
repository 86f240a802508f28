import { found, type Request, read } from '#kernel/http.ts';
import { findPublicPicture } from '../../activities/index.ts';

/** The picture of an activity, for its page and for whoever shares it. A day old is fresh enough. */
export async function pictureFile(c: Request) {
  const picture = found(await read(c, ({ tx }) => findPublicPicture(tx, c.req.param('slug') ?? '')), 'picture');
  const etag = `"${picture.id}"`;
  const headers = { etag, 'cache-control': 'public, max-age=86400' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(new Uint8Array(picture.bytes), 200, { ...headers, 'content-type': picture.mediaType });
}

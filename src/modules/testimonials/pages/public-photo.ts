import { today } from '#kernel/days.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { WEB_USES } from '../domain.ts';
import { shownPhoto } from '../shown.ts';

/** No longer than a minute after consent was withdrawn, a photo is gone from whoever had it; no search engine keeps it. */
const HEADERS = { 'cache-control': 'private, max-age=60', 'x-robots-tag': 'noindex, noimageindex' };

/** A photo that may be shown on the web, as long as it may. */
export async function publicPhoto(c: Request) {
  const asked = { photoId: idParam(c), uses: WEB_USES, today: today(c.var.now()) };
  const photo = found(await read(c, ({ tx }) => shownPhoto(tx, asked)), 'photo');
  return c.body(new Uint8Array(photo.bytes), 200, { ...HEADERS, 'content-type': photo.mediaType });
}

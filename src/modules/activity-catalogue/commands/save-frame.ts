import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { type EditionFrame, getFrame, listServices, lockEdition, updateFrame } from '../sql.ts';
import type { SaveServiceRefusal } from './save-service.ts';

export type SaveFrame = { readonly editionId: string; readonly frame: EditionFrame; readonly version: number };
export type SaveFrameRefusal = SaveServiceRefusal | { code: 'in-use'; by: readonly string[] };

/**
 * Saves all of a draft but its services: titles, chapters, programme lines, notes. What services use stays.
 * Refuses: not-a-draft, stale, in-use with the titles of what uses it. Throws NotFound for an unknown edition.
 */
export async function saveFrame(
  ctx: Ctx,
  { editionId, frame, version }: SaveFrame,
): Promise<Result<{ version: number }, SaveFrameRefusal>> {
  requirePermission(ctx.actor, 'activity-catalogue:edit', {});
  const edition = await lockEdition(ctx.tx, editionId);
  if (!edition) throw new NotFound(`edition ${editionId}`);
  if (edition.state !== 'draft') return refuse({ code: 'not-a-draft' });
  if (edition.version !== version) return refuse({ code: 'stale', version: edition.version });
  const { frame: before } = await getFrame(ctx.tx, editionId);
  const services = (await listServices(ctx.tx, editionId)).map(({ content }) => content);
  const chapterGone = goneFrom(numbersOf(before), numbersOf(frame));
  const lineGone = goneFrom(linesOf(before), linesOf(frame));
  const by = [
    ...frame.programmeLines.filter(({ chapters }) => chapters.some(chapterGone)),
    ...services.filter(({ chapter, programmeLine }) => chapterGone(chapter) || lineGone(programmeLine)),
  ];
  if (by.length > 0) return refuse({ code: 'in-use', by: by.map(({ title }) => title) });
  await updateFrame(ctx.tx, editionId, frame);
  await audit(ctx, 'activity-catalogue.frame-edited', editionId);
  return ok({ version: version + 1 });
}

const numbersOf = ({ chapters }: EditionFrame) => chapters.map(({ number }) => number);
const linesOf = ({ programmeLines }: EditionFrame): (string | null)[] => programmeLines.map(({ id }) => id);

const goneFrom =
  <T>(before: readonly T[], after: readonly T[]) =>
  (value: T): boolean =>
    before.includes(value) && !after.includes(value);

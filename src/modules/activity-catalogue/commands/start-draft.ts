import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { EditionDocument } from '../../tariffs/index.ts';
import { type Edition, editionById } from '../queries.ts';
import { findDraftOfYear, insertEdition, insertServices, lastVersionOfYear, lockYear } from '../sql.ts';

export type StartDraft = {
  readonly from: string;
  readonly year: number;
  /** What becomes of the services, such as other prices; they are copied as they are without it. */
  readonly change?: (document: EditionDocument) => EditionDocument;
};
export type StartDraftRefusal = { code: 'draft-exists'; id: string; year: number };

/**
 * Starts a draft from an edition: of its own year as a correction, of another year as the next edition.
 * Refuses: draft-exists. Throws NotFound for an unknown edition.
 */
export async function startDraft(ctx: Ctx, input: StartDraft): Promise<Result<{ id: string }, StartDraftRefusal>> {
  requirePermission(ctx.actor, 'activity-catalogue:edit', {});
  const from = await editionById(ctx.tx, input.from);
  if (!from) throw new NotFound(`edition ${input.from}`);
  const { year } = input;
  await lockYear(ctx.tx, year);
  const draft = await findDraftOfYear(ctx.tx, year);
  if (draft) return refuse({ code: 'draft-exists', id: draft.id, year });

  const { services, ...frame } = (input.change ?? ((same) => same))(ofYear(from, year));
  const id = newId();
  const editionVersion = (await lastVersionOfYear(ctx.tx, year)) + 1;
  const row = { id, year, editionVersion, state: 'draft', basedOn: from.id, frame, createdAt: ctx.now } as const;
  await insertEdition(ctx.tx, row);
  await insertServices(ctx.tx, id, services);
  await audit(ctx, 'activity-catalogue.draft-started', id, { year, editionVersion, basedOn: from.id });
  return ok({ id });
}

/** The same catalogue under another year; titles and names of prices that say the old year say the new one. */
function ofYear({ document, year: old }: Edition, year: number): EditionDocument {
  const renamed = (text: string): string => text.replaceAll(String(old), String(year));
  const services = document.services.map((service) => {
    const components = service.tariff.components.map((each) => ({ ...each, label: renamed(each.label) }));
    return { ...service, tariff: { ...service.tariff, components } };
  });
  return { ...document, year, title: renamed(document.title), services };
}

import type { Ctx } from '#kernel/ctx.ts';
import type { Request } from '#kernel/http.ts';
import type { Result } from '#kernel/result.ts';
import type { Breadcrumb } from '#ui/page-head.tsx';
import { type Edition, saveFrame, saveService } from '../../activity-catalogue/index.ts';
import {
  type CatalogueRefusal,
  editionHref,
  loadEdition,
  loadService,
  nameOf,
  serviceHref,
} from '../../catalogue-editor/index.ts';
import { Service } from '../../tariffs/index.ts';
import { Frame, frameLists } from '../frame-lists.ts';
import type { Item, ItemList } from '../item-list.ts';
import { serviceLists } from '../service-lists.ts';

/** What holds lists: a service of an edition, or the frame of the edition itself. */
export type Holder = {
  readonly edition: Edition;
  readonly item: Item;
  /** What a save must name. */
  readonly version: number;
  readonly lists: readonly ItemList[];
  /** Title and address of the page with all the lists. */
  readonly title: string;
  readonly href: string;
  readonly trail: readonly [...Breadcrumb[], Breadcrumb];
  /** Under which service its findings stand; `''` for the edition itself. */
  readonly findingsOf: string;
  readonly save: (ctx: Ctx, item: Item, version: number) => Promise<Result<unknown, CatalogueRefusal>>;
};

export type LoadHolder = (c: Request) => Promise<Holder>;

const crumbOf = (edition: Edition): Breadcrumb => ({ href: editionHref(edition), label: nameOf(edition) });

/** The service in the address with its parts, norms, terms and source notes. */
export const loadServiceHolder: LoadHolder = async (c) => {
  const { edition, service, version } = await loadService(c);
  const href = serviceHref(edition, service.id);
  return {
    edition,
    item: service,
    version,
    lists: serviceLists,
    title: `Inhoud van ${service.title}`,
    href: `${href}/inhoud`,
    trail: [crumbOf(edition), { href, label: service.title }],
    findingsOf: service.id,
    save: (ctx, item, named) =>
      saveService(ctx, { editionId: edition.id, content: Service.parse(item), version: named }),
  };
};

/** The frame of the edition in the address: titles, programme lines, chapters, notes. */
export const loadFrameHolder: LoadHolder = async (c) => {
  const edition = await loadEdition(c);
  const { services, ...frame } = edition.document;
  return {
    edition,
    item: frame,
    version: edition.version,
    lists: frameLists,
    title: 'Opbouw van de editie',
    href: `${editionHref(edition)}/opbouw`,
    trail: [crumbOf(edition)],
    findingsOf: '',
    save: (ctx, item, named) => saveFrame(ctx, { editionId: edition.id, frame: Frame.parse(item), version: named }),
  };
};

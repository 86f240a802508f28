import type { Db, Tx } from '#kernel/db.ts';
import type { EditionDocument } from '../tariffs/index.ts';
import {
  type EditionRow,
  findEdition,
  findEditionInForce,
  findPublishedEdition,
  getFrame,
  listServices,
} from './sql.ts';

export type Edition = {
  readonly id: string;
  readonly year: number;
  readonly editionVersion: number;
  readonly state: string;
  /** The edition that this one was made from. */
  readonly basedOn?: string | null;
  readonly document: EditionDocument;
  /** What a save of the frame must name, and a save of each service, by its id. */
  readonly version: number;
  readonly serviceVersions: Readonly<Record<string, number>>;
};

const KEPT = 8;
/** Editions that can never change, by id: safe to keep, in each process for itself. */
const unchanging = new Map<string, Edition>();

async function withServices(tx: Db, row: EditionRow | undefined): Promise<Edition | undefined> {
  if (!row) return undefined;
  const known = unchanging.get(row.id);
  if (known && known.state === row.state) return known;
  const { frame } = await getFrame(tx, row.id);
  const rows = await listServices(tx, row.id);
  const { id, year, editionVersion, state, basedOn, version } = row;
  const document = { ...frame, services: rows.map(({ content }) => content) };
  const serviceVersions = Object.fromEntries(rows.map((each) => [each.content.id, each.version]));
  const edition = { id, year, editionVersion, state, basedOn, document, version, serviceVersions };
  if (state !== 'draft') {
    if (unchanging.size >= KEPT) unchanging.delete(unchanging.keys().next().value ?? '');
    unchanging.set(id, edition);
  }
  return edition;
}

export const editionById = async (tx: Tx, id: string): Promise<Edition | undefined> =>
  withServices(tx, await findEdition(tx, id));

/** The edition whose prices hold in a year: its own, or the last one before it, which the calculation then says. */
export const editionInForce = async (tx: Db, year: number): Promise<Edition | undefined> =>
  withServices(tx, await findEditionInForce(tx, year));

/** The published edition of exactly this year. */
export const editionOfYear = async (tx: Tx, year: number): Promise<Edition | undefined> =>
  withServices(tx, await findPublishedEdition(tx, year));

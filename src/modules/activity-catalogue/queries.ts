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
};

const KEPT = 8;
/** Editions that can never change, by id: safe to keep, in each process for itself. */
const unchanging = new Map<string, Edition>();

async function withServices(tx: Db, row: EditionRow | undefined): Promise<Edition | undefined> {
  if (!row) return undefined;
  const known = unchanging.get(row.id);
  if (known && known.state === row.state) return known;
  const { frame } = await getFrame(tx, row.id);
  const services = (await listServices(tx, row.id)).map(({ content }) => content);
  const { id, year, editionVersion, state, basedOn } = row;
  const edition = { id, year, editionVersion, state, basedOn, document: { ...frame, services } };
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

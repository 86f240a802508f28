import { can } from '#kernel/access.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { isReceiver } from '../locked-version.ts';
import { previousVersion, type QuoteVersion, versionById } from '../queries.ts';
import { listMessages, listProposals, type Message, type Proposal } from '../sql/conversation.ts';
import { type Acceptance, findAcceptance, getSettings, listSteps, type Step } from '../sql/steps.ts';
import { listVersionIds } from '../sql/versions.ts';
import { isShared } from '../step.ts';

/** A version with all that its pages show. */
export type Loaded = {
  readonly version: QuoteVersion;
  readonly previous: QuoteVersion | undefined;
  readonly acceptance: Acceptance | undefined;
  readonly steps: readonly Step[];
  readonly messages: readonly Message[];
  readonly proposals: readonly Proposal[];
  readonly others: Awaited<ReturnType<typeof listVersionIds>>;
  readonly approvalAboveCents: number;
};

async function load(c: Request, mayKnow: (version: QuoteVersion) => boolean): Promise<Loaded> {
  const id = idParam(c);
  return read(c, async ({ tx }) => {
    const version = found(await versionById(tx, id), 'quote version');
    if (!mayKnow(version)) throw new NotFound('quote version');
    const versions = await listVersionIds(tx, version.quoteId);
    return {
      version,
      previous: await previousVersion(tx, version, versions),
      acceptance: await findAcceptance(tx, id),
      steps: await listSteps(tx, id),
      messages: await listMessages(tx, version.quoteId),
      proposals: await listProposals(tx, version.quoteId),
      others: versions.filter((other) => other.id !== id),
      approvalAboveCents: (await getSettings(tx)).approvalAboveCents,
    };
  });
}

/** The version in the address, for staff who may read it. Throws NotFound. */
export const loadForLibrary = (c: Request): Promise<Loaded> =>
  load(c, ({ municipality }) => can(c.var.actor, 'quotes:read', { municipality: municipality.code }));

/** The version in the address, for the municipality that received it, without anything that is the library's own. Throws NotFound. */
export async function loadForMunicipality(c: Request): Promise<Loaded> {
  const loaded = await load(c, (version) => isReceiver({ actor: c.var.actor }, version));
  return {
    ...loaded,
    steps: loaded.steps.filter(({ step }) => isShared(step)),
    others: loaded.others.filter(({ sentAt }) => sentAt !== null),
  };
}

/** The newest version that took the place of this one, as far as the reader may know. */
export const successorOf = ({ version, others }: Loaded): { id: string; number: number } | undefined =>
  others.filter(({ number }) => number > version.number).at(-1);

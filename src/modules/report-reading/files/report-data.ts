import type { PublicReport } from '../../reports/index.ts';
import type { Around } from '../around.ts';

/**
 * All of an edition as data. The hash is that of `report`; what people said stands beside it, because who agreed to that
 * can take it back.
 */
export const reportData = ({ edition, finalisedAt, hash, content }: PublicReport['final'], around: Around) => ({
  ...{ edition, finalisedAt: finalisedAt.toISOString(), hash, report: content },
  testimonials: around.testimonials.map(({ id, quote, name, photo }) => ({
    ...{ id, quote, name },
    ...(photo && { photo: { address: photo.address, alt: photo.alt } }),
  })),
});

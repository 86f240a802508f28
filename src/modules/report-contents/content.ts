import { z } from 'zod';

/** An activity as somebody reported it, where the programme did not know it yet. */
const toldActivity = z.object({
  title: z.string().min(1).max(200),
  /** In words: `5 oktober 2024`, `elke maand`. */
  when: z.string().max(200),
  where: z.string().max(200),
  audience: z.string().max(200),
  /** In words, with what is unsure of it: `ongeveer 40 bezoekers`. Empty: nobody said. */
  attendance: z.string().max(200),
});

const heading = z.string().max(200).default('');
const figureId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** See `parseReference`. */
const reference = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(@20\d\d)?$/);

/** What one part of a chapter holds, as it is kept. Figures stand in it by id, never by value. */
export const BlockContent = z.discriminatedUnion('kind', [
  /** See `paragraphsOf` for how it is written. A foreword is who signs it. */
  z.object({
    kind: z.literal('text'),
    heading,
    text: z.string().max(20_000),
    signedBy: z.string().max(200).default(''),
  }),
  z.object({ kind: z.literal('figures'), heading, figureIds: z.array(reference).min(1).max(60) }),
  /** A figure over the years up to that of the report, or several beside each other in its year. */
  z.object({
    kind: z.literal('chart'),
    heading,
    shape: z.enum(['years', 'parts']),
    figureIds: z.array(figureId).min(1).max(12),
  }),
  /** The branches of the municipality. */
  z.object({ kind: z.literal('map'), heading }),
  /** Activities of the programme, by id, with those that were told in words. */
  z.object({
    kind: z.literal('activities'),
    heading,
    activityIds: z.array(z.uuid()).max(200),
    told: z.array(toldActivity).max(200).default([]),
  }),
  /** What was promised to the municipality for the year, beside what was delivered. */
  z.object({ kind: z.literal('commitments'), heading }),
  /** Facts that are no figures of ours, such as what others granted. */
  z.object({
    kind: z.literal('table'),
    heading,
    header: z.array(z.string().max(200)).min(1).max(8),
    rows: z.array(z.array(z.string().max(500)).max(8)).max(200),
    source: z.string().max(500),
  }),
  /** What visitors of the municipality answered to our own surveys in the year. */
  z.object({ kind: z.literal('survey'), heading }),
  /** What others asked members and visitors in the year. */
  z.object({ kind: z.literal('panel'), heading }),
  /** What people said, by id only: their words and photos are read anew each time, as long as they agree. */
  z.object({ kind: z.literal('quotes'), heading, testimonialIds: z.array(z.uuid()).min(1).max(30) }),
  /** What is doubtful about the figures of this report, and what does not add up. */
  z.object({ kind: z.literal('doubts'), heading }),
]);
export type BlockContent = z.output<typeof BlockContent>;
export type BlockKind = BlockContent['kind'];

/** What a block is called where staff choose one. */
export const blockNames = {
  text: 'Tekst',
  figures: 'Cijfers',
  chart: 'Grafiek',
  map: 'Kaart',
  activities: 'Activiteiten',
  commitments: 'Afgesproken en gedaan',
  table: 'Eigen tabel',
  survey: 'Eigen enquêtes',
  panel: 'Onderzoek door anderen',
  quotes: 'Uitspraken en foto’s',
  doubts: 'Bij de cijfers',
} as const satisfies Record<BlockKind, string>;

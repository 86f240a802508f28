import type { Pool } from 'pg';
import { seeded } from '../../demo/random.ts';
import { households } from './households.ts';
import { library } from './library.ts';
import { programme } from './programme.ts';
import { promises } from './promises.ts';
import { insertRows } from './rows.ts';

type Year = {
  readonly seed: number;
  readonly year: number;
  readonly now: Date;
  readonly sessions: number;
  readonly registrations: number;
};

/** The year that is measured: twelve municipalities, twenty-two sessions a day, and who came to them. */
export const WHOLE_YEAR = { seed: 2026, year: 2026, sessions: 8000, registrations: 60_000 };

/**
 * Fills a migrated, empty database with a year, in bulk; the same for the same seed. It holds what the commands would have
 * written to the tables of the modules, without audit entries, news and mails.
 */
export async function fillYear(pool: Pool, { seed, ...asked }: Year): Promise<void> {
  const random = seeded(seed);
  const { rows: houses, branches } = library(random);
  const municipalities = [...new Set(branches.map(({ municipalityCode }) => municipalityCode))];
  const { rows: agreed, promised } = promises(random, municipalities, asked.year);
  const { rows: planned, open } = programme(random, asked, { branches, promised });
  for (const rows of [houses, agreed, planned, households(random, asked, open)]) await insertRows(pool, rows);
  await pool.query('analyze');
}

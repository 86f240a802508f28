import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '#kernel/root.ts';
import { EditionDocument } from '../tariffs/index.ts';

const FOLDER = path.join(root, 'src/modules/activity-catalogue/editions');

/** The year of the edition that ships with the program. */
export const SHIPPED_YEAR = 2025;

/** The edition of 2025 as it ships with the program. Throws when the file does not fit the grammar. */
export const shippedEdition2025 = (): EditionDocument =>
  EditionDocument.parse(parse(readFileSync(path.join(FOLDER, '2025.yaml'), 'utf8')));

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '#kernel/root.ts';
import { EditionDocument } from './edition.ts';

const FOLDER = path.join(root, 'src/modules/activity-catalogue/editions');

/** The edition of 2025 as it ships with the program. Throws when the file does not fit the grammar. */
export const shippedEdition2025 = (): EditionDocument =>
  EditionDocument.parse(parse(readFileSync(path.join(FOLDER, '2025.yaml'), 'utf8')));

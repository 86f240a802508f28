import type { Ctx } from '#kernel/ctx.ts';
import { listMunicipalities } from '../organisation/index.ts';
import { type GuideFile, guideIn } from './guide-file.ts';
import type { Names } from './hsds.ts';

/** The names of all municipalities, by CBS code. */
export const namesOf = async (tx: Ctx['tx']): Promise<Names> => {
  const municipalities = await listMunicipalities(tx, 'all', { unservedToo: true });
  return new Map(municipalities.map(({ code, name }) => [code, name]));
};

/** What stands in files that were kept, which could be read then. */
export function keptGuide(content: Uint8Array): GuideFile {
  const file = guideIn(content);
  if ('code' in file) throw new Error(`kept files: ${file.code}`);
  return file;
}

import { formatCents, formatQuantity, formatRate } from '#kernel/money.ts';
import type { Grade } from './calculation.ts';
import type { SizeClass, TariffComponent, TariffUnit } from './grammar.ts';

/** Dutch for one and for more of something. */
export type Noun = readonly [one: string, more: string];

export const unitNouns: Readonly<Record<TariffUnit, Noun>> = {
  branch: ['vestiging', 'vestigingen'],
  inhabitant: ['inwoner', 'inwoners'],
  municipality: ['gemeente', 'gemeenten'],
  childcare_location: ['kinderopvanglocatie', 'kinderopvanglocaties'],
  clinic: ['consultatiebureau', 'consultatiebureaus'],
  school: ['school', 'scholen'],
  pupil: ['leerling', 'leerlingen'],
  activity: ['activiteit', 'activiteiten'],
  book: ['boek', 'boeken'],
  hour: ['uur', 'uur'],
  plan: ['plan', 'plannen'],
  package: ['pakket', 'pakketten'],
  not_stated: ['', ''],
};

export const branchNouns: Readonly<Record<SizeClass, Noun>> = {
  large: ['grote bibliotheek', 'grote bibliotheken'],
  medium: ['middelgrote bibliotheek', 'middelgrote bibliotheken'],
  small: ['kleine bibliotheek', 'kleine bibliotheken'],
  servicePoint: ['servicepunt', 'servicepunten'],
};

export const packageNouns: Readonly<Record<SizeClass, Noun>> = {
  large: ['groot pakket', 'grote pakketten'],
  medium: ['middelgroot pakket', 'middelgrote pakketten'],
  small: ['klein pakket', 'kleine pakketten'],
  servicePoint: ['pakket voor een servicepunt', 'pakketten voor servicepunten'],
};

export const gradeNouns: Readonly<Record<Grade, Noun>> = {
  mbo: ['uur mbo', 'uur mbo'],
  hbo: ['uur hbo', 'uur hbo'],
  hboPlusWo: ['uur hbo+/wo', 'uur hbo+/wo'],
};

/** `35.860 inwoners`; only the number for a unit without a name. */
export const counted = (quantity: number, noun: Noun): string =>
  `${formatQuantity(quantity)} ${noun[quantity === 1 ? 0 : 1]}`.trimEnd();

const certaintyWords = { exact: undefined, guideline: 'richtprijs', average: 'gemiddelde' };

/** `35.860 inwoners × € 11,19 = € 401.273,40 (remark; richtprijs)`. */
export function explainLine(line: {
  quantity: number;
  noun: Noun;
  unitPrice: string;
  amountCents: number;
  certainty: TariffComponent['certainty'];
  remark?: string;
}): string {
  const remarks = [line.remark, certaintyWords[line.certainty]].filter((text) => text !== undefined).join('; ');
  const sum = `${counted(line.quantity, line.noun)} × ${formatRate(line.unitPrice)} = ${formatCents(line.amountCents)}`;
  return remarks ? `${sum} (${remarks})` : sum;
}

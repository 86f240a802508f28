import { dayOf, formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import type { Fact } from '#ui/pdf/document-parts.ts';
import { calculationParts, perInhabitantCents } from '../../priced-offers/index.ts';
import { changesBetween } from '../changes.ts';
import type { QuoteContent } from '../domain.ts';
import { conditionsOf, openPointsOf, paragraphsOf, promisesOf } from '../offer-words.ts';
import { type QuoteDocument, renderQuotePdf } from './quote-pdf.ts';

/** A version with all that its document needs besides. `sender` is who sent it, or who looks at the draft. */
export type Printed = {
  version: QuoteContent;
  previous: QuoteContent | undefined;
  acceptance: { signerName: string; signerFunction: string; mandate: string } | undefined;
  organisation: string;
  sender: string;
  at: Date;
};

/** The version as accessible PDF: the same as its page. Throws when it cannot be made (see renderPdf). */
export const quotePdf = (printed: Printed): Promise<Uint8Array> => renderQuotePdf(quoteDocument(printed), printed.at);

/** The version in words and amounts ready to print: the same as its page. */
export function quoteDocument(printed: Printed): QuoteDocument {
  const { version, previous, organisation } = printed;
  const { municipality, year, quoteNumber, number, calculation, edition } = version;
  const { totals } = calculation;
  const each = perInhabitantCents(totals.municipality.annualCents, version.facts.inhabitants);
  const perInhabitant = each === undefined ? 'onbekend' : formatCents(each);
  return {
    head: headOf(printed),
    municipality: municipality.name,
    number: quoteNumber,
    version: String(number),
    year: String(year),
    validUntil: formatDay(version.validUntil),
    letter: letterOf(printed),
    keyFigures: [
      { value: formatCents(totals.municipality.annualCents), label: 'per jaar, gemeente' },
      { value: perInhabitant, label: 'per inwoner per jaar' },
      { value: formatCents(totals.municipality.oneOffCents), label: 'eenmalig, gemeente' },
      { value: `${functionsCovered(version)} van 5`, label: 'kernfuncties gedekt' },
    ],
    priceIntroduction: `Alle bedragen zijn per jaar, op prijspeil ${edition.year}, tenzij er iets anders bij staat. De catalogus vermeldt bij de meeste tarieven niet of btw is inbegrepen. Een onderdeel op offerte telt niet mee in het totaal.`,
    costPerInhabitant: perInhabitant,
    ...calculationParts(calculation, edition.document),
    openPoints: openPointsOf(version),
    commitments: promisesOf(version),
    conditions: conditionsOf(version),
    changes: previous ? { previous: `versie ${previous.number}`, rows: changesBetween(previous, version) } : null,
    signatures: [{ party: organisation, name: printed.sender, role: 'namens de bibliotheek' }, signatureOf(printed)],
  };
}

function headOf({ version, organisation, at }: Printed): QuoteDocument['head'] {
  const { municipality, year, quoteNumber, number } = version;
  const coverFacts: Fact[] = [
    { label: 'Kenmerk', value: quoteNumber },
    { label: 'Versie', value: version.sentAt ? String(number) : `${number}, concept` },
    { label: 'Datum', value: formatDay(dayOf(at)) },
    { label: 'Geldig tot en met', value: formatDay(version.validUntil) },
  ];
  return {
    organisation,
    title: `Bibliotheekwerk in ${municipality.name}`,
    subtitle: `Offerte voor de gemeente ${municipality.name}, ${year}`,
    description: `Offerte van ${organisation} aan de gemeente ${municipality.name} voor het bibliotheekwerk in ${year}.`,
    reference: `${quoteNumber} versie ${number}`,
    footNote: `Offerte voor de gemeente ${municipality.name}`,
    coverFacts,
  };
}

const letterOf = ({ version, organisation, sender, at }: Printed): QuoteDocument['letter'] => ({
  to: [`Gemeente ${version.municipality.name}`, 'College van burgemeester en wethouders'],
  placeAndDate: formatDay(dayOf(at)),
  subject: `offerte bibliotheekwerk ${version.year}`,
  salutation: 'Geacht college,',
  paragraphs: paragraphsOf(version),
  closing: 'Met vriendelijke groet,',
  signedBy: [sender, organisation],
});

const functionsCovered = ({ calculation }: QuoteContent): number =>
  Object.values(calculation.coverage.coreFunctions).filter(Boolean).length;

const signatureOf = ({ version, acceptance }: Printed) => ({
  party: `Gemeente ${version.municipality.name}`,
  name: acceptance?.signerName ?? 'naam',
  role: acceptance ? `${acceptance.signerFunction}, ${acceptance.mandate}` : 'functie',
});

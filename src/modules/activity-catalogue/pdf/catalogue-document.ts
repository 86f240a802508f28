import { normWithReading, type Reading } from '../../school-norms/index.ts';
import { type EditionDocument, type Service, tariffRowsOf } from '../../tariffs/index.ts';
import type { Edition } from '../queries.ts';
import {
  agreementTexts,
  audienceText,
  byProgrammeLine,
  functionText,
  levelText,
  linesText,
} from '../views/service-words.ts';
import type { CatalogueDocument, CatalogueService } from './catalogue-pdf.ts';

/** Whose catalogue it is, and how the library reads a number of pupils that the source leaves open. */
export type CatalogueReading = { readonly organisation: string; readonly reading: Reading };

/** A whole edition in the words of the printed catalogue, ready for `renderCataloguePdf`. */
export function catalogueDocumentOf(
  { document, editionVersion }: Edition,
  { organisation, reading }: CatalogueReading,
): CatalogueDocument {
  const { title, year, source, publisher } = document;
  const reference = `Editie ${year}, versie ${editionVersion}`;
  return {
    head: {
      organisation,
      title,
      subtitle: 'Diensten en tarieven voor gemeenten',
      description: `Alle diensten van ${organisation} voor gemeenten in ${year}, met inhoud, effect en tarief.`,
      reference,
      footNote: title,
      coverFacts: [
        { label: 'Editie', value: reference },
        { label: 'Uitgever', value: publisher },
        { label: 'Diensten', value: String(document.services.length) },
      ],
    },
    year: String(year),
    introduction: [
      'In deze catalogus staat wat de bibliotheek voor gemeenten, scholen en kinderopvang kan doen en wat dat kost.',
      source,
      ...document.sourceNotes.map(({ text, lines }) => withLines(text, lines)),
    ],
    levels: [...document.levels, ...document.marks].map((each) => ({ label: each.title, value: each.meaning })),
    coreFunctions: document.coreFunctions.map((each) => ({ label: String(each.number), value: each.title })),
    programmes: programmesOf(document, reading),
  };
}

const withLines = (text: string, lines: readonly string[]): string =>
  lines.length > 0 ? `${text} (Bron: ${linesText(lines)}.)` : text;

const programmesOf = (document: EditionDocument, reading: Reading): CatalogueDocument['programmes'] =>
  byProgrammeLine(document.services, document).map(({ line, title, services }) => ({
    title,
    slogan: document.programmeLines.find(({ id }) => id === line)?.slogan ?? '',
    introduction: [],
    services: services.map((service) => serviceOf(service, document, reading)),
  }));

const serviceOf = (service: Service, document: EditionDocument, reading: Reading): CatalogueService => ({
  title: service.title,
  section: service.section,
  content: service.description,
  facts: factsOf(service, document, reading),
  parts: service.parts.map(({ title, description, includes }) => ({
    label: title,
    value: includes.length > 0 ? `${description} Met: ${includes.join(', ')}.` : description,
  })),
  effects: service.effects,
  tariff: tariffRowsOf(service.tariff.components, document).map(({ label, detail, vat, marks, ...row }) => ({
    ...row,
    label: detail ? `${label} (${detail})` : label,
    marks: vat === 'komt erbij' ? [...marks, 'btw komt erbij'] : [...marks],
  })),
  openPoints: service.sourceNotes.map(({ text, lines }) => withLines(text, lines)),
});

function factsOf(service: Service, document: EditionDocument, reading: Reading): CatalogueService['facts'] {
  const norms = service.norms.map((norm) => `${norm.label}: ${normWithReading(norm, reading)}`).join('; ');
  const facts = [
    { label: 'Doelgroep', value: audienceText(service) },
    { label: 'Partners', value: service.partners.join(', ') },
    { label: 'Kernfuncties', value: functionText(service, document) },
    { label: 'Niveau', value: levelText(service) },
    ...service.marks.map(({ reason }) => ({ label: 'Rood omkaderd', value: reason })),
    { label: 'Omvang', value: norms },
    { label: 'Onderzoek', value: service.evidence.join(', ') },
    { label: 'Afspraken', value: agreementTexts(service).join(' ') },
  ];
  return facts.filter(({ value }) => value !== '');
}

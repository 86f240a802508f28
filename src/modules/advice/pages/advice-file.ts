import { answerPdf } from '#kernel/file-answer.ts';
import { found, type Request } from '#kernel/http.ts';
import { adviceDocument, type Told } from '../pdf/advice-document.ts';
import { renderAdvicePdf } from '../pdf/advice-pdf.ts';
import { councilAnnex } from '../pdf/council-annex-document.ts';
import { renderCouncilAnnexPdf } from '../pdf/council-annex-pdf.ts';
import { loadAdvice, reportsOf } from './advice.tsx';

/** The advice as PDF, of the scenario in the address. Not found while that cannot be priced. */
export async function adviceFile(c: Request) {
  const told = await tell(c);
  const pdf = await renderAdvicePdf(adviceDocument(told), told.at);
  return answerPdf(c, { pdf, name: nameOf('advies', told) });
}

/** The page for the council as PDF, of the same scenario. */
export async function councilAnnexFile(c: Request) {
  const told = await tell(c);
  const pdf = await renderCouncilAnnexPdf(councilAnnex(told), told.at);
  return answerPdf(c, { pdf, name: nameOf('bijlage-raad', told) });
}

async function tell(c: Request): Promise<Told> {
  const place = await loadAdvice(c);
  const { reported, shown } = reportsOf(c, place);
  const report = found(shown?.report, 'a scenario with a price');
  const others = reported
    .filter((each) => each !== shown)
    .map(({ scenario, report: other }) => ({ name: scenario.name, report: other }));
  return { organisation: c.var.organisation, at: c.var.now(), advice: place.advice, report, others };
}

const nameOf = (kind: string, { advice }: Told): string => `${kind}-${advice.municipality.slug}-${advice.year}`;

import { parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { saveService } from '../../activity-catalogue/index.ts';
import { Service, shapeSentences } from '../../tariffs/index.ts';
import { catalogueTexts } from '../messages.ts';
import { editionHref, type LoadedService, loadService, nameOf, serviceHref } from './load.ts';

const MAX_CHARACTERS = 60_000;

/** Lists with parts of their own, which a form of single fields cannot hold. */
const Lists = Service.pick({ parts: true, norms: true, agreementTerms: true, sourceNotes: true, sourceLines: true });

const form = defineForm(
  z.object({ text: field.text('Vul de tekst in', MAX_CHARACTERS), version: field.version(), _key: field.key() }),
);
type State = typeof form.empty;
type Shown = LoadedService & { state: State; saved?: State['raw']; refusal?: string };

/** Parts, norms, terms and source notes of a service as YAML, in the grammar of the edition. */
export async function serviceTextPage(c: Request) {
  const loaded = await loadService(c);
  return show(c, { ...loaded, state: form.filled(writtenOf(loaded)) });
}

const writtenOf = ({ service, version }: LoadedService) => ({
  text: stringify(Lists.parse(pickLists(service)), { lineWidth: 100 }),
  version: String(version),
});

const pickLists = ({ parts, norms, agreementTerms, sourceNotes, sourceLines }: Service) => ({
  parts,
  norms,
  agreementTerms,
  sourceNotes,
  sourceLines,
});

/** Saves the lists; what does not fit the grammar comes back with a sentence for each fault. */
export async function saveServiceTextAction(c: Request) {
  const loaded = await loadService(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { ...loaded, state: data.state }, 422);
  const read = readLists(data.values.text);
  if ('faults' in read) return show(c, { ...loaded, state: withError(data.state, 'text', read.faults) }, 422);
  const { edition, service } = loaded;
  const { version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveService(ctx, { editionId: edition.id, content: { ...service, ...read.lists }, version }),
    () => serviceHref(edition, service.id),
  );
  if (outcome.ok) return outcome.response;
  const refusal = textOf(catalogueTexts, outcome.refusal);
  if (outcome.refusal.code !== 'stale') return show(c, { ...loaded, state: data.state, refusal }, 422);
  const current = await loadService(c);
  return show(
    c,
    { ...current, state: withVersion(data.state, current.version), saved: writtenOf(current), refusal },
    409,
  );
}

function readLists(text: string): { lists: z.infer<typeof Lists> } | { faults: string } {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error)
    return {
      faults: `Regel ${error.linePos?.[0].line ?? 1} is niet te lezen: controleer de inspringing en de dubbele punten.`,
    };
  const parsed = Lists.safeParse(toPlain(document));
  if (parsed.success) return { lists: parsed.data };
  return { faults: shapeSentences(parsed.error).slice(0, 5).join(' ') };
}

/** Undefined for a text that refers to itself, which YAML allows and a catalogue never needs. */
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

const show = (c: Request, shown: Shown, status: 200 | 409 | 422 = 200) =>
  respond(c, 'work', `Onderdelen en normen van ${shown.service.title}`, <TextForm {...shown} />, status);

const TextForm = ({ edition, service, state, saved, refusal }: Shown) => (
  <>
    <PageHead
      title={`Onderdelen en normen van ${service.title}`}
      breadcrumbs={[
        { href: editionHref(edition), label: nameOf(edition) },
        { href: serviceHref(edition, service.id), label: service.title },
      ]}
    />
    <StaleNotice labels={{ text: 'Tekst' }} saved={saved} typed={state.raw} />
    <Card>
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField state={state} name="version" />
        <TextArea
          state={state}
          name="text"
          label="Onderdelen, normen, afspraken en opmerkingen bij de bron"
          hint="In dezelfde vorm als het bestand van de editie (YAML)"
          rows={28}
          required
        />
        <Actions>
          <Button>Bewaar</Button>
          <a href={serviceHref(edition, service.id)}>Annuleer</a>
        </Actions>
      </Form>
    </Card>
  </>
);

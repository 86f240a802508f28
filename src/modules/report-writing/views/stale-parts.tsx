import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { TextArea } from '#ui/field.tsx';
import type { BlockContent } from '../../report-contents/index.ts';
import { type Around, Block } from '../../report-reading/index.ts';

/** What somebody else made of a part, whole and to copy from, above the form in which one’s own still stands. */
export const StaleParts = ({ saved, around }: { saved: BlockContent; around: Around }) => (
  <>
    <Alert kind="warning" title="Iemand anders heeft dit intussen gewijzigd" focused>
      <p>
        Wat jij typte, staat nog in het formulier en is niet bewaard. Neem eruit over wat moet blijven, en bewaar nog
        een keer: dan geldt wat in het formulier staat.
      </p>
    </Alert>
    <Card title="Zo staat het er nu">
      {around.report.chapters
        .flatMap(({ blocks }) => blocks)
        .filter(({ id }) => id === 'opgeslagen')
        .map((block) => (
          <Block block={block} {...around} />
        ))}
      {saved.kind === 'text' && (
        <TextArea
          state={{ raw: { saved: saved.text }, errors: {} }}
          name="saved"
          label="De tekst om uit te kopiëren"
          rows={8}
          readonly
          required
        />
      )}
    </Card>
  </>
);

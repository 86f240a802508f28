import { OTHER_LANGUAGES } from '#kernel/translations.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CopyField, CopyScript } from '#ui/copy-field.tsx';
import { type Survey, surveyPath } from '../survey.ts';

/** Every way to a survey: its address, a code to scan, a tablet, and paper. */
export const WaysIn = ({ survey, baseUrl, mayUse }: { survey: Survey; baseUrl: string; mayUse: boolean }) => {
  const path = surveyPath(survey.code);
  const own = `/werk/enquetes/${survey.id}`;
  return (
    <>
      <Card title="Link">
        <p>Deze link is voor iedereen dezelfde. Hij gaat vanzelf mee in het bedankje aan wie aangemeld was en kwam.</p>
        <CopyField name="link" label="Adres van de enquête" value={`${baseUrl}${path}`} rows={1} />
        <div class="actions">
          <ButtonLink href={path} kind="secondary">
            Bekijk de enquête
          </ButtonLink>
        </div>
      </Card>
      <Card title="QR-code en papier">
        <p>Op het vel staan de vragen en een QR-code. Wie liever een telefoon gebruikt, scant de code.</p>
        <div class="actions">
          <ButtonLink href={`${own}/papier.pdf`} kind="secondary" icon="download">
            Vel om te printen (PDF)
          </ButtonLink>
          {mayUse && (
            <ButtonLink href={`${own}/invoer`} kind="secondary">
              Typ papier over
            </ButtonLink>
          )}
        </div>
        <p>
          Of in een andere taal:{' '}
          {Object.entries(OTHER_LANGUAGES).map(([language, name], index) => (
            <>
              {index > 0 && ', '}
              <a href={`${own}/papier.pdf?taal=${language}`}>{name}</a>
            </>
          ))}
        </p>
      </Card>
      <Card title="Tablet">
        <p>
          Zet een tablet bij de uitgang. Na elke keer staan er weer lege vragen. Log op de tablet eerst uit, anders komt
          een bezoeker in jouw werkomgeving.
        </p>
        <div class="actions">
          <ButtonLink href={`${path}?op=tablet`} kind="secondary">
            Open voor een tablet
          </ButtonLink>
        </div>
      </Card>
      <CopyScript />
    </>
  );
};

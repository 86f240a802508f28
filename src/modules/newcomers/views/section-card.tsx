import { isDutch } from '#kernel/languages.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { Isolated } from '#ui/isolated.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { SectionKind, Texts } from '../domain.ts';
import { kindTexts } from '../kind-texts.ts';
import type { pageTexts } from '../pages/page-texts.ts';
import type { PlacedSection, Where } from '../queries.ts';
import { ContactLines } from './contact-lines.tsx';

type PageLanguage = keyof typeof pageTexts;
type T = (typeof pageTexts)['nl'];

/** One section in the language of the page, with what its reader must know of the translation. */
export const SectionCard = ({ section, t, language }: { section: PlacedSection; t: T; language: PageLanguage }) => {
  const { said, saidIn, isMachine, isStale, where } = section;
  const marks = saidIn === 'nl' ? writtenInDutch(language) : {};
  return (
    <Card
      level={3}
      title={
        <span {...marks}>
          <Isolated text={said.title} language={saidIn} />
        </span>
      }
      meta={<KindLine kind={section.kind} language={language} />}
    >
      {saidIn === 'nl' && language !== 'nl' && <p class="hint">{t.onlyDutch}</p>}
      <div class="prose" {...marks}>
        <Paragraphs text={said.text} language={saidIn} />
      </div>
      {where && (
        <p>
          {t.where}: <WhereLine where={where} language={language} />
        </p>
      )}
      <ContactLines contact={section} t={t} />
      {isMachine && <p class="hint">{t.machine}</p>}
      {isStale && <NewerDutch dutch={section} t={t} language={language} />}
    </Card>
  );
};

/** What it is about, with the Dutch word that its reader meets in the library. */
const KindLine = ({ kind, language }: { kind: SectionKind; language: PageLanguage }) => (
  <span>
    {kindTexts[language][kind]}
    {!isDutch(language) && (
      <>
        {' · '}
        <bdi {...writtenInDutch(language)}>{kindTexts.nl[kind]}</bdi>
      </>
    )}
  </span>
);

/** Where something is, as Dutch: one shows it to the driver of the bus. */
export const WhereLine = ({ where: { name, street, town }, language }: { where: Where; language: PageLanguage }) => (
  <bdi {...writtenInDutch(language)}>{[name, street, name.includes(town) ? '' : town].filter(Boolean).join(', ')}</bdi>
);

const NewerDutch = ({ dutch, t, language }: { dutch: Texts; t: T; language: PageLanguage }) => (
  <Alert kind="warning" language={language}>
    <p>{t.stale}</p>
    <div class="prose" {...writtenInDutch(language)}>
      <p>
        <strong>{dutch.title}</strong>
      </p>
      <Paragraphs text={dutch.text} language="nl" />
    </div>
  </Alert>
);

const Paragraphs = ({ text, language }: { text: string; language: PageLanguage }) => (
  <>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p>
        <Isolated text={paragraph} language={language} />
      </p>
    ))}
  </>
);

import { can } from '#kernel/access.ts';
import { dayOf, formatDay } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { OTHER_LANGUAGES, type OtherLanguage, otherLanguages } from '#kernel/translations.ts';
import { DataTable } from '#ui/data-table.tsx';
import { respond } from '#ui/respond.tsx';
import { TranslationBadge } from '#ui/translation-badge.tsx';
import { type Activity, ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { listAccountNames } from '../../people/index.ts';
import { stateOf, type Translation } from '../domain.ts';
import { listTranslations } from '../sql.ts';
import { addressOf } from './load.ts';

type Line = { readonly language: OtherLanguage; readonly translation: Translation | undefined };

/** In which languages an activity can be read, and how each text stands. */
export async function textsPage(c: Request) {
  const { activity, lines, names, mayEdit } = await read(c, async (ctx) => {
    const known = await readableActivity(ctx, idParam(c));
    const translations = await listTranslations(ctx.tx, known.id);
    const people = translations.flatMap(({ madeBy, checkedBy }) => [madeBy, checkedBy]).filter((id) => id !== null);
    return {
      activity: known,
      lines: otherLanguages.map(
        (language): Line => ({
          language,
          translation: translations.find((each) => each.language === language),
        }),
      ),
      names: new Map((await listAccountNames(ctx.tx, people)).map(({ id, name }) => [id, name])),
      mayEdit: can(ctx.actor, 'activities:edit', scopeOf(known)),
    };
  });
  return respond(
    c,
    'work',
    `Vertalingen: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="vertalingen" heading="Vertalingen">
      <p>
        Bewoners lezen de activiteit in hun taal. Staat die er niet bij, dan lezen zij het Nederlands. Wat een machine
        vertaalde, zien zij pas als iemand het heeft nagekeken.
      </p>
      <TextTable {...{ activity, lines, names, mayEdit }} />
    </ActivityFrame>,
  );
}

type TableProps = {
  activity: Activity;
  lines: readonly Line[];
  names: ReadonlyMap<string, string>;
  mayEdit: boolean;
};

const TextTable = ({ activity, lines, names, mayEdit }: TableProps) => (
  <DataTable
    caption="Vertalingen"
    captionHidden
    rows={lines}
    columns={[
      {
        key: 'language',
        header: 'Taal',
        rowHeader: true,
        cell: ({ language }) =>
          mayEdit ? (
            <a href={`${addressOf(activity.id)}/${language}`}>{OTHER_LANGUAGES[language]}</a>
          ) : (
            OTHER_LANGUAGES[language]
          ),
      },
      {
        key: 'state',
        header: 'Stand',
        cell: ({ translation }) => <TranslationBadge state={stateOf(translation, activity)} />,
      },
      { key: 'title', header: 'Titel', cell: ({ translation }) => translation && <TitleIn {...translation} /> },
      { key: 'made', header: 'Gemaakt', cell: ({ translation }) => translation && madeText(translation, names) },
      {
        key: 'checked',
        header: 'Nagekeken',
        cell: ({ translation }) => translation && checkedText(translation, names),
      },
    ]}
    empty={{ title: 'Geen talen', text: '' }}
  />
);

const TitleIn = ({ language, title }: Translation) => (
  <span lang={language === 'nl-simple' ? 'nl' : language} dir="auto">
    {title}
  </span>
);

type Names = ReadonlyMap<string, string>;
const nameOf = (id: string | null, names: Names): string => (id && names.get(id)) || 'iemand';

const madeText = ({ isMachine, madeBy, madeAt }: Translation, names: Names): string =>
  `${isMachine ? 'door een machine, bewaard' : ''} door ${nameOf(madeBy, names)}, ${formatDay(dayOf(madeAt))}`.trim();

const checkedText = ({ checkedBy, checkedAt }: Translation, names: Names): string =>
  checkedAt ? `door ${nameOf(checkedBy, names)}, ${formatDay(dayOf(checkedAt))}` : 'nog niet';

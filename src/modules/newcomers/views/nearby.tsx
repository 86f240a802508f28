import { formatTime } from '#kernel/days.ts';
import { LANGUAGES, type Language, perLanguage } from '#kernel/languages.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Card, Cards } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { languageName } from '../../help-point-finder/index.ts';
import type { Point } from '../../help-points/index.ts';
import type { pageTexts } from '../pages/page-texts.ts';
import type { NewcomersPage, OpenBranch } from '../queries.ts';
import { ContactLines } from './contact-lines.tsx';
import { WhereLine } from './section-card.tsx';

type Spoken = Words<typeof pageTexts>;

/** Where one gets help with the government, and in which languages. Nothing where there is no point. */
export const Points = ({ points, words: { t, language, to } }: { points: readonly Point[]; words: Spoken }) =>
  points.length === 0 ? null : (
    <section class="stack" aria-labelledby="informatiepunten">
      <h2 id="informatiepunten">{t.points}</h2>
      <Cards>
        {points.map((point) => (
          <Card
            level={3}
            title={
              <Link {...to(`/hulp/${point.slug}`)}>
                <span {...writtenInDutch(language)}>{point.name}</span>
              </Link>
            }
          >
            <p>
              {t.where}: <WhereLine where={{ ...point, name: point.whereName }} language={language} />
            </p>
            <p>
              {t.spoken}: <SpokenThere tags={point.languages} />
            </p>
            {point.byAppointment && <p>{t.byAppointment}</p>}
          </Card>
        ))}
      </Cards>
    </section>
  );

/** Each language by the name that its own speakers give it. */
const SpokenThere = ({ tags }: { tags: readonly string[] }) => (
  <>
    {tags.map((tag, index) => (
      <>
        {index > 0 && ' · '}
        <bdi lang={tag}>{languageName(tag)}</bdi>
      </>
    ))}
  </>
);

type OthersProps = Pick<NewcomersPage, 'municipality' | 'referrals'> & { words: Spoken };

/** Others who help with language, from the guide of help. Nothing where it knows of none. */
export const Others = ({ municipality, referrals, words: { t, language, to } }: OthersProps) =>
  referrals.length === 0 ? null : (
    <section class="stack" aria-labelledby="anderen">
      <h2 id="anderen">{t.others}</h2>
      <ul>
        {referrals.slice(0, SHOWN_OTHERS).map(({ id, name, organisationName }) => (
          <li>
            <Link {...to(`/wie-helpt/${id}`)}>
              <span {...writtenInDutch(language)}>
                {organisationName}: {name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link {...to(`/wie-helpt?onderwerp=language&gemeente=${municipality.slug}`)}>{t.allOthers}</Link>
      </p>
    </section>
  );

const SHOWN_OTHERS = 6;

type BranchesProps = Pick<NewcomersPage, 'branches' | 'contact'> & { words: Spoken };

/** The branches, with when somebody is there who helps: who just came has no card for the hours without staff. */
export const Branches = ({ branches, contact, words }: BranchesProps) => (
  <section class="stack" aria-labelledby="vestigingen">
    <h2 id="vestigingen">{words.t.branches}</h2>
    {contact && (
      <div class="prose">
        <p>{words.t.call}</p>
        <ContactLines contact={contact} t={words.t} />
      </div>
    )}
    <Cards>
      {branches.map((branch) => (
        <BranchCard branch={branch} words={words} />
      ))}
    </Cards>
  </section>
);

const BranchCard = ({ branch, words: { t, language, to } }: { branch: OpenBranch; words: Spoken }) => (
  <Card
    level={3}
    title={
      <Link {...to(`/vestigingen/${branch.slug}`)}>
        <span {...writtenInDutch(language)}>{branch.name}</span>
      </Link>
    }
    meta={
      <bdi {...writtenInDutch(language)}>
        {branch.street}, {branch.postcode} {branch.town}
      </bdi>
    }
  >
    {branch.days === undefined ? (
      <p>{t.unknown}</p>
    ) : (
      <>
        <p>{t.week}</p>
        <DescriptionList language={language} items={daysOf(branch.days, language)} />
      </>
    )}
  </Card>
);

/** The days on which somebody is there, with the hours. Where one reads from right to left, so do hours. */
const daysOf = (days: NonNullable<OpenBranch['days']>, language: Language) =>
  days
    .map(({ day, spans }) => ({ day, spans: spans.filter(({ staffed }) => staffed) }))
    .filter(({ spans }) => spans.length > 0)
    .map(({ day, spans }) => ({
      term: dayFormat(language).format(Date.parse(day)),
      details: spans.map(({ opensAt, closesAt }, index) => (
        <>
          {index > 0 && <br />}
          <bdi dir={LANGUAGES[language].direction}>
            {formatTime(opensAt, language)} – {formatTime(closesAt, language)}
          </bdi>
        </>
      )),
    }));

const dayFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' }),
);

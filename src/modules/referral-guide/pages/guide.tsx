import type { Child } from 'hono/jsx';
import { formatDay } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { formatList, LANGUAGES, type Language } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import type { Words } from '#kernel/translated-page.ts';
import { formatWeeklyHours } from '#kernel/weekly-hours.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { findReferral, listReferrals, type Referral, type ReferralTopic } from '../../referral-directory/index.ts';
import { topicIds } from '../guide.ts';
import { listQuestions } from '../sql/questions.ts';
import { fanPath } from './guide-files.ts';
import type { guideTexts } from './guide-texts.ts';
import { topicTexts } from './topic-texts.ts';

type Spoken = Words<typeof guideTexts>;

/** Who helps with what, narrowed by topic, municipality and words. What somebody confirmed last stands first. */
export async function guidePage(c: Request, words: Spoken) {
  const { t, language } = words;
  const municipalities = (await read(c, ({ tx }) => listMunicipalities(tx))).filter(({ served }) => served);
  const raw = {
    onderwerp: c.req.query('onderwerp') ?? '',
    gemeente: c.req.query('gemeente') ?? '',
    zoek: c.req.query('zoek') ?? '',
  };
  const topic = topicIds.find((id) => id === raw.onderwerp);
  const municipality = municipalities.find(({ slug }) => slug === raw.gemeente);
  const asked = { topic, municipalityCode: municipality?.code, term: raw.zoek.slice(0, 100) };
  const { referrals, questions } = await read(c, async ({ tx }) => ({
    referrals: await listReferrals(tx, asked),
    questions: (await listQuestions(tx)).filter((question) => question.topic === topic),
  }));
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} language={language} />
      <Search state={{ raw, errors: {}, language }} words={words} municipalities={municipalities} />
      <Results status={t.found(referrals.length)}>
        {municipality && (
          <p>
            <a href={fanPath(municipality.slug)} hreflang="nl">
              {t.fan}
            </a>
          </p>
        )}
        {questions.length > 0 && (
          <section class="stack" aria-labelledby="vragen">
            <h2 id="vragen">{t.questions}</h2>
            {questions.map(({ question, answer }) => (
              <details {...writtenInDutch(language)}>
                <summary>{question}</summary>
                <p>{answer}</p>
              </details>
            ))}
          </section>
        )}
        <h2>{t.found(referrals.length)}</h2>
        {referrals.length === 0 && <EmptyState title={t.nothing}>{t.nothingText}</EmptyState>}
        <Cards>
          {referrals.map((referral) => (
            <ReferralCard words={words} referral={referral} />
          ))}
        </Cards>
      </Results>
    </>,
  );
}

type SearchProps = { state: FormState; words: Spoken; municipalities: readonly Municipality[] };

const Search = ({ state, words: { t, language, to }, municipalities }: SearchProps) => (
  <FilterBar action={to('/wie-helpt').href} language={language}>
    <Select
      state={state}
      name="onderwerp"
      label={t.topic}
      prompt={t.allTopics}
      choices={topicIds.map((value) => ({ value, label: topicTexts[language]?.[value] ?? topicTexts.nl[value] }))}
      required
    />
    <Select
      state={state}
      name="gemeente"
      label={t.where}
      prompt={t.everywhere}
      choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
      required
    />
    <TextField state={state} name="zoek" label={t.words} maxlength={100} required />
  </FilterBar>
);

const ReferralCard = ({ words: { t, language, to }, referral }: { words: Spoken; referral: Referral }) => {
  const dutch = writtenInDutch(language);
  return (
    <Card
      title={<span {...dutch}>{referral.name}</span>}
      level={3}
      {...to(`/wie-helpt/${referral.id}`)}
      meta={<span {...dutch}>{referral.organisationName}</span>}
    >
      {referral.description && <p {...dutch}>{referral.description}</p>}
      <Badges>
        {referral.status !== 'active' && <Badge tone="ochre">{t.closed}</Badge>}
        {referral.costCents === 0 && <Badge tone="green">{t.free}</Badge>}
        {topicsOf(referral).map((topic) => (
          <Badge>{topicTexts[language]?.[topic] ?? topicTexts.nl[topic]}</Badge>
        ))}
      </Badges>
    </Card>
  );
};

const topicsOf = ({ topics }: Referral): ReferralTopic[] => topicIds.filter((id) => topics.includes(id));

/** What one organisation offers: for whom, what it costs, how to get there and since when that is known to be right. */
export async function referralPage(c: Request, words: Spoken) {
  const { t, language, to } = words;
  const id = idParam(c);
  const referral = found(await read(c, ({ tx }) => findReferral(tx, id)), `referral ${id}`);
  const dutch = writtenInDutch(language);
  return respond(
    c,
    'public',
    referral.name,
    <div class="stack">
      <PageHead
        title={<span {...dutch}>{referral.name}</span>}
        kicker={<span {...dutch}>{referral.organisationName}</span>}
        lead={referral.description && <span {...dutch}>{referral.description}</span>}
        breadcrumbs={[{ ...to('/wie-helpt'), label: t.back }]}
        language={language}
      />
      {referral.alert && (
        <Alert kind="warning" language={language}>
          <p {...dutch}>{referral.alert}</p>
        </Alert>
      )}
      <DescriptionList items={itemsOf(referral, words)} language={language} />
      <p class="meta">
        {referral.confirmedOn ? t.confirmed(formatDay(referral.confirmedOn, language)) : t.unconfirmed}
      </p>
    </div>,
  );
}

/** What is known of it; what nobody wrote down is left out. */
function itemsOf(referral: Referral, { t, language }: Spoken) {
  const { url, email, phones, places, hours, costCents } = referral;
  const dutch = writtenInDutch(language);
  const text = (words: string) => words !== '' && <span {...dutch}>{words}</span>;
  const costs = costCents === 0 ? t.free : costCents === null ? '' : formatCents(costCents, language);
  return [
    { term: t.forWhom, details: text(referral.eligibilityDescription) },
    {
      term: t.costs,
      details: (costs || referral.feesDescription) && (
        <>
          {costs}
          {costs && referral.feesDescription && ' · '}
          {text(referral.feesDescription)}
        </>
      ),
    },
    { term: t.place, details: places.length > 0 && <List items={places.map((place) => text(place))} /> },
    {
      term: t.when,
      details: hours.length > 0 && <List items={hours.map((span) => <Open span={span} language={language} />)} />,
    },
    { term: t.phone, details: phones.length > 0 && <List items={phones.map((phone) => <Phone number={phone} />)} /> },
    {
      term: t.mail,
      details: email !== null && (
        <a href={`mailto:${email}`} dir="ltr">
          {email}
        </a>
      ),
    },
    { term: t.website, details: url !== null && (referral.isUrlBroken ? t.websiteBroken : <Website url={url} />) },
    { term: t.apply, details: text(referral.applicationProcess) },
    { term: t.languages, details: referral.languages.length > 0 && spokenIn(referral.languages, language) },
  ].filter(({ details }) => details);
}

const List = ({ items }: { items: readonly Child[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

/** When one can come; with the place behind it when that is not everywhere. */
const Open = ({ span, language }: { span: Referral['hours'][number]; language: Language }) => (
  <>
    {formatWeeklyHours(span, language)}
    {span.place !== null && <span {...writtenInDutch(language)}>, {span.place}</span>}
  </>
);

/** The names of these languages, in the language of the page. */
function spokenIn(codes: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames(LANGUAGES[language].locale, { type: 'language' });
  return formatList(
    codes.map((code) => names.of(code) ?? code),
    language,
  );
}

/** The number in it is what one calls; what stands behind it says what for. */
const Phone = ({ number }: { number: string }) => (
  <a href={`tel:${number.replace(/\(.*$/, '').replace(/[^\d+]/g, '')}`} dir="ltr">
    {number}
  </a>
);

const Website = ({ url }: { url: string }) => (
  <a href={url} rel="external" dir="ltr">
    {url.replace(/^https?:\/\//, '').replace(/\/$/, '')}
  </a>
);

import type { Language } from '#kernel/languages.ts';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { distanceText, type Spoken } from './offer-card.tsx';

/** A branch without a point of its own. */
export type BranchOffer = {
  readonly slug: string;
  readonly name: string;
  readonly street: string;
  readonly town: string;
  readonly km: number | undefined;
};

type Shown = { branches: readonly BranchOffer[]; words: Spoken; isFolded: boolean };

/** The branches where one helps on appointment; folded when they are many. */
export const BranchOffers = ({ branches, words, isFolded }: Shown) => {
  const { t } = words;
  const list = (
    <ul class="link-list">
      {branches.map((branch) => (
        <BranchLine branch={branch} words={words} />
      ))}
    </ul>
  );
  return (
    <section class="stack" aria-labelledby="bibliotheken">
      <h2 id="bibliotheken">{t.branches}</h2>
      <p>{t.branchesText}</p>
      {isFolded ? (
        <details>
          <summary>{t.allBranches}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
};

const BranchLine = ({ branch, words: { language, to } }: { branch: BranchOffer; words: Spoken }) => (
  <li>
    <Link {...to(`/vestigingen/${branch.slug}`)}>
      <span {...writtenInDutch(language)}>{branch.name}</span>
    </Link>{' '}
    <BranchWhere branch={branch} language={language} />
  </li>
);

const BranchWhere = ({ branch, language }: { branch: BranchOffer; language: Language }) => (
  <span class="meta">
    <span {...writtenInDutch(language)}>{`${branch.street}, ${branch.town}`}</span>
    {branch.km !== undefined && (
      <>
        {' · '}
        <bdi>{distanceText({ km: branch.km, position: { name: '', lat: 0, lon: 0, isExact: true } }, language)}</bdi>
      </>
    )}
  </span>
);

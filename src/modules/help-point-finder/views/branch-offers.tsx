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

type Shown = { branches: readonly BranchOffer[]; words: Spoken; isOpen: boolean };

/** The branches where one helps on appointment; folded when they are many. */
export const BranchOffers = ({ branches, words: { t, language, to }, isOpen }: Shown) => (
  <section class="stack" aria-labelledby="bibliotheken">
    <h2 id="bibliotheken">{t.branches}</h2>
    <p>{t.branchesText}</p>
    <details open={isOpen}>
      <summary>{t.byAppointment}</summary>
      <ul class="link-list">
        {branches.map((branch) => (
          <li>
            <Link {...to(`/vestigingen/${branch.slug}`)}>
              <span {...writtenInDutch(language)}>{branch.name}</span>
            </Link>{' '}
            <BranchWhere branch={branch} language={language} />
          </li>
        ))}
      </ul>
    </details>
  </section>
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

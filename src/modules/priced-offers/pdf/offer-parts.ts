/** Amounts and quantities are ready to show; an empty amount prints as "op offerte". */
export type PriceLine = {
  service: string;
  label: string;
  quantity: string;
  tariff: string;
  amount: string;
  /** Such as richtprijs, exclusief btw, rijksgeld. */
  marks: string[];
};

export type OfferPrices = {
  groups: { title: string; lines: PriceLine[]; subtotal: string }[];
  total: { label: string; amount: string };
};

export type TotalRow = { label: string; payer: string; amount: string; note: string };

export type ServiceChapter = { title: string; services: ServiceText[] };

export type ServiceText = {
  title: string;
  level: string;
  content: string;
  effects: string[];
  /** Formula with numbers, such as "35.860 inwoners × € 11,19 = € 401.273,40", and the place in the catalogue. */
  lines: { label: string; formula: string; place: string }[];
  remarks: string[];
};

export type OfferCoverage = {
  rows: { number: string; label: string; services: string[]; outcome: string }[];
  missingBasis: string[];
  /** Where other core functions count than the catalogue prints. */
  reinterpreted: string[];
};

export type CommitmentRow = { service: string; what: string; quantity: string; when: string };

export const SIZE_CLASSES = ['large', 'medium', 'small', 'service-point'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** The names that the tariff gives to the classes. Source: catalogue 2025, § 2.2; how large each is, it does not say. */
export const sizeClassLabels: Record<SizeClass, string> = {
  large: 'grote bibliotheek',
  medium: 'middelgrote bibliotheek',
  small: 'kleine bibliotheek',
  'service-point': 'servicepunt',
};

/** How many branches of each class a municipality has, under the names that calculations use. */
export type BranchCounts = { large: number; medium: number; small: number; servicePoint: number };

export const countNames: Record<SizeClass, keyof BranchCounts> = {
  large: 'large',
  medium: 'medium',
  small: 'small',
  'service-point': 'servicePoint',
};

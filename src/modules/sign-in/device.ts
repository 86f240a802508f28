const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const firstOf = (list: readonly [RegExp, string][], agent: string): string | undefined =>
  list.find(([pattern]) => pattern.test(agent))?.[1];

/** `Firefox op Windows`: enough to recognise a device in one's own list. */
export function deviceOf(userAgent: string | undefined): string {
  const browser = firstOf(BROWSERS, userAgent ?? '') ?? 'Onbekende browser';
  const system = firstOf(SYSTEMS, userAgent ?? '');
  return system ? `${browser} op ${system}` : browser;
}

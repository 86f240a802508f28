/** What stands between braces and is no reference to a figure, such as a label. */
export const looseBraces = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\{([^{}\n]{1,100})\}/g)]
      .map(([, written = '']) => written.trim())
      .filter((written) => !/^[a-z0-9]+(-[a-z0-9]+)*(@20\d\d)?$/.test(written)),
  ),
];

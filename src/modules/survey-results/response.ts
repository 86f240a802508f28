/** How many of those who came answered, in words; undefined where nobody counted who came, or more answered than came. */
export function responseText({ answers, attended }: { answers: number; attended: number | null }): string | undefined {
  if (attended === null || attended === 0 || answers > attended) return undefined;
  return `${Math.round((100 * answers) / attended)}% van ${attended} bezoekers`;
}

/** The same address with other parameters: a value of undefined removes the parameter. Keeps the filter while sorting and paging. */
export function withParameters(url: string, parameters: Record<string, string | number | undefined>): string {
  const [path = '', query = ''] = url.split('?', 2);
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) search.delete(name);
    else search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** All values of a header, in order; `name` in lower case. */
export function headerValues(rawHeaders: readonly string[], name: string): string[] {
  const values: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const given = rawHeaders[index]!;
    if (given.length === name.length && given.toLowerCase() === name) values.push(rawHeaders[index + 1]!);
  }
  return values;
}

/** The value of a header that stands exactly once. */
export function onlyHeader(rawHeaders: readonly string[], name: string): string | undefined {
  const values = headerValues(rawHeaders, name);
  return values.length === 1 ? values[0] : undefined;
}

/** Headers by lower-case name; one that stands several times is joined with a comma. */
export function headerMap(rawHeaders: readonly string[]): Record<string, string> {
  const joined = new Map<string, string>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase();
    const before = joined.get(name);
    joined.set(name, before === undefined ? rawHeaders[index + 1]! : `${before}, ${rawHeaders[index + 1]!}`);
  }
  return Object.fromEntries(joined);
}

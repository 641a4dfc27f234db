/** A message as RFC 9421 looks at it; an answer also sees the request it answers. */
export interface SignedMessage {
  method?: string;
  /** Absolute, with raw query. */
  url?: string;
  status?: number;
  /** All values of a field, in order; `name` in lower case. */
  headers(name: string): readonly string[];
  request?: SignedMessage;
}

type Parameter = string | number | boolean;

interface Item {
  value: string;
  params: ReadonlyMap<string, Parameter>;
  /** As it was written. */
  text: string;
}

/** One member of Signature-Input. */
export interface SignatureInput {
  label: string;
  components: readonly Item[];
  params: ReadonlyMap<string, Parameter>;
  /** Value of `@signature-params`. */
  text: string;
}

/** The fields cannot be read, or name what is not here. */
export class SignatureFormError extends Error {}

const KEY = /[a-z*][a-z0-9_.*-]*/y;
const STRING = /"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/y;
const NUMBER = /-?\d{1,15}/y;
const BOOLEAN = /\?([01])/y;
const TOKEN = /[A-Za-z*][\w!#$%&'*+.^`|~:/-]*/y;
const BYTES = /:([A-Za-z0-9+/]*={0,2}):/y;

/** Reads the parts of RFC 8941 that signatures use; anything else is refused, not guessed. */
class Reader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  slice(from: number): string {
    return this.#text.slice(from, this.at);
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.at = pattern.lastIndex;
    return found ?? undefined;
  }

  expect(pattern: RegExp): RegExpExecArray {
    const found = this.take(pattern);
    if (found === undefined) throw new SignatureFormError(`not a structured field at ${this.at}`);
    return found;
  }

  parameters(): Map<string, Parameter> {
    const params = new Map<string, Parameter>();
    while (this.take(/; */y) !== undefined) {
      const [key] = this.expect(KEY);
      if (params.has(key)) throw new SignatureFormError(`the parameter ${key} stands twice`);
      params.set(key, this.take(/=/y) === undefined ? true : this.#bare());
    }
    return params;
  }

  #bare(): Parameter {
    const text = this.take(STRING);
    if (text !== undefined) return (text[1] ?? '').replaceAll(/\\(["\\])/g, '$1');
    const digits = this.take(NUMBER);
    if (digits !== undefined) return Number(digits[0]);
    const flag = this.take(BOOLEAN);
    return flag === undefined ? this.expect(TOKEN)[0] : flag[1] === '1';
  }

  innerList(): Item[] {
    const items: Item[] = [];
    this.expect(/\( */y);
    while (this.take(/\)/y) === undefined) {
      const from = this.at;
      const value = (this.expect(STRING)[1] ?? '').replaceAll(/\\(["\\])/g, '$1');
      const params = this.parameters();
      items.push({ value, params, text: this.slice(from) });
      if (this.take(/ +/y) === undefined) {
        this.expect(/\)/y);
        break;
      }
    }
    return items;
  }
}

function members<T>(field: string, read: (reader: Reader, label: string) => T): T[] {
  const reader = new Reader(field);
  const found: T[] = [];
  for (;;) {
    const [label] = reader.expect(KEY);
    reader.expect(/=/y);
    found.push(read(reader, label));
    if (reader.isAtEnd) return found;
    reader.expect(/[ \t]*,[ \t]*/y);
  }
}

/** Members of a Signature-Input field. */
export const parseSignatureInput = (field: string): SignatureInput[] =>
  members(field, (reader, label) => {
    const from = reader.at;
    const components = reader.innerList();
    const params = reader.parameters();
    if (new Set(components.map(({ text }) => text)).size !== components.length)
      throw new SignatureFormError('a component stands twice');
    return { label, components, params, text: reader.slice(from) };
  });

/** Members of a Signature field, by label. */
export const parseSignatures = (field: string): Map<string, Buffer> =>
  new Map(
    members(field, (reader, label) => [label, Buffer.from(reader.expect(BYTES)[1] ?? '', 'base64')] as const),
  );

const DERIVED: Readonly<Record<string, (message: Required<Pick<SignedMessage, 'url'>>) => string>> = {
  '@target-uri': ({ url }) => url,
  '@authority': ({ url }) => new URL(url).host,
  '@scheme': ({ url }) => new URL(url).protocol.slice(0, -1),
  '@path': ({ url }) => new URL(url).pathname,
  '@query': ({ url }) => new URL(url).search || '?',
  '@request-target': ({ url }) => new URL(url).pathname + new URL(url).search,
};

/** The signature base of RFC 9421, section 2.5. Throws {@link SignatureFormError}. */
export function signatureBase(input: SignatureInput, message: SignedMessage): string {
  const lines = input.components.map((component) => `${component.text}: ${valueOf(component, message)}`);
  return [...lines, `"@signature-params": ${input.text}`].join('\n');
}

function valueOf({ value: name, params }: Item, message: SignedMessage): string {
  const unknown = [...params.keys()].find(
    (key) => key !== 'req' && !(name === '@query-param' && key === 'name'),
  );
  if (unknown !== undefined) throw new SignatureFormError(`the parameter ${unknown} is not supported`);
  const source = params.has('req') ? message.request : message;
  if (source === undefined) throw new SignatureFormError('a request has no request');
  if (!name.startsWith('@')) return fieldOf(name, source);
  const value = derivedOf(name, params, source);
  if (value === undefined) throw new SignatureFormError(`the message has no ${name}`);
  return value;
}

function fieldOf(name: string, message: SignedMessage): string {
  const values = message.headers(name);
  if (values.length === 0 || name !== name.toLowerCase())
    throw new SignatureFormError(`the message has no ${name}`);
  return values.map((value) => value.trim()).join(', ');
}

function derivedOf(
  name: string,
  params: Item['params'],
  { method, url, status }: SignedMessage,
): string | undefined {
  if (name === '@method') return method;
  if (name === '@status') return status === undefined ? undefined : String(status);
  if (url === undefined) return undefined;
  if (name !== '@query-param') return DERIVED[name]?.({ url });
  const values = new URL(url).searchParams.getAll(String(params.get('name')));
  return values.length === 1 ? encodeURIComponent(values[0] ?? '') : undefined;
}

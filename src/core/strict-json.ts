import { Refusal } from './errors.ts';

/** Deepest nesting of objects and arrays that is read. */
const MAX_DEPTH = 32;

const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads JSON that every reader understands alike: UTF-8 without BOM, no member twice, nesting at most
 * {@link MAX_DEPTH}, no lone surrogate, no number that a double would change silently (an integer beyond 2^53,
 * overflow, underflow), no member named `__proto__`, `prototype` or `constructor`.
 * Refuses with JSON_INVALID or JSON_DUPLICATE_MEMBER; findings point to the member.
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const value = parse(text);
  new Scan(text).run();
  return value;
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw invalid('not UTF-8', '');
  }
  if (text.startsWith('\uFEFF')) throw invalid('starts with a byte order mark', '');
  return text;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw invalid('not JSON', '');
  }
}

function invalid(message: string, path: string): Refusal {
  return new Refusal('JSON_INVALID', {
    detail: message,
    findings: [{ code: 'JSON_INVALID', message, path: path || '/' }],
  });
}

interface Level {
  /** Names seen so far; absent in an array. */
  names?: Set<string>;
  at: string | number;
}

/** Second pass over text that `JSON.parse` has accepted, so only what it lets through needs a look. */
class Scan {
  readonly #text: string;
  readonly #levels: Level[] = [];
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    while (this.#position < this.#text.length) this.#token(this.#text[this.#position]!);
  }

  #token(character: string): void {
    switch (character) {
      case '{':
        return this.#open({ names: new Set(), at: '' });
      case '[':
        return this.#open({ at: 0 });
      case '}':
      case ']':
        this.#levels.pop();
        break;
      case ',':
        this.#nextElement();
        break;
      case '"':
        return this.#string();
      default:
        if (character === '-' || (character >= '0' && character <= '9')) return this.#number();
    }
    this.#position += 1;
  }

  #open(level: Level): void {
    this.#levels.push(level);
    if (this.#levels.length > MAX_DEPTH) throw invalid(`nested deeper than ${MAX_DEPTH}`, '');
    this.#position += 1;
  }

  #nextElement(): void {
    const level = this.#levels.at(-1);
    if (level !== undefined && typeof level.at === 'number') level.at += 1;
  }

  #string(): void {
    const start = this.#position;
    let end = start + 1;
    let escaped = false;
    while (this.#text[end] !== '"') {
      if (this.#text[end] === '\\') {
        escaped = true;
        end += 1;
      }
      end += 1;
    }
    this.#position = end + 1;
    const raw = this.#text.slice(start, end + 1);
    const value = escaped ? String(JSON.parse(raw)) : raw.slice(1, -1);
    if (escaped && !value.isWellFormed()) throw invalid('a lone surrogate', this.#path());
    if (this.#isName()) this.#name(value);
  }

  /** A string is a name when a colon follows; JSON.parse has already made sure that it stands in an object. */
  #isName(): boolean {
    let next = this.#position;
    while (' \t\n\r'.includes(this.#text[next] ?? 'x')) next += 1;
    return this.#text[next] === ':';
  }

  #name(name: string): void {
    const level = this.#levels.at(-1)!;
    level.at = name;
    if (FORBIDDEN_NAMES.has(name)) throw invalid('this member name is not allowed', this.#path());
    if (level.names?.has(name) === true) {
      const path = this.#path();
      const finding = { code: 'JSON_DUPLICATE_MEMBER', message: 'this member stands twice', path };
      throw new Refusal('JSON_DUPLICATE_MEMBER', { findings: [finding] });
    }
    level.names?.add(name);
  }

  #number(): void {
    const start = this.#position;
    let end = start + 1;
    while ('0123456789+-.eE'.includes(this.#text[end] ?? 'x')) end += 1;
    this.#position = end;
    const literal = this.#text.slice(start, end);
    if (!isFaithful(literal)) throw invalid('a number beyond what a double holds', this.#path());
  }

  #path(): string {
    return this.#levels
      .map(({ at }) => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
  }
}

function isFaithful(literal: string): boolean {
  const value = Number(literal);
  if (!Number.isFinite(value)) return false;
  if (value === 0) return !/^-?[0.]*[1-9]/.test(literal);
  return /[.eE]/.test(literal) || Number.isSafeInteger(value);
}

import { isUtf8 } from 'node:buffer';
import { Refusal } from './errors.ts';

/** Deepest nesting of objects and arrays that is read. */
const MAX_DEPTH = 32;

const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

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
  if (!isUtf8(bytes)) throw invalid('not UTF-8', '');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
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

const [QUOTE, BACKSLASH, COMMA, MINUS, COLON] = [0x22, 0x5c, 0x2c, 0x2d, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
const [ZERO, NINE, SPACE] = [0x30, 0x39, 0x20];

/** Second pass over text that `JSON.parse` has accepted, so only what it lets through needs a look. */
class Scan {
  readonly #text: string;
  readonly #hasEscapes: boolean;
  readonly #levels: Level[] = [];
  #position = 0;

  constructor(text: string) {
    this.#text = text;
    this.#hasEscapes = text.includes('\\');
  }

  run(): void {
    while (this.#position < this.#text.length) this.#token(this.#text.charCodeAt(this.#position));
  }

  #token(character: number): void {
    switch (character) {
      case OPEN_OBJECT:
        return this.#open({ names: new Set(), at: '' });
      case OPEN_ARRAY:
        return this.#open({ at: 0 });
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        this.#levels.pop();
        break;
      case COMMA:
        this.#nextElement();
        break;
      case QUOTE:
        return this.#string();
      default:
        if (character === MINUS || (character >= ZERO && character <= NINE)) return this.#number();
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
    const end = this.#endOfString(start);
    this.#position = end + 1;
    const escaped = this.#hasEscapes && this.#text.slice(start, end).includes('\\');
    const value = escaped ? String(JSON.parse(this.#text.slice(start, end + 1))) : undefined;
    if (value?.isWellFormed() === false) throw invalid('a lone surrogate', this.#path());
    if (this.#isName()) this.#name(value ?? this.#text.slice(start + 1, end));
  }

  /** The next quote that no backslash stands before, or an even number of them. */
  #endOfString(start: number): number {
    for (let end = this.#text.indexOf('"', start + 1); ; end = this.#text.indexOf('"', end + 1)) {
      let first = end;
      while (this.#text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
      if ((end - first) % 2 === 0) return end;
    }
  }

  /** A string is a name when a colon follows; JSON.parse has already made sure that it stands in an object. */
  #isName(): boolean {
    let next = this.#position;
    while (this.#text.charCodeAt(next) <= SPACE) next += 1;
    return this.#text.charCodeAt(next) === COLON;
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

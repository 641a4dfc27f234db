import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** 1980-01-01: the same files give the same bytes. */
const EPOCH = 0x21;

interface Packed {
  name: Buffer;
  /** Version, flags, method, time, date, checksum, sizes and name length: the same in both headers. */
  facts: Buffer;
  data: Buffer;
}

function pack(name: string, content: Uint8Array): Packed {
  const nameBytes = Buffer.from(name);
  const data = deflateRawSync(content);
  const facts = Buffer.alloc(26);
  [VERSION, UTF8_NAMES, DEFLATE, 0, EPOCH].forEach((word, index) => facts.writeUInt16LE(word, index * 2));
  [crc32(content), data.length, content.length].forEach((word, index) =>
    facts.writeUInt32LE(word, 10 + index * 4),
  );
  facts.writeUInt16LE(nameBytes.length, 22);
  return { name: nameBytes, facts, data };
}

const word32 = (...words: number[]): Buffer => {
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, index) => bytes.writeUInt32LE(word, index * 4));
  return bytes;
};

const word16 = (...words: number[]): Buffer => {
  const bytes = Buffer.alloc(words.length * 2);
  words.forEach((word, index) => bytes.writeUInt16LE(word, index * 2));
  return bytes;
};

/** A ZIP archive (APPNOTE 6.3, no ZIP64) of a few files that fit into memory. */
export function zip(files: ReadonlyMap<string, Uint8Array | string>): Buffer {
  const packed = [...files].map(([name, content]) => pack(name, Buffer.from(content)));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, facts, data } of packed) {
    const local = Buffer.concat([word32(LOCAL), facts, name, data]);
    locals.push(local);
    directory.push(word32(CENTRAL), word16(VERSION), facts, word16(0, 0, 0), word32(0, offset), name);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = [
    word32(END),
    word16(0, 0, packed.length, packed.length),
    word32(central.length, offset),
    word16(0),
  ];
  return Buffer.concat([...locals, central, ...end]);
}

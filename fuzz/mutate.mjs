import { Buffer } from 'node:buffer';

/** Mulberry32: small, and the same everywhere, so that a run can be repeated from its seed. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    oneIn: (chances) => next() * chances < 1,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

/** Units that folding, splitting and matching treat in ways of their own. */
const UNITS = [
  ...'\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\ufeff\u00ad\u200b\u2060',
  ...'ـءآأإؤئةىيكۀەہھٱٮ',
  ...'\u064b\u064e\u0651\u0652\u0670\u06d6\u06e0\u0615\ufe0f',
  ...'0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪',
  ...'«»“”„‟‘’"\'()[]{}<>،؛؟!.:/-–—_#@%&*+=|\\,;?~^`$',
  ...' \t\n\r\v\f\u0085\u00a0\u1680\u2002\u2028\u2029\u202f\u3000',
  '\0',
  '\u0001',
  '\u007f',
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
  '\ud83d\ude00',
  '\ud83c\uddee\ud83c\uddf7',
  '\u{1ee00}',
  '\ufdfa',
  '\ufdf2',
  '\ufefb',
  '\ufb51',
  '\ufffe',
  '\uffff',
  '\ufffd',
  'İ',
  'ı',
  'ß',
  'ﬀ',
  'a',
  'Z',
];

const DIGITS = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];

const place = (random, length) => random.below(length + 1);

/** A range, mostly short. */
function range(random, length) {
  const start = place(random, length);
  const most = random.oneIn(4) ? length : 8;
  return [start, Math.min(length, start + random.below(most + 1))];
}

const TEXT_STEPS = [
  (text, random, tokens) => insert(text, random, random.pick(tokens)),
  (text, random, tokens) => insert(text, random, random.pick(tokens)),
  (text, random, tokens) => insert(text, random, `${random.pick(tokens)} ${random.pick(tokens)} `),
  (text, random) => insert(text, random, random.pick(UNITS)),
  (text, random) => insert(text, random, String.fromCharCode(random.below(0x10000))),
  (text, random) => insert(text, random, random.pick(UNITS).repeat(1 + random.below(40))),
  (text, random) => {
    const [start, end] = range(random, text.length);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const [start, end] = range(random, text.length);
    return text.slice(0, end) + text.slice(start, end).repeat(1 + random.below(4)) + text.slice(end);
  },
  (text, random) => {
    const at = random.below(text.length || 1);
    return text.slice(0, at) + random.pick(UNITS) + text.slice(at + 1);
  },
  (text, random) => {
    const digits = random.pick(DIGITS);
    return text.replaceAll(/[0-9٠-٩۰-۹]/g, (d) =>
      random.oneIn(3) ? digits[random.below(10)] : digits[d.charCodeAt(0) & 0xf],
    );
  },
  (text, random, tokens, other) => {
    const [start, end] = range(random, other.length);
    return insert(text, random, other.slice(start, end));
  },
  (text, random, tokens, other) =>
    text.slice(0, place(random, text.length)) + other.slice(place(random, other.length)),
  (text, random) => {
    // Two neighbouring words change places.
    const words = text.split(' ');
    const at = random.below(words.length);
    [words[at], words[at + 1]] = [words[at + 1] ?? '', words[at]];
    return words.join(' ');
  },
];

const insert = (text, random, what) => {
  const at = place(random, text.length);
  return text.slice(0, at) + what + text.slice(at);
};

/** Once in so many inputs one goes on far beyond the longest: it costs as much as hundreds of others. */
const ENDLESS = 4000;

/**
 * How long a changed input may be: mostly little longer than the one it came from, for a short input costs little and
 * reaches as much, and now and then as long as they get.
 */
const room = (length, random, longest) =>
  random.oneIn(10) ? longest : Math.min(longest, Math.max(length + 24, longest / 8));

/** A text like another, changed in one to six ways. */
export function mutateText(text, random, tokens, other, longest) {
  let out = text;
  for (let steps = 1 + random.below(6); steps > 0; steps--)
    out = random.pick(TEXT_STEPS)(out, random, tokens, other);
  if (random.oneIn(ENDLESS) && out.length > 0)
    return out.repeat(Math.ceil((longest * 8) / out.length)).slice(0, longest * 8);
  return out.slice(0, room(text.length, random, longest));
}

const BYTES = [
  0, 1, 9, 10, 13, 32, 34, 44, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xd8, 0xdc, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xfe,
  0xff,
];

const BYTE_STEPS = [
  (bytes, random) => {
    const out = Buffer.from(bytes);
    if (out.length > 0) out[random.below(out.length)] ^= 1 << random.below(8);
    return out;
  },
  (bytes, random) => {
    const out = Buffer.from(bytes);
    if (out.length > 0)
      out[random.below(out.length)] = random.oneIn(2) ? random.pick(BYTES) : random.below(256);
    return out;
  },
  (bytes, random) => insertBytes(bytes, random, Buffer.from([random.pick(BYTES)])),
  (bytes, random) => insertBytes(bytes, random, Buffer.alloc(1 + random.below(32), random.pick(BYTES))),
  (bytes, random, tokens) => insertBytes(bytes, random, Buffer.from(random.pick(tokens))),
  (bytes, random, tokens) => insertBytes(bytes, random, Buffer.from(random.pick(tokens))),
  (bytes, random) => insertBytes(bytes, random, Buffer.from(random.pick(UNITS))),
  (bytes, random, tokens) => insertBytes(bytes, random, Buffer.from(random.pick(tokens), 'utf16le')),
  (bytes, random) => {
    const [start, end] = range(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  (bytes, random) => {
    const [start, end] = range(random, bytes.length);
    const again = Array.from({ length: 1 + random.below(4) }, () => bytes.subarray(start, end));
    return Buffer.concat([bytes.subarray(0, end), ...again, bytes.subarray(end)]);
  },
  (bytes, random) => bytes.subarray(0, place(random, bytes.length)),
  (bytes, random, tokens, other) => {
    const [start, end] = range(random, other.length);
    return insertBytes(bytes, random, other.subarray(start, end));
  },
  (bytes, random, tokens, other) =>
    Buffer.concat([
      bytes.subarray(0, place(random, bytes.length)),
      other.subarray(place(random, other.length)),
    ]),
];

const insertBytes = (bytes, random, what) => {
  const at = place(random, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
};

/** Bytes like others, changed in one to six ways. */
export function mutateBytes(bytes, random, tokens, other, longest) {
  let out = Buffer.from(bytes);
  for (let steps = 1 + random.below(6); steps > 0; steps--)
    out = random.pick(BYTE_STEPS)(out, random, tokens, other);
  if (random.oneIn(ENDLESS) && out.length > 0) return Buffer.alloc(longest * 8, out);
  return out.subarray(0, room(bytes.length, random, longest));
}

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Cancelled, Job } from '../job.js';
import { inspect } from './inspect.js';
import { Refused } from './refused.js';

const still = () =>
  new Job(
    () => {},
    () => 0,
  );
const bytesOf = (/** @type {number[]} */ ...bytes) => new Blob([Uint8Array.from(bytes)]);
const latin = (/** @type {string} */ text) => new Blob([Buffer.from(text, 'latin1')]);

/** @param {string} text @param {boolean} little */
function utf16(text, little) {
  const bytes = Buffer.from(text, 'utf16le');
  return new Blob([little ? bytes : bytes.swap16()]);
}

/** @param {Blob} file */
async function encodingOf(file) {
  return (await inspect(file, still())).encoding;
}

const TABLE = 'größe;wert\n1,5;äöü\n';

describe('the encoding of a file', () => {
  it.each([
    ['nothing', new Blob([]), 'utf-8'],
    ['ASCII', new Blob(['a,b\n1,2\n']), 'utf-8'],
    ['UTF-8', new Blob([TABLE]), 'utf-8'],
    ['Latin letters of one byte', latin(TABLE), 'windows-1252'],
    [
      'UTF-8 cut within its last character',
      new Blob([Buffer.from('a;ö').subarray(0, 3)]),
      'windows-1252',
    ],
    ['UTF-8 with a mark', new Blob(['\ufeff', TABLE]), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(`\ufeff${TABLE}`, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(`\ufeff${TABLE}`, false), 'utf-16be'],
    ['UTF-16 LE', utf16(TABLE, true), 'utf-16le'],
    ['UTF-16 BE', utf16(TABLE, false), 'utf-16be'],
    [
      'UTF-16 LE of mostly other letters',
      utf16('名前,値\n東京都千代田区,1\n大阪府,22\n', true),
      'utf-16le',
    ],
    ['zero bytes without a pattern', bytesOf(0, 0, 65, 0, 0, 66, 44, 0, 0, 10), 'utf-8'],
  ])('%s', async (_, file, encoding) => {
    expect(await encodingOf(file)).toBe(encoding);
  });

  it('is found in a wrong byte far behind the first piece', async () => {
    const line = Buffer.from('plain,text\n');
    const file = new Blob([Buffer.alloc(4_500_000, line), Buffer.from('caf\xe9,1\n', 'latin1')]);
    const found = await inspect(file, still());
    expect(found.encoding).toBe('windows-1252');
    expect(found.encodings.find(({ id }) => id === 'windows-1252')?.lines[0]).toContain('café,1');
  });

  it('holds where a character is cut between two pieces', async () => {
    const file = new Blob([Buffer.alloc(3_999_999, 'x'), 'ö\n1\n']);
    expect(await encodingOf(file)).toBe('utf-8');
  });
});

describe('the looks of a file', () => {
  it('show the lines in which encodings differ', async () => {
    const { encodings } = await inspect(latin(`a;b\n1;2\n${TABLE}`), still());
    const lines = (/** @type {string} */ wanted) =>
      encodings.find(({ id }) => id === wanted)?.lines;
    expect(lines('windows-1252')).toEqual(['größe;wert', '1,5;äöü', '']);
    expect(lines('windows-1251')).toEqual(['grцЯe;wert', '1,5;дць', '']);
    expect(lines('utf-8')).toEqual(['gr\ufffd\ufffde;wert', '1,5;\ufffd\ufffd\ufffd', '']);
  });

  it('are not to be chosen among where a mark decides', async () => {
    const { encodings } = await inspect(utf16(`\ufeff${TABLE}`, true), still());
    expect(encodings.map(({ id }) => id)).toEqual(['utf-16le']);
  });

  it('stay short in long lines', async () => {
    const { encodings } = await inspect(new Blob(['x'.repeat(100_000)]), still());
    for (const { lines } of encodings) {
      expect(lines.join('').length).toBeLessThan(400);
    }
  });
});

describe('what is no text', () => {
  const zip = (/** @type {string} */ name) => latin(`PK\x03\x04${'\0'.repeat(26)}${name}`);
  it.each([
    [zip('[Content_Types].xml'), /Excel workbook .* save the sheet as CSV/],
    [zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), /LibreOffice/],
    [zip('data.csv'), /zip archive .* open the CSV file inside/],
    [latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /old Excel workbook/],
    [latin('PAR1\x15\0\x15'), /Parquet/],
    [latin('%PDF-1.7'), /PDF/],
    [latin('\x89PNG\r\n'), /picture/],
    [latin('BZh91AY&SY'), /bzip2/],
  ])('is refused with what to do about it', async (file, message) => {
    await expect(inspect(file, still())).rejects.toThrow(message);
    await expect(inspect(file, still())).rejects.toBeInstanceOf(Refused);
  });

  it.each(['PAR1,PAR2\n1,2\n', 'BZh,GIF8\n1,2\n', 'PK,x\n1,2\n'])(
    'is not mistaken for it: %j',
    async (text) => {
      expect(await encodingOf(new Blob([text]))).toBe('utf-8');
    },
  );

  it('is refused also where it was compressed', async () => {
    const file = new Blob([gzipSync(Buffer.from('%PDF-1.7'))]);
    await expect(inspect(file, still())).rejects.toThrow(/PDF/);
  });
});

describe('a compressed file', () => {
  it('is unpacked, and looked at like any other', async () => {
    const found = await inspect(new Blob([gzipSync(Buffer.from(TABLE, 'latin1'))]), still());
    expect(found.encoding).toBe('windows-1252');
    expect(Buffer.from(await found.file.arrayBuffer()).toString('latin1')).toBe(TABLE);
  });

  it('is refused where it is damaged', async () => {
    const whole = gzipSync(Buffer.from(TABLE));
    await expect(inspect(new Blob([whole.subarray(0, -9)]), still())).rejects.toThrow(/damaged/);
  });

  it('may grow much while it is small', async () => {
    const found = await inspect(new Blob([gzipSync(Buffer.alloc(10_000_000, '0,0\n'))]), still());
    expect(found.file.size).toBe(10_000_000);
  });

  it('is refused where it was made to fill the memory, before it has', async () => {
    const bomb = new Blob([gzipSync(Buffer.alloc(100_000_000))]);
    expect(bomb.size).toBeLessThan(110_000);
    let seen = 0;
    const job = { check: () => seen++, progress: () => {} };
    await expect(inspect(bomb, job)).rejects.toThrow(/more than 400 times its size/);
    expect(seen).toBeGreaterThan(1);
  });
});

describe('a job', () => {
  it('ends where it is cancelled', async () => {
    const job = still();
    job.cancel();
    await expect(inspect(new Blob([TABLE]), job)).rejects.toBeInstanceOf(Cancelled);
    await expect(inspect(new Blob([gzipSync(TABLE)]), job)).rejects.toBeInstanceOf(Cancelled);
  });

  it('tells how far it is now and then, and how long it takes once that can be told', () => {
    let now = 0;
    /** @type {any[]} */
    const told = [];
    const job = new Job(
      (progress) => told.push(progress),
      () => now,
    );
    for (now = 0; now <= 1000; now += 10) {
      job.progress({ stage: 'checking', bytes: now, total: 2000 });
    }
    expect(told.length).toBe(20);
    expect(told[0]).toEqual({ stage: 'checking', bytes: 50, total: 2000, secondsLeft: null });
    expect(told.at(-1)).toEqual({ stage: 'checking', bytes: 1000, total: 2000, secondsLeft: 1 });
    // Back at the start, the time left is that of the whole again, once it can be told.
    for (let bytes = 0; bytes <= 500; bytes += 10, now += 20) {
      job.progress({ stage: 'checking', bytes, total: 2000 });
    }
    expect(told[20].secondsLeft).toBe(null);
    expect(told.at(-1)).toEqual({ stage: 'checking', bytes: 500, total: 2000, secondsLeft: 3 });
  });
});

import { expect, test } from 'vitest';
import { guardFormulas } from '../../src/views/data/formulas.js';

const plain = { delimiter: ',', quote: '"', escape: 'doubled' };

test.each([
  ['a,b\n1,2\n', 'a,b\n1,2\n'],
  ['=1+1,-2,+3.5,-1e9,@x\n', "'=1+1,-2,+3.5,-1e9,'@x\n"],
  ['"=A1,B2",x\r\n-y,"",\n', '"\'=A1,B2",x\r\n\'-y,"",\n'],
  ['"a ""=b"",=c",=d', '"a ""=b"",=c",\'=d'],
  ['"two\nlines,=no",=yes\n', '"two\nlines,=no",\'=yes\n'],
  ['"-5","+a"\n', '"-5","\'+a"\n'],
  ['"open\n=no', '"open\n=no'],
  ['', ''],
])('%j becomes %j', (text, safe) => {
  expect(guardFormulas(text, plain)).toBe(safe);
});

test('cells are those of the dialect', () => {
  expect(guardFormulas('=a,=b;-1,5;+z\n', { ...plain, delimiter: ';' })).toBe("'=a,=b;-1,5;'+z\n");
  expect(guardFormulas("'=x; y';=z", { ...plain, delimiter: ';', quote: "'" })).toBe(
    "''=x; y';'=z",
  );
  expect(guardFormulas('"a\\",=b",=c', { ...plain, escape: 'backslash' })).toBe('"a\\",=b",\'=c');
  expect(guardFormulas('1  =a =b', { ...plain, delimiter: '\\s+' })).toBe("1  '=a '=b");
  expect(guardFormulas('"=a', { ...plain, quote: '' })).toBe('"=a');
});

import { describe, expect, it } from 'vitest';
import { scriptOf } from './script.js';

/** What is written, in which encoding, and the bytes of it, which no browser can make. */
const TEXTS = [
  [
    'shift_jis',
    'shift_jis',
    '日付,商品名,金額\n2024年1月5日,りんご,"1,200"\n',
    '93fa95742c8fa4956996bc2c8be08a7a0a32303234944e318c8e3593fa2c82e882f182b22c22312c323030220a',
  ],
  [
    'shift_jis',
    'shift_jis',
    '東京都,千代田区\n大阪府,中央区\n',
    '938c8b9e93732c90e791e393638be60a91e58de3957b2c9286899b8be60a',
  ],
  [
    'euc-jp',
    'euc-jp',
    '日付,商品名\n2024年1月5日,りんご\n',
    'c6fcc9d52cbea6c9caccbe0a32303234c7af31b7ee35c6fc2ca4eaa4f3a4b40a',
  ],
  [
    'euc-kr',
    'euc-kr',
    '날짜,상품\n2024-01-05,사과\n2024-01-06,바나나\n',
    'b3afc2a52cbbf3c7b00a323032342d30312d30352cbbe7b0fa0a323032342d30312d30362cb9d9b3aab3aa0a',
  ],
  [
    'gbk',
    'gbk',
    '日期,产品\n2024-01-05,苹果\n2024-01-15,香蕉\n',
    'c8d5c6da2cb2fac6b70a323032342d30312d30352cc6bbb9fb0a323032342d30312d31352ccfe3bdb60a',
  ],
  [
    'big5',
    'big5',
    '日期,產品\n2024-01-05,蘋果\n2024-01-15,香蕉\n',
    'a4e9b4c12cb2a3ab7e0a323032342d30312d30352cc4abaa470a323032342d30312d31352cadbbbfbc0a',
  ],
  [
    'windows-1251',
    'windows-1251',
    'Дата;Название\n01.02.2024;Москва\n13.02.2024;Казань\n',
    'c4e0f2e03bcde0e7e2e0ede8e50a30312e30322e323032343bcceef1eae2e00a31332e30322e323032343bcae0e7e0edfc0a',
  ],
  [
    'windows-1251',
    'windows-1251',
    'ИМЯ;ГОРОД\nИВАН;ОМСК\nОЛЕГ;МОСКВА\n',
    'c8ccdf3bc3ced0cec40ac8c2c0cd3bceccd1ca0acecbc5c33bccced1cac2c00a',
  ],
  [
    'koi8-r',
    'koi8-r',
    'Дата;Название\n01.02.2024;Москва\n13.02.2024;Казань\n',
    'e4c1d4c13beec1dad7c1cec9c50a30312e30322e323032343bedcfd3cbd7c10a31332e30322e323032343bebc1dac1ced80a',
  ],
  [
    'windows-1253',
    'windows-1253',
    'Ημερομηνία;Πόλη\n01/02/2024;Αθήνα\n',
    'c7ece5f1efece7eddfe13bd0fcebe70a30312f30322f323032343bc1e8deede10a',
  ],
  [
    'windows-1252',
    null,
    'größe;wert\n1,5;äöü\nStraße;Übung\n',
    '6772f6df653b776572740a312c353be4f6fc0a53747261df653bdc62756e670a',
  ],
  [
    'windows-1252',
    null,
    'Désignation;Quantité\nÉclair;1\nPâté;2\nété;3\n',
    '44e97369676e6174696f6e3b5175616e746974e90ac9636c6169723b310a50e274e93b320ae974e93b330a',
  ],
  [
    'windows-1252',
    null,
    'Coruña,España\nniño,señor\n',
    '436f7275f1612c45737061f1610a6e69f16f2c7365f16f720a',
  ],
  [
    'windows-1252',
    null,
    'Ærø;Ålesund\nTromsø;Bodø\nÞór;Ísafjörður\n',
    'c672f83bc56c6573756e640a54726f6d73f83b426f64f80adef3723bcd7361666af672f075720a',
  ],
  [
    'windows-1252',
    null,
    'São Paulo,Brasília\nMaceió,João Pessoa\nAção,Não\n',
    '53e36f205061756c6f2c42726173ed6c69610a4d61636569f32c4a6fe36f20506573736f610a41e7e36f2c4ee36f0a',
  ],
  [
    'windows-1252',
    null,
    'Preis;Größe\n5 €;10 m²\n7 €;12 m³\n',
    '50726569733b4772f6df650a3520803b3130206db20a3720803b3132206db30a',
  ],
  ['windows-1252', null, 'a;é\n', '613be90a'],
];

describe('the script of a text', () => {
  it.each(TEXTS)('in %s is %s: %j', (_, encoding, text, hex) => {
    const bytes = Uint8Array.from(Buffer.from(String(hex), 'hex'));
    expect(scriptOf(bytes)).toBe(encoding);
    if (encoding !== null) {
      expect(new TextDecoder(encoding).decode(bytes)).toBe(text);
    }
  });

  it('is told although the last character is cut', () => {
    const hex = String(TEXTS[0]?.[3]);
    const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
    const lead = bytes.lastIndexOf(0x82);
    expect(scriptOf(bytes.subarray(0, lead + 1))).toBe('shift_jis');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRow, type PairRow, qualityByGroup } from './compare-rows.ts';
import { compareNames, type NameSchema } from './index.ts';

const scoreOf = (a: string, b: string, schema: NameSchema = 'person'): number => compareNames(a, b, { schema }).score;
/** the score above which a name is worth a look */
const review = 0.7;

describe('one bearer in several scripts', () => {
  test.each([
    ['Palladius', 'Ху Чуньхуа', 'Hu Chunhua'],
    ['Palladius against Han', 'Ван Хунин', '王沪宁'],
    ['pinyin of a surname read otherwise as a word', 'Qiu Xiaohua', '仇晓华'],
    ['a double surname', 'Sima Nan', '司马南'],
    ['Wade-Giles', "Liu Shao-ch'i", '刘少奇'],
    ['Kontsevich', 'Ким Док Хун', 'Kim Tok Hun'],
    ['the older Russian habit', 'Ким Ир Сен', '김일성'],
    ['Sino-Korean', '崔龙海', '최룡해'],
    ['Northern and Southern spelling', 'Ri Son Gwon', 'Lee Seon-gwon'],
    ['McCune-Reischauer', 'Pak Pong-ju', 'Pak Bong Ju'],
    ['a syllable that is a particle elsewhere', 'Han Do-yeon', 'HAN TO YON'],
    ['Northern spelling of a foreign name', '뿌찐', 'Putin'],
    ['Persian', 'اسماعیل قاآنی', 'Esmail Ghaani'],
    ['Persian of a Russian name', 'دیمیتری مدودف', 'Dmitry Medvedev'],
    ['Persian of a Chinese name', 'لی چیانگ', 'Li Qiang'],
    ['Ukrainian and Russian', 'Олександр Усик', 'Alexander Usyk'],
    ['-off for -ov', 'Smirnoff', 'Смирнов'],
    ['Han letters for a foreign name', '卢卡申科', 'Lukashenko'],
  ])('%s: %s is %s', (_, a, b) => {
    expect(scoreOf(a, b)).toBeGreaterThanOrEqual(review);
  });
});

describe('two bearers', () => {
  test.each([
    ['Kim Jong Un', 'Kim Jong Il'],
    ['Ri Yong Ho', 'Ri Yong Gil'],
    ['Ким Чен Ын', 'Ким Чен Ир'],
    ['金正恩', 'Kim Jong Nam'],
    ['Wang Yi', 'Wang Yang'],
    ['Ли Си', '李希 王'],
    ['Salman bin Khalid', 'Khalid bin Salman'],
    ['Arkady Rotenberg', 'Igor Rotenberg'],
    ['Hans O. Weber', 'Hans Joachim Weber'],
  ])('%s is not %s', (a, b) => {
    expect(scoreOf(a, b)).toBeLessThan(review);
  });

  test.each([
    ['Unit 29155', 'Unit 26165'],
    ['Bank Melli', 'Bank Mellat'],
    ['Crystal Systems Ltd', 'Crystal Harbour Ltd'],
    ['China Construction Bank', 'Agricultural Bank of China'],
  ])('the organisation %s is not %s', (a, b) => {
    expect(scoreOf(a, b, 'organisation')).toBeLessThan(review);
  });
});

describe('Han signs that write a foreign name by its sound', () => {
  test.each([
    ['梅德韦杰夫', 'Medvedev'],
    ['巴甫洛夫', 'Pavlov'],
    ['谢尔盖·绍伊古', 'Sergei Shoigu'],
    ['沃洛金', 'Volodin'],
  ])('%s may be %s, and is never the same name by that alone', (a, b) => {
    const score = scoreOf(a, b);
    expect(score).toBeGreaterThanOrEqual(review);
    expect(score).toBeLessThan(0.92);
  });

  test.each([
    ['巴甫洛夫', 'BAFI, Luofu'],
    ['梅德韦杰夫', 'MADI, Youssef'],
    ['卡德罗夫', 'KAZIM'],
    ['沃洛金', 'LOWENTHAL'],
  ])('%s is not %s: most signs have to find their consonant, and one run of signs is one word', (a, b) => {
    expect(scoreOf(a, b)).toBeLessThan(review);
  });
});

describe('names that very many bear', () => {
  test.each([
    ['Ahmed Hassan', 'Ahmad Hassan Tawfiq'],
    ['Mahmoud Ali', 'Abu Mahmud Ali'],
    ['Sergey Ivanov', 'Sergei Ivanov-Berezin'],
  ])('%s is no match of %s, and the reading says why', (a, b) => {
    const { score, explanation } = compareNames(a, b, { schema: 'person' });
    expect(score).toBeLessThan(0.8);
    expect(explanation.readings.join()).toMatch(/very many are called/);
  });

  test('a rarer word among them tells the bearer again', () => {
    expect(scoreOf('Ahmed Qaradaghi', 'Ahmad Hassan Qaradaghi')).toBeGreaterThan(0.8);
  });
});

describe('organisations', () => {
  test.each([
    ['legal form', 'ООО «Ромашка»', 'Romashka LLC'],
    ['legal form in Chinese', '昆仑银行股份有限公司', 'Bank of Kunlun'],
    ['legal form in Korean', '유한회사 봉화', 'Ponghwa Ltd'],
    ['translation', 'Министерство финансов', 'Ministry of Finance'],
    ['translation from Persian', 'بانک مرکزی ایران', 'Central Bank of Iran'],
    ['a phrase for a phrase', 'سپاه پاسداران انقلاب اسلامی', 'Islamic Revolutionary Guard Corps'],
    ['acronym', 'NIOC', 'National Iranian Oil Company'],
    ['a form mistyped', 'Siemens Aktiengeselschaft', 'Siemens AG'],
  ])('%s: %s is %s', (_, a, b) => {
    expect(scoreOf(a, b, 'organisation')).toBeGreaterThanOrEqual(review);
  });

  test('a ship keeps its name without the letters before it, and its number counts', () => {
    expect(scoreOf('M/V Sea Star II', 'SEA STAR 2', 'vessel')).toBeGreaterThan(0.9);
    expect(scoreOf('Sea Star II', 'Sea Star III', 'vessel')).toBeLessThan(review);
  });
});

describe('odd writing', () => {
  test('a Cyrillic letter in a Latin name is matched and flagged', () => {
    const { score, explanation } = compareNames('Sergey L\u0430vrov', 'Sergey Lavrov', { schema: 'person' });
    expect(score).toBe(1);
    expect(explanation.marks).toMatchObject([{ name: 'a', mark: 'mixed-scripts' }]);
  });

  test('zero-width and direction marks are left out and flagged; the Persian joiner is spelling', () => {
    const { score, explanation } = compareNames('Ali\u200b Khamenei\u202c', 'Ali Khamenei', { schema: 'person' });
    expect(score).toBe(1);
    expect(explanation.marks.map(({ mark }) => mark)).toEqual(['hidden-characters']);
    expect(compareNames('علی خامنه\u200cای', 'علی خامنه\u200cای').explanation.marks).toEqual([]);
  });

  test('an empty name matches nothing and says so', () => {
    for (const empty of ['', '  ', '—', '\u200b']) {
      const { score, explanation } = compareNames(empty, 'Ali Khamenei');
      expect([score, explanation.marks.some(({ mark }) => mark === 'empty')]).toEqual([0, true]);
    }
  });

  test('a name of 10,000 characters is compared in bounded time and marked as cut', () => {
    const long = 'Abdul Rahman '.repeat(770);
    const start = performance.now();
    const { explanation } = compareNames(long, `${long} x`);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(explanation.marks.map(({ mark }) => mark)).toEqual(['cut', 'cut']);
  });

  test('any two strings have a score from 0 to 1, the same in both orders, and nothing is raised', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Ким Чен Ын', '习近平', 'بانک', 'LLC', 'bin', '7', 'Kim', '김정은', '·', '.', "'"),
    );
    const name = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const score = scoreOf(a, b, 'any');
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scoreOf(b, a, 'any')).toBeCloseTo(score, 3);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the explanation', () => {
  test('names the syllable that differs first, and what would change the verdict', () => {
    const { explanation } = compareNames('Kim Jong Un', 'Ким Чен Ир', { schema: 'person' });
    expect(explanation.contradictions[0]).toMatchObject({ kind: 'different-syllable' });
    expect(explanation.contradictions[0]?.says).toMatch(/Syllable 3 differs: .*another person/);
    expect(explanation.readings.join()).toMatch(/Kontsevich/);
    expect(explanation.wouldChange).toMatch(/identifier/);
  });

  test('shows which word stands for which, and by what reading', () => {
    const { explanation } = compareNames('Bank Melli Iran', 'بانک ملی ایران', { schema: 'organisation' });
    expect(explanation.aligned).toContainEqual({ a: 'bank', b: 'بانک', likeness: 1, reading: 'translation' });
    expect(explanation.contradictions).toEqual([]);
  });

  test('says what a name in Hangul, Han or Cyrillic reads as, and takes its syllables for no typing errors', () => {
    for (const written of ['박명철', '朴明哲', 'Пак Мён Чхоль']) {
      const { explanation } = compareNames(written, 'Pak Myong Chol', { schema: 'person' });
      expect(explanation.readings).toContain(`Korean reading of ${written} is Pak Myong Chol`);
      expect(explanation.aligned).toMatchObject([{ reading: 'syllables' }]);
    }
  });

  test('names the scripts of a likeness by sound in one order', () => {
    const one = compareNames('فرهاد رستمی', 'Farhad Rostami', { schema: 'person' }).explanation;
    const other = compareNames('Farhad Rostami', 'فرهاد رستمی', { schema: 'person' }).explanation;
    for (const { aligned } of [one, other])
      expect(new Set(aligned.map(({ reading }) => reading))).toEqual(new Set(['sound (Arabic and Latin)']));
  });

  test('two legal forms are no omission, and a word that only one has is said once', () => {
    const { explanation } = compareNames('Halcyon Company', 'Halcyon Company Limited Dandong Dandong', {
      schema: 'organisation',
    });
    expect([explanation.onlyA, explanation.onlyB]).toEqual([[], ['dandong']]);
  });

  test('says which word only one of the names has', () => {
    const { explanation } = compareNames('Ali Velayati', 'Ali Akbar Velayati', { schema: 'person' });
    expect([explanation.onlyA, explanation.onlyB]).toEqual([[], ['akbar']]);
  });
});

test('the frozen pairs of five languages keep an F1 of .95', () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'names', 'crink-pairs.csv');
  const rows = parse(readFileSync(file), { columns: true }) as PairRow[];
  const all = qualityByGroup(rows.map(compareRow)).get('all');
  expect(rows.length).toBe(300);
  expect(all?.bestF1).toBeGreaterThanOrEqual(0.95);
});

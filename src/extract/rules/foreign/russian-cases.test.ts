import { describe, expect, test } from 'vitest';
import { casesOfAdjective, casesOfName } from './russian-cases.ts';

describe('a Russian name shows its case', () => {
  test.each([
    ['Россия', ['Россия'], false, ['nom']],
    ['Россию', ['Россия'], false, ['acc']],
    ['России', ['Россия'], false, ['gen', 'dat', 'pre']],
    ['Россией', ['Россия'], false, ['ins']],
    ['Ираном', ['Иран'], false, ['ins']],
    ['Иран', ['Иран'], false, ['nom', 'acc']],
    ['Северной Корее', ['Северная Корея'], false, ['dat', 'pre']],
    ['Владимира Путина', ['Владимир Путин'], true, ['gen', 'acc']],
    ['Соединённых Штатов', ['Соединённые Штаты'], false, ['gen']],
  ] as const)('%s of %s', (text, nominatives, animate, cases) => {
    expect(casesOfName(text, nominatives, animate)).toEqual(cases);
  });

  test('and abbreviations and foreign vowels leave it open', () => {
    expect(casesOfName('КНДР', ['КНДР'], false)).toHaveLength(6);
    expect(casesOfName('Шойгу', ['Сергей Шойгу'], true)).toHaveLength(6);
  });

  test('and an unknown name says nothing', () => {
    expect(casesOfName('Ивановым', ['Сергей Лавров'], true)).toEqual([]);
  });

  test('and its adjective shows it, too', () => {
    expect(casesOfAdjective('северокорейских')).toContain('gen');
    expect(casesOfAdjective('российская')).toEqual(['nom']);
  });
});

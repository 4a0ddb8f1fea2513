// The names of the field in running text, in five languages, with the traps real texts set.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from './load.ts';

const { gazetteer } = loadVocabulary();

/** `text=code` of each mention, or `text=id` where it acts for nobody. */
const read = (text: string, lang = 'en'): string =>
  gazetteer
    .mentionsIn(text, lang)
    .map((m) => `${m.text}=${m.code ?? m.id}`)
    .join(' ');
/** `text=id` */
const ids = (text: string, lang = 'en'): string =>
  gazetteer
    .mentionsIn(text, lang)
    .map((m) => `${m.text}=${m.id}`)
    .join(' ');

describe('names in English', () => {
  it('reads possessives with straight and curly apostrophes', () => {
    expect(read("Russia's envoy saw Iran’s minister")).toBe('Russia=RUS Iran=IRN');
  });
  it('takes compounds with hyphens and dashes apart', () => {
    expect(read('a Russia-North Korea pact, Sino-Russian drills, the Iran–Belarus line')).toBe(
      'Russia=RUS North Korea=PRK Sino=CHN Russian=RUS Iran=IRN Belarus=BLR',
    );
    expect(read('U.S.-supplied shells')).toMatch(/^U\.S\.=USA/);
  });
  it('tells the country from the pronoun, the demonym from the verb, the state from porcelain', () => {
    expect(read('The US told us: come with us.')).toBe('US=USA');
    expect(read('they polish china')).toBe('');
    expect(read('Polish ministers in China')).toBe('Polish=POL China=CHN');
  });
  it('finds a name over a line break or a no-break space, never over a paragraph', () => {
    expect(read('North\u00a0Korea and South\nKorea')).toBe('North\u00a0Korea=PRK South\nKorea=KOR');
    expect(read('to the South\n\nKorea')).toBe('');
  });
  it('takes the longest name: seas and papers are no parties', () => {
    expect(read('in the South China Sea, says the South China Morning Post')).toBe(
      'South China Sea=south-china-sea South China Morning Post=south-china-morning-post',
    );
    expect(ids('Kim Jong Un and Kim Yo Jong')).toBe('Kim Jong Un=kim-jong-un Kim Yo Jong=kim-yo-jong');
  });
  it('knows one Kim under several spellings', () => {
    for (const form of ['Kim Jong Un', 'Kim Jong-un', 'Kim Jong-Un', 'KIM JONG UN', 'Kim Jongun']) {
      expect(ids(form)).toBe(`${form}=kim-jong-un`);
    }
  });
  it('reads "the North" as North Korea only where Korea is the subject and no other name follows', () => {
    expect(read('North Korea warned Seoul; the North said more.')).toBe('North Korea=PRK Seoul=KOR the North=PRK');
    expect(read('Snow fell over the North.')).toBe('');
    expect(read('North Korea saw snow, as did the North Pole.')).toBe('North Korea=PRK');
  });
  it('gives a bare surname to the bearer named last, and to nobody where none was named', () => {
    expect(ids('Lloyd Austin flew in. Austin spoke.')).toBe('Lloyd Austin=lloyd-austin Austin=lloyd-austin');
    expect(ids('The plant in Austin closed.')).toBe('');
    expect(ids('Kim Jong Un left. Kim Yo Jong stayed. Kim spoke.')).toMatch(/Kim=kim-yo-jong$/);
  });
  it('reads "Kim" beside North Korea as its leader, and leaves other Kims alone', () => {
    expect(ids('Pyongyang is pleased: Kim gains.')).toBe('Pyongyang=prk Kim=kim-jong-un');
    expect(ids('Pyongyang is displeased with Kim Hyun-chong.')).toBe('Pyongyang=prk');
  });
  it('reads a capital as its government, and "-based" as a mere address', () => {
    const [moscow] = gazetteer.mentionsIn('Moscow objects', 'en');
    expect(moscow).toMatchObject({ id: 'rus', sense: 'metonym', place: 'moscow' });
    expect(gazetteer.mentionsIn('a Moscow-based trader', 'en')[0]).toMatchObject({ kind: 'place', id: 'moscow' });
    expect(gazetteer.mentionsIn('the Brussels-based firm', 'en')[0]).toMatchObject({ kind: 'place', code: 'BEL' });
  });
  it('tells the Security Council of Russia from that of the United Nations', () => {
    expect(ids('the Security Council of the Russian Federation')).toBe(
      'Security Council of the Russian Federation=security-council-of-russia',
    );
    expect(ids('At the UN, the Security Council met.')).toBe('UN=united-nations Security Council=un-security-council');
    expect(ids('The Security Council met.')).toBe('Security Council=un-security-council');
    expect(ids('Security Council Secretary Sergei Shoigu')).toMatch(
      /^Security Council Secretary=security-council-of-russia /,
    );
  });
  it('keeps former states and organisations apart from their members', () => {
    expect(read('The Soviets, the EU, NATO and BRICS')).toBe('The Soviets=SUN EU=IGO:EU NATO=IGO:NATO BRICS=IGO:BRICS');
    expect(read('a swift nato-like reply')).toBe('');
  });
  it('reads money as goods, not as the state that issues it', () => {
    expect(gazetteer.mentionsIn('paid in US dollars', 'en')).toMatchObject([{ id: 'us-dollar', kind: 'good' }]);
  });
  it('finds goods in the plural and in any case of letters', () => {
    expect(ids('Artillery shells, ballistic missiles')).toBe(
      'Artillery shells=artillery-shell ballistic missiles=ballistic-missile',
    );
  });
});

describe('names in other languages', () => {
  it('finds Russian names in every case', () => {
    expect(read('Россия России Россию Россией', 'ru')).toBe('Россия=RUS России=RUS Россию=RUS Россией=RUS');
    expect(ids('встреча с Ким Чен Ыном, письмо Владимиру Путину, слова Лаврова', 'ru')).toBe(
      'Ким Чен Ыном=kim-jong-un Владимиру Путину=vladimir-putin Лаврова=sergei-lavrov',
    );
    expect(read('между Северной Кореей и КНР; из КНДР', 'ru')).toBe('Северной Кореей=PRK КНР=CHN КНДР=PRK');
    expect(read('российско-иранских связей', 'ru')).toBe('российско=RUS иранских=IRN');
  });
  it('does not find a Russian name inside another word', () => {
    expect(read('того же мира, иранистика, китаеведы', 'ru')).toBe('');
  });
  it('finds Korean names before particles and joined nouns, and states in one syllable each', () => {
    expect(read('러시아는 북한이 보낸 무기를', 'ko')).toBe('러시아=RUS 북한=PRK 무기=arms');
    expect(ids('푸틴대통령에게', 'ko')).toBe('푸틴=vladimir-putin');
    expect(read('북·러 정상회담과 북중관계', 'ko')).toBe('북=PRK 러=RUS 북=PRK 중=CHN');
    expect(read('로씨야련방', 'ko')).toBe('로씨야련방=RUS');
  });
  it('leaves Korean words alone that only begin like a name', () => {
    expect(read('조선업 호황, 물품을 인도했다', 'ko')).toBe('');
  });
  it('finds Chinese names without blanks, and does not join across a name', () => {
    expect(read('习近平会见普京，中俄关系', 'zh')).toBe('习近平=CHN 普京=RUS 中=CHN 俄=RUS');
    expect(read('在美中国企业', 'zh')).toBe('中国=CHN');
    expect(read('朝鲜半岛与朝鲜', 'zh')).toBe('朝鲜半岛=korean-peninsula 朝鲜=PRK');
    expect(read('马里兰州', 'zh')).toBe('');
  });
  it('finds Persian names with and without the half-space, and before endings', () => {
    expect(ids('خامنه‌ای و خامنه ای', 'fa')).toBe('خامنه‌ای=ali-khamenei خامنه ای=ali-khamenei');
    expect(read('روسیه، كره شمالي و ایران', 'fa')).toBe('روسیه=RUS كره شمالي=PRK ایران=IRN');
  });
});

describe('mentions', () => {
  it('lie in the text as they say, in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      'Russia',
      'North Korea',
      'the North',
      'U.S.',
      'Kim',
      'Ким Чен Ына',
      '북러',
      '中俄朝',
      'ایران',
      ' ',
      '\n',
      '-',
      '’s',
      '\u00ad',
      'x',
      '한',
      '。',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const mentions = gazetteer.mentionsIn(words, 'en');
        expect(mentions.map((m) => m.text)).toEqual(mentions.map((m) => words.slice(m.start, m.end)));
        const apart = mentions.every((m, k) => m.end > m.start && m.start >= (mentions[k - 1]?.end ?? 0));
        expect(apart).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
  it('have labels for their codes', () => {
    expect([gazetteer.label('PRK'), gazetteer.label('IGO:EU'), gazetteer.label('SUN'), gazetteer.label('ZZZ')]).toEqual(
      ['North Korea', 'European Union', 'Soviet Union', 'ZZZ'],
    );
  });
});

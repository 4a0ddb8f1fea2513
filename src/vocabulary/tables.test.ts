// Who held an office on a day, and which outlet a name or a link means.
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from './load.ts';

const { officeTable: offices, outletTable: outlets } = loadVocabulary();
const holder = (title: string, code: string, day: string | null): string[] =>
  offices.holders(title, code, day).map((h) => h.person);

describe('offices', () => {
  it('change hands on the day', () => {
    expect(holder('Foreign Minister', 'IRN', '2024-03-01')).toEqual(['hossein-amirabdollahian']);
    expect(holder('Foreign Minister', 'IRN', '2024-10-31')).toEqual(['abbas-araghchi']);
    expect(holder('Defense Minister', 'RUS', '2024-05-10')).toEqual(['sergei-shoigu']);
    expect(holder('Defence Minister', 'RUS', '2024-10-14')).toEqual(['andrei-belousov']);
  });
  it('are found without case, "the" and hyphens, in other languages too', () => {
    expect(holder('the PRESIDENT', 'CHN', '2024-10-01')).toEqual(['xi-jinping']);
    expect(holder('глава МИД', 'RUS', '2024-10-01')).toEqual(['sergei-lavrov']);
    expect(holder('외무상', 'PRK', '2024-10-01')).toEqual(['choe-son-hui']);
  });
  it('give all holders where no day is asked, and none for an unknown title', () => {
    expect(holder('Secretary of State', 'USA', null)).toEqual(['antony-blinken', 'marco-rubio']);
    expect(holder('Grand Vizier', 'IRN', null)).toEqual([]);
  });
  it('tell what a person was on a day', () => {
    const titles = (day: string): string[] => offices.officesOf('sergei-shoigu', day).map((o) => o.office);
    expect(titles('2023-07-27')).toEqual(['defence-minister-of-russia']);
    expect(titles('2024-09-13')).toEqual(['secretary-security-council-russia']);
  });
});

describe('outlets', () => {
  it('answer to their names with and without "The", in any case and script', () => {
    for (const name of ['Moscow Times', 'The Moscow Times', 'the moscow times'])
      expect(outlets.byName(name)?.id).toBe('moscow-times');
    expect(outlets.byName('AP')?.id).toBe('associated-press');
    expect(outlets.byName('朝中社')?.id).toBe('kcna');
    expect(outlets.byName('Cao Desheng')).toBeUndefined();
  });
  it('answer to their hosts and the hosts under them', () => {
    expect(outlets.byDomain('www.nknews.org')?.id).toBe('nk-news');
    expect(outlets.byDomain('english.news.cn')?.id).toBe('xinhua');
    expect(outlets.byDomain('notnews.cn')).toBeUndefined();
    expect(outlets.byDomain('cn')).toBeUndefined();
  });
  it('grade a state agency by what it speaks of', () => {
    expect(outlets.get('kcna')?.grades).toMatchObject({ default: 'C', STATEMENT: 'A', COMBAT: 'D' });
  });
});

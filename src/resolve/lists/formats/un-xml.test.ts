import { expect, test } from 'vitest';
import { fixtureBytes, listOf } from '../../../../test/support/lists.ts';

test('UN: the gender in a comment is the person’s, and the comment starts with its first word', () => {
  const xml = new TextDecoder().decode(fixtureBytes('un.xml')).replace(/<GENDER>[^<]*<\/GENDER>/, '');
  const comment = /<COMMENTS1>[\s\S]*?<\/COMMENTS1>/;
  expect(xml).toMatch(comment);
  const list = listOf({
    'un.xml': xml.replace(comment, '<COMMENTS1>: Ran a  small   yard. Gender: female. Still does.</COMMENTS1>'),
  });
  const [entry] = list.entries.filter((e) => e.remarks?.includes('small yard'));
  expect(entry?.remarks?.split('\n')[0]).toBe('Ran a small yard. Still does.');
  expect(entry?.gender).toBe('female');
});

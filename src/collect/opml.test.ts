import { expect, test } from 'vitest';
import { feedsInOpml, opmlOf } from './opml.ts';

const list = `<?xml version="1.0"?><opml version="2.0"><head><title>mine</title></head><body>
<outline text="Asia"><outline text="Harbour &amp; Rail" type="rss" xmlUrl="https://harbour.example/feed"/>
<outline text="Deeper"><outline title="Ferry" text="f" xmlUrl=" http://ferry.example/atom.xml "/></outline></outline>
<outline text="a note without an address"/><outline text="x" xmlUrl="javascript:alert(1)"/></body></opml>`;

test('folders of an OPML list are opened, and entries without an address that can be fetched are counted', () => {
  expect(feedsInOpml(list, 'mine.opml')).toEqual({
    feeds: [
      { title: 'Harbour & Rail', address: 'https://harbour.example/feed' },
      { title: 'Ferry', address: 'http://ferry.example/atom.xml' },
    ],
    without: 2,
  });
});

test('what is exported is read back as it was', () => {
  const feeds = [{ title: '平壤 <1> & "2"', address: 'https://a.example/?a=1&b=2' }];
  expect(feedsInOpml(opmlOf(feeds, 'desk'), 'desk.opml').feeds).toEqual(feeds);
});

test('a file that is no OPML is refused with the cure', () => {
  for (const text of ['', 'no list', '<rss/>'])
    expect(() => feedsInOpml(text, 'x.opml')).toThrow(expect.objectContaining({ code: 'format-broken' }));
});

/** Every form a document comes in, and every way it can be broken. */
import { Buffer } from 'node:buffer';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { EntenteError } from '../model/errors.ts';
import type { OutletTable } from '../model/knowledge.ts';
import { readBytes } from './read.ts';

const outlets: OutletTable = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(content: string | Uint8Array, name: string, uri = name) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return readBytes(bytes, { uri, name, fetched: '2024-11-20T00:00:00Z' }, { outlets });
}
async function only(content: string | Uint8Array, name: string, uri = name) {
  const { documents } = await read(content, name, uri);
  const [document] = documents;
  if (document === undefined || documents.length !== 1) throw new Error(`${documents.length} documents`);
  return document;
}
async function errorOf(content: string | Uint8Array, name: string): Promise<EntenteError> {
  return read(content, name).then(
    () => {
      throw new Error('was read');
    },
    (error: EntenteError) => error,
  );
}

test('plain text is decoded and nothing else: mark, carriage returns and no-break spaces stay', async () => {
  const text = '\ufeffThe ferry\u00a0left.\r\nIt came back.\r\n';
  const found = await only(text, 'note.txt');
  expect(found.text).toBe(text);
  expect(found.document.textVersion).toBe('txt@1');
  expect(found.lines.map((l) => found.text.slice(l.start, l.end))).toEqual([
    '\ufeffThe ferry\u00a0left.',
    'It came back.',
  ]);
});

test('U+0000 becomes U+FFFD one to one and is listed', async () => {
  const found = await only('The list\0 names three firms, and that is all that it does.', 'list.txt');
  expect(found.text.indexOf('\ufffd')).toBe(8);
  expect(found.document.unread).toMatchObject([{ reason: 'refused-character', start: 8, end: 9 }]);
});

test('legacy charsets are recognised by their letters, and it is noted', async () => {
  const cp1251 = Uint8Array.from('Министр прибыл в порт и подписал протокол', (c) => {
    const code = c.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
  const russian = await only(cp1251, 'note.txt');
  expect(russian.text).toBe('Министр прибыл в порт и подписал протокол');
  expect(russian.document).toMatchObject({ lang: 'ru', unread: [{ reason: 'charset' }] });
  const latin = await only(
    Buffer.from('Le ministère a été informé, à l’évidence, de la livraison.'.replace('’', "'"), 'latin1'),
    'note.txt',
  );
  expect(latin.text).toContain('ministère a été informé');
  const broken = await only(
    Buffer.concat([bytesOf('Порт закрыт до весны, сообщили в министерстве. '), Buffer.from([0xff])]),
    'note.txt',
  );
  expect(broken.document.unread[0]).toMatchObject({ reason: 'invalid-utf-8' });
  const wide = await only(
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('The port is closed.', 'utf16le')]),
    'note.txt',
  );
  expect(wide.text).toBe('\ufeffThe port is closed.');
});

test('empty, binary, picture and unknown files are refused by name, with a cure', async () => {
  expect(await errorOf('', 'empty.txt')).toMatchObject({ code: 'file-empty' });
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
  expect(await errorOf(noise, 'photo.txt')).toMatchObject({ code: 'file-binary' });
  expect(await errorOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'scan.txt')).toMatchObject({
    code: 'file-binary',
  });
  expect(await errorOf('   \n\n', 'blank.txt')).toMatchObject({ code: 'file-unreadable' });
  expect((await errorOf('', 'empty.txt')).message).toContain('empty.txt');
});

test('a text of 30 MB is read whole; one of 50 MB is refused with the cure', async () => {
  const line = `${'The convoy of nine barges passed the lock on 3 May 2024 and the inspectors counted 120 containers. '.repeat(6)}\n`;
  const big = bytesOf(line.repeat(Math.ceil((30 * 1048576) / line.length)));
  const found = await only(big, 'big.txt');
  expect([found.text.length, found.lines.length]).toEqual([big.length, big.length / line.length]);
  expect(await errorOf(new Uint8Array(50 * 1048576).fill(32), 'huge.txt')).toMatchObject({ code: 'file-too-large' });
  expect(await errorOf('ab\n'.repeat(2_000_001), 'log.txt')).toMatchObject({ code: 'file-too-large' });
}, 120_000);

test('where the metadata precede the event, the date on the page is taken and an alarm raised', async () => {
  const body = `<p>Landing ships carried the men north between Oct. 8 and 13, the service said in a report that it gave to the press on the same day, and showed pictures of the quay.</p><p>${'The men were given uniforms and papers at a base inland, and are being trained there, the service added. '.repeat(4)}</p>`;
  const source = `<html><head><meta property="article:published_time" content="2024-10-05"></head><body><article><h1>Ships carried men north</h1><p>By Ann Lee | Oct. 19, 2024</p>${body}</article></body></html>`;
  const { document } = await only(source, 'ships.html');
  expect(document.published).toMatchObject({ value: '2024-10-19', source: 'date line' });
  expect(document.alarms).toHaveLength(2);
});

const page = `<!doctype html><html lang="en"><head><title>Envoys open rail crossing | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="By Ann Lee and Bo Cho">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Harbour Post"},{"@type":"NewsArticle","headline":"Envoys open rail crossing","datePublished":"2024-10-12T09:30:00+03:00","author":[{"@type":"Person","name":"Ann Lee"}]}]}</script>
<link rel="canonical" href="https://post.example/2024/10/12/rail?utm_source=feed"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Envoys open rail crossing</h1>
<p>The two envoys opened the crossing on Saturday, and the <a href="/protocol?utm_medium=x&amp;id=4">protocol they signed</a> lets forty wagons a day pass without transfer of cargo, the ministry said in a statement to reporters.</p>
<h2>What it carries</h2>
<p>Officials said that the first train carried grain, machine parts and diesel; they named no buyer, and the customs service of the province declined to give figures for the weeks before the opening of the line.</p>
<p>Analysts at the port authority, who follow the wagons by satellite, counted a third more trains than in the spring, though they warned that empty wagons could not be told from full ones at that resolution.</p></article>
<aside>Subscribe to our daily letter</aside><footer>All rights reserved, Harbour Post</footer></body></html>`;

test('a page gives its article with title, author, date and clean links; furniture is listed', async () => {
  const { document, text, links, lines } = await only(page, 'rail.html', 'https://post.example/2024/10/12/rail');
  expect(document).toMatchObject({
    title: 'Envoys open rail crossing',
    authors: ['Ann Lee'],
    outlet: 'Harbour Post',
    published: { value: '2024-10-12T06:30:00.000Z', source: 'json-ld' },
    key: 'https://post.example/2024/10/12/rail',
    textVersion: 'html@2',
  });
  expect(links.map((l) => [text.slice(l.start, l.end), l.href])).toEqual([
    ['protocol they signed', 'https://post.example/protocol?id=4'],
  ]);
  expect(text).not.toContain('Subscribe');
  expect(document.unread.map((u) => u.detail)).toContain('Subscribe to our daily letter');
  expect(lines.filter((l) => l.kind === 'heading').map((l) => text.slice(l.start, l.end))).toEqual([
    'Envoys open rail crossing',
    'What it carries',
  ]);
});

test('a page without an article is taken whole and marked low quality', async () => {
  const found = await only('<html><body><ul><li>One</li><li>Two</li></ul></body></html>', 'menu.html');
  expect(found.text).toBe('One\nTwo');
  expect(found.document.unread[0]).toMatchObject({ reason: 'low-quality' });
});

test('a date before the day that is reported, and one after the fetch, raise alarms', async () => {
  const late = await only('Date: 2025-03-01\nOutlet: Harbour Post\n\nThe port was closed.', 'late.txt');
  expect(late.document.alarms[0]).toContain('after the day it was fetched');
  const early = await only(
    'Date: 2024-05-01\nOutlet: Harbour Post\n\nThe envoy arrived on 14 May 2024 and signed.',
    'early.txt',
  );
  expect(early.document.alarms[0]).toContain('2024-05-14');
});

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title><link>https://post.example/</link>${items}`;
const item = (n: number) =>
  `<item><title>Ferry ${n}</title><link>https://post.example/f/${n}</link><guid isPermaLink="false">f-${n}</guid><pubDate>Mon, 14 Oct 2024 10:00:00 EDT</pubDate><description><![CDATA[<p>The ferry number ${n} left with <b>nine</b> wagons.</p>]]></description></item>`;

test('a feed gives one document per entry, with its own address, guid and date', async () => {
  const { documents } = await read(`${rss(item(1) + item(2))}</channel></rss>`, 'feed.xml');
  expect(documents.map((d) => [d.document.part, d.document.uri, d.document.published?.value, d.text])).toEqual([
    [
      'f-1',
      'https://post.example/f/1',
      '2024-10-14T14:00:00.000Z',
      'Ferry 1\nThe ferry number 1 left with nine wagons.',
    ],
    [
      'f-2',
      'https://post.example/f/2',
      '2024-10-14T14:00:00.000Z',
      'Ferry 2\nThe ferry number 2 left with nine wagons.',
    ],
  ]);
});

test('a truncated feed is cut back to its last whole entry, and says so', async () => {
  const { documents, unread } = await read(rss(item(1) + item(2).slice(0, 90)), 'feed.xml');
  expect(documents.map((d) => d.document.part)).toEqual(['f-1']);
  expect(unread).toMatchObject([{ reason: 'truncated-feed' }]);
  expect(await errorOf(rss(item(1)).slice(0, 90), 'feed.xml')).toMatchObject({ code: 'format-broken' });
});

test('a feed without entries is no error, and says so', async () => {
  const { documents, unread } = await read(rss(''), 'feed.xml');
  expect(documents).toEqual([]);
  expect(unread).toMatchObject([{ reason: 'empty-feed' }]);
});

test('Atom, RDF and JSON feeds read alike', async () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><id>a1</id><title>Ferry</title><updated>2024-10-02T00:00:00Z</updated><link href="https://p.example/1"/><content type="html">&lt;p&gt;It left.&lt;/p&gt;</content></entry></feed>';
  const rdf =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>P</title></channel><item rdf:about="a1"><title>Ferry</title><link>https://p.example/1</link><description>It left.</description></item></rdf:RDF>';
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'P',
    items: [{ id: 'a1', url: 'https://p.example/1', title: 'Ferry', content_text: 'It left.' }],
  });
  for (const source of [atom, rdf, json]) {
    const { document, text } = await only(source, 'feed');
    expect([document.part, document.uri, text]).toEqual(['a1', 'https://p.example/1', 'Ferry\nIt left.']);
  }
});

const eml = [
  'From: Harbour Watch <desk@watch.example>',
  'To: you@desk.example',
  'Subject: Harbour Watch, May',
  'Date: Mon, 03 Jun 2024 09:00:00 +0300',
  'Message-ID: <hw-5@watch.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'text part',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<html><body><div style=3D"display:none">Preheader words</div><table><tr><td><h2>May Highlights</h2><p>A ferry line opened. <a href=3D"https://p.example/1?utm_=',
  'campaign=3Dm">Read it</a></p><img width=3D"1" height=3D"1" src=3D"https://t.example/p.gif"></td></tr></table></body></html>',
  '--b--',
  '',
].join('\r\n');

test('a mail is printed from its HTML part, without preheader and pixel, links cleaned', async () => {
  const { document, text, links } = await only(eml, 'may.eml');
  expect(text).toBe('May Highlights\nA ferry line opened. Read it');
  expect(links.map((l) => [text.slice(l.start, l.end), l.href])).toEqual([['Read it', 'https://p.example/1']]);
  expect(document).toMatchObject({
    title: 'Harbour Watch, May',
    outlet: 'Harbour Watch',
    key: 'hw-5@watch.example',
    published: { value: '2024-06-03T06:00:00.000Z' },
    name: 'may.eml',
  });
});

test('a mail with a text part only loses the marks of mail programs', async () => {
  const text =
    'From: a@b.example\nDate: Mon, 03 Jun 2024 09:00:00 +0300\nSubject: x\nMessage-ID: <1@b>\n\n** Ferries\n------------\nA line opened (https://p.example/1).\nhttps://p.example/2\n';
  const found = await only(text, 'x.eml');
  expect(found.text).toBe('Ferries\nA line opened.');
  expect(found.links.map((l) => l.href)).toEqual(['https://p.example/1', 'https://p.example/2']);
});

test('a mail without a body is refused; in an mbox the other messages are read', async () => {
  const bare =
    'From: a@b.example\nDate: Mon, 03 Jun 2024 09:00:00 +0300\nSubject: bare\nMessage-ID: <0@b>\nMIME-Version: 1.0\n\n';
  expect(await errorOf(bare, 'bare.eml')).toMatchObject({ code: 'format-broken' });
  const full =
    'From: a@b.example\nDate: Mon, 03 Jun 2024 09:00:00 +0300\nSubject: full\nMessage-ID: <1@b>\n\nA ferry line opened.\n>From the port it goes north.\n';
  const { documents, unread } = await read(
    `From a@b.example Mon Jun  3 09:00:00 2024\n${bare}\nFrom a@b.example Mon Jun  3 09:00:00 2024\n${full}`,
    'box.mbox',
  );
  expect(documents.map((d) => d.text)).toEqual(['A ferry line opened.\nFrom the port it goes north.']);
  expect(unread).toMatchObject([{ reason: 'no-body', detail: 'bare' }]);
});

test('an archive gives its files in path order; what cannot be read is listed, a bomb refused', async () => {
  const packed = zipSync({
    'b.txt': bytesOf('Second note of the port.'),
    'a.html': bytesOf(page),
    'c.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
  });
  const { documents, unread } = await read(packed, 'pile.zip');
  expect(documents.map((d) => [d.document.part, d.document.textVersion])).toEqual([
    ['a.html', 'html@2'],
    ['b.txt', 'txt@1'],
  ]);
  expect(unread).toMatchObject([{ reason: 'file-in-archive' }]);
  expect(await errorOf(zipSync({ 'zero.txt': new Uint8Array(8 << 20) }), 'bomb.zip')).toMatchObject({
    code: 'file-too-large',
  });
  expect(await errorOf(packed.subarray(0, 60), 'cut.zip')).toMatchObject({ code: 'format-broken' });
});

test('the same bytes give the same documents, byte for byte', async () => {
  for (const [content, name] of [
    [page, 'p.html'],
    [eml, 'm.eml'],
    [`${rss(item(1))}</channel></rss>`, 'f.xml'],
  ] as const) {
    expect(JSON.stringify(await read(content, name))).toBe(JSON.stringify(await read(content, name)));
  }
});

/** Bench: furniture for generated dumps, in our own words, written before its author had read the rules of src/read/items. A source keeps its choice over all its issues. */

/** Lines at the top of a page or mail. */
export const tops = [
  ['Jump to main section', 'EN | RU | 中文', 'Log on', 'Basket (0)'],
  ['Trouble with the layout? Open it in your browser', 'Sent to you because you asked for it in March'],
  ['Breaking:', 'Weather 14°', 'ePaper', 'Your account', 'Dark mode'],
  ['Site map', 'Contrast A A A', 'Hotline 0800-555-014'],
  ['Turn on alerts', 'Not now'],
  ['We and our 214 partners store data on your device.', 'Manage choices', 'Agree and proceed'],
  ['Home / News desk / Region', 'Back to overview'],
  ['Listen now', 'Speed 1x', '00:00', '-38:12'],
  ['World', 'Business', 'Opinion', 'Sport', 'Culture', 'More ▾'],
  ['Archive', 'About this project', 'Write to us', 'RSS'],
  ['E-edition', 'Puzzles', 'Obituaries', 'Hello, reader'],
  ['Official portal', 'Version for the visually impaired', 'Mobile version'],
] as const;

/** Lines between title and text. */
export const underTitles = [
  ['4 min', 'Bookmark'],
  ['Text size: A- A+'],
  ['Share', 'Copied!'],
  ['Reading time: about 6 minutes', 'Listen to this text'],
  ['312 views', '0 reactions'],
  ['Add us as a preferred source'],
  ['Gift link', 'Comments (27)'],
  ['Version to print', 'Send to a colleague'],
] as const;

/** Lines that break into the text. */
export const breaks = [
  ['ADVERTISEMENT', 'Story goes on below'],
  ['Related: The harbour that changed hands twice'],
  ['Do you like what you read? Our morning letter is free.', 'Sign me up'],
  ['Promoted: Learn how three banks cut their screening time in half'],
  ['See also >> Grain prices at a nine-year low'],
  ['[Chart: click to enlarge]'],
  ['Recommended for you'],
  ['Loading...'],
  ['*** Help us stay independent: give once, or monthly ***'],
  ['Watch: Two minutes on the strait'],
  ['Follow our channel so as not to miss the main thing'],
  ['This content is hosted by a third party. Allow and display.'],
] as const;

/** Lines after a text. */
export const ends = [
  ['Tags: trade; ports; sanctions', 'Found a mistake? Select it and press Ctrl+Enter'],
  ['Was this helpful?', 'Yes', 'No'],
  ['More from this author', 'Show all'],
  ['Topics:', 'Energy', 'Shipping'],
  ['Print | Mail | Save as PDF'],
  ['Leave your thoughts (must be logged in)', 'Newest first'],
  ['Up next', 'The dam that nobody ordered'],
  ['Report a typo', 'Licensing and reprints'],
  ['Like this? Tell a friend.', '♥ 41   ↻ 12'],
  ['Editor’s picks', 'A queue at the lock', 'The notary of the islands', 'Who buys the rails?'],
  ['Discuss this on our forum (88 posts)'],
  ['Number of views: 1204', 'To the list of news'],
] as const;

/** Lines at the foot, strong footers all. */
export const feet = [
  ['Imprint', 'Data protection', 'Terms', '(c) 2025 {outlet}'],
  [
    'You get this letter at desk@reader.example. Leave the list any time: stop mailing me.',
    '{outlet}, P.O. Box 118, Kellin',
  ],
  ['Reprints only with a link to the source. {outlet} is registered as a mass medium, certificate No. 77-4410.'],
  ['All materials belong to {outlet} unless noted otherwise.', 'Cookie settings', 'Accessibility statement'],
  ['{outlet} is a not-for-profit and takes no money from governments.', 'Privacy notice', 'Back to top ↑'],
  ['Copyright {outlet}. No part may be used to train machines.', 'Contact the newsroom', 'Complaints'],
] as const;

/** Shapes of a byline; {name} stands for one. */
export const bylines = [
  'By {name}',
  '{name}, staff writer',
  'Words: {name}',
  '{name} reports from Kellin',
  'Text by {name}',
  '{name} | Analyst',
] as const;

/** Shapes of a date line. */
export const dateLines = [
  'Published: {d} {month} {y}, 09:40',
  '{month} {d}, {y}',
  '{y}-{mm}-{dd} 17:05 GMT+3',
  '{dd}.{mm}.{y}, 11:20',
  'Updated {d} {month} {y}',
  '{month} {d}, {y} at 6:15 p.m.',
] as const;

/** Notes on an author. */
export const bios = [
  '{name} is an associate at the Forum for River Studies and a former customs officer.',
  '{name} covers shipping for {outlet} from Drava City.',
  'About the writer: {name} teaches economic history at Selm University.',
  '{name} has written on barter and banking since 2009. The views are the author’s own.',
] as const;

/** Picture credits. */
export const credits = [
  'Photo: {name}/{outlet}',
  'A berth of the eastern terminal in autumn. (Picture: {name})',
  'Image credit: {name}',
  'Map by {name} for {outlet}',
] as const;

/** Trailers that name the item above them. */
export const trailers = [
  'The post {title} appeared first on {outlet}.',
  '{title} was first published on {outlet}.',
  'Source: {outlet}. Read the original: {title}',
] as const;

export const names = [
  'Marit Osk',
  'Jon Halvard',
  'Leila Amrani',
  'Piet Kraus',
  'Sofia Drahl',
  'Andrej Molnik',
  'Grace Tabor',
  'Wen Haoran',
  'Yusuf Karaca',
  'Ines Valdor',
  'Timo Rask',
  'Beata Corvin',
] as const;

export const outlets = [
  'Quay & Rail',
  'The Selm Observer',
  'Strait Letter',
  'Kellin Transit Institute',
  'Ostrana News Service',
  'Ledger of the East',
  'Harbour Talk',
  'Portal of the River Province',
  'Notes from Berth 9',
  'The Weekly Manifest',
  'Overland Monitor',
  'Dravian Mirror',
] as const;

/** Titles for texts that bring none. */
export const titles = [
  'Tankers return to the eastern terminal',
  'What the customs tables leave out',
  'A bank between two borders',
  'Workers for the drone plant',
  'Counting the dead of Kursk',
  'Two ministers, two versions',
  'The price of the second pipeline is still open',
  'Shells by rail, oil by sea',
  'A bridge over the Tumen takes shape',
  'Listed again: engines, propellers, fuel',
  'Beijing keeps its distance',
  'How crude became concrete',
  'The council votes, the clock runs on',
  'Sappers instead of soldiers',
  'Gold for drones',
  'Banknotes in an aeroplane',
  'Missiles that nobody has seen',
  'Teapots on the list',
  'Three islands and an ambassador',
  'The railway that waits for land',
  'Old partners, new invoices',
  'Seoul revises its estimate',
  'A toast at the embassy',
  'Chemicals by the shipload',
  'The monitors meet without the Council',
  'Fees for a franchise',
  'Who pays for the fighters?',
  'Trade falls, talk rises',
  'A quiet protocol',
  'The insurer nobody knew',
  'Fewer barges, longer papers',
  'A port call at night',
  'Licence refused',
  'The envoy explains himself',
  'Turbines without owners',
  'Grain against fuel',
] as const;

export const slogans = [
  'A letter on trade that avoids daylight',
  'Fridays, on what moved and what did not',
  'Issue {n} · {month} {y}',
  'Number {n}, {d} {month} {y}',
] as const;

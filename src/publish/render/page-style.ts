/** Render: the one stylesheet of the web page, printed into it: the page needs no other file and no network. */
export const pageStyle = `
:root { color-scheme: light dark; --bg: #fcfbf8; --ink: #1c1c20; --soft: #5d5a56; --line: #ddd8ce; --link: #0b4f7d; --doubt: #715200; --sunk: #f3f0ea; }
@media (prefers-color-scheme: dark) { :root { --bg: #15171a; --ink: #e9e6e0; --soft: #aba69d; --line: #363a40; --link: #8fc6ee; --doubt: #e3c068; --sunk: #202327; } }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1.0625rem/1.6 Charter, 'Iowan Old Style', Palatino, 'Noto Serif', Georgia, serif; overflow-wrap: break-word; }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3, .meta, .mark, .notes, .foot, .who { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif; }
h1 { font-size: clamp(1.7rem, 1.3rem + 2vw, 2.4rem); line-height: 1.15; letter-spacing: -.015em; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: .8125rem; text-transform: uppercase; letter-spacing: .09em; color: var(--soft); border-top: 2px solid var(--ink); padding-top: .6rem; margin: 3rem 0 1rem; }
h3 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; text-wrap: balance; }
p { margin: 0 0 .9rem; }
.meta, .who, .foot { color: var(--soft); font-size: .875rem; }
.intro { font-size: 1.1875rem; line-height: 1.5; margin: 1.5rem 0 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
:focus-visible, :target { outline: 3px solid var(--link); outline-offset: 3px; }
sup { line-height: 0; font-size: .6875rem; margin-inline-start: .15em; }
sup a { text-decoration: none; padding: .2em .15em; }
.open { color: var(--doubt); text-decoration: none; cursor: help; font-weight: 700; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 .9rem; }
.mark { margin: 1.25rem 0 0; padding: .6rem .8rem; background: var(--sunk); border-inline-start: 4px solid var(--doubt); font-size: .875rem; line-height: 1.45; }
.notes { font-size: .8125rem; line-height: 1.5; padding: 0; list-style: none; }
.notes li { display: grid; grid-template-columns: 2.2rem minmax(0, 1fr); }
.notes .n { color: var(--soft); font-variant-numeric: tabular-nums; }
blockquote { margin: 0 0 .15rem; }
code { font: .8em ui-monospace, Menlo, Consolas, monospace; }
.foot { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
@media print { body { font-size: 10.5pt; background: #fff; color: #000; } h2, h3 { break-after: avoid; } li, blockquote { break-inside: avoid; } a { color: inherit; } }
`.trim();

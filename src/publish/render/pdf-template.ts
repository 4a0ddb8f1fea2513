/** Render: the typst template of the PDF. Everything printed comes in as data (`sys.inputs.issue`), so that no text is ever markup. */
export const pdfTemplate = `
#let issue = json(bytes(sys.inputs.issue))
#let soft = rgb("#5d5a56")
#let blue = rgb("#0b4f7d")
#let sans = ("Noto Sans", "Noto Sans CJK SC", "Noto Naskh Arabic")
#set document(title: issue.title, description: issue.description)
#set page(paper: "a4", margin: (x: 3.1cm, top: 2.6cm, bottom: 2.8cm), footer: context [
  #set text(font: sans, size: 8pt, fill: soft)
  #issue.title #h(1fr) #counter(page).display()
])
#set text(font: ("Noto Serif", "Noto Sans CJK SC", "Noto Naskh Arabic"), size: 10pt, lang: "en", region: "gb", fallback: false)
#set par(leading: 0.8em, spacing: 1.15em, justify: false)
#show heading: set text(font: sans)
#show heading.where(level: 1): it => block(above: 0pt, below: 0.9em, text(size: 22pt, it.body))
#show heading.where(level: 2): it => block(above: 2.4em, below: 1.1em, sticky: true, {
  line(length: 100%, stroke: 1.2pt)
  v(-0.1em)
  text(size: 10pt, fill: soft, it.body)
})
#show heading.where(level: 3): it => block(above: 1.7em, below: 0.8em, sticky: true, text(size: 12.5pt, it.body))
#let said(s) = {
  s.text
  if s.unreviewed { text(fill: rgb("#a27a00"), weight: "bold", "°") }
  if s.notes.len() > 0 { super(size: 0.62em, typographic: false, s.notes.map(n => link(label("note-" + str(n)), text(fill: blue, str(n)))).join([#h(0.22em)])) }
  [ ]
}
#let who(names) = text(font: sans, size: 8.5pt, fill: soft, "(" + names.join(", ") + ")")
#let linked(url, body) = if url == none { body } else { link(url, text(fill: blue, body)) }

= #issue.title
#text(font: sans, size: 8.5pt, fill: soft, issue.meta)
#for mark in issue.marks {
  block(width: 100%, fill: rgb("#f3f0ea"), stroke: (left: 2.5pt + rgb("#a27a00")), inset: (x: 9pt, y: 7pt), above: 1.1em, text(font: sans, size: 8.5pt, mark))
}
#block(above: 1.6em, text(size: 11.5pt, said(issue.intro)))
#for section in issue.sections [
  == #section.title
  #for h in section.highlights [
    === #h.title
    #for p in h.paragraphs [#p.map(said).join() #parbreak()]
  ]
  #for e in section.entries [
    #block(spacing: 1.25em, {
      said(e.sentence)
      who(e.names)
    })
  ]
  #for r in section.readings [
    #block(spacing: 1.25em, {
      linked(r.url, r.title)
      if r.names.len() > 0 { [ ] + who(r.names) }
    })
  ]
]
#if issue.notes.len() > 0 [
  == Sources
  #set text(font: sans, size: 7.8pt)
  #set par(leading: 0.62em)
  #for n in issue.notes [
    #block(spacing: 0.85em, breakable: false, grid(columns: (1.7em, 1fr), [#text(fill: soft, str(n.number)) #label("note-" + str(n.number))], {
      if n.quote != none { text(lang: n.lang, dir: if n.rtl { rtl } else { ltr }, "“" + n.quote + "”") + linebreak() }
      text(fill: soft, linked(n.url, n.outlet) + n.foot)
    }))
  ]
]
#v(2em)
#set text(font: sans, size: 8pt, fill: soft)
#for m in issue.masthead [#m #parbreak()]
`.trim();

// The desk's only script. Every page works without it: it saves a page load when a claim is opened, and adds j and k.
(() => {
  const text = document.querySelector('.text');
  if (!text) return;
  const marks = [...text.querySelectorAll('a.ev')];
  const cards = [...document.querySelectorAll('details.card[id]')];
  const claimsOf = (mark) => mark.dataset.claims.split(' ');
  const marksOf = (id) => marks.filter((mark) => claimsOf(mark).includes(id));

  const show = (id, focus) => {
    const card = document.getElementById(id);
    if (!card) return;
    for (const other of cards) other.open = other === card;
    for (const mark of marks) mark.classList.toggle('on', claimsOf(mark).includes(id));
    history.replaceState(null, '', `?claim=${id}#${id}`);
    card.scrollIntoView({ block: 'nearest' });
    const first = marksOf(id)[0];
    if (first) first.scrollIntoView({ block: 'center' });
    if (focus) card.querySelector('summary').focus({ preventScroll: true });
  };

  text.addEventListener('click', (event) => {
    const mark = event.target.closest('a.ev');
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const ids = claimsOf(mark).filter((id) => document.getElementById(id));
    const open = ids.findIndex((id) => document.getElementById(id).open);
    // A second click on words that carry several claims goes on to the next of them.
    if (ids.length > 0) show(ids[(open + 1) % ids.length], false);
  });

  for (const card of cards) {
    const light = (on) => () => {
      for (const mark of marksOf(card.id)) mark.classList.toggle('lit', on);
    };
    card.addEventListener('mouseenter', light(true));
    card.addEventListener('mouseleave', light(false));
    card.querySelector('summary').addEventListener('click', (event) => {
      if (card.open) return;
      event.preventDefault();
      show(card.id, true);
    });
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
    if (event.key !== 'j' && event.key !== 'k') return;
    const open = cards.findIndex((card) => card.open);
    const next = cards[event.key === 'j' ? open + 1 : open < 0 ? -1 : open - 1];
    if (!next) return;
    event.preventDefault();
    show(next.id, true);
  });
})();

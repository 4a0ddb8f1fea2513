/** What of a page is not the article by the names its makers gave: consent walls, comments, offers of letters, lists of other stories. */
import type { DomDocument, DomElement } from './dom.ts';

const names =
  /(?:^|[\s_-])(?:consent|cookies?|cmp|gdpr|comments?|commentlist|disqus|related|recommend\w*|readnext|read-next|newsletter|subscription|subscribe|paywall|barrier|share\w*|social\w*|sharedaddy|jp-relatedposts|advert\w*|promo|popular|most-read|playlist|share-entry|events?|teaser-list|experts|disclaimer|alt-sites|copyright|edit|inline-related)(?:$|[\s_-])/i;
const tags = /^(?:NAV|ASIDE|FOOTER|DIALOG|AMP-CONSENT|AMP-AD|FORM)$/;
/** more than this share of the page's text under one of these names, and the name says nothing */
const largestShare = 0.5;

const isNamed = (element: DomElement): boolean =>
  tags.test(element.tagName.toUpperCase()) ||
  element.getAttribute('role') === 'dialog' ||
  names.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);

/** True if the element or one that holds it is furniture. */
export function isFurnishing(element: DomElement): boolean {
  for (let at: DomElement | null = element; at !== null && !/^(?:BODY|HTML)$/i.test(at.tagName); at = at.parentElement)
    if (isNamed(at)) return true;
  return false;
}

/** Takes the furniture out, unless the article itself stands in it. Comments may be longer than the article. */
export function unfurnish(page: DomDocument): void {
  const whole = (page.body?.textContent ?? '').length;
  for (const element of Array.from(page.querySelectorAll('[class], [id], [role], nav, aside, footer, amp-consent'))) {
    if (!isNamed(element) || /^(?:BODY|HTML|ARTICLE|MAIN)$/i.test(element.tagName)) continue;
    const isLarge = (element.textContent ?? '').length > largestShare * whole;
    if (element.querySelector('h1, article, [itemprop="articleBody"]') !== null) continue;
    if (isLarge && !/comment/i.test(`${element.getAttribute('class') ?? ''}${element.getAttribute('id') ?? ''}`))
      continue;
    element.remove();
  }
}

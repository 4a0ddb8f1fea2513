/** Publish: words that bound or weaken a statement, in classes of equal strength: one may stand for another, none may go. */

const classes = {
  about: 'about|some|roughly|around|approximately|nearly|almost|close to|an estimated',
  most: 'up to|as many as|as much as|no more than|not more than|at most|a maximum of|fewer than|less than|under',
  least: 'at least|more than|over|no fewer than|no less than|not less than|upwards of|or more',
  reported:
    'reportedly|allegedly|alleged|purportedly|purported|reported|reports|according to|said|says|is said to|are said to|is believed to|are believed to|is thought to|are thought to|writes|told|claims|claimed|alleged|confirmed|warned|believed|speaks of|speak of',
  likely:
    'probably|likely|may|might|could|possibly|perhaps|potentially|potential|maybe|conceivably|seems|appears|appeared|apparently|seemingly|expected|suspects?|fears?',
  unlikely: 'unlikely|improbable|hardly',
  partly: 'largely|mostly|partly|in part|in practice',
} as const;

export type HedgeClass = keyof typeof classes;

const patterns = Object.entries(classes).map(
  ([name, words]) => [name as HedgeClass, new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu')] as const,
);

/** Classes of the hedges in a text, in a fixed order. */
export const hedgeClassesIn = (text: string): HedgeClass[] =>
  patterns.filter(([, pattern]) => text.search(pattern) >= 0).map(([name]) => name);

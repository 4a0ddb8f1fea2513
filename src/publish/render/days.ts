/** Render: how days and scripts are printed in every form of the issue. */
export const dayInWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const directionOf = (lang: string): 'rtl' | 'ltr' => (/^(?:ar|fa|he|ur|ps)(?:-|$)/.test(lang) ? 'rtl' : 'ltr');

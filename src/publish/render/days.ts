/** Render: a day as it is printed in every form of the issue. */
export const dayInWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

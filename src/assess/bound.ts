/** Assess: whom a rule binds. Only decisions of the United Nations bind everybody; a union's law binds its own operators. */

const european =
  'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE';
const members: Readonly<Record<string, readonly string[]>> = {
  'IGO:EU': european.split(' '),
  'IGO:G7': ['CAN', 'DEU', 'FRA', 'GBR', 'ITA', 'JPN', 'USA'],
};

/** `UN-members` binds every state but those outside the organisation. */
const outsideUn = new Set(['TWN', 'XKX', 'PSE', 'VAT', 'ESH']);

/** The parties of a leg that the rule binds. */
export const boundAmong = (binds: readonly string[], parties: readonly string[]): string[] =>
  parties.filter((code) => binds.some((who) => isBoundBy(who, code)));

function isBoundBy(who: string, code: string): boolean {
  if (who === 'UN-members') return !outsideUn.has(code);
  return who === code || (members[who]?.includes(code) ?? false);
}

/** Stage resolve: the tests of ownership and control by authority, each with its source. Thresholds are theirs, the reading is ours. */

export interface OwnershipRule {
  authority: 'OFAC' | 'EU' | 'UK' | 'BIS';
  /** percent; `strict`: more than it, else that much or more */
  threshold: number;
  strict: boolean;
  /** shares of several listed owners are added up: all, or only of those who act together */
  aggregates: 'all' | 'together';
  /** control without ownership reaches, too */
  control: boolean;
  /** in force, as far as known */
  from: string;
  to: string | null;
  says: string;
  source: string;
}

export const ownershipRules: readonly OwnershipRule[] = [
  {
    ...{
      authority: 'OFAC',
      threshold: 50,
      strict: false,
      aggregates: 'all',
      control: false,
      from: '2014-08-13',
      to: null,
    },
    says: 'Owned half or more, directly or through firms themselves so owned, by one or several blocked persons together; control alone does not block.',
    source:
      'OFAC, Revised Guidance on Entities Owned by Persons Whose Property Is Blocked, 13 August 2014; FAQ 398 to 402',
  },
  {
    ...{
      authority: 'EU',
      threshold: 50,
      strict: false,
      aggregates: 'all',
      control: true,
      from: '2018-05-04',
      to: null,
    },
    says: 'Half or more of the ownership rights of one or several listed persons together, or control by one of them.',
    source:
      'EU Best Practices for the effective implementation of restrictive measures (Council 8519/18, renewed 11623/24), ownership and control',
  },
  {
    ...{
      authority: 'UK',
      threshold: 50,
      strict: true,
      aggregates: 'together',
      control: true,
      from: '2020-12-31',
      to: null,
    },
    says: 'More than half of shares or votes of one designated person, through chains of majorities, or control; several are added up only where they act together.',
    source:
      'The Russia (Sanctions) (EU Exit) Regulations 2019, regulation 7 and Schedule 1; OFSI general guidance, chapter 4',
  },
  {
    ...{
      authority: 'BIS',
      threshold: 50,
      strict: false,
      aggregates: 'all',
      control: false,
      from: '2025-09-29',
      to: '2025-11-09',
    },
    says: 'Owned half or more by parties of the Entity List; suspended for a year from 10 November 2025: look up whether it applies again.',
    source:
      'BIS, Expansion of End-User Controls to Cover Affiliates, 30 September 2025, and its suspension of 10 November 2025',
  },
];

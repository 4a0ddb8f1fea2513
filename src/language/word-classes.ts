// Language layer: the closed classes of English, as noun phrases are read by them. Keys are normal forms (see tokens.ts).

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const prepositions = words(
  'about above across after against along alongside amid among around as at before behind below beneath beside between beyond ' +
    'by despite down during except for from in inside into like near of off on onto out outside over past per regarding since ' +
    'through throughout to toward towards under until till unlike up upon versus via with within without',
);

export const determiners = words(
  'a an the this that these those each every some any no all both either neither another such what which whose ' +
    'my your his her its our their',
);

const pronouns = words(
  'i you he she it we they me him us them myself himself herself itself ourselves themselves ' +
    'who whom someone anyone everyone nobody something anything everything nothing others mine ours theirs',
);

export const conjunctions = words('and or but nor yet so & plus');

const subordinators = words(
  'that because although though while whereas if unless when whenever where wherever since after before until till once ' +
    'as whether lest than why how which who whom whose',
);

const modals = words("will would shall should can could may might must 'll 'd wo ca ought");

const beForms = words("be am is are was were been being 's 're 'm");
const haveForms = words("have has had having 've 's 'd");
const doForms = words('do does did done doing');

const negations = words("not n't never no neither nor without hardly scarcely barely cannot");

/** Words that no noun phrase runs across: it ends before them. */
export const phraseEnds: ReadonlySet<string> = new Set([
  ...prepositions,
  ...pronouns,
  ...subordinators,
  ...modals,
  ...beForms,
  ...haveForms,
  ...doForms,
  ...negations,
  'but',
  'nor',
  'yet',
  'so',
]);

// Language layer: the closed classes of English, as the shallow matcher reads them. Keys are normal forms (see tokens.ts).

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const prepositions = words(
  'about above across after against along alongside amid among around as at before behind below beneath beside between beyond ' +
    'by despite down during except for from in inside into like near of off on onto out outside over past per regarding since ' +
    'through throughout to toward towards under until till unlike up upon versus via with within without',
);

export const determiners = words(
  'a an the this that these those each every some any no all both either neither another such what which whose ' +
    'my your his her its our their',
);

export const pronouns = words(
  'i you he she it we they me him us them myself himself herself itself ourselves themselves ' +
    'who whom someone anyone everyone nobody something anything everything nothing others mine ours theirs',
);

export const possessives = words("my your his her its our their 's '");

export const conjunctions = words('and or but nor yet so & plus');

export const subordinators = words(
  'that because although though while whereas if unless when whenever where wherever since after before until till once ' +
    'as whether lest than why how which who whom whose',
);

export const modals = words("will would shall should can could may might must 'll 'd wo ca ought");

export const beForms = words("be am is are was were been being 's 're 'm");
export const haveForms = words("have has had having 've 's 'd");
export const doForms = words('do does did done doing');

export const auxiliaries: ReadonlySet<string> = new Set([...modals, ...beForms, ...haveForms, ...doForms]);

export const negations = words("not n't never no neither nor without hardly scarcely barely cannot");

/** Adverbs that stand between subject and verb, or auxiliary and verb, without changing either. */
export const middleAdverbs = words(
  'also already again now then still just only even ever recently previously formerly currently reportedly allegedly apparently ' +
    'clearly largely mainly mostly simply often always sometimes usually soon long once twice later earlier jointly separately ' +
    'formally officially publicly privately openly repeatedly effectively actually really indeed further directly potentially ' +
    'likely possibly probably perhaps thus therefore meanwhile instead together first finally increasingly',
);

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

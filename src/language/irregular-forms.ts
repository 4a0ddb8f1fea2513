// Language layer: irregular English forms. Each line is a base form and the forms that lead back to it.

const verbLines = `
be am is are was were been being|have has had having|do does did done|go goes went gone|say said|make made|take took taken
give gave given|get got gotten|come came|see saw seen|know knew known|think thought|send sent|buy bought|sell sold|bring brought
build built|fight fought|lead led|leave left|lend lent|lose lost|meet met|pay paid|put|read|rise rose risen|run ran|seek sought
set|shake shook shaken|shoot shot|show showed shown|sink sank sunk|speak spoke spoken|spend spent|stand stood|steal stole stolen
strike struck stricken|swear swore sworn|teach taught|tell told|throw threw thrown|undergo underwent undergone|undertake undertook undertaken
withdraw withdrew withdrawn|write wrote written|begin began begun|become became|break broke broken|choose chose chosen|cut|deal dealt
draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt|find found|flee fled|fly flew flown|forbid forbade forbidden
need needs needed needing|forget forgot forgotten|freeze froze frozen|grow grew grown|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|lay laid|let|lie lay lain lying
mean meant|overcome overcame|overtake overtook overtaken|overthrow overthrew overthrown|overrun overran|prove proved proven|quit|ride rode ridden
ring rang rung|shut|sing sang sung|sit sat|sleep slept|slide slid|split|spread|stick stuck|swim swam swum|tear tore torn|understand understood
uphold upheld|wear wore worn|win won|wind wound|bear bore borne|bind bound|born|bid|bite bit bitten|bleed bled|blow blew blown|breed bred|burst|cast
catch caught|cling clung|cost|creep crept|dig dug|feed fed|forecast|foresee foresaw foreseen|forgive forgave forgiven|hang hung|mislead misled
mistake mistook mistaken|rebuild rebuilt|redo redid redone|repay repaid|resell resold|rewrite rewrote rewritten|shed|shrink shrank shrunk|spin spun
spring sprang sprung|sweep swept|swing swung|wake woke woken|weave wove woven|weep wept|broadcast|die dies died dying|tie tied tying
offset|outdo outdid outdone|overdo overdid overdone|oversee oversaw overseen|partake partook partaken|withhold withheld|withstand withstood
ship shipped shipping|equip equipped equipping|transfer transferred transferring|refer referred referring|defer deferred deferring
defect defected|target targeted targeting|ban banned banning|sanction sanctioned|supply supplied|ally allied|deny denied|rely relied
panic panicked panicking|traffic trafficked trafficking|picnic picnicked picnicking
`;

const nounLines = `
man men|woman women|child children|person persons|people|foot feet|tooth teeth|goose geese|mouse mice|life lives|knife knives|wife wives|half halves
leaf leaves|loaf loaves|self selves|shelf shelves|thief thieves|wolf wolves|calf calves|analysis analyses|crisis crises|basis bases|thesis theses
hypothesis hypotheses|axis axes|phenomenon phenomena|criterion criteria|data|media|index indices|appendix appendices
matrix matrices|stimulus stimuli|nucleus nuclei|syllabus syllabi|alumnus alumni|memorandum memoranda|serviceman servicemen|servicewoman servicewomen
spokesman spokesmen|spokeswoman spokeswomen|airman airmen|seaman seamen|businessman businessmen|businesswoman businesswomen|gunman gunmen
fisherman fishermen|congressman congressmen|statesman statesmen|bus buses|gas gases|virus viruses|campus campuses|bonus bonuses|status
species|series|aircraft|spacecraft|news|politics|economics|headquarters|means|munition munitions|hero heroes|cargo cargoes cargos
veto vetoes|embargo embargoes|torpedo torpedoes|echo echoes|tomato tomatoes|potato potatoes|mosquito mosquitoes|motto mottoes mottos
`;

/** Stems before -ed and -ing that lost an e although the rules of lemma.ts do not say so. */
export const silentE: ReadonlySet<string> = new Set(
  (
    'chang exchang arrang rang challeng aveng reveng plung loung infring imping cring complet delet compet promot devot denot quot ' +
    'postpon scop invit unit excit ignit incit expedit extradit interfer adher persever rever explor restor ignor implor deplor ' +
    'creat recreat tast past wast welcom parachut interven conven alleg becom overcom guid'
  ).split(' '),
);

/** Stems that the rules would give an e and that need none. */
export const wholeStems: ReadonlySet<string> = new Set(
  (
    'focus bias canvas gas combat format beat defeat repeat retreat heat treat seat cheat chat sweat eat threat mimic panic traffic ' +
    'picnic bus chorus orbit model fuel air oil total'
  ).split(' '),
);

/** form -> base, from lines of "base form form". A base leads to itself. */
function table(lines: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const entry of lines.trim().split(/[|\n]/)) {
    const [base = '', ...others] = entry.trim().split(' ');
    for (const form of [base, ...others]) if (!forms.has(form)) forms.set(form, base);
  }
  return forms;
}

export const irregularVerbs = table(verbLines);
export const irregularNouns = table(nounLines);

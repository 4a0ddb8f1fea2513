// Language layer: the dictionary form of an English verb or noun, by rule, with the irregular ones listed.
import { irregularNouns, irregularVerbs } from './irregular-forms.ts';

/** Dictionary form of a word taken as a verb or as a noun; `word` in any case. */
export function lemma(word: string, as: 'verb' | 'noun'): string {
  const norm = word.toLowerCase().replace(/’/g, "'");
  return as === 'verb' ? verbLemma(norm) : nounLemma(norm);
}

function verbLemma(word: string): string {
  const irregular = irregularVerbs.get(word);
  if (irregular) return irregular;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeious]s$|[aeo]es$|[aeiou][aeiou]?s$/.test(word) && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  if (/ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/eed$/.test(word) && word.length > 4)
    return /(?:ceed|need|seed|weed|heed|feed)$/.test(word) ? word : word.slice(0, -1);
  if (/ed$/.test(word) && word.length > 3) return stemOf(word.slice(0, -2));
  if (/ing$/.test(word) && /[aeiouy]/.test(word.slice(0, -3))) return stemOf(word.slice(0, -3));
  return word;
}

/** What stands before -ed or -ing, with its doubled consonant undone or its silent e given back. */
function stemOf(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem) && !/(?:add|err|purr)$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:controll|compell|expell|patroll|cancell|travell|signall|channell|repell|propell|enroll|install|fuell|levell|modell|labell|rebell|excell|dispell)$/.test(
      stem,
    )
  ) {
    return /(?:install|enroll)$/.test(stem) ? stem : stem.slice(0, -1);
  }
  return needsE(stem) ? `${stem}e` : stem;
}

function needsE(stem: string): boolean {
  if (/(?:[^aeiou]at|[aeiou][aeiou]at)$/.test(stem))
    return !/(?:treat|repeat|defeat|threat|cheat|heat|beat|seat|eat|float|coat|boat|format|combat|chat)$/.test(stem);
  if (/(?:i?at)$/.test(stem) && stem.length > 3)
    return !/(?:treat|repeat|defeat|heat|beat|seat|float|coat|format|combat)$/.test(stem);
  if (/(?:[^aeiou]l|[uv]|[dlr]g|ang|eng|c|rs|ns|ps|[aeiou]s|[iu]r|[aou]r|[^aeiou]iz|[yi]z|[aeiou]z|rv|lv)$/.test(stem))
    return !noE(stem);
  if (/(?:[^aeiou]?[aiou][dkmnptbgl]|quir|[^aeiou]ar|[^o]or|ir|is|os|us)$/.test(stem)) return longVowel(stem);
  return false;
}

/** Stems that look as if a silent e were lost and are whole: "occur", "bring", "focus". */
function noE(stem: string): boolean {
  return /(?:bring|sing|ring|hang|bang|clang|focus|canvas|bias|gas|bus|chorus|[^s]ss|occur|incur|refer|defer|infer|transfer|deter|confer|differ|offer|suffer|answer|cover|deliver|enter|order|consider|gather|monitor|favor|labor|honor|harbor|anchor|sponsor|tutor|error|mirror|censor|war|star|bar|scar|tar|stir|spur|blur|hear|near|appear|fear|clear|bear|rear|wear|tear|pour|tour|murmur|sour|our|air|oar|pair|repair|chair|eer|ail|oil|oul|eal|url|wl|awl|rl|hl|ul|bel|nel|vel|gel|el|stall|all|ell|ill|oll|ull)$/.test(
    stem,
  );
}

/** One vowel and one consonant at the end, of verbs whose e is lost: "impos", "provid", "invit", "describ". */
function longVowel(stem: string): boolean {
  if (/[aeiou]{2}[^aeiou]$/.test(stem) && !/(?:quir|quit|leas|reas|eas|ais|ois|ous|aus)$/.test(stem)) return false;
  return (
    /(?:pos|los|clos|us|is|as|vid|sid|rid|cid|lid|lud|trud|rod|cod|nod|lod|ad|id|ud|mak|tak|shak|strik|provok|vok|invok|jok|lik|ik|am|im|om|um|in|on|an|un|ap|op|ip|ep|up|it|ot|ut|et|ib|ob|ab|ub|quir|cir|pir|hir|fir|sir|tir|mir|ar|or|ur|al|il|ul|ol|ag|eg|ug)$/.test(
      stem,
    ) &&
    !/(?:visit|limit|edit|exhibit|prohibit|inherit|benefit|profit|credit|deposit|orbit|permit|transit|solicit|market|target|budget|pilot|riot|pivot|ballot|plot|vomit|audit|exit|merit|submit|admit|commit|omit|rebut|shut|cut|put|input|fit|quit|hit|get|let|set|bet|develop|gallop|equip|ship|strip|worship|drop|stop|step|group|map|tap|gap|trap|reason|season|abandon|person|mention|question|position|station|function|sanction|caution|condition|partition|commission|pardon|poison|weapon|beacon|summon|train|maintain|contain|gain|obtain|sustain|retain|remain|explain|join|begin|win|pin|plan|ban|scan|span|man|run|open|happen|strengthen|threaten|weaken|deepen|widen|tighten|listen|govern|learn|turn|return|warn|burn|claim|aim|harm|arm|form|inform|perform|reform|confirm|affirm|transform|storm|deem|seem|esteem|esteem|program|slam|jam|swim|trim|custom|fathom|exam|blossom|ransom|redeem|accustom|lead|head|spread|load|read|need|succeed|proceed|aid|raid|avoid|add|bid|rid|forbid|appeal|reveal|deal|heal|steal|seal|sail|fail|mail|detail|prevail|avail|curtail|assail|entail|nail|boil|spoil|foil|toil|coil|soil|fuel|cancel|travel|level|label|model|signal|channel|total|equal|rival|annul|control|patrol|enrol|fulfil|pencil|counsel|shovel|quarrel|marshal|tunnel|appal|beg|drag|flag|plug|tag|bug|hug|jog|log|dog|fog|rob|grab|stab|club|ebb|curb|climb|bomb|doubt|debut|honor|labor|favor|harbor|monitor|author|sponsor|anchor|censor|mirror|tailor|factor|error|doctor|occur|incur|recur|spur|blur|war|bar|star|scar|jar|tar|stir|break|speak|seek|look|book|work|talk|walk|ask|mask|risk|link|think|drink|sink|bank|rank|thank|attack|back|track|block|lock|knock|check|sack|pack|lack|pick|kick|trick|stick|suck|brief|pass|focus|canvas|bias|surpass|discuss|harass|stress|press|assess|possess|address|process|access|express|impress|progress|witness|miss|dismiss)$/.test(
      stem,
    )
  );
}

function nounLemma(word: string): string {
  const irregular = irregularNouns.get(word);
  if (irregular) return irregular;
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word) && word.length > 4)
    return /(?:movies|calories|zombies|cookies)$/.test(word) ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /s$/.test(word) ? word.slice(0, -1) : word;
}

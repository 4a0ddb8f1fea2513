/** Appeals to the reader: an imperative with an object that only pages and letters have, advert copy, notices of jobs. */

const verbs =
  'click|tap|press|listen|subscribe|sign up|follow|share|download|watch|view|visit|join|donate|register|learn more|find out|read more|read the|get|support|discover|explore|see|check out|enter|try|become|send|stay|advertise|open|hear|go to|scroll|swipe|scan|forward|rate|review|book|apply|start|browse|tell|write to|buy|upgrade';
const verb = new RegExp(`^(?:please |to [\\p{L} ]{3,60}, )?(?:${verbs})\\b`, 'iu');
/** "Enjoying this letter? Forward it to a friend." */
const afterQuestion = new RegExp(`^[^.?!]{3,80}\\?\\s+(?:${verbs})\\b`, 'i');
const object =
  /\b(?:banner|newsletters?|podcasts?|episodes?|apps?|inbox|mailing list|e-?mail alerts?|ad choices|adverts?|ads|cookies?|channels?|playlist|button|image (?:above|below)|link (?:above|below)|apple podcasts|spotify|youtube|telegram|social media|members?(?:hip)?|subscribers?|subscription|patreon|webinar|livestream|browser|to a (?:friend|colleague)|this (?:show|podcast|letter|newsletter|e-?mail)|your (?:cv|résumé|resume|inbox|free|copy|seat|place|account)|us a (?:line|tip|note)|(?:your )?tips|free trial|full archive|with us|our \p{L}+)\b/iu;
const place = /(?:\b[a-z0-9-]+\.(?:com|org|net|io|fm|co|info|eu|example)\b\S*)\.?$/i;
const pointing = /\b(?:here|below|above)\b[.!]?$/i;

/** "Want the list? Members see all of it. Subscribe": the button's word ends the line. */
const endsInButton = /[.?!]\s+(?:subscribe|sign up|learn more|read more|join|register|log in)(?: now| today)?[.!]?$/i;

/** "Stories behind the lists, every Thursday. Join 48,000 readers." */
const joinReaders =
  /(?:^|[.!?]\s+)(?:join|subscribe|sign up)\b[^.!?]{0,50}\b(?:readers|subscribers|others|members|people)\b/i;

export const isAppeal = (words: string): boolean =>
  words.length <= 170 &&
  (endsInButton.test(words) ||
    joinReaders.test(words) ||
    ((verb.test(words) || afterQuestion.test(words)) &&
      (object.test(words) || place.test(words) || pointing.test(words))));

const advertForm =
  /\b(?:(?:book|buy|shop|order|enrol|register|apply) (?:now|today)|save (?:up to )?\d+ ?%|\d+ ?% off|free trial|limited (?:time )?offer|terms apply)\b/i;
const jobForm =
  /^(?:(?:we['’]re|we are) (?:now )?(?:hiring|recruiting)\b|(?:job|vacancy|vacancies|job opening|call for (?:papers|applications))\b\s*:)|\b(?:applications (?:close|are (?:open|invited))|send (?:your|a) (?:cv|résumé|resume)|apply by (?:e-?mail|\d))\b/i;

export const isAdvert = (words: string): boolean =>
  words.length <= 200 &&
  (/^\[(?:ad|advert|advertisement|sponsored|promo|promotion)\]/i.test(words) ||
    advertForm.test(words) ||
    jobForm.test(words));

/** The same in other languages: whole lines, since their imperatives are not told by a list of verbs. */
export const otherAppeal =
  /^(?:(?:подписывайтесь|подписаться|следите за|читайте нас|поделиться|поделитесь|читайте также|читать также|реклама|newsletter abonnieren|jetzt abonnieren|lesen sie auch|mehr zum thema|teilen|anzeige|lire aussi|à lire aussi|abonnez-vous|partager|publicité|lea también|suscríb\p{L}*|compartir|publicidad)(?!\p{L}).{0,120}|延伸阅读.{0,60}|相关(?:阅读|新闻).{0,60}|责任编辑.{0,30}|分享到?.{0,20}|广告|관련 ?기사.{0,60}|공유하기|광고|무단 ?전재.{0,60}|بیشتر بخوانید.{0,90}|اشتراک ?گذاری.{0,30})$/iu;

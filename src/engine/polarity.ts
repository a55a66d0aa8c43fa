import { plain } from './plain.ts';
import { remember } from './remember.ts';
import type { Polarity } from './terms.ts';

/**
 * Reads which way is better from an officer's column: 'Higher', 'Smaller is better', 'Good is: Low', 'Aim to Max', 'High is bad', 'Goldilocks', '↑'.
 * Null where the words do not say, or say both.
 */
export const readPolarity = remember(2000, (text: string): Polarity | null => {
  const words = plain(text).toLowerCase();
  if (words.length > 100) return null;
  if (says('nearest', words)) return 'nearest';
  const said = new Set(words.split(/[,;()/]|\.(?= |$)|\b(?:and|but|or)\b/).map(readClause).filter((polarity) => polarity !== null));
  const [only] = said;
  return said.size === 1 && only && only !== 'open' ? only : null;
});

/** 'Higher is better' is higher, and 'high is bad' lower; 'not higher' alone says nothing, and 'bad' alone leaves it open which way. */
function readClause(clause: string): 'higher' | 'lower' | 'open' | null {
  const [higher, lower, bad] = [says('higher', clause), says('lower', clause), isBad.test(clause)];
  if (higher === lower) return higher || bad ? 'open' : null;
  if (/\b(?:not|no|never|neither)\b/.test(clause)) return null;
  return higher === bad ? 'lower' : 'higher';
}

const isBad = /\b(?:bad|badly|worse|worst|worsens?|worsening|poor|poorer|undesirable|adverse|unfavou?rable|deteriorat(?:es?|ing|ion))\b/;

function says(polarity: Polarity, words: string): boolean {
  return columnWords.some((each) => each.polarity === polarity && each.looks.test(words));
}

const columnWords: { polarity: Polarity; looks: RegExp }[] = [
  { polarity: 'nearest', looks: /goldilocks|nearest|nearer|close(r|st)? to (the )?target|on target is|within (a )?range|in range|mid ?point|plan is best|^(target|range|=|↔|both|two[- ]sided)$/ },
  { polarity: 'higher', looks: /\b(higher|high|highest|bigger|big|larger|more|increas(e|es|ing)|up|upwards?|max|maximi[sz](?:e|es|ed|ing)|(?:aim(?:ing)? (?:to|for)|to) maximum|greater|rise|rising|above|positive|ascending|upturn|grow|growing|growth)\b|[↑⇧▲⬆🔼↗]|^(h|\^|>|>=)$/u },
  { polarity: 'lower', looks: /\b(lower|low|lowest|smaller|small|less|fewer|decreas(e|es|ing)|reduc(e|es|ing|tion)|down|downwards?|min|minimi[sz](?:e|es|ed|ing)|(?:aim(?:ing)? (?:to|for)|to) minimum|fall|falling|declin(?:e|es|ing)|below|negative|descending)\b|[↓⇩▼⬇🔽↘]|^(l|v|<|<=)$/u },
];

/**
 * Guesses which way is better from a measure's own words, where nothing else decides; always said as such.
 * Null where no word tells, or words of both kinds stand there.
 */
export const polarityFromMeasure = remember(20_000, (measure: string): 'higher' | 'lower' | null => {
  const words = plain(measure.slice(0, 1000)).toLowerCase();
  // A negation turns the measure: 'visits not completed', 'reviews out of timescale' are lower whatever else they say.
  if (turned.test(words)) return 'lower';
  if (inTime.test(words) || mended.test(words)) return 'higher';
  const lower = lowerWords.test(words);
  return lower === higherWords.test(words) ? null : lower ? 'lower' : 'higher';
});

/** Negations, and measures of what should not happen again or at all, whatever else their words say ('re-referrals within 12 months'). */
const turned = /\b(permanent|emergency|unplanned|avoidable) (admissions?|exclusions?)\b|\bpermanently excluded\b|\b(re-?referr(als?|ed)|re-?admi(ssions?|tted)|repeat|second or subsequent|subsequent time|re-?offend(ing|ers?)?)\b|\bnot (taken place|completed|visited|seen|met|held|contacted|in (education|timescale|employment)|within|up[- ]to[- ]date|achieved|suitable|known|recorded)\b|\b(whose|where|with) (status|activity) is (unknown|not known)\b|\bout(side)? of (timescale|time)|\boutside timescale|\b(unsuitable|incomplete|overdue|unknown|not known)\b|\bneet\b/;

/** What was done in time is better the more there is of it, whatever it was done about: 'complaints answered within 10 days'. */
const inTime = new RegExp(
  '\\b(answered|responded|replied|acknowledged|resolved|dealt|handled|processed|paid|determined|decided|completed|closed|cleared|removed|repaired|fixed|delivered|issued|assessed|investigated|interviewed|inspected|attended|arriv(ed|ing)|seen|treated'
    + '|started|registered|returned to use|re-?let|reviewed|approved|signed off|allocated|sent|collected|reached|contacted|visited|held)( to| with| by| from| out)? ([a-z]+ ){0,3}?'
    + '(with)?in (an? |the )?(agreed |target |statutory |required |set )?(timescales?|times?|deadlines?|(one|two|three|four|five|\\d+) ?(working |calendar |school )?(secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|d|weeks?|wks?|wds?|wd|months?))\\b',
);

/** What was prevented or put right, however bad it was. */
const mended = /\b(prevented|prevention|relieved|solved|detected|recovered|avoided|remedied|(brought )?back in(to)? use|returned to use|reductions?|quitters?|(stopped|giving up|quit) smoking)\b/;

const lowerWords = new RegExp(
  '\\b(re-?referrals?|re-?admissions?|repeat|second or subsequent|subsequent time|vacan(t|cy|cies)|agency|interim staff|neet|not known|unknown|missing|not taken place|length of|average (time|length|days|weeks)'
    + '|(average )?(number of )?days (taken|lost)|time taken|re-?offend(ing|ers?)?|reoffending|sickness|absence|absent|exclusions?|excluded|complaints?|turnover|overdue|backlog|delay(s|ed)?|arrears|unallocated|first[- ]time entrants'
    + '|3\\+ (placements?|moves?)|3 or more (placements?|placement moves|moves)|three or more (placements?|placement moves|moves)|custody|errors?|overspend|accidents?|deaths?|homeless(ness)?|bed and breakfast'
    + '|(longer|more) than \\d+ (years?|months?|weeks?|days?)|(days|weeks|months|hours|minutes|time) (taken )?to [a-z]+|wait(s|ing)?( times?| lists?)?|abandon(ed|ment)|re-?let times?|void(s|( loss| rent loss))?|temporary accommodation|rough sleep(ers|ing)|evictions?|unemployment|infections?|never events?|pressure ulcers|crimes?|collisions?|injur(y|ies|ed)|fatal(ity|ities)|fires|anti-social behaviour|landfill|emissions|debts?|mortality|suicides?|smok(ing|ers)|upheld|unsuitable|late|failed|failures?|missed|fly[- ]tip(s|ping)|burglar(y|ies)|(2|two) years or (longer|more)$|for (2|two) years or longer|unplanned)\\b',
);

const higherWords = new RegExp(
  '\\b(within (timescales?|time|target|deadline|\\d+ ?(working )?(hours?|days?|weeks?|months?|wds?|wd)|one|two|statutory)|in timescales?|in \\d+ weeks|on time|up[- ]to[- ]date|suitable'
    + '|or better|complet(ed|ion)|visited|visits?|contacted|in touch|successful|satisf(ied|action)|in (employment|education)|recycl(ed|ing)|collected|participat(e|ing|ion)|timely|timeliness|timescales?'
    + '|achiev(ed|ing)|answered|removed|repaired|fixed|take-?up|response rates?|complian(t|ce)|coverage|immunis(ed|ation)|vaccinat(ed|ion)|good or outstanding|affordable homes|new homes|trained|occupancy|footfall|passed|resolved|attendance|qualified|allocated|permanen(ce|t)|same placement|savings?|compliments?|engaged)\\b',
);

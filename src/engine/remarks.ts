import { loss } from './figure.ts';

/**
 * A target without what officers write around its number: labels, the words of what is to be done, dates, what a share is of, remarks in brackets.
 * 'Target: 95% (2019: 93%)' is '95%', 'National average (73.4%)' is '73.4%', 'reduce from 412 to 390' is 'reduce to 390'. What it does not know stays.
 */
export function bareTarget(text: string): string {
  return without(text, aroundTarget);
}

/** A tolerance without them, in lower case: 'amber tolerance: 5% of target' is '5% of target', 'missed by up to 5%' is 'up to 5% off target'. */
export function bareTolerance(text: string): string {
  return without(text, aroundTolerance);
}

type Remark = [looks: RegExp, means: string | ((found: string, first: string) => string)];

function without(text: string, remarks: readonly Remark[]): string {
  let bare = text;
  for (const [looks, means] of remarks) bare = typeof means === 'string' ? bare.replace(looks, means) : bare.replace(looks, means);
  return bare.trim();
}

/** Whose figure or which time a target is named after. */
const named = '(?:the |our |an? )?(?:national|england|english|wales|welsh|all[- ]wales|scotland|scottish|northern ireland|uk|gb|london|regional|region|(?:north|south)[- ](?:east|west)|(?:east|west) midlands|yorkshire'
  + '|(?:statistical|stat|nearest) neighbours?\'?|sn|family group|peers?|peer group|cipfa|housemark|sector|county|district|comparators?|benchmark|contract(?:ual)?|statutory|local|corporate|annual|year[- ]end|end of year'
  + '|(?:last|previous|prior) year(?:\'s)?|baseline|(?:[2-5]|two|three|four|five)[- ]?(?:year|yr)s?|(?:top|upper|best|lower|bottom|second|third|2nd|3rd) quartile|(?:19|20)\\d\\d ?[/-] ?(?:19|20)?\\d\\d|q[1-4]|p[1-5]|priority [1-5]|sev(?:erity)? ?[1-4]'
  + '|median|mean|average|avg|outturn|target|standard|performance|figure|level|rate)';
const label = `(?:${named} )*${named}`;
const amount = '(?:(?:[<>]=?|at least|at most) ?)?[£€$]? ?-?\\d[\\d,.]* ?(?:%|per ?cent|[a-z][a-z /-]*)?';
const opening = '(?:(?:equal to or |at or |on or |in line with or |same as or )?(?:better|higher|greater|more|lower|less|fewer) than(?: or equal to)?|(?:at or |on or |equal to or )?(?:above|over|exceed(?:s|ing)?|below|under)|[<>]=?|at least|at most|no (?:more|less|worse) than)';
const span = '(?:working |calendar )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?)';

/** The way that is better, as an arrow beside a target. */
export const arrow = /^[↑↓▲▼⬆⬇🔼🔽] ?(?=[£€$]?\d)|(?<=[\d%]) ?[↑↓▲▼⬆⬇🔼🔽]$/u;

/** In this order: what one leaves, the next may know. */
const aroundTarget: Remark[] = [
  // A baseline alone is where it began, and nothing to be reached.
  [/^(?:the )?baselines?\b[^<>]*$/i, ''],
  [/^(?:(?:annual|year[- ]end|local|contract|monthly|quarterly|our)? ?target)(?: is| of)? ?[:=-]? ?/i, ''],
  [loss, '-$1$2$3'],
  [/ ?\((max|min)(?:imum)?\.?\)$/i, ' $1imum'],
  [/ ?\((?:ceiling|cap|upper limit)\)$/i, ' max'],
  [/ ?\((?:floor|lower limit)\)$/i, ' minimum'],
  [/^(max|min)(?:imum)?\.? ?[:=] ?(?=[£€$]?\d)/i, '$1 '],
  [arrow, ''],
  // What was, and what is to be.
  [/^((?:to )?(?:increase|raise|grow|rise|improve|reduce|decrease|lower|cut|fall))(?: [a-z ]{1,30})? (?:from|by) [£€$]?\d[\d,.]* ?(?:%|[a-z]+)? to (?=[£€$]?\d)/i, '$1 to '],
  [/^(?:to )?(?:increase|raise|improve|reduce|decrease|lower|cut|bring down|fall|rise) to (?=below |under |above |over |at |no |not |less |more |fewer |[<>])/i, ''],
  [/^(?:an? )?(?:increase|improvement|rise) (?:on|from|over) (?!\d[\d,.]*%?$)/i, 'above '],
  [/^(?:an? )?(?:reduction|reduce|decrease|fall) (?:on|from|against) (?!\d[\d,.]*%?$)/i, 'below '],
  // The number of a benchmark stands behind its name: 'better than England average (73.4)', '2024/25: 90%', 'National average 73.4%'.
  [new RegExp(`^(${opening} )?(?:the )?${label}(?: ?[:=] ?| - | of (?=[£€$]?\\d))(?=${amount}(?: (?:with)?in .*)?$)`, 'i'), '$1'],
  [new RegExp(`^(${opening} )?(?:the )?${label} ?[([](${amount})[)\\]]$`, 'i'), '$1$2'],
  [new RegExp(`^(${opening} )?(?:the )?(?:${named} )*(?:average|avg|mean|median|quartile|outturn|target|standard|year[- ]end|annual) (?=${amount}$)`, 'i'), '$1'],
  [/^(?!RED|GREEN|AMBER|NOT|NO)[A-Z]{2,6}:? ?(?=[<>])/, ''],
  [/^(?:(?:be )?better than(?: or equal to)?|(?:meets?|match(?:es)?|equals?) or betters?(?: than)?) (?=[£€$]?\d)/i, ''],
  [/^(?:to )?(?:maintain or improve(?: on)?|improve (?:on|to)|maintain(?: at)?) \(?(?=[£€$]?\d[\d,.]*%?\)?$)(.*?)\)?$/i, '$1'],
  [/^(?:to )?(?:maintain|achieve|sustain|keep|remain|stay|hold|deliver|must|should|will|be)(?: be)?(?: (?:performance|a level))?(?: (?:at|of))? ?(?=[^ ]*\d|at least|above|over|below|under|exceed|no |not |[<>])/i, ''],
  // A share of what was done in time: at least so much of it, where it is the greater part. Of 10% seen again within 28 days nobody could say.
  [new RegExp(`^(?:within|in|under|less than) (\\d+ ?${span}) (?:for|in|on) (\\d[\\d.]* ?%)(?: of [a-z ]{1,40})?$`, 'i'), '$2 within $1'],
  [new RegExp(`^(\\d[\\d.]* ?%)(?: of [a-z' /-]{1,60}?)?(?: [a-z]+)? (?:with)?in (?:an? )?(?:\\d+|one|two|five|ten) ?${span}(?: of [a-z ]{1,40})?$`, 'i'), (found: string, share: string) => (parseFloat(share) >= 50 ? `>=${share}` : found)],
  [new RegExp(`^within (?=\\d+(?:\\.\\d+)? ?(?:${span}|months?|years?)\\b)`, 'i'), '<='],
  [new RegExp(`(?<=\\d ?${span}) (?:of|from|after|following) [a-z ]{1,40}$`, 'i'), ''],
  [/^= ?(?![<>])/, ''],
  [/ (?:or|and) better$/i, ''],
  // A share holds of every month; so many a month are another number than as many a week, and keep their unit.
  [/(?<=(?:%|per ?cent)[^\d%]*) ?\(?(?:measured |in |for |in any |in each |in every )?(?:(?:per|each|every|any|a) (?:calendar )?(?:week|month|quarter|year|annum)|monthly|quarterly|weekly)\)?$/i, ''],
  [/ (?:p\.?a\.?|per annum|annual(?:ly)?)$/i, ''],
  [/ (?:in|for|during) (?:19|20)\d\d(?:[/-]\d\d)?$/i, ''],
  [/(?<!m)[*†‡#¹²³]{1,3}$/, ''],
  [/(?<!\bof) (?:as )?(?:(?:annual|local|national|contract|contractual|monthly|minimum) )?(?:target|standard)$/i, ''],
  [/,? by (?:the )?(?:end (?:of )?)?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[a-z]{3,9}[ -])?(?:(?:19|20)?\d\d(?:\/\d\d)?|q[1-4]|year([- ]end)?|january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:19|20)\d\d(?:\/\d\d)?)?$/i, ''],
  // What is to be reached by now, beside the target for the year, is no remark.
  [/(\d|%|[a-z]) ?(?:\((?!(?:q[1-4]|ytd|to date|profiled?|phased)\b[^()]*\d)[^()]{0,80}\)|\[[^[\]]{0,80}\])$/i, '$1'],
];

/** In this order: what one leaves, the next may know. */
const aroundTolerance: Remark[] = [
  [/^(one|two|three|four|five|six|seven|eight|nine|ten)(?= (?:per ?cent|point|day|week|month|hour|minute|working|case|complaint|incident))/, (word) => String(numbers.indexOf(word) + 1)],
  // One side of two that is nothing, and two that are the same.
  [/^\+ ?0(?:\.0+)? ?%? ?[/,] ?(?=- ?\d)|(?<=^- ?\d[\d.]* ?%?) ?[/,] ?\+ ?0(?:\.0+)? ?%?$|^- ?0(?:\.0+)? ?%? ?[/,] ?(?=\+ ?\d)|(?<=^\+ ?\d[\d.]* ?%?) ?[/,] ?- ?0(?:\.0+)? ?%?$/, ''],
  [/^([+-]) ?(\d[\d.]* ?(?:%|pp|[a-z]+)?) ?[/,] ?(?!\1)[+-] ?\2$/, '+/- $2'],
  [/(?<=\d) ?(?:(?:%|percentage)[ -]?(?:points?|pts?)|%? ?\((?:pp|pts|points|percentage points)\))\.?(?=$| )/, ' pp'],
  [/ (?:allowed|permitted|acceptable)$/, ''],
  [/^(?:up to|within|no more than|not more than|<=|0(?:\.0)? ?%? ?(?:-|to)) ?(\d[\d.]* ?(?:%|pp|points?)?) (?:variance|variation|deviation|slippage|shortfall|leeway|margin)$/, 'within $1'],
  [/^(?:less than|<) ?(\d[\d.]* ?(?:%|pp|points?)?) (?:variance|variation|deviation|slippage|shortfall|leeway|margin)$/, 'less than $1 away'],
  [/(?<=days?|weeks?|hours?|minutes?|months?) (?:late|longer|slower|delay)$/, ' over'],
  [/^[a-z] ?(?=[<>])/, ''],
  [/^([£€$]?\d[\d.,]* ?%?) ?<= ?[a-z]$/, '>=$1'],
  [/^(?:narrow(?:ly)? (?:miss|missed)|near miss|just missed|slightly (?:below|off|under)(?: target)?) ?[(:-] ?(.*?)\)?$/, '$1'],
  [/^t ?(?=[+-] ?\d)/, 'target '],
  [/^(?:amber|acceptable|agreed)? ?tolerances?(?: (?:is|of|range|level))? ?[:=-]? ?(?=[^ ])/, ''],
  [/^(?:acceptable range|amber(?: range)?|range) ?[:=-]? ?(?=[-+<>£\d.])/, ''],
  [/^(\d[\d.]*%) ?(?:adverse |negative )?(?:deviation|slippage|shortfall|overspend)$/, 'within $1'],
  [/ ?(?:adverse |negative )?(?:tolerance|variance|variation|deviation|margin|leeway|slippage|shortfall)$/, ''],
  [/ ?\((of (?:the )?target)\)$/, ' $1'],
  [/(?<=\b(?:below|above|over|under|of|off|from) )(?:the |its )?(?:budget|plan|profile|trajectory|standard)$/, 'target'],
  [/ (?:tolerance|variance|deviation) (?=(?:below|above|under|over|either)\b)/, ' '],
  [/ ?\(?inclusive\)?(?= |$)/, ''],
  [/^(?:no|not) worse than /, ''],
  // 'Missed by less than 5%', 'adverse by up to 10%', 'worse than target by up to 5%': how far off is said last.
  [/^(?:target )?(?:is )?(missed|misses|miss|adverse|worse|out|off)(?: than)?(?: (?:the |its )?target)? by (.+?)(?: (?:off|of|from) (?:the |its )?target)?$/, '$2 off target'],
  // 'Below target but within 10%', 'under target by no more than 5%': the side is said first.
  [/^(below|under|short of|above|over)(?: (?:the |its )?target)?,? (?:by|but (?:is )?(?=within|by|up|no|not)(?:by )?) ?(.+)$/, '$2 $1 target'],
  [/^(?:amber )?(?:lower|upper|amber|red)? ?(?:threshold|trigger(?: point| level)?|limit|tolerance(?: limit| level)?|control limit) ?[:=-]? ?(?=[£\d])/, ''],
  [/^(?:from|down to) (?=[£\d][^a-z-]*$)/, ''],
  [/^(floor|ceiling|minimum|maximum|min|max|upper limit)(?: standard| level)? ?[:=-] ?(?=[£\d])/, '$1 '],
  [/^([£€$]?\d[\d.,]* ?(?:%|pp|[a-z]+(?: points?)?)?) or (?:less|under|fewer) (?=below|under|above|over|off|away|short|from|worse|adverse)/, 'up to $1 '],
  [/^within (?:a )?tolerance of /, 'within '],
  [/ ?\((?:amber|a|tolerance|in tolerance|within tolerance)\)$/, ''],
  [/ ?\((?:minimum|maximum|min|max|lower|upper|floor|limit|amber|local|national)\)$/, ''],
  [/^(.*\d ?(?:%|pp|points)?) ?(?:±|\+ ?\/ ?-|\+-)$/, '+/- $1'],
  [/^\[(.*)\]$/, '$1'],
  [/^up to and including /, 'up to '],
  // From next to nothing: '0-5% below target'. Where it begins further off is kept.
  [/^(?:between )?(?:0(?:\.\d+)?|1) ?%? ?(?:-|to|and) ?(?=\d[^-]{0,20}(?:(?:below|under|above|over|away|of|off|from)\b.*target|(?:below|under|above|over|away|off)$))/, ''],
  [/^(?:a )?(?:variance|variation|margin|leeway|slippage|deviation|shortfall) of /, ''],
  [/[*†‡#¹²³]{1,3}$/, ''],
];

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

import { doneAbout, measureWords, praised, unclear, undone } from './measure-words.ts';
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
  if (limit.test(words)) return /max|ceiling|upper|cap$/.test(words) ? 'lower' : 'higher';
  const said = new Set(words.split(/[,;()/]|\.(?= |$)|\b(?:and|but|or)\b/).map(readClause).filter((polarity) => polarity !== null));
  const [only] = said;
  return said.size === 1 && only && only !== 'open' ? only : null;
});

/** A target that is itself called a limit: what must not be passed is better low. */
const limit = /^(?:the )?target is (?:an? |the )?(?:max|maximum|ceiling|upper limit|cap|min|minimum|floor|lower limit)$|^(?:ceiling|upper limit|cap|floor|lower limit)$/;

/** 'Higher is better' is higher, and 'high is bad' lower; 'not higher' alone says nothing, and 'bad' alone leaves it open which way. */
function readClause(said: string): 'higher' | 'lower' | 'open' | null {
  // In 'a decrease is positive' it is the verdict, and no way.
  const clause = said.replace(/(?<=\w )(is|=) positive\b/, '$1 good').replace(/(?<=\w )(is|=) negative\b/, '$1 bad');
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
  { polarity: 'nearest', looks: /goldilocks|nearest|nearer|close(r|st)? to (the )?target|on target is|within (a )?range|in range|mid ?point|plan is best|middle|optim(?:um|al)|within tolerance|as close to (plan|target)|^(on target|target range|target|range|=|↔|both|two[- ]sided)$/ },
  { polarity: 'higher', looks: /\b(higher|high|highest|bigger|big|larger|more|increas(e|es|ing)|up|upwards?|max|maximi[sz](?:e|es|ed|ing)|(?:aim(?:ing)? (?:to|for)|to) maximum|greater|rise|rising|above|positive|ascending|upturn|grow|growing|growth|exceed(?:s|ing)?|over target)\b|[↑⇧▲⬆🔼↗]|^(h|hi|hib|bib|\+|\+ve|at least(?: target)?|\^|>|>=)$/u },
  { polarity: 'lower', looks: /\b(lower|low|lowest|smaller|small|less|fewer|decreas(e|es|ing)|reduc(e|es|ing|tion)|down|downwards?|min|minimi[sz](?:e|es|ed|ing)|(?:aim(?:ing)? (?:to|for)|to) minimum|fall|falling|declin(?:e|es|ing)|below|negative|descending|under target)\b|[↓⇩▼⬇🔽↘]|^(l|lo|lib|sib|-ve|at most(?: target)?|v|<|<=)$/u },
];

/**
 * Guesses which way is better from a measure's own words, where nothing else decides; always said as such.
 * Null where no word tells, or words of both kinds stand there.
 */
export const polarityFromMeasure = remember(20_000, (measure: string): 'higher' | 'lower' | null => {
  const words = plain(measure.slice(0, 1000)).toLowerCase();
  // The more of a bad thing is gone, the better; less of a good one is asked about.
  if (lessOf.test(words)) return turned.test(words) || lowerWords.test(words) || mended.test(words) ? 'higher' : null;
  // 'Not re-referred' and 'no unplanned admissions' are turned twice.
  if (twice.test(words)) return null;
  // A negation turns the measure: 'visits not completed', 'reviews out of timescale' are lower whatever else they say.
  if (turned.test(words)) return 'lower';
  if (tookLong.test(words) && !open.test(words)) return 'lower';
  if (inTime.test(words) || mended.test(words) || liked.test(words)) return 'higher';
  if (open.test(words)) return null;
  const lower = lowerWords.test(words);
  if (lower === higherWords.test(words) || (lower && about.test(words))) return null;
  if (!lower && takenBack.test(words)) return null;
  return lower ? 'lower' : 'higher';
});

/** What was done in time is better the more there is of it, whatever it was done about: 'complaints answered within 10 days'. */
const inTime = new RegExp(
  '\\b(answered|responded|replied|acknowledged|resolved|dealt|handled|processed|paid|determined|decided|completed|closed|cleared|removed|repaired|fixed|delivered|issued|assessed|investigated|interviewed|inspected|attended|arriv(ed|ing)|seen|treated'
    + '|started|registered|returned to use|re-?let|reviewed|approved|signed off|allocated|sent|collected|reached|contacted|visited|held|carried out|undertaken|mobilised|operated on|followed up|provided|supplied|validated|triaged|turned (around|round)|dispatched|admitted|discharged|transferred)( to| with| by| from| out)? ([a-z0-9]+ ){0,3}?'
    + '(with)?in (an? |the )?(?:(agreed |target |statutory |required |set |[a-z]+ handling code |government |national |local |published )?(timescales?|times?|targets?|deadlines?|(one|two|three|four|five|\\d+) ?(working |calendar |school )?(secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|d|weeks?|wks?|wds?|wd|months?)))\\b',
);

/** How long a thing takes on average, whatever is done in that time: 'average days for complaints to be resolved'. */
const tookLong = /(?:^(?:days|weeks|hours|time)|\b(?:average|mean|median) [a-z ]{0,25}(?:time|days|weeks|wait))(?: taken| elapsed)? (?:to|from|for|between(?! failures))\b(?!.*\b(?:with)?in \d+)/;

const lessOf = /\b(?:reductions?|decreases?)\b|\bfall (?:in|of)\b/;

const anyOf = (words: readonly string[]) => new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`);

const [turned, mended, lowerWords, higherWords] = [anyOf(measureWords.turned), anyOf(measureWords.mended), anyOf(measureWords.lower), anyOf(measureWords.higher)];
const twice = new RegExp(`(?<![a-z])(?:not|no|without|never|zero)(?: an?| any| be| being| been| become| becoming)? (?:${measureWords.turned.join('|')})(?![a-z])`);
const [open, about, takenBack, liked] = [anyOf(unclear), anyOf(doneAbout), anyOf(undone), anyOf(praised)];

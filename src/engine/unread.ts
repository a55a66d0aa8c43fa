/** What an officer can do about a target that is no number: by what it says instead. */
export function todoOfTarget(text: string): string {
  return todo(text, targets) ?? 'write the number to be reached, or - where there is none';
}

/** What an officer can do about a figure that is no number. */
export function todoOfFigure(text: string): string {
  return todo(text, figures) ?? 'write a number alone, or why there is none (n/a, TBC)';
}

type Kind = [looks: RegExp, todo: string];

function todo(text: string, kinds: readonly Kind[]): string | undefined {
  return kinds.find(([looks]) => looks.test(text))?.[1];
}

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';

/** The first that fits. */
const targets: Kind[] = [
  [/\b(?:reduc|increas|decreas|improv|grow|rise|halve|double|uplift|change|deteriorat|year on year|upward|downward|better than|worse than)/i, 'write the number that it comes to'],
  [/^\d{1,2}:\d{2}$/, 'write it as hours, minutes and seconds (00:08:30), or with its unit (8.5 minutes)'],
  [/\d ?: ?\d|\b1 in \d/i, 'write it as one number: a share in per cent, or how many to each one'],
  [new RegExp(`^(?:by |end of |complete by )*(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${month}|q[1-4])[ ,'-]{0,2}(?:19|20)?\\d\\d(?:[/-]\\d\\d)?$|^\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}$`, 'i'), 'write the number to be reached; a date belongs in a column of its own'],
  [/\d.*?(?:[;,/|→(]|\b(?:and|or|then|to|target|stretch)\b).*\d/i, 'it names more than one number: write the one to be reached now'],
  [/\b(?:average|mean|median|quartile|decile|percentile|benchmark|england|national|region|neighbours?|peers?|last year|previous year|prior year|outturn|baseline|result|ly|py)\b/i, "write the number behind it as well, such as 'England average (73.4%)'"],
];

/** The first that fits. */
const figures: Kind[] = [
  [/\d.*\b(?:est|estimate[ds]?|approx\w*|about|circa|forecast|projected|predicted|e)\b|^(?:c\.? ?|~|approx\w*\.? |about |circa |est\.? )\d/i, 'an estimate is not rated: write the figure when it is known, or TBC'],
  [/^(?:yes|no|y|n|met|not met|complete[d]?|on track|achieved|compliant|done|green|amber|red|[✓✔✗✘×🟢🟡🟠🔴]+)$/iu, 'a rating or an answer is no figure: write the number that it rests on, or why there is none (n/a, TBC)'],
  [/^\d{1,2}:\d{2}$/, 'write it as hours, minutes and seconds (00:08:30), or with its unit (8.5 minutes)'],
  [/\d.*(?:[;,|]| - |\b(?:vs|against|and|target|of which)\b).*\d/i, 'it holds more than one number: give each a cell of its own'],
];

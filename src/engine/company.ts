import { readFigure } from './figure.ts';
import { notAvailable } from './missing.ts';
import { plain } from './plain.ts';
import type { Company, Indicator, Said, Settings } from './terms.ts';

/**
 * What the other cells of a table tell about each of them: whether 'n/a' means not applicable, '-' negligible (by the table's key),
 * and whether bare numbers are fractions. `saids` are the figures of the table, or those that stand against per cent targets.
 */
export function readCompany(saids: readonly Said[], keyText = ''): Company {
  const key = plain(keyText.slice(0, 2000)).toLowerCase();
  return {
    saysNotAvailable: saids.some((said) => said.kind === 'text' && notAvailable.includes(plain(said.text).toLowerCase())),
    dashIsNegligible: /(?:^|[\s"'(;,])-["')]? ?(?:=|:|is|means|denotes|-)? ?(?:negligible|less than half|rounds to (?:zero|0)|(?:a )?small(?:er)? (?:number|than)|nil or negligible)/.test(key) || /negligible[^.;]{0,30}["'( ]-["') ]?(?:$|[.;,])/.test(key),
    bareNumbers: readBareNumbers(saids),
  };
}

/**
 * Numbers without a unit that all lie from 0 to 1 are fractions; 0 and 1 alone, a single number, or a mixture that nobody
 * could be sure of (0.92 beside 1.05) leave it open.
 */
export function readBareNumbers(saids: readonly Said[]): Company['bareNumbers'] {
  let numbers = 0;
  let between = 0;
  let highest = 0;
  for (const said of saids) {
    if (said.kind !== 'number' && said.kind !== 'text') continue;
    const figure = readFigure(said);
    if (figure.kind !== 'number' || figure.unit !== '') continue;
    numbers++;
    if (figure.value > 0 && figure.value < 1) between++;
    highest = Math.max(highest, Math.abs(figure.value));
  }
  if (highest > 2) return 'as written';
  return highest <= 1 && between > 0 && numbers > 1 ? 'fractions' : 'unsure';
}

/** What a bare number is that stands against a target told in per cent: a share of one, per cents without their sign, or open. */
export type BareScale = 'fraction' | 'as written' | 'asks';

/**
 * Whether an officer's 0.93 is 93% or 0.93%: as the settings say, as all numbers of its table tell, or as the months of its own row do.
 * Where one cell of the table says 95, a row that holds fractions alone is still one of fractions, unless they are nearer to its `target` as they are written;
 * a single 0.93 far below its target is open.
 */
export function bareScale(value: number, target: number | null, months: Indicator['months'], settings: Settings, { bareNumbers }: Company): BareScale {
  if (settings.fractions !== null) return settings.fractions ? 'fraction' : 'as written';
  if (bareNumbers === 'fractions') return 'fraction';
  const own = months.length > 1 ? readBareNumbers(months.map(({ said }) => said)) : 'unsure';
  if (own === 'fractions' && (bareNumbers === 'unsure' || target === null || Math.abs(target) > 10 * Math.abs(value))) return 'fraction';
  if (own !== 'as written' && bareNumbers !== 'as written') return 'asks';
  return own !== 'fractions' && value !== 0 && Math.abs(value) < 1 && target !== null && Math.abs(target) > far * Math.abs(value) ? 'asks' : 'as written';
}

/** How many times its target's size a figure misses it by, that may stand on another scale. */
const far = 20;

import Big from 'big.js';

/**
 * A number as the reader sees it: taken to 15 significant digits, as Excel shows it, then rounded half away from zero
 * to `decimals`. 94.95 to one decimal is 95; negative decimals round to tens, thousands, millions.
 * In decimal arithmetic: 1.005 to two decimals is 1.01.
 */
export function round(value: number, decimals: number): number {
  const power = decimals >= 0 ? (powers[decimals] ?? 0) : 0;
  const scaled = Math.abs(value * power);
  const whole = Math.floor(scaled);
  // Below 2^31 the product errs by less than 1e-6, so only figures nearer than that to a half need decimal arithmetic.
  if (power > 0 && scaled < 2_147_483_648 && Math.abs(scaled - whole - 0.5) > 1e-6) {
    const near = (scaled - whole > 0.5 ? whole + 1 : whole) / power;
    return value < 0 && near !== 0 ? -near : near;
  }
  return roundSlowly(value, decimals);
}

/** Powers of ten that a double holds exactly and that a cell can show. */
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/** The same by big.js alone: what `round` must always agree with. */
export function roundSlowly(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  return new Big(value.toPrecision(15)).round(decimals, Big.roundHalfUp).toNumber() + 0;
}

/** Takes the noise of binary arithmetic away: 560 x 1.1 is 616 and not 616.0000000000001. */
export function exact(value: number): number {
  return isShort(value) || !Number.isFinite(value) ? value + 0 : Number(value.toPrecision(15)) + 0;
}

/**
 * Whether a number is the double nearest to a decimal of at most 13 digits, 9 of them after the point: then its 15 significant
 * digits are that decimal, and nothing needs to be written out and read again.
 */
function isShort(value: number): boolean {
  return Math.abs(value) < 10_000 && Math.round(value * 1e9) / 1e9 === value;
}

/** Moves the decimal point, in decimal arithmetic: `shift(0.9494999999999999, 2)` is 94.95, since Excel knows 15 digits. */
export function shift(value: number, places: number): number {
  if (value === 0 || !Number.isFinite(value)) return value + 0;
  // Both operands are whole and exact, so the quotient is the double nearest to the shifted decimal.
  if (places >= 0 && places <= 9 && isShort(value)) return Math.round(value * 1e9) / (powers[9 - places] ?? 1);
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** How many decimals a number holds, at 15 significant digits: 2 for 92.15, 0 for 300. */
export function decimalsOf(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return 0;
  const [digits = '', exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** Writes a number in digits, never with an exponent, with commas between thousands: '1,234.50'. */
export function digits(value: number, decimals: number): string {
  const power = powers[decimals];
  if (power !== undefined && value >= 0 && value * power < 1e15) {
    const whole = String(Math.round(round(value, decimals) * power)).padStart(decimals + 1, '0');
    return decimals === 0 ? grouped(whole) : `${grouped(whole.slice(0, -decimals))}.${whole.slice(-decimals)}`;
  }
  const rounded = round(value, decimals);
  if (!Number.isFinite(rounded)) return String(rounded);
  const plain = new Big(rounded).toFixed(Math.max(0, decimals));
  const [whole = '', fraction] = plain.split('.');
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
}

function grouped(whole: string): string {
  return whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
}

import type { CSSProperties } from 'react';

let brush: CanvasRenderingContext2D | null | undefined;

/**
 * A number as Excel shows it in a narrow column: a General one with fewer decimals, any other as ####.
 * `width` is in pixels. A machine that cannot measure shows the whole number.
 */
export function fitted(text: string, width: number, look: CSSProperties, format: string): string {
  if (text.length * 4 < width) return text;
  brush ??= document.createElement('canvas').getContext('2d');
  if (!brush) return text;
  brush.font = `${look.fontStyle ?? 'normal'} ${look.fontWeight ?? 400} ${look.fontSize ?? '14.67px'} ${look.fontFamily ?? 'Calibri'}`;
  const fits = (words: string) => (brush?.measureText(words).width ?? 0) <= width + 1;
  if (fits(text)) return text;
  if (format === 'General' && /^-?\d+\.\d+$/.test(text)) {
    for (let decimals = (text.split('.')[1] ?? '').length - 1; decimals >= 0; decimals--) {
      const shorter = Number(text).toFixed(decimals);
      if (fits(shorter)) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(width / Math.max(brush.measureText('#').width, 1))));
}

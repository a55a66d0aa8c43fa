import { describe, expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { testWith } from '../../tools.ts';
import { excelInBrowser } from '../../excel-host/browser.ts';
import type { Shown } from '../../excel-host/browser.ts';
import type { Given } from '../../excel-host/book.ts';
import type { PageSide } from '../../excel-host/page-side.ts';

const { open } = excelInBrowser();

const rows: Given[][] = [
  ['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020', 'RAG'],
  ['KPI1', '% of referrals with a decision within 24 hours', { value: 0.95, format: '0%' }, '85% – 94.9%', { value: 0.921, format: '0.0%' }, 'GREEN'],
  ['KPI2', '% of visits completed within timescale', { value: 0.9, format: '0%' }, '80% – 89.9%', { value: '93.0%', format: '0.0%' }, null],
  ['KPI3', '% of plans up to date', { value: 0.9, format: '0%' }, '80% – 89.9%', { value: 0.5, format: '0.0%' }, null],
];

/** A click that writes: what leads to it without a fault, the buttons that are pressed while requests fail, and what is seen when it is done. */
interface Click {
  name: string;
  lead?: (pane: Locator) => Promise<void>;
  press: (string | RegExp)[];
  done: RegExp;
}

const finding = async (pane: Locator, words: RegExp) => {
  const validate = pane.getByRole('button', { name: 'Validate', exact: true });
  await validate.click();
  // Once it can be clicked again the list is the new one; a row of the one before would be closed by it.
  await validate.click({ trial: true });
  await pane.getByRole('list', { name: 'Findings', exact: true }).getByRole('button', { name: words }).first().click();
};

const clicks: Click[] = [
  { name: 'rating', press: ['Rate indicators', /^Write/], done: /ratings? written/ },
  { name: 'the summaries', press: ['Refresh summaries', 'Write the summaries'], done: /sheets? added/ },
  { name: 'the result of the checks', press: ['Validate', 'Keep the result on a sheet'], done: /stands on the sheet RAG checks/ },
  {
    name: 'accepting a finding',
    lead: async (pane) => {
      await finding(pane, /KPI1/);
      await pane.getByRole('button', { name: 'Accept…' }).click();
      await pane.getByLabel(/^Why is this right/).fill('The director decided');
    },
    press: ['Accept'],
    done: /Ready to submit/,
  },
  { name: 'putting a figure right', lead: (pane) => finding(pane, /kept as text/), press: ['Put it right'], done: /submit/ },
  {
    name: 'a final month',
    lead: async (pane) => {
      const period = pane.getByRole('button', { name: 'Period', exact: true });
      if ((await period.getAttribute('aria-expanded')) === 'false') await period.click();
    },
    press: ['Declare October 2020 final', 'Write it'],
    done: /final: done/,
  },
];

describe('whatever request fails, the pane says so, nothing is half written, and Undo works', () => {
  for (const click of clicks) {
    testWith('chromium', click.name, async () => {
      const shown = await open({ KPIs: rows });
      const pane = shown.pane.getByRole('region', { name: 'Indicator RAG' });
      const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
      const trouble = pane.locator('.fui-MessageBar');
      await button('Look for tables').click();
      await button('Rate indicators').waitFor();
      const before = await photograph(shown);
      let faults = 0;
      for (const kind of ['refused', 'lost'] as const) {
        for (let request = 1; ; request++) {
          expect(request).toBeLessThan(60);
          await click.lead?.(pane);
          await failAt(shown, request, kind);
          let said = '';
          for (const [index, name] of click.press.entries()) {
            await button(name).click();
            const next = click.press[index + 1];
            await trouble.or(next === undefined ? pane.getByText(click.done) : button(next)).locator('visible=true').first().waitFor();
            said = (await trouble.allInnerTexts()).join(' ');
            if (said !== '') break;
          }
          const fired = await failAt(shown, 0, kind);
          if (!fired) expect(said).toBe('');
          const whole = JSON.stringify(await photograph(shown)) === JSON.stringify(before);
          const where = `${kind} at request ${request}: ${said}`;
          if (fired) {
            faults++;
            // A step that was tried again is done, as is one that only the printer would miss something of; otherwise the sentence says what became of it.
            if (said === '') expect(whole, where).toBe(false);
            else expect(said, where).toMatch(whole ? /Nothing was written|may have been written/ : /may have been written|use Undo|It is written|did not let the page be set/);
            // What may have been written is not called unwritten, and Undo is in view.
            if (!whole) expect(await pane.getByText('Nothing is written yet').count(), where).toBe(0);
          }
          if (await button('Back').or(button('Do not write')).count() > 0) await button('Back').or(button('Do not write')).click();
          if (!whole) {
            await button('Undo').click();
            await pane.getByText(/put back/).first().waitFor();
          }
          expect(await photograph(shown), where).toEqual(before);
          if (!fired) break;
        }
      }
      expect(faults).toBeGreaterThan(4);
      expect(shown.complaints).toEqual([]);
    });
  }

  testWith('chromium', 'undo itself: tried again, everything is as before', async () => {
    const shown = await open({ KPIs: rows });
    const pane = shown.pane.getByRole('region', { name: 'Indicator RAG' });
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    const back = pane.locator('.fui-MessageBar').getByText(/put back/);
    await button('Look for tables').click();
    await button('Rate indicators').waitFor();
    const before = await photograph(shown);
    for (const kind of ['refused', 'lost'] as const) {
      for (let request = 1; ; request++) {
        expect(request).toBeLessThan(30);
        await button('Rate indicators').click();
        await button(/^Write/).click();
        await pane.getByRole('heading', { name: /written/ }).waitFor();
        await failAt(shown, request, kind);
        await button('Undo').click();
        await pane.locator('.fui-MessageBar').first().waitFor();
        const said = (await pane.locator('.fui-MessageBar').allInnerTexts()).join(' ');
        const fired = await failAt(shown, 0, kind);
        const undone = (await back.count()) > 0;
        if (!undone) {
          expect(said, `${kind} at request ${request}`).toMatch(/Nothing was written|may have been written/);
          await button('Undo').click();
          await back.waitFor();
        }
        expect(await photograph(shown), `${kind} at request ${request}: ${said}`).toEqual(before);
        if (!fired) break;
      }
    }
    expect(shown.complaints).toEqual([]);
  });
});

function photograph({ pane }: Shown): Promise<unknown> {
  return pane.evaluate(() => (globalThis as unknown as { pageSide: PageSide }).pageSide.photograph());
}

/** Lets the request of this number fail, counted from now; 0 is none. Tells whether the one before did. */
function failAt({ pane }: Shown, request: number, kind: 'refused' | 'lost'): Promise<boolean> {
  return pane.evaluate(([number, how]) => {
    const { simulated } = (globalThis as unknown as { pageSide: PageSide }).pageSide;
    const flags = globalThis as unknown as { fired?: boolean };
    const fired = flags.fired === true;
    flags.fired = false;
    simulated.forget();
    simulated.fault = (each) => {
      if (each !== number) return null;
      flags.fired = true;
      return how === 'lost' ? { kind: 'lost' } : { kind: 'refused', code: 'GeneralException' };
    };
    return fired;
  }, [request, kind] as const);
}

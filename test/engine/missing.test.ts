import { describe, expect, test } from 'vitest';
import { alone } from '../../src/engine/figure.ts';
import { isNoneSet, whyMissing } from '../../src/engine/missing.ts';

describe('whether a target or tolerance is set', () => {
  test.each([
    'no target', 'no targets', 'no specific target', 'no formal target for 2024/25', 'no agreed target yet', 'no local target', 'no national target', 'no annual target set', 'no statutory target', 'no overall target', 'no corporate target',
    'no tolerance', 'no threshold set', 'no limit', 'no standard', 'no benchmark available', 'no amber', 'no rag', 'no rating', 'no data', 'no baseline yet', 'no value', 'no figure', 'no goal', 'no plan', 'no trajectory', 'no profile', 'no floor',
    'no variance', 'no variation', 'no deviation', 'no leeway', 'no margin', 'no comparator', 'no criteria', 'no range', 'no band', 'no parameters', 'not targeted', 'untargeted', 'tracking measure', 'context only', 'contextual indicator', 'volume only', 'trend data only',
    'activity measure', 'workload indicator', 'management information only', 'watching brief', 'benchmark only', 'information', 'demand',
  ])('%j sets none', (words) => {
    expect(isNoneSet(words)).toBe(true);
  });

  /** What asks for something, in a target or a tolerance, however it begins. */
  test.each([
    'no more than 5', 'no less than 90%', 'no fewer than 10', 'no greater than 4%', 'no higher than 4%', 'no lower than 70', 'no later than 5 days', 'no longer than 30 days', 'no worse than 93%', 'no slower than 10 minutes', 'no earlier than may',
    'no deterioration', 'no increase', 'no change', 'no reduction', 'no decline', 'no accidents', 'no complaints', 'no repeat visits', 'no amberley road fires', 'trend upwards', 'volume up 5%', 'information governance training 95%', 'nothing overdue',
  ])('%j sets something', (words) => {
    expect(isNoneSet(words)).toBe(false);
  });
});

describe('why there is no figure', () => {
  test.each([
    ['due july', 'not due'], ['due q3', 'not due'], ['next survey 2026', 'not due'], ['annual measure', 'not due'], ['half-yearly return', 'not due'], ['end of year measure', 'not due'], ['annual - due june', 'not due'], ['data in arrears', 'not due'], ['one quarter in arrears', 'not due'],
    ['data available in q3', 'not due'], ['measured annually', 'not due'], ['reported at year end', 'not due'], ['none due', 'not due'], ['nya', 'awaited'], ['paused', 'not available'], ['discontinued', 'not available'], ['n/a - none due', 'not available'],
    ['survey not undertaken', 'not available'], ['not submitted', 'not available'], ['unknown', 'not available'],
    ['due diligence', null], ['annual leave', null], ['next steps', null], ['no cases', null], ['none', null], ['validated', null], ['missing persons', null], ['quarter', null], ['in arrears by £5', null],
  ] as const)('%j: %s', (words, why) => {
    expect(whyMissing(words, alone)).toBe(why);
  });
});

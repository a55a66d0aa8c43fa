import type { Gathered } from '../gather.ts';
import type { Survey } from '../survey.ts';
import { grouped } from '../grouped.ts';
import { differs } from './counts.ts';
import { originOf } from './detail.ts';
import { say, sayPlace, sayRating } from './page.ts';
import type { Page } from './page.ts';

/** The sheet 'RAG contract list': each measure with its position in a word, by section: 'A1, percentage of re-referrals in last 12 months, ON TARGET'. */
export function listPage(gathered: readonly Gathered[], { scheme }: Survey): Page {
  return {
    kind: 'list',
    title: 'RAG contract list',
    note: '',
    keys: [1, 2],
    columns: [
      { heading: 'Section', width: 34 }, { heading: 'Reference', width: 11 }, { heading: 'Measure', width: 60 }, { heading: 'Position against target', width: 18 },
      { heading: 'Note', width: 24 }, { heading: 'From', width: 24 },
    ],
    rows: [...grouped(gathered, ({ section }) => section).values()].flat().map((each) => [
      say(each.section), say(each.ref), say(each.measure), sayRating(each.shown, scheme),
      say(each.kept ? 'Kept against the rule' : differs(each) ? 'Differs from the rule' : ''), sayPlace(originOf(each)),
    ]),
  };
}

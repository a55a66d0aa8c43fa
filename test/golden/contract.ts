import type { Golden } from './expected.ts';

/**
 * Quarter 3 of 2015/16. The figure rated is the latest that the report prints: December's, where the quarter's own is not printed.
 * Where that gives another colour than the printed position, the difference is the document's.
 */
export const contract: Golden = {
  workbook: 'contract-2015-16',
  period: '2015-12',
  sheets: [
    {
      sheet: 'Contract measures',
      columns: { ref: 'A', measure: 'B', target: 'C', tolerance: 'D', baseline: 'E', actual: 'G', rating: 'I' },
      indicators: [
        ['A1', 'I7', 'ON TARGET', 'green'],
        ['A2', 'I8', 'IN TOLERANCE', 'unrated', 'signs that point the wrong way where more is better'],
        ['A3', 'I9', 'OFF TARGET', 'unrated', 'signs that point the wrong way where more is better'],
        ['A4', 'I10', 'IN TOLERANCE', 'amber'],
        ['A5', 'I11', 'IN TOLERANCE', 'amber'],
        ['A6', 'I12', 'ON TARGET', 'amber', "the quarter's own figure is not printed: December is 14%"],
        ['A7', 'I13', 'ON TARGET', ['green', 'unrated'], 'target and tolerance are the same: no amber, and no side'],
        ['B8', 'I15', 'ON TARGET', 'green'],
        ['B9', 'I16', 'IN TOLERANCE', 'amber'],
        ['B10', 'I17', 'IN TOLERANCE', 'amber'],
        ['B11', 'I18', 'ON TARGET', 'green'],
        ['B12', 'I19', 'IN TOLERANCE', 'amber'],
        ['C14', 'I21', 'IN TOLERANCE', 'red', "the quarter's own figure is not printed: December is 12%, which is not below 12%"],
        ['C15', 'I22', 'ON TARGET', 'green'],
        ['C16', 'I23', 'NO TARGET SET', 'none'],
        ['D17a', 'I25', 'OFF TARGET', 'unrated', 'target and tolerance point apart'],
        ['D17b', 'I26', 'ON TARGET', 'green'],
        ['D17c', 'I27', 'OFF TARGET', 'red'],
        ['D17d', 'I28', 'ON TARGET', 'green'],
        ['D17e', 'I29', 'ON TARGET', 'unrated', 'on the strict bound, and target and tolerance point apart'],
        ['D19', 'I30', 'NO TARGET SET', 'amber', 'the card prints a target and the list none'],
        ['D21', 'I31', 'NO TARGET SET', 'none'],
      ],
    },
    {
      // The scorecard prints targets without a tolerance or a rating: where the measure's words say which way is better, a target alone decides.
      sheet: 'Corporate scorecard',
      columns: { measure: 'A', actual: 'H', target: 'I' },
      added: 'K5',
      indicators: [
        ['Children in Need per 10,000 population', 'K7', '', 'none'],
        ['Referral Rate per 10,000 population', 'K8', '', 'none'],
        ['%Re-Referrals ©', 'K9', '', 'green'],
        ['Single Assessments completed in timescale ©', 'K10', '', 'red'],
        ['CPP per 10,000 population', 'K11', '', 'none'],
        ['Child Protection Visits within Timescale ©', 'K12', '', 'red'],
        ['%Children subject to a CPP for a second time ©', 'K13', '', 'green'],
        ['Children on CPP for more than 2 years ©', 'K14', '', ['red', 'unrated']],
        ['Cases open to the CSE Team', 'K15', '', 'none'],
        ['Episodes of Children missing for >24 hours in rolling 3 months', 'K16', '', 'none'],
        ['Quality of Case Files audited as Requires Improvement or better ©', 'K17', '', 'red'],
        ['Young Offenders in EET (quarterly figure)', 'K18', '', 'none'],
        ['LAC per 10,000 population', 'K20', '', 'none'],
        ['LAC visits within Timescale', 'K21', '', 'none'],
        ['Episodes of CIC missing for >24 hours, in rolling 3 months', 'K22', '', 'none'],
        ['LAC Stability - 2 years in same placement ©', 'K23', '', ['red', 'unrated']],
        ['LAC Stability - 3 placement changes in year ©', 'K24', '', ['red', 'unrated']],
        ['Timeliness of LAC Reviews', 'K25', '', 'none'],
        ['Participation of LAC in their Reviews', 'K26', '', 'none'],
        ['LAC with a plan for Permanence', 'K27', '', 'none'],
        ['Time taken from child entering care to being placed with adopters', 'K28', '', ['green', 'unrated']],
        ['Average Length of Care Proceedings (weeks) ©', 'K29', '', 'green'],
        ['%Care Leavers in EET ©', 'K30', '', ['red', 'unrated']],
        ['%Care Leavers in Suitable Accommodation ©', 'K31', '', 'green'],
      ],
    },
  ],
  untouched: ['Year 2 thresholds', 'Key'],
};

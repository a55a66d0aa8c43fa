import type { Field } from './table.ts';

/**
 * The words that officers head their columns with, by field, already folded (see fold.ts). `certain` words name the field wherever they
 * stand; `likely` ones could head other tables too, so that a table needs more beside them.
 * Sources: the reports under test/cases, the practice of other councils, fire, police and health bodies.
 */
export const columnWords: Record<Exclude<Field, 'month' | 'quarter'>, { certain: string[]; likely: string[] }> = {
  ref: {
    certain: ['ref', 'reference', 'ref no', 'ref number', 'reference number', 'pi ref', 'kpi ref', 'indicator ref', 'measure ref', 'indicator reference', 'pi code', 'kpi code', 'kpi no', 'kpi number', 'kpi id', 'pi no', 'measure id', 'indicator id', 'indicator no', 'measure no', 'measure code', 'indicator code', 'pi number', 'pi reference', 'kpi reference', 'measure reference', 'unique ref', 'si no', 'sm ref'],
    likely: ['no', 'number', 'id', 'code', '#', 'item', 'pi', 'kpi', 'project id', 'project ref', 'programme id'],
  },
  measure: {
    certain: ['measure', 'indicator', 'performance indicator', 'performance measure', 'key performance indicator', 'kpi description', 'measure description', 'indicator description', 'description of indicator', 'description of measure', 'supporting indicator', 'supporting measure', 'key indicator', 'key measure', 'pi description', 'pi title', 'measure title', 'indicator title', 'indicator name', 'measure name', 'kpi name', 'kpi title', 'pi name', 'success measure', 'outcome measure', 'what we measure', 'headline measure', 'headline indicator', 'contract measure', 'contractual key performance indicator', 'kpi measure', 'metric', 'key metric', 'performance metric', 'key performance measure', 'measure of success', 'kpi indicator', 'operational indicator', 'strategic indicator', 'corporate indicator', 'what we will measure', 'what we are measuring', 'how we will measure', 'how we measure', 'how we will measure success', 'how will we measure success', 'how we will know', 'what are we measuring', 'kpi measure description', 'target description', 'target title', 'target name', 'description of target'],
    likely: ['description', 'title', 'name', 'kpi', 'pi', 'objective', 'outcome', 'performance area', 'what', 'detail', 'short name', 'success criteria', 'project', 'project name', 'project title', 'programme', 'programme name', 'workstream', 'service requirement'],
  },
  section: {
    certain: [],
    likely: ['theme', 'priority', 'directorate', 'service', 'service area', 'section', 'domain', 'category', 'area', 'department', 'portfolio', 'strategic priority', 'corporate priority', 'priority area', 'division', 'group', 'type', 'corporate objective', 'strategic objective', 'strategic aim', 'committee'],
  },
  lead: {
    certain: ['lead officer', 'responsible officer', 'accountable officer', 'measure owner', 'indicator owner', 'kpi owner', 'pi owner', 'lead member', 'lead director'],
    likely: ['lead', 'owner', 'director', 'accountable', 'responsible', 'officer', 'manager', 'head of service'],
  },
  criteria: {
    certain: ['target and tolerance', 'annual target and tolerance', 'target / tolerance', 'target/tolerance', 'target tolerance', 'target and tolerance range', 'annual target/tolerance', 'target and threshold'],
    likely: [],
  },
  target: {
    certain: ['target', 'annual target', 'year end target', 'current target', 'target value', 'target level', 'performance target', 'monthly target', 'quarterly target', 'contract target', 'agreed target', 'full year target', 'yearly target', 'target figure', 'target for year', 'month target', 'quarter target', 'ytd target', 'target ytd', 'target to date', 'corporate target', 'national target', 'local target', 'target set', 'target %', '% target', 'where we want to be', 'where do we want to be', 'what we want to achieve', 'what we are aiming for', 'contractual target', 'sla target', 'target performance', 'our target', 'what is our target', 'what we wanted to achieve', 'what we aimed for', 'what we planned to achieve', 'what we said we would achieve', 'our goal', 'what was our target', 'tgt', 'yr end target', 'annual tgt'],
    likely: ['goal', 'plan', 'planned', 'norm', 'standard', 'aim value', 'budget', 'expected', 'trajectory', 'local trajectory', 'agreed trajectory', 'planned trajectory', 'operational standard', 'constitutional standard', 'ambition', 'required', 'objective value', 'milestone', 'service level', 'required service level', 'service standard', 'requirement', 'statutory standard', 'regulatory standard', 'required standard', 'sla'],
  },
  tolerance: {
    certain: ['tolerance', 'tolerance range', 'tolerance level', 'tolerance band', 'amber tolerance', 'tolerance %', '% tolerance', 'tolerance limit', 'tolerance threshold', 'rag tolerance', 'rag criteria', 'rag threshold', 'rag rating criteria', 'rag rating threshold', 'rag parameter', 'rag range', 'rag boundary', 'rag rule', 'performance threshold', 'rating threshold', 'rating criteria', 'permitted variance', 'acceptable range', 'allowed variance', 'tolerance value', 'target tolerance range', 'tolerance against target', 'intervention level'],
    likely: ['tol', 'threshold', 'trigger', 'margin', 'intervention', 'limit'],
  },
  floor: { certain: ['floor', 'floor standard', 'floor target', 'minimum standard', 'floor level', 'minimum target', 'minimum acceptable', 'minimum level', 'minimum performance', 'min acceptable', 'min standard', 'min acceptable level', 'min level', 'min performance', 'minimum acceptable level', 'minimum acceptable performance', 'minimum required'], likely: ['minimum'] },
  lower: { certain: ['lower threshold', 'threshold lower', 'lower tolerance', 'tolerance lower', 'lower tolerance level', 'lower tolerance limit', 'lower tolerance threshold', 'tolerance min', 'tolerance minimum', 'min tolerance', 'minimum tolerance', 'lower target', 'target lower', 'target min', 'lower target threshold', 'lower trigger', 'lower limit of tolerance', 'threshold min', 'min threshold', 'tolerance lower limit', 'tolerance lower level', 'lower tolerated', 'lower acceptable', 'tolerance from', 'low threshold', 'lower end of tolerance'], likely: ['min', 'min value', 'minimum value'] },
  upper: { certain: ['upper threshold', 'threshold upper', 'upper tolerance', 'tolerance upper', 'upper tolerance level', 'upper tolerance limit', 'upper tolerance threshold', 'tolerance max', 'tolerance maximum', 'max tolerance', 'maximum tolerance', 'upper target', 'target upper', 'target max', 'upper target threshold', 'upper trigger', 'upper limit of tolerance', 'threshold max', 'max threshold', 'tolerance upper limit', 'tolerance upper level', 'upper tolerated', 'upper acceptable', 'tolerance to', 'high threshold', 'upper end of tolerance', 'maximum target', 'max target'], likely: ['max', 'maximum', 'max value', 'maximum value'] },
  green: { certain: ['green', 'green threshold', 'green if', 'green criteria', 'green range', 'green when', 'green level', 'g threshold', 'rag green', 'green target', 'green g'], likely: [] },
  amber: { certain: ['amber', 'amber threshold', 'amber if', 'amber criteria', 'amber range', 'amber when', 'amber level', 'a threshold', 'rag amber', 'yellow', 'amber a'], likely: [] },
  red: { certain: ['red', 'red threshold', 'red if', 'red criteria', 'red range', 'red when', 'red level', 'r threshold', 'rag red', 'red r'], likely: [] },
  polarity: {
    certain: ['polarity', 'better', 'higher/lower is better', 'good is', 'what is good', 'what good looks like', 'good performance', 'good performance is', 'better is', 'best is', 'desired direction', 'preferred direction', 'high or low', 'high/low', 'higher or lower', 'bigger or smaller', 'bigger is better', 'smaller is better', 'aim to', 'aim', 'aim to max/min', 'max or min', 'max/min', 'good to be', 'high or low is good', 'higher or lower is better', 'better when', 'desired trend', 'performance direction', 'intended direction', 'is low good', 'is high good', 'is lower better', 'is higher better'],
    likely: ['good', 'pol', 'lower is better', 'higher is better', 'low is good', 'high is good'],
  },
  basis: {
    certain: ['basis', 'rag fqy', 'fqy', 'frequency', 'freq', 'rag frequency', 'rating basis', 'basis of rating', 'rag basis', 'reporting frequency', 'frequency of reporting', 'rated on', 'measure frequency', 'collection frequency', 'reporting period type', 'monitoring frequency', 'reported', 'data frequency', 'how often'],
    likely: ['period', 'periodicity', 'timing'],
  },
  ytd: {
    certain: ['ytd', 'year to date', 'actual ytd', 'ytd actual', 'ytd position', 'ytd performance', 'year to date position', 'year to date actual', 'year to date performance', 'cumulative ytd', 'ytd figure', 'ytd result', 'ytd value', 'ytd total', 'ytd outturn', 'performance ytd', 'position ytd', 'y t d', 'ytd %', 'cumulative position', 'cumulative actual', 'cumulative total'],
    likely: ['to date', 'cumulative', 'total to date'],
  },
  actual: {
    certain: ['actual', 'current position', 'current performance', 'current figure', 'current month', 'current value', 'current period', 'current result', 'current actual', 'latest position', 'latest performance', 'latest figure', 'latest result', 'latest actual', 'latest value', 'latest data', 'latest', 'actual performance', 'position', 'performance', 'this month', 'this period', 'this quarter', 'in month', 'in month performance', 'month actual', 'monthly actual', 'actual value', 'actual result', 'actual figure', 'current', 'current outturn', 'outturn', 'current quarter', 'month performance', 'monthly performance', 'quarter actual', 'quarterly actual', 'actual %', '% actual', 'year end actual', 'actual outturn', 'current status value', 'current level', 'month position', 'performance this month', 'performance this quarter', 'current quarter performance', 'this year', 'result', 'achieved', 'actual to date', 'actual position', 'actual achieved', 'performance to date', 'where we are', 'where we are now', 'where we got to', 'how far we got', 'what we delivered', 'where are we now', 'how we are doing', 'how are we doing', 'what we achieved', 'how did we do', 'how have we done', 'how well did we do', 'how have we performed', 'how did we perform'],
    likely: ['value', 'figure', 'score', 'month', 'data', 'reported value', 'measured', 'quarter', 'delivered', 'now', '%', 'percentage', 'act', 'perf', 'actual perf'],
  },
  numerator: { certain: ['numerator', 'num'], likely: [] },
  denominator: { certain: ['denominator', 'denom', 'cohort'], likely: [] },
  baseline: { certain: ['baseline', 'baseline figure', 'baseline value', 'first year', 'base year', 'year 1', 'year one', 'first year outturn', 'starting point', 'baseline position', 'baseline performance'], likely: ['start'] },
  previous: {
    certain: ['previous', 'previous month', 'previous period', 'previous quarter', 'previous year', 'previous position', 'previous performance', 'previous actual', 'previous figure', 'previous value', 'previous outturn', 'last month', 'last period', 'last quarter', 'last year', 'last position', 'prior year', 'prior month', 'prior period', 'prior quarter', 'same period last year', 'same month last year', 'same quarter last year', 'last year outturn', 'last reported', 'previous year outturn', 'last month performance', 'last quarter performance', 'last month position', 'last year actual', 'prior', 'year end outturn', 'past quarter', 'last year ytd', 'previous ytd', 'last year end', 'previous result', 'where we were', 'where were we'],
    likely: [],
  },
  previousRating: { certain: ['previous rag', 'last rag', 'previous rating', 'last rating', 'last month rag', 'previous month rag', 'last quarter rag', 'previous quarter rag', 'last period rag', 'previous period rag', 'previous rag rating', 'previous rag status', 'previous status', 'last status', 'prior rag', 'last year rag', 'previous year rag', 'rag last month', 'rag last quarter', 'rag previous'], likely: [] },
  comparator: {
    certain: ['statistical neighbour', 'stat neighbour', 'statistical neighbour average', 'sn', 'sn average', 'england', 'england average', 'national', 'national average', 'national benchmark', 'region', 'regional', 'regional average', 'region average', 'north east', 'north east average', 'north west', 'south east', 'south west', 'east midland', 'west midland', 'east of england', 'london', 'yorkshire and the humber', 'yorkshire and humber', 'benchmark', 'benchmarking', 'benchmarking data', 'comparator', 'comparator average', 'nearest neighbour', 'nearest neighbour average', 'family group', 'cipfa average', 'peer average', 'peer', 'comparison', 'uk average', 'wale', 'scotland', 'quartile', 'top quartile', 'cipfa', 'england benchmark', 'statistical neighbour median', 'england median', 'trend/benchmarking data', 'benchmarking'],
    likely: [],
  },
  travel: { certain: ['direction of travel', 'dot', 'd o t', 'trend', 'travel', 'movement', 'change', 'variance', 'var', 'diff', 'variance from target', 'variance to target', 'difference', 'change from previous', 'short trend', 'long trend', 'short term trend', 'long term trend', 'performance trend', 'dot from previous', 'progress against target', 'variation', 'gap', 'gap to target', '% change', '% variance', 'variance %', 'travel over six month', 'against target', 'vs target', 'sparkline', 'chart', 'dot since last month', 'dot since last quarter'], likely: ['direction'] },
  rating: {
    certain: ['rag', 'rag rating', 'rag status', 'rag score', 'r a g', 'r/a/g', 'r/a/g rating', 'r/a/g status', 'red/amber/green', 'red amber green', 'rag assessment', 'rating', 'traffic light', 'current rag', 'current rating', 'rag current', 'rag this month', 'performance rating', 'performance status', 'performance rag', 'overall rag', 'rag month', 'rag ytd', 'ytd rag', 'month rag', 'brag', 'brag rating', 'brag status', 'delivery confidence', 'delivery confidence assessment', 'dca', 'dca rating', 'rag rating 1 to 5', 'rag quarter', 'current rag rating', 'current rag status', 'rag colour', 'target status', 'overall rag rating', 'kpi status', 'pi status', 'indicator status', 'rag against target', 'latest rag', 'current status'],
    likely: ['status', 'assessment', 'grade', 'on target', 'colour', 'evaluation', 'achieved y/n', 'met', 'target met', 'was target met', 'was the target met', 'target met y/n', 'met y/n', 'met target', 'met/not met', 'target met/not met', 'pass/fail', 'pass / fail', 'pass or fail', 'target achieved', 'achieved target', 'achieved/not achieved', 'on/off target', 'on track', 'are we on track', 'performance against target', 'position against target', 'performance against trajectory', 'performance against plan', 'performance against standard', 'performance v target', 'performance v trajectory', 'performance v plan', 'performance vs target', 'performance vs trajectory', 'performance vs plan', 'are we on target'],
  },
  commentary: {
    certain: ['commentary', 'performance commentary', 'commentary/improvement action', 'commentary / improvement action', 'improvement action', 'narrative', 'commentary and action', 'commentary on performance', 'explanation of variance', 'reason for variance', 'explanatory note', 'exception commentary', 'comment and action', 'remedial action', 'corrective action', 'supporting commentary', 'rag commentary', 'progress commentary', 'officer comment', 'service commentary'],
    likely: ['comment', 'note', 'explanation', 'action', 'progress', 'context', 'analysis', 'update', 'reason', 'remark', 'data note'],
  },
};

/** Headings that show what else a table may be: it is then no table of indicators unless its words are all certain. */
export const otherTables: { what: string; words: string[] }[] = [
  { what: 'a list of tasks or actions', words: ['due date', 'due', 'deadline', 'timescale/ deadline', 'timescale', 'timescale/deadline', 'assigned to', 'assigned', 'start date', 'end date', 'completion date', 'date completed', 'task', 'milestone', 'by when', 'by whom', '% complete', 'done', 'action'] },
  { what: 'a register of risks', words: ['risk', 'likelihood', 'impact', 'mitigation', 'risk score', 'risk owner', 'probability', 'risk description', 'inherent risk', 'residual risk', 'severity', 'proximity', 'risk category', 'consequence', 'consequences', 'pre mitigated likelihood', 'inherent score', 'residual score', 'target score', 'target risk score', 'current risk score', 'gross score', 'net score', 'target risk', 'control', 'existing control', 'opportunity'] },
  { what: 'a budget', words: ['budget', 'forecast', 'account', 'cost', 'spend', 'income', 'expenditure', 'amount', 'total cost', 'whole life cost', 'wlc', 'underspend', 'overspend', 'actual spend', 'revenue', 'capital', 'funding', 'projected cost', 'actual cost', 'difference', 'saving', 'efficiency saving', 'saving proposal', 'cost centre', 'budget head', 'savings target', 'full year budget', 'annual budget', 'ytd budget', 'budget to date', 'virement', 'profiled budget', 'target spend', 'planned spend', 'spend to date', 'grant', 'grant awarded', 'award', 'amount awarded', 'amount paid'] },
  { what: 'a list of people', words: ['employee', 'employee name', 'staff name', 'staff member', 'pupil', 'pupil name', 'student', 'post', 'post title', 'postholder', 'line manager', 'payroll number', 'telephone', 'email', 'surname', 'forename', 'first name', 'last name', 'date of birth', 'nhs number', 'upn'] },
  { what: 'a list of stock', words: ['stock', 'current stock', 'target stock', 'stock level', 'minimum stock', 'reorder level', 'reorder point', 'quantity', 'qty', 'unit price', 'price', 'sku', 'product', 'product code', 'supplier'] },
  { what: 'a list of definitions', words: ['definition', 'data type', 'format', 'validation', 'validation rule', 'field', 'field name', 'guidance', 'data source', 'how calculated', 'calculation', 'methodology', 'rationale', 'message', 'mandatory'] },
];

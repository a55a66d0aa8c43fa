/**
 * Words of measures that tell which way is better, as parts of regular expressions that begin and end with a word. From the scorecards of
 * councils, health, police, fire and housing; a word stands here only where no body measures it the other way round.
 */
export const measureWords = {
  /** What should not happen, happen again or be lacking: lower is better whatever else the measure says ('re-referrals within 12 months'). */
  turned: [
    '(permanent|emergency|unplanned|avoidable) (admissions?|exclusions?)', 'permanently excluded', '(re-?referr(als?|ed)|re-?admi(ssions?|tted)|repeat|second or subsequent|subsequent time|re-?offend(ing|ers?)?)',
    'not (taken place|completed|visited|seen|met|held|contacted|in (education|timescale|employment)|on (a|the) (school )?roll|within|up[- ]to[- ]date|achieved|suitable|known|recorded|answered|compliant|trained|reviewed|allocated|on time|in time|paid|collected|returned)',
    '(no|without(?: an?)?) (allocated|up[- ]to[- ]date|current|valid|suitable|care plan|named)', '(whose|where|with) (status|activity) is (unknown|not known)',
    'out(side)? of (timescale|time|target|area|borough|county)', '(outside|beyond|over|past|exceed(ing|ed)?|breach(ing|ed)?|later than) (the )?(statutory |target |agreed )?(timescales?|deadlines?|time limits?)',
    'unsuitable', '(?<!(?:referral to treatment|rtt|18[- ]weeks?)[a-z0-9 ,:()-]{0,40})incomplete(?! pathways)', 'overdue', 'unknown', 'not known', 'neet', 'contaminat(ion|ed)', 'gap(?!.* (closed|closing|narrowed|narrowing|reduced))', 'dissatisf(ied|action)', 'unsatisfactory', 'inactive', 'unavailab(le|ility)', 'non-?complian(t|ce)', 'non-?attendance',
    '(a ?& ?e|accident and emergency|emergency department|hospital|emergency) (attendances?|visits?)', 'stage (one|two|1|2) complaints received', 'downtime', 'unauthorised', 'failing', 're-?present(ing|ed|ations?)', 're-?opened', '(leaving|left|leavers|died|dying|relaps(e|ed|ing)|lapsed|breaking down|broken down) [a-z ,]{0,30}within', 'did not attend', '(visits?|attendances?) (to|at) (a ?& ?e|emergency)',
  ],
  /** What was prevented or put right, however bad it was. */
  mended: [
    'prevent(ed|ion)', 'relieved', 'solved', 'detected', 'recovered', 'avoided', 'remedied', '(brought )?back in(to)? use', 'returned to use', 'carbon reductions?', 'quitters?', '(stopped|giving up|quit|quitting|stopping) smoking', 'smoking cessation', 'quit (dates?|attempts?)', 'two[- ]week waits?', '(?<!(?:over|than|beyond|above|exceeding|past) )(62|31|28)[- ]days? (waits?|standard|target|treatment)(?!.*(breach|over))', 'waits? (of )?(under|within|less than|below) \\d+ ?(hours?|hrs?|minutes?|mins?|weeks?)', '(?<!(?:over|than|beyond|above|exceeding|past|waiting) )18[- ]weeks? (from )?(rtt|referral to treatment)(?!.*breach)', '(fly[- ]?tip(s|ping)?|graffiti) (cleared|removed) ?%', 'detection', 'found (safe|alive|well)',
    'brought to justice', 'cleared up', 'positive outcomes?', 'vacanc(y|ies) filled', 'rehoused', 'waste diverted', 'diverted from landfill', 'debts? (recovered|collected)',
  ],
  lower: [
    're-?referrals?', 're-?admissions?', 'repeat', 'second or subsequent', 'subsequent time', 'vacan(t|cy|cies)', 'agency', 'interim staff', 'missing', 'not taken place', 'length of', 'average (time|length|days|weeks|wait|delay|caseloads?)', 'caseloads?',
    '(average )?(number of )?days (taken|lost)', 'time taken', 'mean (response )?time', 'mean [a-z0-9 ]{0,20}response', 'response times?', 'speed of answer', 'lost time', 'sickness', 'absence', 'absent', 'absentees?', 'exclusions?', 'excluded', 'suspensions?', 'complaints?', 'grievances?', 'turnover', 'backlog', 'delay(s|ed)?', 'arrears', 'unallocated',
    'first[- ]time entrants', '(3\\+|3 or more|three or more) (placements?|placement moves|moves)', 'custody', 'errors?', 'overspen(d|t)', 'accidents?', 'deaths?', 'died', 'stillbirths?', 'homeless(ness)?', 'bed and breakfast',
    '(longer|more) than \\d+ (years?|months?|weeks?|days?|hours?)', '(2|two) years or (longer|more)$', 'for (2|two) years or longer', '(days|weeks|months|hours|minutes|time) (taken )?to [a-z]+', 'wait(s|ing)?( times?| lists?)?', 'awaiting', 'abandon(ed|ment)',
    're-?let times?', 'processing times?', 'handling times?', 'journey times?', 'turnaround( times?)?', 'hours lost', 'outstanding (repairs|faults|debts?|overpayments?|suspects|actions|reviews|assessments)', 'self-harm', 'low birth ?weight', 'tooth decay', 'lonel(y|iness)', 'damp', 'mould', 'maladministration', 'overtime', 'disciplinar(y|ies)', 'riddors?', 'appeals lost', 'retrospective(ly)?', 'void(s|( loss| rent loss))?', '(long[- ]term )?empty (homes|properties|dwellings|shops)', 'temporary accommodation', 'rough sleep(ers|ing)', 'evictions?', 'unemployment', 'claimant count', 'infections?', 'bacteraemias?', 'c\\.? ?diff(icile)?', 'mrsa', 'never events?', 'pressure (ulcers?|sores?)', 'falls (with|in|resulting|per|causing|from|among)', '(patient|of|to) falls',
    'cardiac arrests?', 'restraints?', 'abscond(ing|s|ed|ers?)', '(super-?)?stranded', 'violen(ce|t)', 'crimes?', 'offences?', 'robber(y|ies)', 'thefts?', 'homicides?', 'assaults?', 'asb', 'collisions?', 'casualties', 'injur(y|ies|ed)', 'fatal(ity|ities)', 'fires', 'false alarms?', 'unwanted fire signals?', 'anti-social behaviour', 'landfill', 'residual (household )?waste', 'emissions', 'carbon footprint', '(energy|electricity|gas|fuel) (consumption|usage)', 'exceedances?', 'nitrogen dioxide',
    'debts?', 'mortality', 'suicides?', 'smok(ing|ers)', 'obes(e|ity)', 'overweight', 'excess weight', 'conceptions?', 'teenage pregnanc(y|ies)', 'alcohol-related', 'poverty', 'deprivation', 'upheld', 'appeals allowed', 'late', 'failed', 'failures?', 'missed', 'cancel(led|lations?)', 'dnas?', 'dna rate',
    'breach(es)?', '(serious|security|safety|critical|untoward|major|data) incidents?', 'fly[- ]tip(s|ping)', 'burglar(y|ies)', 'unplanned', 'avoidable', 'unfilled', 'unacceptable', 'non-decent', 'maintenance should be considered', 'in need of (repair|maintenance|attention)',
    'cost per', 'unit costs?', 'average cost', 'net cost', 'disrepair', 'excess winter deaths', 'no shows?', 'redundanc(y|ies)', 'exceed(s|ing|ed)? [a-z ]{0,20}limits?',
  ],
  higher: [
    'within (timescales?|time|target|deadline|\\d+ ?(working )?(hours?|days?|weeks?|months?|mins?|minutes?|wds?|wd)|one|two|statutory|sla)', 'in timescales?', 'in \\d+ weeks', '(on|in) time', 'up[- ]to[- ]date', 'suitable', 'or better', 'complet(ed|ion)', 'visited', 'visits?', 'contacted', 'in touch', 'successful', 'satisf(ied|action)',
    'in ((paid|sustained|full[- ]time|secure) )?(employment|education|work)', 'into (employment|work)', 'employment rate', 'recycl(ed|ing)', 'compost(ed|ing)', 'collected', 'collection rates?', 'participat(e|ing|ion)', 'timely', 'timeliness', 'timescales?', 'achiev(ed|ing)', 'answered', 'removed', 'repaired', 'fixed(?!([ -](term|period|penalt)))',
    'take-?up', 'uptake', 'screening', 'booked by', 'sustained', 'in (date|place)', 'energy efficiency', 'accura(cy|te)', 'reliability', 'patronage', 'memberships?', 'ticket sales', 'experience scores?', 'alarms fitted', 'inspected', 'cleansed', 'success rates?', 'taking up', 'response rates?', 'complian(t|ce)', 'coverage', 'immunis(ed|ation)', 'vaccinat(ed|ion)', 'good or outstanding', 'rated good', 'rated (3|4|5|a|b)', 'affordable (homes|housing)', '(new|additional|net additional) (homes|dwellings)', '(homes|dwellings|houses) (built|started)', 'decent homes standard', 'gas safety', 'valid', 'trained', '(?<!bed )occupancy', 'footfall', 'passed', 'passing',
    'resolved', 'resolution', 'attendance', 'qualified', 'qualifications?', 'allocated', 'permanen(ce|t)', 'same placement', 'savings?', 'compliments?', 'engaged', 'engagement', 'availability', 'available', 'online', 'physically active', 'active ((library|leisure) )?(users?|members?|borrowers)', 'breast-?fe(d|eding)', 'health checks?', 'life expectancy', 'quality of life',
    'attainment', 'progress 8', 'a good level of', 'expected (standard|level)', 'grades? \\d or above', 'carers? recruited', 'still at home', 'control over', 'direct payments?', 'feel(ing)? (safe|well informed)', 'well informed', 'confidence', 'confident', 'turnout', 'recommend(ed)?', 'recommendations implemented', 'implemented', 'faster diagnosis', 'utilisation', 'recovery rate',
    'diagnosis rate', 'early stage', 'fill rates?', 'solved rates?', 'volunteers?', 'volunteering', 'social value', 'local spend', 'punctual(ity)?', 'passengers?( journeys?)?', 'subscri(ptions?|bers)', 'first (contact|point of contact)', 'right first time', 'first time (fix|pass|resolution)(es|ed)?( rates?)?', 'on track', 'return on investment', 'jobs (created|safeguarded)', 'new businesses',
    'business survival', 'apprenticeships?', 'trees planted', 'charging points', 'renewable', 'inspections (completed|carried out|undertaken)', 'appraisals?', '(receiv(ed|ing)|with) (an? |regular )?supervision', 'supervisions? (received|held)', 'appeals dismissed', 'moved on', 'met', 'meeting', 'desired outcomes?', 'own homes?', 'library (issues|loans)', 'lights working', 'street ?lights (lit|in light|in working order)',
  ],
} as const;

/** Negations that turn words in ways that no table foresees, and spans that a wait may lie within: which way is then asked. */
export const unclear = [
  'not', 'no(?! later| more| longer than)', 'without', 'never(?! events?)', 'below', 'days (since|between)', 'domestic (abuse|violence)', 'hate (crimes?|incidents?)', 'length of (placement|tenure|service)',
  // The standard's own wait may count those seen within it, or those who waited longer.
  '\\d+[- ]?(minutes?|mins?|hours?|hrs?|days?|weeks?|months?)[- ](waits?|waiters)(?! breach)',
  '(less|no more|not more|fewer|no longer|no later) than \\d+ ?(working )?(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)',
];

/** What is done about a bad thing, or for those whom it befell: lower is then not to be taken from the thing's own word. */
export const doneAbout = [
  'supported', 'helped', 'assisted', 'advised', 'identified', 'screened', 'tested', 'in treatment', 'receiving (support|treatment|help|services?)', 'referred (to|into|for)', 'offered', 'prosecut(ed|ions?)', 'enforcement( actions?)?', 'notices?', 'fines?',
  'investigat(ed|ions?)', 'near misses', 'interventions?', 'awareness', 'narrowed', '(?<!cardiac )arrest(s|ed)?', 'campaigns?', 'programmes?', 'reporting', 'found', 'refilled', 'won',
];

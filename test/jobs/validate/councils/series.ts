import { percent, whole } from './cells.ts';
import type { Books } from './cells.ts';

const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
/** The months of 2022-23 and of 2023-24. */
const headings = [22, 23].flatMap((year) => months.map((month, index) => `${month}-${index < 9 ? year : year + 1}`));

/** Figures that look odd and are right: trends, seasons, figures beyond 100%, small counts, years that fill up. */
export const series: Books = {
  series: { Monthly: [
    ['Monthly indicators to March 2024'], [], ['Ref', 'Measure', 'Polarity', 'Target', ...headings],
    ['S1', 'Number of potholes reported', 'Low', 400, ...[210, 190, 160, 150, 140, 170, 230, 320, 480, 690, 720, 510, 260, 200, 170, 160, 150, 180, 240, 360, 510, 760, 805, 540]],
    ['S2', '% of bins collected on time', 'High', percent(99, 0), ...[99.1, 99.2, 99.3, 99.1, 99.2, 99.4, 99.3, 99.2, 97.1, 99.1, 99.2, 99.3, 99.2, 99.3, 99.2, 99.1, 99.3, 99.4, 99.2, 99.3, 98.9, 99.2, 99.3, 99.2].map((v) => percent(v))],
    ['S3', 'Number of people on the housing register', 'Low', 3000, ...[2810, 2833, 2851, 2870, 2902, 2918, 2944, 2961, 2970, 3002, 3025, 3051, 3074, 3090, 3122, 3140, 3166, 3190, 3215, 3231, 3240, 3275, 3301, 3322].map(whole)],
    ['S4', 'Data breaches', 'Low', 2, ...[1, 0, 2, 1, 0, 0, 3, 1, 0, 1, 2, 0, 0, 1, 1, 0, 5, 1, 0, 0, 2, 1, 0, 1]],
    ['S5', 'Average weeks for care proceedings', 'Low', '26 weeks', ...[44.1, 43.8, 45.2, 44.9, 43, 42.7, 41.9, 42.2, 40.8, 41.1, 39.9, 39.2, 38.8, 38.1, 37.5, 36.9, 36.2, 35.8, 35.1, 34.9, 33.8, 33.1, 32.5, 31.9]],
    ['S6', 'Visits to the museum', 'High', whole(5000), ...[4100, 4800, 5200, 7900, 11200, 5100, 4300, 3900, 2800, 2100, 3000, 3900, 4300, 5100, 5500, 8200, 12100, 5300, 4500, 3800, 2900, 2200, 3300, 4200].map(whole)],
    ['S7', '% of staff appraised (annual, from June)', 'High', percent(95, 0), null, null, ...[12, 35, 61, 80, 91, 94, 95, 96, 96, 96].map((v) => percent(v, 0)), null, null, ...[15, 38, 66, 82, 90, 93, 95, 97, 97, 97].map((v) => percent(v, 0))],
    ['S8', 'Gas safety certificates in date', 'High', percent(100, 0), ...Array.from({ length: 24 }, () => percent(100, 0))],
    ['S9', 'Quarterly satisfaction', 'High', percent(80, 0), ...Array.from({ length: 24 }, (_, i) => (i % 3 === 2 ? percent(78 + (i % 5), 0) : null))],
  ] },
  reading: { KPIs: [
    ['Performance, February 2024'], [], ['Ref', 'Measure', 'Good is', 'Target', 'Tolerance', 'Last month', 'Actual', 'RAG', 'Commentary'],
    ['K1', '% of planned savings achieved', 'High', percent(100, 0), '90-99.9%', percent(101.2), percent(104.5), 'Green', 'Savings have exceeded the plan.'],
    ['K2', 'Car park income against budget (%)', 'High', percent(100, 0), '95-99.9%', percent(97.1), percent(96.8), 'Amber', 'Income is slightly below budget because of works at the Market car park.'],
    ['K3', 'Number of missed bins', 'Low', 1000, '1001-1200', 88, 85, 'Green', ''],
    ['K4', 'Net change in jobs', 'High', 0, '', -40, -12, 'Red', 'Job losses at one large employer.'],
    ['K5', 'Cost per case (£)', 'Low', '£1,200', '£1,201-£1,300', 1188.5, 1204.25, 'Amber', 'Marginally above the target of £1,200.'],
    ['K6', 'Average turnaround', 'Low', '25 days', '26-28 days', 24.8, 25.9, 'Amber', 'Two complex cases took over 60 days.'],
    ['K7', 'Fires', 'Low', 5, '6-8', 0, 0, 'Green', ''],
    ['K8', 'Calls answered', 'High', whole(12000), '11000-11999', whole(12411), whole(12411), 'Green', 'The number is the same as last month by coincidence.'],
    ['K9', '% uptime', 'High', percent(99.9), '99.5-99.8%', percent(99.98, 2), percent(99.95, 2), 'Green', ''],
    ['K10', 'Recycling rate', 'High', 0.5, '', 0.447, 0.452, 'Red', 'Below target.'],
    ['K11', 'Library loans (thousands)', 'High', 30, '27-29.9', 31.2, 30.4, 'Green', ''],
    ['K12', 'Complaints per 10,000 residents', 'Low', 1.5, '1.6-2', 1.1, 1.05, 'Green', 'Well within target.'],
  ] },
  improvement: { Plan: [
    ['Service improvement plan – progress at December 2023'], [],
    ['Ref', 'Action', 'Owner', 'Target date', 'BRAG', 'Progress'],
    ['1.1', 'Launch the new website', 'Digital', 'Mar-24', 'Green', 'Build is 70% complete.'], ['1.2', 'Retender the leisure contract', 'Commissioning', 'Q2 2024/25', 'Green', 'Market engagement held on 14/11/2023.'], ['1.3', 'Close the depot', 'Estates', '30/09/2023', 'Blue', 'Complete. Site handed back 28/09/2023.'], ['1.4', 'Agree the local plan', 'Planning', '31/10/2023', 'Red', 'Examination delayed to 2024.'], ['1.5', 'Review fees', 'Finance', 'Annually', 'Green', 'Completion is expected with the budget.'], ['1.6', 'Install solar panels', 'Estates', 'Summer 2024', 'Amber', 'Supplier delays.'],
  ] },
  gds: { Dashboard: { rows: [
    ['Corporate dashboard', null, null, null, 'Period:', 'January 2024'], [],
    ['Theme', 'Measure', 'YTD target', 'YTD actual', 'Full year target', 'Forecast', 'RAG'],
    ['People', 'New apprentices', 45, 47, 60, 61, 'G'], ['People', 'Staff turnover', percent(10), percent(11.4), percent(12), percent(13.5), 'R'], ['Money', 'Capital programme spend (£m)', 41.2, 33.8, 60, 47.5, 'R'], ['Money', 'Invoices paid on time', percent(95), percent(96.1), percent(95), percent(96), 'G'], ['Place', 'Affordable homes', 160, 148, 200, 190, 'A'], ['Place', 'Street cleanliness (% acceptable)', percent(92), percent(93.4), percent(92), percent(93), 'G'],
  ] } },
  nhs: { Board: [
    ['Integrated performance report: Month 9 2023/24'], [],
    ['Metric', 'Standard', 'Plan', 'Actual', 'Prior month', 'Variation', 'Assurance', 'Narrative'],
    ['4-hour A&E', percent(95), percent(76), percent(71.2), percent(69.8), 'Common cause', 'Fail', 'Performance rose to 71.2% but remains short of the 76% plan.'], ['62-day cancer', percent(85), percent(70), percent(63.4), percent(66.1), 'Concern', 'Fail', 'Deteriorated from 66.1% to 63.4%; urology has 48 of the 112 breaches.'], ['RTT 65+ weeks', 0, 120, 214, 233, 'Improvement', 'Fail', '214 patients waited more than 65 weeks, 19 fewer than in November.'], ['Falls per 1,000 bed days', 6.6, 6, 5.7, 6.1, 'Common cause', 'Hit or miss', ''], ['MRSA', 0, 0, 1, 0, 'Common cause', 'Hit or miss', 'One case, under review.'],
  ] },
};

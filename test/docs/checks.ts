import type { Rule } from '../../src/jobs/validate/rule.ts';
import { groups } from '../../src/jobs/validate/rule.ts';
import { rules } from '../../src/jobs/validate/rules.ts';

/** The documentation's page of checks, made from the table of rules. */
export function checksPage(): string {
  const all: readonly Rule[] = rules;
  const sections = groups.map((group) => {
    const rows = all.filter((rule) => rule.group === group).map(({ id, severity, title, says, todo }) => `### ${title}\n\`${id}\` · ${severity}\n\n${says}\n\n*What to do:* ${todo}\n`);
    return `## ${group.charAt(0).toUpperCase()}${group.slice(1)}\n\n${rows.join('\n')}`;
  });
  return [
    '# The checks of Validate figures', '',
    `${all.length} checks. An **error** means that the figures cannot go out like this; a **query**, that a person should look; **off**, that it is only looked for where it is turned on.`,
    'An officer can make any of them an error, a query or off (`--rule total=query`, or a row of the RAG record: kind choice, what `rule total`, value `query`), and can accept a finding with a reason: it stays accepted until its figures change.', '',
    'This page is made from the rules by `UPDATE_DOCS=1 npx vitest run test/docs/checks.test.ts`.', '',
    ...sections,
  ].join('\n');
}

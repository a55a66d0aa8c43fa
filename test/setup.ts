import fc from 'fast-check';

// The same properties meet the same examples in every run; `FC_SEED=7 npx vitest run test/laws` tries others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2020) });

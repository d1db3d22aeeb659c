/** Every code of the catalogue of rules: what a suppression may name, whether its rule is there yet or not. */
export const codes = [
    'total-mismatch',
    'net-mismatch',
    'cumulative-mismatch',
    'rounding-difference',
    'payback-mismatch',
    'return-mismatch',
    'ambiguous-number',
    'unit-missing',
    'duplicate-field',
    'invalid-value',
    'unpaired-row',
    'unit-mismatch',
    'unit-slip',
    'sign-contradicts-label',
    'formula-mismatch',
    'fte-price-band',
    'hours-fte-mismatch',
    'prose-amount-mismatch',
    'shares-not-100',
    'duplicate-year',
    'unsorted-years',
    'missing-year',
    'cell-count',
    'duplicate-row-label',
    'years-outside-budget',
    'onward-missing',
    'increments-suspected',
    'part-year-suspected',
    'gain-before-investment',
    'full-effect-year-one',
    'price-level-missing',
    'price-level-mixed',
    'closed-year',
    'unexplained-profile',
    'cost-ends-early',
    'relative-years',
    'not-earned-back',
    'barely-earned-back',
    'never-earned-back',
    'investment-unstated',
    'costs-netted',
    'investment-unsplit',
    'financing-missing',
    'dominant-line',
    'spread-missing',
    'financing-as-gain',
    'several-sign-changes',
    'class-missing',
    'service-signal',
    'budget-signal',
    'class-text-contradiction',
    'consequence-denied',
    'assurance-contradicted',
    'grey-zone-unargued',
    'reduction-unnamed',
    'frame-cut',
    'fee-as-efficiency',
    'track-type-conflict',
    'noncash-counted',
    'gain-lands-elsewhere',
    'gain-stays-local',
    'section-missing',
    'placeholder',
    'target-group-missing',
    'owner-missing',
    'owner-not-a-role',
    'fte-missing',
    'consultation-missing',
    'consultation-late',
    'realisability-missing',
    'realisability-unexplained',
    'measure-missing',
    'personal-data',
    'plan-changed-after-adoption',
    'too-long',
    'duplicate-id',
    'unknown-reference',
    'near-duplicate',
    'counted-twice',
    'mutually-exclusive',
    'dependency-cycle',
    'target-missed',
    'target-exceeded',
    'sector-total-mismatch',
    'mixed-conventions',
    'concentration',
    'over-cut',
    'vague-gain',
    'euphemism',
    'vague-quantity',
    'rounding-word',
    'title-says-nothing',
    'pasted-hyphen',
    'readability',
    'mixed-language',
    'syntax-error',
    'unused-suppression',
    'suppression-without-reason',
    'unknown-code',
    'file-too-large',
    'unused-register-entry',
    'unused-assumption',
] as const;

export type RuleCode = (typeof codes)[number];

const known = new Set<string>(codes);

export function isKnownCode(code: string): code is RuleCode {
    return known.has(code);
}

/** The code that a misspelled one most likely means, or null: at most a third of its letters may differ. */
export function nearestCode(code: string): RuleCode | null {
    let best: RuleCode | null = null;
    let least = Math.floor(code.length / 3) + 1;
    for (const each of codes) {
        const distance = editDistance(code, each);
        if (distance < least) [best, least] = [each, distance];
    }
    return best;
}

/** Levenshtein's distance: letters added, left out or changed. */
function editDistance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

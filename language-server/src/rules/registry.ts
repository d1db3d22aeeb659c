// Written by 'npm run made' from the files beside it: a rule that has a file cannot be forgotten.

import { ambiguousNumber } from './arithmetic/ambiguous-number.ts';
import { cumulativeMismatch } from './arithmetic/cumulative-mismatch.ts';
import { duplicateField } from './arithmetic/duplicate-field.ts';
import { formulaMismatch } from './arithmetic/formula-mismatch.ts';
import { invalidValue } from './arithmetic/invalid-value.ts';
import { netMismatch } from './arithmetic/net-mismatch.ts';
import { paybackMismatch } from './arithmetic/payback-mismatch.ts';
import { returnMismatch } from './arithmetic/return-mismatch.ts';
import { roundingDifference } from './arithmetic/rounding-difference.ts';
import { sharesNot100 } from './arithmetic/shares-not-100.ts';
import { signContradictsLabel } from './arithmetic/sign-contradicts-label.ts';
import { totalMismatch } from './arithmetic/total-mismatch.ts';
import { unitMismatch } from './arithmetic/unit-mismatch.ts';
import { unitMissing } from './arithmetic/unit-missing.ts';
import { unitSlip } from './arithmetic/unit-slip.ts';
import { unpairedRow } from './arithmetic/unpaired-row.ts';
import { duplicateId } from './catalogue/duplicate-id.ts';
import { sectorTotalMismatch } from './catalogue/sector-total-mismatch.ts';
import { targetExceeded } from './catalogue/target-exceeded.ts';
import { targetMissed } from './catalogue/target-missed.ts';
import { unknownReference } from './catalogue/unknown-reference.ts';
import { classMissing } from './classification/class-missing.ts';
import { noncashCounted } from './classification/noncash-counted.ts';
import { placeholder } from './completeness/placeholder.ts';
import { realisabilityMissing } from './completeness/realisability-missing.ts';
import { sectionMissing } from './completeness/section-missing.ts';
import type { Rule } from './define.ts';
import { fileTooLarge } from './hygiene/file-too-large.ts';
import { suppressionWithoutReason } from './hygiene/suppression-without-reason.ts';
import { syntaxError } from './hygiene/syntax-error.ts';
import { unknownCode } from './hygiene/unknown-code.ts';
import { unusedAssumption } from './hygiene/unused-assumption.ts';
import { unusedRegisterEntry } from './hygiene/unused-register-entry.ts';
import { unusedSuppression } from './hygiene/unused-suppression.ts';
import { barelyEarnedBack } from './investment/barely-earned-back.ts';
import { neverEarnedBack } from './investment/never-earned-back.ts';
import { notEarnedBack } from './investment/not-earned-back.ts';
import { severalSignChanges } from './investment/several-sign-changes.ts';
import { cellCount } from './time-profile/cell-count.ts';
import { duplicateRowLabel } from './time-profile/duplicate-row-label.ts';
import { duplicateYear } from './time-profile/duplicate-year.ts';
import { gainBeforeInvestment } from './time-profile/gain-before-investment.ts';
import { incrementsSuspected } from './time-profile/increments-suspected.ts';
import { missingYear } from './time-profile/missing-year.ts';
import { partYearSuspected } from './time-profile/part-year-suspected.ts';
import { relativeYears } from './time-profile/relative-years.ts';
import { unsortedYears } from './time-profile/unsorted-years.ts';
import { mixedLanguage } from './wording/mixed-language.ts';

/** All rules, in the order in which a page of the catalogue lists them. */
export const rules: readonly Rule[] = [
    totalMismatch,
    netMismatch,
    cumulativeMismatch,
    roundingDifference,
    paybackMismatch,
    returnMismatch,
    ambiguousNumber,
    unitMissing,
    duplicateField,
    invalidValue,
    unpairedRow,
    unitMismatch,
    unitSlip,
    signContradictsLabel,
    formulaMismatch,
    sharesNot100,
    duplicateYear,
    unsortedYears,
    missingYear,
    cellCount,
    duplicateRowLabel,
    incrementsSuspected,
    partYearSuspected,
    gainBeforeInvestment,
    relativeYears,
    notEarnedBack,
    barelyEarnedBack,
    neverEarnedBack,
    severalSignChanges,
    classMissing,
    noncashCounted,
    sectionMissing,
    placeholder,
    realisabilityMissing,
    duplicateId,
    unknownReference,
    targetMissed,
    targetExceeded,
    sectorTotalMismatch,
    mixedLanguage,
    syntaxError,
    unusedSuppression,
    suppressionWithoutReason,
    unknownCode,
    fileTooLarge,
    unusedRegisterEntry,
    unusedAssumption,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
    return byCode.get(code);
}

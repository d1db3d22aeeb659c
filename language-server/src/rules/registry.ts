// Written by 'npm run made' from the files beside it: a rule that has a file cannot be forgotten.

import { ambiguousNumber } from './arithmetic/ambiguous-number.ts';
import { cumulativeMismatch } from './arithmetic/cumulative-mismatch.ts';
import { duplicateField } from './arithmetic/duplicate-field.ts';
import { formulaMismatch } from './arithmetic/formula-mismatch.ts';
import { ftePriceBand } from './arithmetic/fte-price-band.ts';
import { hoursFteMismatch } from './arithmetic/hours-fte-mismatch.ts';
import { invalidValue } from './arithmetic/invalid-value.ts';
import { netMismatch } from './arithmetic/net-mismatch.ts';
import { paybackMismatch } from './arithmetic/payback-mismatch.ts';
import { proseAmountMismatch } from './arithmetic/prose-amount-mismatch.ts';
import { returnMismatch } from './arithmetic/return-mismatch.ts';
import { roundingDifference } from './arithmetic/rounding-difference.ts';
import { sharesNot100 } from './arithmetic/shares-not-100.ts';
import { signContradictsLabel } from './arithmetic/sign-contradicts-label.ts';
import { totalMismatch } from './arithmetic/total-mismatch.ts';
import { unitMismatch } from './arithmetic/unit-mismatch.ts';
import { unitMissing } from './arithmetic/unit-missing.ts';
import { unitSlip } from './arithmetic/unit-slip.ts';
import { unpairedRow } from './arithmetic/unpaired-row.ts';
import { concentration } from './catalogue/concentration.ts';
import { countedTwice } from './catalogue/counted-twice.ts';
import { dependencyCycle } from './catalogue/dependency-cycle.ts';
import { duplicateId } from './catalogue/duplicate-id.ts';
import { mixedConventions } from './catalogue/mixed-conventions.ts';
import { mutuallyExclusive } from './catalogue/mutually-exclusive.ts';
import { nearDuplicate } from './catalogue/near-duplicate.ts';
import { overCut } from './catalogue/over-cut.ts';
import { sectorTotalMismatch } from './catalogue/sector-total-mismatch.ts';
import { targetExceeded } from './catalogue/target-exceeded.ts';
import { targetMissed } from './catalogue/target-missed.ts';
import { unknownReference } from './catalogue/unknown-reference.ts';
import { assuranceContradicted } from './classification/assurance-contradicted.ts';
import { budgetSignal } from './classification/budget-signal.ts';
import { classMissing } from './classification/class-missing.ts';
import { classTextContradiction } from './classification/class-text-contradiction.ts';
import { consequenceDenied } from './classification/consequence-denied.ts';
import { feeAsEfficiency } from './classification/fee-as-efficiency.ts';
import { frameCut } from './classification/frame-cut.ts';
import { gainLandsElsewhere } from './classification/gain-lands-elsewhere.ts';
import { gainStaysLocal } from './classification/gain-stays-local.ts';
import { greyZoneUnargued } from './classification/grey-zone-unargued.ts';
import { noncashCounted } from './classification/noncash-counted.ts';
import { reductionUnnamed } from './classification/reduction-unnamed.ts';
import { serviceSignal } from './classification/service-signal.ts';
import { trackTypeConflict } from './classification/track-type-conflict.ts';
import { consultationLate } from './completeness/consultation-late.ts';
import { consultationMissing } from './completeness/consultation-missing.ts';
import { fteMissing } from './completeness/fte-missing.ts';
import { measureMissing } from './completeness/measure-missing.ts';
import { ownerMissing } from './completeness/owner-missing.ts';
import { ownerNotARole } from './completeness/owner-not-a-role.ts';
import { personalData } from './completeness/personal-data.ts';
import { placeholder } from './completeness/placeholder.ts';
import { planChangedAfterAdoption } from './completeness/plan-changed-after-adoption.ts';
import { realisabilityMissing } from './completeness/realisability-missing.ts';
import { realisabilityUnexplained } from './completeness/realisability-unexplained.ts';
import { sectionMissing } from './completeness/section-missing.ts';
import { targetGroupMissing } from './completeness/target-group-missing.ts';
import { tooLong } from './completeness/too-long.ts';
import type { Rule } from './define.ts';
import { fileTooLarge } from './hygiene/file-too-large.ts';
import { suppressionWithoutReason } from './hygiene/suppression-without-reason.ts';
import { syntaxError } from './hygiene/syntax-error.ts';
import { unknownCode } from './hygiene/unknown-code.ts';
import { unusedAssumption } from './hygiene/unused-assumption.ts';
import { unusedRegisterEntry } from './hygiene/unused-register-entry.ts';
import { unusedSuppression } from './hygiene/unused-suppression.ts';
import { barelyEarnedBack } from './investment/barely-earned-back.ts';
import { costsNetted } from './investment/costs-netted.ts';
import { dominantLine } from './investment/dominant-line.ts';
import { financingAsGain } from './investment/financing-as-gain.ts';
import { financingMissing } from './investment/financing-missing.ts';
import { investmentUnsplit } from './investment/investment-unsplit.ts';
import { investmentUnstated } from './investment/investment-unstated.ts';
import { neverEarnedBack } from './investment/never-earned-back.ts';
import { notEarnedBack } from './investment/not-earned-back.ts';
import { severalSignChanges } from './investment/several-sign-changes.ts';
import { spreadMissing } from './investment/spread-missing.ts';
import { cellCount } from './time-profile/cell-count.ts';
import { closedYear } from './time-profile/closed-year.ts';
import { costEndsEarly } from './time-profile/cost-ends-early.ts';
import { duplicateRowLabel } from './time-profile/duplicate-row-label.ts';
import { duplicateYear } from './time-profile/duplicate-year.ts';
import { fullEffectYearOne } from './time-profile/full-effect-year-one.ts';
import { gainBeforeInvestment } from './time-profile/gain-before-investment.ts';
import { incrementsSuspected } from './time-profile/increments-suspected.ts';
import { missingYear } from './time-profile/missing-year.ts';
import { onwardMissing } from './time-profile/onward-missing.ts';
import { partYearSuspected } from './time-profile/part-year-suspected.ts';
import { priceLevelMissing } from './time-profile/price-level-missing.ts';
import { priceLevelMixed } from './time-profile/price-level-mixed.ts';
import { relativeYears } from './time-profile/relative-years.ts';
import { unexplainedProfile } from './time-profile/unexplained-profile.ts';
import { unsortedYears } from './time-profile/unsorted-years.ts';
import { yearsOutsideBudget } from './time-profile/years-outside-budget.ts';
import { euphemism } from './wording/euphemism.ts';
import { mixedLanguage } from './wording/mixed-language.ts';
import { pastedHyphen } from './wording/pasted-hyphen.ts';
import { readability } from './wording/readability.ts';
import { roundingWord } from './wording/rounding-word.ts';
import { titleSaysNothing } from './wording/title-says-nothing.ts';
import { vagueGain } from './wording/vague-gain.ts';
import { vagueQuantity } from './wording/vague-quantity.ts';

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
    ftePriceBand,
    hoursFteMismatch,
    proseAmountMismatch,
    sharesNot100,
    duplicateYear,
    unsortedYears,
    missingYear,
    cellCount,
    duplicateRowLabel,
    yearsOutsideBudget,
    onwardMissing,
    incrementsSuspected,
    partYearSuspected,
    gainBeforeInvestment,
    fullEffectYearOne,
    priceLevelMissing,
    priceLevelMixed,
    closedYear,
    unexplainedProfile,
    costEndsEarly,
    relativeYears,
    notEarnedBack,
    barelyEarnedBack,
    neverEarnedBack,
    investmentUnstated,
    costsNetted,
    investmentUnsplit,
    financingMissing,
    dominantLine,
    spreadMissing,
    financingAsGain,
    severalSignChanges,
    classMissing,
    serviceSignal,
    budgetSignal,
    classTextContradiction,
    consequenceDenied,
    assuranceContradicted,
    greyZoneUnargued,
    reductionUnnamed,
    frameCut,
    feeAsEfficiency,
    trackTypeConflict,
    noncashCounted,
    gainLandsElsewhere,
    gainStaysLocal,
    sectionMissing,
    placeholder,
    targetGroupMissing,
    ownerMissing,
    ownerNotARole,
    fteMissing,
    consultationMissing,
    consultationLate,
    realisabilityMissing,
    realisabilityUnexplained,
    measureMissing,
    personalData,
    planChangedAfterAdoption,
    tooLong,
    duplicateId,
    unknownReference,
    nearDuplicate,
    countedTwice,
    mutuallyExclusive,
    dependencyCycle,
    targetMissed,
    targetExceeded,
    sectorTotalMismatch,
    mixedConventions,
    concentration,
    overCut,
    vagueGain,
    euphemism,
    vagueQuantity,
    roundingWord,
    titleSaysNothing,
    pastedHyphen,
    readability,
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

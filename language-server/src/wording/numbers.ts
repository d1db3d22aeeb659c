/**
 * What is recognised by how it is written or by counting: a number, a year, a quantity ("to", "12", "hver anden uge"), and two quantities of
 * which the later is less, more, rarer or more often; a Danish pack says {tal}, {årstal}, {mængde}, {ned}, {op}, {sjældnere} and {oftere}.
 */
export const numberKinds = ['{number}', '{year}', '{quantity}', '{down}', '{up}', '{rarer}', '{oftener}'] as const;
export type NumberKind = (typeof numberKinds)[number];
export const danishNames: Readonly<Record<string, NumberKind>> = {
    '{tal}': '{number}',
    '{årstal}': '{year}',
    '{mængde}': '{quantity}',
    '{ned}': '{down}',
    '{op}': '{up}',
    '{sjældnere}': '{rarer}',
    '{oftere}': '{oftener}',
};

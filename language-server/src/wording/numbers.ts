/** Words that are recognised by how they are written; a Danish pack says {tal} and {årstal}. */
export const numberKinds = ['{number}', '{year}'] as const;
export type NumberKind = (typeof numberKinds)[number];
export const danishNames: Readonly<Record<string, NumberKind>> = { '{tal}': '{number}', '{årstal}': '{year}' };

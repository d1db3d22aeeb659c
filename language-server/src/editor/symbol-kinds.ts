import { SymbolKind } from 'vscode-languageserver-types';

/** The kinds that lists draw icons for, the same ones in every list. */
export const symbolKinds = {
    budget: SymbolKind.Package,
    proposal: SymbolKind.Class,
    economy: SymbolKind.Struct,
    group: SymbolKind.Namespace,
    measure: SymbolKind.Property,
    assumption: SymbolKind.Constant,
    entry: SymbolKind.EnumMember,
} as const;

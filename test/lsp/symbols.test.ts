import { describe, expect, it } from 'vitest';
import { type DocumentSymbol, SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import { documentSymbols, workspaceSymbols } from '../../language-server/src/editor/symbols.ts';
import { Project } from '../../language-server/src/project.ts';
import { type Marked, marked, textIn } from './marked.ts';

const catalogue = `sektor havn "Havnen"
forudsætning timeløn = 350 kr

budget B2027 "Katalog 2027-2030" {
    enhed: 1.000 kr
    forudsætning pris = (2 * 300 kr)
}

forslag ÆLD-03 "Fælles vagtplanlægning" {
    budget: B2027
    måling "Vikarforbrug" "pct. af løn" fra 18 til 12..13 senest 2028
    økonomi i 1.000 kr {
        år 2027..2030 varig
        gevinst "Timer" 250 500 600 600 600
        gruppe "Drift" {
            udgift "Licens" 50 50 50 50 60
            gruppe "Indre" { udgift "Support" - - - - - }
        }
    }
    økonomi "Plan B" i 1.000 kr { år etablering 2027 }
}
`;

/** The outline as indented lines. */
function outline(symbols: readonly DocumentSymbol[], depth = 0): string {
    return symbols.map(({ name, detail, children }) => `${'  '.repeat(depth)}${name} | ${detail}\n${outline(children ?? [], depth + 1)}`).join('');
}

function everySymbol(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
    return symbols.flatMap((symbol) => [symbol, ...everySymbol(symbol.children ?? [])]);
}

/** Editors refuse an outline in which a selection lies outside what it belongs to. */
function expectNested(here: Marked): void {
    for (const { range, selectionRange, name } of everySymbol(documentSymbols(here.document))) {
        expect(textIn(here, range)).toContain(textIn(here, selectionRange));
        expect(name).not.toBe('');
    }
}

describe('the outline', () => {
    it('shows what the document declares, with titles and figures', () => {
        expect(outline(documentSymbols(marked(catalogue).document))).toBe(
            `havn | sektor · Havnen
timeløn | 350 kr
B2027 | Katalog 2027-2030
  pris | (2 * 300 kr)
ÆLD-03 | Fælles vagtplanlægning · netto 540.000 kr. om året
  Vikarforbrug | 18 → 12..13 pct. af løn
  økonomi | 2027-2030, varig
    Drift | gruppe
      Indre | gruppe
  økonomi Plan B | etablering, 2027
`,
        );
        expectNested(marked(catalogue));
    });

    it('says the same in English', () => {
        const text = `proposal A "Rotas" {
    economy in kr { years 2027 onward
        gain "x" ~100 90..110
        group "Running" { cost "y" 10 10 } }
}
proposal P { economy part "Pilot" in kr { years 2027 } }
track t "Joint work"`;
        expect(outline(documentSymbols(marked(text, {}, 'en').document))).toBe(
            `A | Rotas · net about 90 kr. a year (80 kr. to 100 kr.)
  economy | 2027, onward
    Running | group
P | 
  economy part Pilot | 2027
t | track · Joint work
`,
        );
    });

    it('strikes a dropped proposal through, and selects its id', () => {
        const here = marked('forslag A "T" { status: bortfaldet }');
        const [symbol] = documentSymbols(here.document);
        expect(symbol?.tags).toEqual([SymbolTag.Deprecated]);
        expect(symbol?.kind).toBe(SymbolKind.Class);
        expect(symbol === undefined ? '' : textIn(here, symbol.selectionRange)).toBe('A');
    });

    it('keeps a title on one line', () => {
        const [symbol] = documentSymbols(marked('forslag A """\n  To\n  linjer\n""" { }').document);
        expect(symbol?.detail).toBe('To linjer');
    });

    it('shows what can be read of a half-written document, cut off anywhere', () => {
        expect(outline(documentSymbols(marked('forslag A "T" {\n økonomi {\n gruppe "G" { udgift "x" (\nforslag B {').document))).toBe(
            'A | T\n  økonomi | \n    G | gruppe\nB | \n',
        );
        for (let end = 0; end < catalogue.length; end += 7) expectNested(marked(catalogue.slice(0, end)));
    });
});

describe('finding proposals in all files', () => {
    const project = new Project();
    project.setFile('file:///b.prop', catalogue);
    project.setFile('file:///c.prop', 'forslag TEK-01 "Vejlys" { status: bortfaldet }');
    const names = (query: string) => workspaceSymbols(project, query, 'da').map(({ name }) => name);

    it('finds them by id and by title, spread letters and several words included', () => {
        expect(names('æld')).toEqual(['ÆLD-03 Fælles vagtplanlægning']);
        expect(names('VAGTPLAN')).toEqual(['ÆLD-03 Fælles vagtplanlægning']);
        expect(names('fvpl')).toEqual(['ÆLD-03 Fælles vagtplanlægning']);
        expect(names('lys tek')).toEqual(['TEK-01 Vejlys']);
        expect(names('xyz')).toEqual([]);
    });

    it('lists proposals, budgets and register entries where nothing is typed', () => {
        expect(names('')).toEqual(['ÆLD-03 Fælles vagtplanlægning', 'TEK-01 Vejlys', 'B2027 Katalog 2027-2030', 'havn Havnen']);
    });

    it('shows what each gives a year, in the language asked for', () => {
        const [danish] = workspaceSymbols(project, 'æld', 'da');
        const [english] = workspaceSymbols(project, 'æld', 'en');
        expect([danish?.containerName, english?.containerName]).toEqual(['netto 540.000 kr. om året', 'net 540.000 kr. a year']);
        expect(danish?.location).toEqual({ uri: 'file:///b.prop', range: { start: { line: 8, character: 8 }, end: { line: 8, character: 14 } } });
        expect(workspaceSymbols(project, 'tek', 'da')[0]?.tags).toEqual([SymbolTag.Deprecated]);
    });

    it('puts what fits best first, and stops at 200', () => {
        const many = new Project();
        many.setFile('file:///m.prop', Array.from({ length: 300 }, (_, index) => `forslag A-${index} "Emne" { }`).join('\n'));
        many.setFile('file:///z.prop', 'forslag E-1 "A" { }');
        expect(workspaceSymbols(many, '', 'da')).toHaveLength(200);
        expect(workspaceSymbols(many, 'e-1', 'da')[0]?.name).toBe('E-1 A');
    });
});

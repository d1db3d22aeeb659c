import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keywords } from '@provenu/grammar/keywords.ts';
import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../language-server/src/editor/hover.ts';
import { documentedKeywords, keywordDoc } from '../../language-server/src/editor/keyword-docs.ts';
import { type Marked, marked, textIn } from './marked.ts';

const budget = `budget B2027 "Katalog" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    tilbagebetaling: 8 år
    diskonteringsrente: 3,5 %
    måltal: 100 300 400 500
    overført: -20
    forudsætning vikartime = 350 kr note "Gennemsnit *2026*"
}
`;

const proposal = `forslag ÆLD-03 "Fælles vagtplan" {
    budget: B2027
    sektor: ældre
    klasse: effektivisering
    status: analyse
    basisbudget: 48.500
    økonomi {
        år                              2027   2028   2029   2030  varig
        gevinst "Vikarer"                250    500    600    600    600  = 1.950
        gevinst "Ledertid" ikke-kontant  (120 timer * vikartime)  84  84  84  84
        udgift "Licens"    service        60     60     60     60     60
        investering "System" anlæg       900    100      -      -      -
        netto                           -710    340    540    545    540
        akkumuleret                     -710   -370    170    715      -
    }
}
`;

const others = { 'file:///_budget.prop': budget };

/** What the hover at each mark says, without the picture. */
function told(text: string, files: Readonly<Record<string, string>> = others, language: 'da' | 'en' = 'da'): readonly string[] {
    const document = marked(text, files, language);
    return document.positions.map((_, index) => said(document, index));
}

function said(document: Marked, index = 0): string {
    const position = document.positions[index];
    const found = position === undefined ? null : hover(document.document, position);
    return found === null ? '' : (found.contents as MarkupContent).value.replace(/base64,[^)]*/g, 'base64,');
}

/** A text with a mark in front of the nth `word`. */
function at(text: string, word: string, nth = 1): string {
    const parts = text.split(word);
    return `${parts.slice(0, nth).join(word)}▮${word}${parts.slice(nth).join(word)}`;
}

describe('hover on a proposal', () => {
    it('shows its profile at its id, at the word before it, and wherever it is referred to', () => {
        const other = 'forslag ANDET "Andet" {\n    afhænger af: ▮ÆLD-03\n}\n';
        const [id] = told(at(proposal, 'ÆLD-03'));
        expect(id).toContain('**ÆLD-03** Fælles vagtplan');
        expect(told(at(proposal, 'forslag'))[0]).toBe(id);
        expect(told(other, { ...others, 'file:///p.prop': proposal })[0]).toBe(id);
    });

    it('shows each year with its kinds of money, net and running sum, the sum and the level after', () => {
        const [text = ''] = told(at(proposal, 'ÆLD-03'));
        const rows = text.split('\n').filter((line) => line.startsWith('|'));
        expect(rows.map((row) => row.replace(/ +/g, ' '))).toEqual([
            '| 1.000 kr. | gevinst | udgift | investering | netto | akkumuleret |',
            expect.stringContaining('-:'),
            '| 2027 | 250 | 60 | 900 | −710 | −710 |',
            '| 2028 | 500 | 60 | 100 | 340 | −370 |',
            '| 2029 | 600 | 60 | - | 540 | 170 |',
            '| 2030 | 600 | 60 | - | 540 | 710 |',
            '| **I alt** | **1.950** | **240** | **1.000** | **710** | |',
            '| Varig | 600 | 60 | 0 | 540 | |',
        ]);
    });

    it('says payback, rule, return and present value with their conventions, and what the figures are in', () => {
        const [text] = told(at(proposal, 'ÆLD-03'));
        expect(text).toContain('- Tjent hjem efter 3 år, i 2029.');
        expect(text).toContain('Reglen om tilbagebetaling inden for 8 år er overholdt');
        expect(text).toMatch(/Afkastet pr\. investeret krone er .* netto over 8 år\./);
        expect(text).toMatch(/Nutidsværdien over 8 år er .* ved en rente på 3,5 %, med første år udiskonteret\./);
        expect(text).toContain('Ikke-kontant (1.000 kr., ikke i netto): 42 · 84 · 84 · 84 · 84');
        expect(text).toContain('Beløb i 1.000 kr. i pris- og lønniveau 2027.');
    });

    it('draws a picture that holds everything it needs', () => {
        const document = marked(at(proposal, 'ÆLD-03'), others);
        const position = document.positions[0] ?? { line: 0, character: 0 };
        const { value } = hover(document.document, position)?.contents as MarkupContent;
        const [, base64 = ''] =
            /!\[ÆLD-03, netto og akkumuleret netto, 2027-2034, i 1\.000 kr\.\]\(data:image\/svg\+xml;base64,([\w+/=]+)\)/.exec(value) ?? [];
        expect(atob(base64)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/);
        expect(value.length).toBeLessThan(20_000);
    });

    it('compares scenarios', () => {
        const scenario = '    økonomi "Uden system" { år 2027 2028 2029 2030 varig gevinst "Vikarer" 100 100 100 100 100 }\n}\n';
        const [text] = told(at(proposal.replace(/\}\n$/, scenario), 'ÆLD-03'));
        expect(text).toMatch(/\| \*\*Forslaget\*\* +\| +\*\*710\*\* \| +\*\*540\*\* \| +\*\*3 år\*\* \|/);
        expect(text).toMatch(/\| Uden system +\| +400 \| +100 \| +- \|/);
    });

    it('is as useful in English, with Danish numbers', () => {
        const [text] = told(at(proposal, 'ÆLD-03'), others, 'en');
        expect(text).toContain('efficiency · analysis · Ældre');
        expect(text).toContain('- Earned back after 3 years, in 2029.');
        expect(text).toMatch(/\| \*\*Total\*\* +\| +\*\*1\.950\*\*/);
        expect(text).toContain('price and wage level 2027');
    });

    it('says so where nothing is stated, or where an amount cannot be read', () => {
        expect(told('forslag ▮A "a" { }')[0]).toContain('Forslaget har endnu ingen beløb.');
        const [text] = told(at(proposal.replace('500    600', '1.5   600'), 'ÆLD-03'));
        expect(text).toContain('Et beløb i tabellen kan ikke læses endnu.');
        expect(text).not.toContain('![');
        expect(text).not.toContain('Tjent hjem');
    });

    it('makes no markup of texts from the file', () => {
        const [text] = told('forslag ▮A "<img src=x> [klik](http://x) **fed** | `kode`" { }');
        expect(text).toContain('\\<img src=x>');
        expect(text).toContain('\\[klik]\\(http');
        expect(text).toContain('\\*\\*fed\\*\\*');
    });
});

describe('hover on a stated figure', () => {
    it('shows its terms, their sum, the difference, the tolerance and the verdict', () => {
        const [sum = '', net = '', wrong = '', running = ''] = told(
            proposal
                .replace('netto                           -710', 'netto  -7▮10')
                .replace('545', '5▮45')
                .replace('= 1.950', '= 1.9▮50')
                .replace('715 ', '▮715 '),
        );
        expect(net).toMatch(/^\*\*Netto i 2027\*\*/);
        expect(net.replace(/ +/g, ' ')).toContain(
            '| Vikarer | 250 |\n| Licens | −60 |\n| System | −900 |\n| **Leddene giver** | **−710** |\n| **Oplyst** | **−710** |',
        );
        expect(net).toContain('**Stemmer.**');
        expect(wrong.replace(/ +/g, ' ')).toContain('| Forskel | 5 |\n| Tolerance | ± 1,5 |');
        expect(wrong).toContain('**Stemmer ikke.** Forskellen er større end tolerancen');
        expect(sum).toMatch(/^\*\*Summen af rækken 'Vikarer'\*\*/);
        expect(running.replace(/ +/g, ' ')).toContain('| 2027 | −710 |\n| 2028 | 340 |\n| 2029 | 540 |\n| 2030 | 545 |');
    });

    it('says when only noncash amounts make it agree', () => {
        const text = 'forslag A "a" { økonomi i kr { år 2027\n gevinst "Tid" ikke-kontant 50\n gevinst "Penge" 100\n samlet gevinst ▮150\n} }';
        expect(told(text)[0]).toContain('Tallet passer kun, når ikke-kontante eller undgåede beløb tælles med');
    });

    it('adds up the years of each row where a running sum has no stated net to run over', () => {
        const [text = ''] = told('forslag A "a" { økonomi i kr { år 2027 2028\n gevinst "G" 10 20\n udgift "U" 5 5\n akkumuleret 5 ▮20\n} }');
        expect(text.replace(/ +/g, ' ')).toContain('| G | 30 |\n| U | −10 |\n| **Leddene giver** | **20** |');
    });

    it('compares a stated payback and return with the table', () => {
        const text =
            'forslag A "a" { økonomi i kr { år 2027 2028\n gevinst "G" 60 60\n investering "I" 100 -\n oplyst tilbagebetaling ▮3 år\n oplyst afkast 1,▮2 brutto\n} }';
        expect(told(text)[0]).toContain('Oplyst 3 år; tabellen giver **2 år (1,67)**.');
        expect(told(text)[1]).toContain('Oplyst 1,2; tabellen giver **1,2 over 2 år**.');
    });
});

describe('hover in a table', () => {
    it('evaluates a formula step by step, with the numbers put in', () => {
        const [formula] = told(at(proposal, '* vikartime'));
        expect(formula).toContain('- vikartime = 350 kr.\n- 120 timer × 350 kr. = 42.000 kr.');
        expect(formula).toContain('**42.000 kr. (42 i 1.000 kr.)**');
        const [nested] = told('forslag A "a" { økonomi i t.kr { år 2027\n gevinst "G" ((2 + 3) * 25 %▮ * 1.200 = 1.500)\n} }');
        expect(nested).toContain('- 2 + 3 = 5\n- 5 × 25 % = 1,25\n- 1,25 × 1.200 = 1.500');
        expect(nested).toContain('Det oplyste resultat 1.500 stemmer.');
    });

    it('says when a formula cannot be computed, as it looks while it is written', () => {
        expect(told('forslag A "a" { økonomi i kr { år 2027\n gevinst "G" (2 timer ▮+ 3 kr)\n} }')[0]).toContain('Formlen kan ikke regnes ud.');
        expect(told('forslag A "a" { økonomi i kr { år 2027\n gevinst "G" (▮2 *')[0]).toContain('Formlen kan ikke regnes ud.');
    });

    it('spells out a plain amount, a range, an open range, an approximate figure and an empty cell', () => {
        const row = (cell: string) => told(`forslag A "a" { økonomi i 1.000 kr prisniveau 2026 { år 2027\n gevinst "G" ▮${cell}\n} }`)[0];
        expect(row('250')).toBe("**250.000 kr.** (250 × 1.000 kr., i 2026-priser)\n\nGevinst 'G' i 2027.");
        expect(row('2,1 mio')).toContain('**2.100.000 kr.**');
        expect(row('200..300')).toContain('Et interval fra 200.000 kr. til 300.000 kr.: summer regner med midten, 250.000 kr.');
        expect(row('200..')).toContain('Mindst 200.000 kr.');
        expect(row('~250')).toContain('Et anslået tal (\\~): regnes som 250.000 kr.');
        expect(row('-')).toContain('En streg er ikke det samme som 0');
    });

    it('explains a row: its sum, how its cells are read, and what counts', () => {
        const [noncash, cost] = told(proposal.replace('"Licens"', '"Lic▮ens"').replace('gevinst "Ledertid"', '▮gevinst "Ledertid"'));
        expect(cost).toContain("**udgift** 'Licens'");
        expect(cost).toContain('Sum over 2027-2030: 240.000 kr. (240 i 1.000 kr.)');
        expect(cost).toContain('Hver celle er årets niveau i forhold til i dag');
        expect(noncash).toContain('Ikke-kontant: Frigjort tid');
    });

    it('says what a stepwise cell is, and what level it brings', () => {
        const [row, cell] = told('forslag A "a" { økonomi i kr { år 2027 2028\n gevinst "▮G" trinvis 10 ▮20\n} }', {}, 'en');
        expect(row).toContain('Levels: 10 · 30');
        expect(row).toContain("The table has no column 'onward': the level in 2028 goes on.");
        expect(cell).toContain('The level is then 30 kr.');
    });

    it('says what the amounts of the table are in, and which year a relative one is', () => {
        expect(told(at(proposal, 'økonomi'))[0]).toContain('Enhed: 1.000 kr. (fra budgettet)');
        expect(told('forslag A "a" { starter: 2027-08 økonomi i kr { år ▮1 2\n gevinst "G" 1 2\n} }')[0]).toContain('År 1 er 2027');
    });
});

describe('hover on names', () => {
    it('shows an assumption with its note and where it is declared', () => {
        const document = marked(at(proposal, 'vikartime'), others);
        expect(said(document)).toBe(
            '**vikartime** = 350 kr.\n\nGennemsnit \\*2026\\*\n\nStår i [\\_budget.prop, linje 9](file:///_budget.prop#L9): gælder for alle forslag i budget B2027.',
        );
        const range = hover(document.document, document.positions[0] ?? { line: 0, character: 0 })?.range;
        expect(range === undefined ? '' : textIn(document, range)).toBe('vikartime');
    });

    it('takes the nearest assumption of a name', () => {
        const text = 'forudsætning t = 1 kr\nforslag A "a" { forudsætning t = 2 kr økonomi i kr { år 2027\n gevinst "G" (3 * ▮t)\n} }';
        expect(told(text)[0]).toContain('**t** = 2 kr.');
        expect(told(text)[0]).toContain('gælder kun i forslag A');
    });

    it('shows the entry of a register, built in or of the workspace', () => {
        expect(told(at(proposal, 'ældre'))[0]).toBe(
            '**Ældre** (sektor `ældre`)\n\nSkrives også `elderly`\n\nStår i de registre, der følger med programmet.',
        );
        const text = 'forslag A "a" { spor: ▮grøn }';
        expect(told(text, { 'file:///r.prop': '\nspor grøn alias green, eco "Grøn omstilling"' }, 'en')[0]).toBe(
            '**Grøn omstilling** (track `grøn`)\n\nAlso written `green`, `eco`\n\nDeclared in [r.prop, line 2](file:///r.prop#L2)',
        );
        expect(told('spor grøn alias gr▮een "Grøn omstilling"')[0]).toContain('**Grøn omstilling**');
    });

    it('says nothing of a name that stands for nothing', () => {
        expect(told('forslag A "a" { afhænger af: ▮B sektor: ▮ukendt budget: ▮X }')).toEqual(['', '', '']);
    });

    it('shows a budget: what its proposals give against its target, year by year', () => {
        const [text = ''] = told(at(budget, 'B2027'), { 'file:///p.prop': proposal });
        expect(text).toContain('1 forslag tæller med');
        expect(text.replace(/ +/g, ' ')).toContain('| 2027 | 190 | 170 | 100 | 70 |\n| 2028 | 440 | 440 | 300 | 140 |');
        expect(told(at(proposal, 'B2027'))[0]).toContain('**B2027** Katalog');
    });

    it('compares the amounts of a budget with its proposals', () => {
        const text = budget
            .replace('300', '▮300')
            .replace('overført', 'oplyst total: ▮190 440 540 540\n    oplyst antal: ▮2\n    overført')
            .replace('-20', '▮-20');
        const [target, total, count, carried] = told(text, { 'file:///p.prop': proposal });
        expect(target).toContain('Måltal for 2028. Forslagene giver 440.000 kr.: 140.000 kr. mere end måltallet.');
        expect(total).toContain('**Stemmer**: forslagene giver 190.000 kr. i 2027');
        expect(count).toContain('**Stemmer ikke**: der tæller 1 forslag');
        expect(carried).toBe('**−20.000 kr.**');
    });
});

describe('hover on keywords', () => {
    it('documents every keyword in both languages, and nothing else', () => {
        expect([...documentedKeywords].sort()).toEqual(keywords.map(({ key }) => key).sort());
        for (const key of documentedKeywords) {
            const { da, en } = keywordDoc(key);
            expect(da.length, key).toBeGreaterThan(15);
            expect(en.length, key).toBeGreaterThan(15);
            expect(da, key).not.toBe(en);
        }
    });

    it('defines a class and a status, and gives the word of the other language', () => {
        const [kind, status] = told(proposal.replace('effektivisering', 'effekt▮ivisering').replace('analyse', 'ana▮lyse'));
        expect(kind).toBe('**effektivisering** *(efficiency)*\n\nSamme eller bedre service for færre penge.');
        expect(status).toContain('**analyse** *(analysis)*');
        expect(told('proposal A "a" { class: ▮grey-zone }', {}, 'en')[0]).toContain('Both an efficiency and something else.');
    });

    it('knows which of two keywords of one spelling stands there', () => {
        const [status, row] = told('forslag A "a" { status: ▮realiseret økonomi i kr { år 2027 gevinst "G" 1 ▮realiseret gevinst "G" 1 } }');
        expect(status).toContain('Gevinsten er hentet.');
        expect(row).toContain('**realiseret gevinst**');
        expect(told(budget.replace('8 år', '8 ▮år'))[0]).toContain('Det antal år, en investering skal være tjent hjem inden for');
    });

    it('says nothing in texts and comments', () => {
        expect(told('// forslag ▮gevinst\nforslag A "en ▮gevinst" { resumé: "net▮to" }')).toEqual(['', '', '']);
    });
});

describe('hover on findings', () => {
    it('says why a finding matters, below what else there is to say', () => {
        const document = marked(proposal.replace('545', '5▮45'), others);
        const findings = document.document.project.check().flatMap((file) => file.findings);
        const value = (hover(document.document, document.positions[0] ?? { line: 0, character: 0 }, findings)?.contents as MarkupContent).value;
        expect(value).toMatch(/\*\*Stemmer ikke\.\*\*[\s\S]*\n---\n\n\*\*.*\*\* \(\[net-mismatch\]\(https:\/\/.*\/da\/net-mismatch\.md\)\)/);
        const [without] = told(proposal.replace('545', '5▮45'));
        expect(value.startsWith(without ?? '?')).toBe(true);
    });
});

describe('hover while a file is being written', () => {
    it('never fails, wherever a text breaks off and wherever one points', () => {
        const whole = `${budget}${proposal}`;
        for (let end = 0; end <= whole.length; end += 97) {
            const { document } = marked(whole.slice(0, end), {});
            for (let offset = Math.max(0, end - 120); offset <= end; offset += 11) {
                expect(() => hover(document, document.project.positionOf(document.uri, offset))).not.toThrow();
            }
        }
    });

    it('never fails in the examples, and says something of every number of a table', () => {
        const folder = join(import.meta.dirname, '../../examples');
        for (const file of readdirSync(folder).filter((name) => name.endsWith('.prop'))) {
            const { document } = marked(readFileSync(join(folder, file), 'utf8'), {}, 'en');
            const cells = document.written.proposals.flatMap((each) => each.economies.flatMap((economy) => economy.rows.flatMap((row) => row.cells)));
            for (const cell of cells) {
                expect(hover(document, document.project.positionOf(document.uri, cell.start)), `${file} ${cell.start}`).not.toBeNull();
            }
        }
    });
});

import { describe, expect, it } from 'vitest';
import { fileStatus } from '../../language-server/src/editor/file-status.ts';
import type { CheckOptions } from '../../language-server/src/rules/check.ts';
import { marked } from '../lsp/marked.ts';

const proposal = (net: string, more = '') => `forslag A-1 "Fælles indkøb" {
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Indkøb samles."
    borgere: "Ingen ændring."
${more}    økonomi i 1.000 kr prisniveau 2027 {
        år               2027  2028
        gevinst "Varer"   100   150
        netto             100   ${net}
    }
}
`;

function statusOf(text: string, options: CheckOptions = {}, language: 'da' | 'en' = 'da') {
    const { document } = marked(text, {}, language);
    const [found] = document.project.check({ ...options, paths: new Set([document.uri]) });
    return fileStatus(document, found, options);
}

describe('the status of a file', () => {
    it('counts what is found, by severity', () => {
        const { counts, lines } = statusOf(proposal('160'));
        expect(counts).toEqual({ error: 1, warning: 0, info: 0 });
        expect(lines[0]).toBe('1 fejl, 0 advarsler, 0 oplysninger.');
        expect(lines.join(' ')).not.toContain('Intet vises');
    });

    it('says why nothing is shown: all is well', () => {
        expect(statusOf(proposal('150')).lines).toContain('Intet vises: filen er kontrolleret, og alt stemmer.');
    });

    it('says why nothing is shown: all is suppressed', () => {
        const { lines } = statusOf(proposal('160  // prop-ignore net-mismatch: afrundet i kilden'));
        expect(lines.slice(0, 2)).toEqual([
            '0 fejl, 0 advarsler, 0 oplysninger, 1 undertrykt med begrundelse.',
            'Intet vises: alt, der blev fundet, er undertrykt i filen.',
        ]);
    });

    it('says why nothing is shown: the file is empty, or not checked yet', () => {
        expect(statusOf('', {}, 'en').lines).toContain(
            'Nothing is shown: the file holds neither a proposal nor a budget. Write "proposal" to begin.',
        );
        expect(fileStatus(marked(proposal('150')).document, undefined, {}).lines).toContain('Filen er endnu ikke kontrolleret.');
    });

    it('names the budget that the file is held against, and what cannot be checked without one', () => {
        const budget = 'budget B1 "Budget 2027" { år: 2027..2030 enhed: 1.000 kr }\n';
        expect(statusOf(budget + proposal('150', '    budget: B1\n')).lines).toContain('Budget: B1 "Budget 2027" 2027-2030.');
        expect(statusOf(proposal('150')).lines.join(' ')).toContain('1 af 1 forslag har intet budget');
    });

    it('names the rules that are switched off, and which tier is checked', () => {
        const { lines } = statusOf(proposal('160'), { strict: true, rules: { 'net-mismatch': { severity: 'off' } } });
        expect(lines).toContain('Slået fra i provenu.json: net-mismatch.');
        expect(lines).toContain('Kontrol: alle regler, som før politisk behandling.');
    });
});

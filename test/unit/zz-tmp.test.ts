import { it } from 'vitest';
import { Project } from '../../language-server/src/project.ts';
import { rules } from '../../language-server/src/rules/registry.ts';
it('x', () => {
    const out: string[] = [];
    for (const r of rules) {
        for (const [k, t] of [['F', r.page.failing], ['P', r.page.passing]] as const) {
            const p = new Project(); p.setFile('a.prop', t);
            for (const f of p.check({ strict: true })[0]!.findings) { out.push(`${k} ${r.code} -> ${f.code}@${JSON.stringify(t.slice(f.span.start, f.span.end))}\n    ${f.message.da}\n    ${f.message.en}  fixes=${JSON.stringify(f.fixes.map((x) => x.text))}`);
              for (const fx of f.fixes) { const q = new Project(); const nt = t.slice(0, fx.from) + fx.text + t.slice(fx.to); q.setFile('a.prop', nt); if (q.check()[0]!.findings.length) out.push('     fix leaves ' + q.check()[0]!.findings.map((z) => z.code)); } }
        }
    }
    const head = (body: string) => `proposal A "x" {\n sector: skole\n type: energi\n class: efficiency\n summary: "s"\n citizens: "c"\n${body}\n}\n`;
    const eco = (row: string, h = '2027 2028', u = 'in 1.000 kr') => head(`economy ${u} {\n years ${h}\n ${row}\n}`);
    for (const [n, t] of Object.entries({
        add: eco('gain "a" (3 hours + 5 kr) 3'), sub: eco('gain "a" (3 hours - 5) 3'), sub2: eco('gain "a" (5 kr - 3 fte) 3'), mul: eco('gain "a" (5 kr * 3 kr) 3'), cell: eco('gain "a" 5 hours 3'), fte: eco('fte "a" 5 kr 3'),
        word: eco('gain "a" (5 borgere) 3'), rate: 'budget B { discount rate: 3,5 }', count: 'budget B { years: 2027\n unit: kr\n stated count: 3 kr\n stated total: 3 }', cells1: eco('gain "a" 5'), cells2: eco('gain "a" -', '2027 2028 onward'), cells3: eco('total gain 3 3 3'), cells4: eco('total gain'),
        rel: eco('gain "a" 5 0', '1 2'), gbi: eco('gain "a" 5 6\ninvestment "b" - 3', '1 2'), act: eco('actual gain "b" 2 3\n gain "a" 2 3'), sgn: eco('cost "Saving on x" 2 3'), sgn2: eco('investment "x" -2 3'),
        grp: eco('gain "a" 300 300'), base: head('base budget: 48.500\n economy in kr {\n years 2027\n gain "a" 3\n}'), header: head('economy in kr {\n years 2027 2028\n gain "a" 3 4\n total 3 4\n net 5 4\n cumulative 5 7\n}'),
        amb: eco('gain "a" 1.5 5'), two: head('starts: 2027-08-01\n economy in kr {\n years 2027 2028\n gain "a" 30 30 \n}'), slash: eco('gain "a" (5 kr / 0) 3'), setup: eco('gain "a" 5 3 4', '2027 setup 2028'), cells5: eco('gain "a"', '2027 onward'),
    })) {
        const p = new Project(); p.setFile('a.prop', t);
        for (const f of p.check()[0]!.findings) out.push(`V ${n} -> ${f.code}@${JSON.stringify(t.slice(f.span.start, f.span.end))}\n    ${f.message.da}\n    ${f.message.en}`);
    }
    console.log(out.join('\n'));
});

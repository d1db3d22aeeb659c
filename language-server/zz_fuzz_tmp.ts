import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { execSync } from 'node:child_process';
import { formatText } from '/work/main/language-server/src/language/format/format.ts';
import { scan } from '/work/main/language-server/src/language/scanner.ts';
import { readSuppressions } from '/work/main/language-server/src/language/build/suppressions.ts';
import { LineIndex } from '/work/main/language-server/src/language/lines.ts';
import { keywords } from '/work/main/grammar/keywords.ts';

const files = execSync('find /work/main/examples /work/main/test/corpus /work/main/grammar -name "*.prop"').toString().trim().split('\n').map((f) => readFileSync(f, 'utf8'));
const words = keywords.flatMap((k) => [...k.en, ...k.da]);
const bits = ['{', '}', '{\n', '}\n', ':', ',', '(', ')', '=', '+', '-', '*', '/', '%', '"t"', '"""a"""', '"""\n  a\n\n    b\n  """', '1.250', '2,5', '-3', '2..3', '..3', '3..', '~5', '2027', 'kr', 'mio', 'mio. kr', 'X-1', 'foo', 'foo:', '// c\n', '\n// c\n', '/* m */', '/* m\n  n */', '\n/* m */\n', '// prop-ignore total-mismatch: x\n', '\n// prop-ignore total-mismatch: x\n', '/* prop-ignore a: b */', '\n', '\n\n', '\n\n\n', '\r\n', '\t', '  ', '\u00a0','–'];
const soup = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...bits), fc.constantFrom(...words), fc.constantFrom('gain "x" 5 5', 'cost "y" cash (5 * 3) -', 'economy in kr {', 'proposal X "t" {', 'owner: "x"', 'class: grey-zone {', 'efficiency 60 % "x"', 'group "g" {', 'years 2027 onward', 'measure "x" from 3 to 4', 'assumption x = 5')), fc.constantFrom(' ', ' ', '\n', '')), { maxLength: 60 }).map((a) => a.map(([x, y]) => x + y).join(''));
const mutated = fc.tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), fc.oneof(fc.constantFrom(...bits), fc.constantFrom(...words), fc.constant(''))), { minLength: 1, maxLength: 6 })).map(([t, ms]) => { for (const [p, d, s] of ms) { const at = Math.floor(p * t.length); t = t.slice(0, at) + s + t.slice(at + d); } return t; });
let total = 0, refused = 0, kept = 0; const keptSamples: string[] = [];
function onLine(text: string) { const s = scan(text); const lines = new LineIndex(text); return readSuppressions(text, s, lines).map((x) => s.tokens.flatMap((t, i) => lines.lineOf(t.start) === x.line ? [i] : [])); }
import { writeFileSync } from "node:fs";
function check(text: string) { writeFileSync("/tmp/last.txt", text);
    total++;
    const r = formatText(text);
    if (r.kind === 'refused') { refused++; return; }
    const again = formatText(r.text);
    if (again.kind !== 'formatted' || again.text !== r.text) throw new Error('not idempotent:\n' + r.text + '\n-----\n' + (again.kind === 'formatted' ? again.text : again.kind));
    if (r.text === text && (/[ \t]\n/.test(text) || /\n\n\n/.test(text) )) { kept++; if (keptSamples.length < 8) keptSamples.push(text); }
    const a = onLine(text), b = onLine(r.text);
    a.forEach((x, i) => x.forEach((t) => { if (!b[i]!.includes(t)) throw new Error('suppression lost ' + t + '\n' + r.text); }));
}
const n = Number(process.argv[2] ?? 20000);
for (const p of [soup, mutated]) {
    total = refused = kept = 0; keptSamples.length = 0;
    try { fc.assert(fc.property(p, check), { numRuns: n }); } catch (e) { console.log(String((e as Error).message).slice(0, 3000), String((e as {cause?: Error}).cause?.message).slice(0, 3000)); }
    console.log({ total, refused, kept }); for (const k of keptSamples.slice(0, 4)) if (k.length < 400) console.log(JSON.stringify(k));
}

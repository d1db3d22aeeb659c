import fc from 'fast-check';

/** Random files of proposals as people write them: what may stand in a file, in any order, with texts that try to get out of their cells. */

const letters = fc.constantFrom(
    'a',
    'æ',
    'Ø',
    'å',
    'é',
    '😀',
    ' ',
    '  ',
    '.',
    ',',
    ';',
    ':',
    '%',
    '/',
    '//',
    '{',
    '}',
    "'",
    '_x0041_',
    '<b>',
    '&',
    '1',
    '2.5',
    '\t',
    '\u0007',
    '\u000b',
);
const beginnings = fc.constantFrom('', '=', '+', '-', '@', "'=", "''-", '"', '""', '=1+1', '- ', '2027', '-5', 'forslag X "', 'fortsat', ' ');
const words = fc.tuple(beginnings, fc.array(letters, { maxLength: 12 })).map(([begin, rest]) => begin + rest.join(''));
const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
const line = fc.oneof(words, fc.constantFrom('Vagtplaner lægges samlet.', 'a\\b', 'citat: "ja"', '"hele"')).map((text) => `"${escaped(text)}"`);
const paragraphs = fc
    .array(fc.oneof(words, fc.constant(''), fc.constant('- punkt')), { minLength: 1, maxLength: 4 })
    .map((lines) => `"""\n        ${lines.map(escaped).join('\n        ')}\n        """`);
const text = fc.oneof({ weight: 3, arbitrary: line }, paragraphs);

const digits = fc.integer({ min: 0, max: 99_999 });
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const number = fc.oneof(
    digits.map(grouped),
    digits.map(String),
    fc.tuple(digits, fc.constantFrom('0', '5', '25', '50', '00')).map(([whole, part]) => `${grouped(whole)},${part}`),
    fc.constantFrom('0', '0,0', '-0', '-710', '-1.234,50', '–5', '999.999.999.999'),
);
const money = fc.oneof(
    { weight: 6, arbitrary: number },
    fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 900 })).map(([low, high]) => `${low}..${high}`),
    fc.constantFrom(
        '2..',
        '..3',
        '~250',
        '~2..3',
        '2,1 mio',
        '312.000 kr',
        '450 t.kr.',
        '(15 borgere * 120.000 kr)',
        '(120 timer * løn = 42)',
        '(25 % * 1.200)',
    ),
);
const cell = fc.oneof({ weight: 5, arbitrary: money }, fc.constantFrom('-', '–'));
const date = fc.constantFrom('2027-08-01', '2027-08', '2027-Q3', '2027', '01.08.2027');
const id = fc.constantFrom('A-1', 'ÆLD-03', 'b_2', 'x.y', 'DIG-01', 'F');
const comment = fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    fc.constantFrom('// bemærkning; med "tegn"\n', '// prop-ignore total-mismatch: kilden er afrundet\n', '/* to\n   linjer */\n'),
);

const headers = fc.constantFrom(
    ['år 2027 2028 2029 2030 varig', 5],
    ['år 2027..2030', 4],
    ['years 2027 2028 onward', 3],
    ['år etablering 1 2 varig', 4],
    ['år varig', 1],
    ['', 2],
) as fc.Arbitrary<readonly [string, number]>;
const modifiers = fc.uniqueArray(fc.constantFrom('kontant', 'ikke-kontant', 'undgået', 'service', 'anlæg', 'engangs', 'trinvis', 'noncash'), {
    maxLength: 2,
});
const kinds = fc.constantFrom(
    'gevinst',
    'gain',
    'indtægt',
    'udgift',
    'cost',
    'investering',
    'årsværk',
    'før',
    'efter',
    'netto',
    'i alt',
    'samlet gevinst',
    'akkumuleret',
    'realiseret gevinst',
);

function row(columns: number): fc.Arbitrary<string> {
    const cells = fc.array(cell, { minLength: Math.max(0, columns - 1), maxLength: columns });
    const sum = fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        money.map((each) => ` = ${each}`),
    );
    const note = fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        line.map((each) => ` note ${each}`),
    );
    return fc
        .tuple(comment, kinds, line, modifiers, cells, sum, note)
        .map(
            ([before, kind, label, words, values, total, noted]) =>
                `${before}${kind} ${label} ${words.join(' ')} ${values.join(' ')}${total}${noted}`,
        );
}

function lines(columns: number): fc.Arbitrary<string> {
    const group = fc.tuple(line, fc.array(row(columns), { maxLength: 2 })).map(([label, rows]) => `gruppe ${label} {\n${rows.join('\n')}\n}`);
    const nested = fc.tuple(line, group).map(([label, inner]) => `gruppe ${label} {\n${inner}\n}`);
    const key = fc.constantFrom('oplyst tilbagebetaling 3 år', 'oplyst afkast 2,06 brutto');
    return fc.array(fc.oneof({ weight: 6, arbitrary: row(columns) }, group, nested, key), { maxLength: 5 }).map((all) => all.join('\n'));
}

const economy = fc
    .tuple(
        headers,
        fc.constantFrom('', 'del "Pilot; ét"', '"Scenarie 2"', '"="'),
        fc.constantFrom('i 1.000 kr', 'in mio. kr', 'i kr prisniveau 2026', 'i timer', ''),
    )
    .chain(([[header, columns], name, unit]) => lines(columns).map((body) => `økonomi ${name} ${unit} {\n${header}\n${body}\n}`));

const measure = fc
    .tuple(
        line,
        fc.constantFrom('', '"pct. af løn"'),
        fc.constantFrom('', 'fra 18 til 12..13 senest 2028', 'til ~5 realiseret 14 i 2027', 'fra 0 kilde "Løn; system" note "x"'),
    )
    .map((parts) => `måling ${parts.join(' ')}`);

const field = fc.oneof(
    fc
        .tuple(
            fc.constantFrom(
                'resumé',
                'beskrivelse',
                'borgere',
                'medarbejdere',
                'effekter',
                'barrierer',
                'risici',
                'ansvarlig',
                'kontakt',
                'finansiering',
                'målgruppe',
            ),
            text,
        )
        .map(([key, value]) => ({ key, text: `${key}: ${value}` })),
    fc.constantFrom('ældre', 'ældre, skole', 'ukendt').map((value) => ({ key: 'sektor', text: `sektor: ${value}` })),
    fc.constantFrom('digitalisering', 'energi, omlægning').map((value) => ({ key: 'type', text: `type: ${value}` })),
    fc.oneof(line, fc.constantFrom('"Børn, unge"', 'SOU', 'SOU, "Økonomi"', '"SOU"')).map((value) => ({ key: 'udvalg', text: `udvalg: ${value}` })),
    fc.oneof(line, fc.constantFrom('"5.30.27"', '5.30.27')).map((value) => ({ key: 'konto', text: `konto: ${value}` })),
    fc.constantFrom('effektivisering', 'servicereduktion', 'gråzone').map((value) => ({ key: 'klasse', text: `klasse: ${value}` })),
    fc.tuple(line, line).map(([a, b]) => ({ key: 'klasse', text: `klasse: gråzone {\neffektivisering 60 % ${a}\nservicereduktion 40 % ${b}\n}` })),
    fc.constantFrom('idé', 'i høring', 'adopted').map((value) => ({ key: 'status', text: `status: ${value}` })),
    fc
        .tuple(fc.constantFrom('1', '1..2', '2..'), fc.oneof(fc.constant(''), line))
        .map(([value, why]) => ({ key: 'realiserbarhed', text: `realiserbarhed: ${value} ${why}` })),
    fc
        .tuple(fc.constantFrom('starter', 'slutter', 'hørt'), date, fc.oneof(fc.constant(''), line))
        .map(([key, value, note]) => ({ key, text: `${key}: ${value} ${note}` })),
    fc.tuple(fc.constantFrom('basisbudget', 'berørte'), number).map(([key, value]) => ({ key, text: `${key}: ${value}` })),
    fc
        .tuple(
            id,
            number,
            fc.oneof(
                fc.constant(''),
                line.map((each) => `note ${each}`),
            ),
        )
        .map(([name, value, note]) => ({ key: `=${name}`, text: `forudsætning ${name} = ${value} kr ${note}` })),
    measure.map((each) => ({ key: each, text: each })),
    fc.tuple(fc.constantFrom('afhænger af', 'udelukker'), id).map(([key, value]) => ({ key: `${key}${value}`, text: `${key}: ${value}` })),
    fc
        .tuple(id, fc.constantFrom('', 'med 150 om året', 'med 2..3'))
        .map(([value, amount]) => ({ key: `o${value}`, text: `overlapper: ${value} ${amount}` })),
    economy.map((each) => ({ key: each, text: each })),
);

function members(of: fc.Arbitrary<{ readonly key: string; readonly text: string }>, most: number): fc.Arbitrary<string> {
    return fc
        .uniqueArray(fc.tuple(comment, of), { maxLength: most, selector: ([, each]) => each.key })
        .map((all) => all.map(([before, each]) => before + each.text).join('\n'));
}

const budgetField = fc.oneof(
    line.map((value) => ({ key: 'kommune', text: `kommune: ${value}` })),
    fc.constantFrom('2027..2030', '2027 2028').map((value) => ({ key: 'år', text: `år: ${value}` })),
    fc.constantFrom('1.000 kr', 'mio. kr').map((value) => ({ key: 'enhed', text: `enhed: ${value}` })),
    fc.constant({ key: 'måltal', text: 'måltal: 8.000 - 10.000 0' }),
    number.map((value) => ({ key: 'overført', text: `overført: ${value}` })),
    date.map((value) => ({ key: 'beslutning', text: `beslutning: ${value}` })),
    fc.constantFrom(
        { key: 't', text: 'oplyst total ældre: 1.000 2.000' },
        { key: 'u', text: 'oplyst antal: 46' },
        { key: 'v', text: 'oplyst total "Børn; unge": 1,5 -' },
    ),
    fc.constantFrom(
        { key: 'p', text: 'tilbagebetaling: 8 år' },
        { key: 'd', text: 'diskonteringsrente: 3,5 %' },
        { key: 'r', text: 'registre: egne' },
        { key: 'l', text: 'prisniveau: 2027' },
    ),
);

const item = fc.oneof(
    {
        weight: 5,
        arbitrary: fc
            .tuple(comment, id, fc.oneof(line, fc.constant('')), members(field, 10))
            .map(([before, name, title, inner]) => `${before}forslag ${name} ${title} {\n${inner}\n}`),
    },
    fc
        .tuple(comment, fc.constantFrom('B2027', 'B2028'), fc.oneof(line, fc.constant('')), members(budgetField, 6))
        .map(([before, name, title, inner]) => `${before}budget ${name} ${title} {\n${inner}\n}`),
    fc
        .tuple(fc.constantFrom('sektor', 'type', 'udvalg', 'konto'), id, fc.constantFrom('', 'alias gammel', 'alias a, b'), line)
        .map((parts) => parts.join(' ')),
    fc.tuple(id, money).map(([name, value]) => `forudsætning ${name} = ${value} note "fælles"`),
);

/** One file: registers, assumptions, budgets and proposals. */
export const randomFile = fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => `${items.join('\n\n')}\n`);

/**
 * A reader of CSV as RFC 4180 has it, and nothing more: it fails on what the standard does not allow, so that a test which reads an
 * export with it does not trust the library that wrote it.
 */
export function readCsv(text: string, delimiter: ',' | ';', recordEnd: '\n' | '\r\n'): readonly (readonly string[])[] {
    const rows: string[][] = [];
    let at = 0;
    while (at < text.length) {
        const row: string[] = [];
        for (;;) {
            const field = text[at] === '"' ? quotedField(text, at) : bareField(text, at, delimiter);
            row.push(field.value);
            at = field.end;
            if (text[at] !== delimiter) break;
            at++;
        }
        if (!text.startsWith(recordEnd, at)) throw new Error(`record does not end at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
        at += recordEnd.length;
        rows.push(row);
    }
    return rows;
}

interface Field {
    readonly value: string;
    readonly end: number;
}

function bareField(text: string, from: number, delimiter: string): Field {
    let end = from;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') {
        if (text[end] === '"') throw new Error(`quote inside a bare field at ${end}`);
        end++;
    }
    return { value: text.slice(from, end), end };
}

function quotedField(text: string, from: number): Field {
    let value = '';
    let at = from + 1;
    for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) throw new Error(`quoted field of ${from} never ends`);
        value += text.slice(at, quote);
        if (text[quote + 1] !== '"') return { value, end: quote + 1 };
        value += '"';
        at = quote + 2;
    }
}

/** The records by the names in the first, each name once. */
export function records(text: string, delimiter: ',' | ';', recordEnd: '\n' | '\r\n'): readonly Readonly<Record<string, string>>[] {
    const [head = [], ...rows] = readCsv(text, delimiter, recordEnd);
    if (new Set(head).size !== head.length) throw new Error('a header stands twice');
    return rows.map((row) => {
        if (row.length !== head.length) throw new Error(`a record of ${row.length} fields below ${head.length} headers`);
        return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
    });
}

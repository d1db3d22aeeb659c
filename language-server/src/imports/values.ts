import { danish, readNumber } from '../model/decimal.ts';
import type { Localised } from '../rules/define.ts';
import type { TableCell } from './table.ts';

export type NumberStyle = 'da' | 'machine';

export type CellReading =
    | { readonly kind: 'figure'; readonly text: string }
    | { readonly kind: 'empty' }
    | { readonly kind: 'wrong'; readonly message: Localised };

/** A cell as the language writes it, or why not: what could be two numbers is never guessed. */
export function readFigure(cell: TableCell, style: NumberStyle): CellReading {
    if (cell === null) return { kind: 'empty' };
    if (typeof cell === 'number') return fromDouble(cell);
    const bare = cell
        .trim()
        .replace(/^(?:kr\.?|DKK)\s*|\s*(?:kr\.?|DKK)$/gi, '')
        .replace(/(?<=\d),-+$/, '')
        .trim();
    // Accountants put what is taken off in parentheses.
    const bracketed = /^\(([^()]*)\)$/.exec(bare)?.[1];
    const text = bracketed === undefined ? bare : `-${bracketed.trim().replace(/^[-−–]\s*/, '')}`;
    if (text === '' || text === '-' || text === '–') return { kind: 'empty' };
    const sign = /^[-−–]\s*/.exec(text)?.[0] ?? '';
    const digits = text.slice(sign.length);
    if (style === 'machine') return /^\d+(?:\.\d+)?$/.test(digits) ? figure(sign, danish(digits)) : wrong(cell);
    const reading = readNumber(digits.replace(/(?<=\d) (?=\d{3})/g, '.'));
    if (reading.kind === 'number') return figure(sign, danish(digits.replace(/[^\d,]/g, '').replace(',', '.')));
    return wrong(cell, reading.readings);
}

/** Spreadsheets hold doubles: more than four decimals are their noise. */
function fromDouble(value: number): CellReading {
    if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return wrong(String(value));
    const text = value.toFixed(4).replace(/\.?0+$/, '');
    return figure(text.startsWith('-') ? '-' : '', danish(text.replace('-', '')));
}

function figure(sign: string, text: string): CellReading {
    return { kind: 'figure', text: `${sign === '' || text === '0' ? '' : '-'}${text}` };
}

function wrong(cell: string, readings: readonly string[] = []): CellReading {
    const one = `'${cell}'`;
    const da = readings.length > 0 ? `${one} kan læses som ${readings.join(' eller ')}; skriv det ene` : `${one} er ikke et tal`;
    const en = readings.length > 0 ? `${one} may mean ${readings.join(' or ')}; write one of them` : `${one} is not a number`;
    return { kind: 'wrong', message: { da, en } };
}

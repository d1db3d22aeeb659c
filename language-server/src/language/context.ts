import type { Keyword } from '@provenu/grammar/keywords.ts';

const dateFields = new Set(['starts', 'ends', 'consulted', 'decision']);
const referenceFields = new Set(['budget', 'sector', 'type', 'track', 'committee', 'account', 'depends_on', 'excludes', 'overlaps']);
const beforeAnId = new Set([
    'budget',
    'proposal',
    'sector',
    'type',
    'track',
    'committee',
    'account',
    'assumption',
    'alias',
    'stated_total',
    'stated_count',
    ',',
]);
const quantityStatements = new Set(['assumption', 'measure', 'affected']);
const blockOpeners = new Set(['budget', 'proposal', 'economy', 'group', 'class']);
const operands = new Set(['AMOUNT', 'ID', 'UNIT', ')', '%']);

/** Where the scanner stands: what it has read decides whether the next word is a keyword, an id or a unit. */
export class ScanContext {
    /** The last two significant token types. */
    previous = '';
    private beforePrevious = '';
    /** The field, row or declaration that is being read. */
    private statement = '';
    private opener = '';
    private readonly blocks: string[] = [];
    private parentheses = 0;

    /** Takes note of a token; `keyword` where it is one. */
    advance(type: string, keyword?: Keyword): void {
        if (keyword !== undefined) this.enter(keyword);
        else this.bracket(type);
        this.beforePrevious = this.previous;
        this.previous = type;
    }

    private enter(keyword: Keyword): void {
        const inMeasure = this.statement === 'measure' && keyword.key === 'actual' && !this.inTable;
        if (keyword.roles[0] !== 'word' && !inMeasure) this.statement = keyword.key;
        if (blockOpeners.has(keyword.key)) this.opener = keyword.key;
        if (keyword.key === 'proposal') this.blocks.length = 0;
    }

    private bracket(mark: string): void {
        if (mark === '(') this.parentheses++;
        else if (mark === ')') this.parentheses = Math.max(0, this.parentheses - 1);
        else if (mark === '{') {
            this.blocks.push(this.opener);
            this.opener = '';
            this.parentheses = 0;
        } else if (mark === '}') {
            this.blocks.pop();
            this.parentheses = 0;
        }
    }

    /** A parenthesis was never closed: what follows is read as if it had been. */
    leaveFormula(): void {
        this.parentheses = 0;
    }

    get inFormula(): boolean {
        return this.parentheses > 0;
    }

    get inTable(): boolean {
        const block = this.blocks.at(-1);
        return block === 'economy' || block === 'group';
    }

    get afterOperand(): boolean {
        return operands.has(this.previous);
    }

    /** In assumptions, measures and counts of people a number may have any word as its unit. */
    get hasFreeUnits(): boolean {
        return quantityStatements.has(this.statement);
    }

    get expectsUnit(): boolean {
        return (this.previous === ':' && this.beforePrevious === 'unit') || (this.previous === 'in' && this.statement === 'economy');
    }

    get expectsDate(): boolean {
        if (this.previous === ':') return dateFields.has(this.beforePrevious);
        return this.statement === 'measure' && (this.previous === 'by' || this.previous === 'in');
    }

    get expectsStatus(): boolean {
        return this.isValueOf('status');
    }

    get expectsClass(): boolean {
        return this.isValueOf('class') || this.blocks.at(-1) === 'class';
    }

    get expectsId(): boolean {
        if (this.previous === ':') return referenceFields.has(this.beforePrevious);
        return beforeAnId.has(this.previous);
    }

    private isValueOf(field: string): boolean {
        return this.previous === ':' && this.beforePrevious === field;
    }
}

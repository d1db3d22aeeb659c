/**
 * What sorts and filters the overview where the reader's program runs scripts; without it the table stands whole, in its groups.
 * Sorting takes the rows out of their groups, so that headings and sums of groups are hidden; the third click puts all back.
 */
export const tableScript = `
'use strict';
for (const table of document.querySelectorAll('table[data-lookup]')) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    const lines = rows.filter((row) => row.dataset.search !== undefined);
    if (lines.length < 2) continue;
    const heads = Array.from(table.tHead.rows[0].cells);
    const tools = document.createElement('div');
    tools.className = 'tools';
    const label = document.createElement('label');
    label.textContent = table.dataset.filter + ' ';
    const input = document.createElement('input');
    input.type = 'search';
    label.append(input);
    const count = document.createElement('span');
    count.setAttribute('role', 'status');
    tools.append(label, count);
    table.parentElement.before(tools);
    let sorted = null;
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    function show() {
        const words = input.value.toLocaleLowerCase().split(/\\s+/).filter(Boolean);
        let shown = 0;
        for (const line of lines) {
            line.hidden = !words.every((word) => line.dataset.search.includes(word));
            if (!line.hidden) shown++;
        }
        table.classList.toggle('flat', words.length > 0 || sorted !== null);
        count.textContent = words.length === 0 ? '' : shown + '/' + lines.length + ' ' + table.dataset.shown;
    }
    function valueOf(row, index) {
        const cell = row.cells[index];
        if (cell.dataset.value === undefined) return cell.textContent.trim();
        return cell.dataset.value === '' ? null : BigInt(cell.dataset.value);
    }
    function compare(a, b) {
        if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
        const order = typeof a === 'bigint' && typeof b === 'bigint' ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(a, b);
        return sorted.descending ? -order : order;
    }
    function sortBy(index) {
        if (sorted === null || sorted.index !== index) sorted = { index, descending: false };
        else if (!sorted.descending) sorted = { index, descending: true };
        else sorted = null;
        heads.forEach((head, each) => {
            if (sorted !== null && each === sorted.index) head.setAttribute('aria-sort', sorted.descending ? 'descending' : 'ascending');
            else head.removeAttribute('aria-sort');
        });
        const order = sorted === null ? rows : [...lines].sort((a, b) => compare(valueOf(a, index), valueOf(b, index)));
        body.append(...order);
        show();
    }
    heads.forEach((head, index) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.append(...head.childNodes);
        button.title = table.dataset.sort + ' ' + button.textContent;
        button.addEventListener('click', () => sortBy(index));
        head.append(button);
    });
    input.addEventListener('input', show);
}
`.trim();

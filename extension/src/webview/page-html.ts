/** What a page needs to be loaded; addresses as the page itself may fetch them. */
export interface PageParts {
    readonly language: 'da' | 'en';
    readonly title: string;
    readonly script: string;
    readonly style: string;
    /** Where styles may come from, in the words of a content security policy. */
    readonly styleSource: string;
    /** A word that nobody can guess, new for every page. */
    readonly nonce: string;
}

/** The page may run its one script and use its one style, draw pictures that it holds itself, and reach nothing outside. */
export function pageHtml({ language, title, script, style, styleSource, nonce }: PageParts): string {
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${styleSource}; img-src data:; base-uri 'none'; form-action 'none'`;
    return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

export function newNonce(): string {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

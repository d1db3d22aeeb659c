/** What a page is made of. */
export interface PageParts {
    readonly language: 'da' | 'en';
    readonly title: string;
    /** The text of its one script and of its one style. */
    readonly script: string;
    readonly style: string;
    /** A word that nobody can guess, new for every page. */
    readonly nonce: string;
}

/**
 * The page may run its one script and use its one style, draw pictures that it holds itself, and load nothing at all. Both stand in
 * the page: fetched each for itself through the editor they would come after what the page is told.
 */
export function pageHtml({ language, title, script, style, nonce }: PageParts): string {
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'`;
    return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</title>
<style nonce="${nonce}">
${style}
</style>
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}">
${script}
</script>
</body>
</html>`;
}

export function newNonce(): string {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

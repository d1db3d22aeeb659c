import * as vscode from 'vscode';

/** Where pages find their script and style, and nothing else. */
export function pageRoots(extension: vscode.Uri): readonly vscode.Uri[] {
    return [vscode.Uri.joinPath(extension, 'dist', 'pages')];
}

/**
 * The page that loads `dist/pages/NAME.js`: it may run that one script and use that one style, draw pictures that it holds itself,
 * and reach nothing outside.
 */
export function viewHtml(webview: vscode.Webview, extension: vscode.Uri, name: string, title: string): string {
    const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'pages', file)).toString();
    const nonce = newNonce();
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src data:; base-uri 'none'; form-action 'none'`;
    return `<!DOCTYPE html>
<html lang="${vscode.workspace.getConfiguration('provenu').get('messages') === 'en' ? 'en' : 'da'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}

/** A word that nobody can guess, new for every page. */
function newNonce(): string {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

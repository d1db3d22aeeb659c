import * as vscode from 'vscode';
import { newNonce, pageHtml } from './page-html.ts';

/** Where pages find their script and style, and nothing else. */
export function pageRoots(extension: vscode.Uri): readonly vscode.Uri[] {
    return [vscode.Uri.joinPath(extension, 'dist', 'pages')];
}

/** The page that loads `dist/pages/NAME.js`. */
export function viewHtml(webview: vscode.Webview, extension: vscode.Uri, name: string, title: string): string {
    const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'pages', file)).toString();
    return pageHtml({
        language: vscode.workspace.getConfiguration('provenu').get('messages') === 'en' ? 'en' : 'da',
        title,
        script: address(`${name}.js`),
        style: address(`${name}.css`),
        styleSource: webview.cspSource,
        nonce: newNonce(),
    });
}

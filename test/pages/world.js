// What VS Code puts around a page: its theme, and the line to the extension. Runs in the page, before its own script.
const kept = sessionStorage.getItem('state');
const { classes, variables } = window.themeOfPage;
window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.saidByPage(message),
    getState: () => (kept === null ? undefined : JSON.parse(kept)),
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
});
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    window.brokenByPage(`${violatedDirective} ${blockedURI}`);
});
// When the overview had its four pictures on the screen, in milliseconds since it was navigated to.
new MutationObserver(() => {
    requestAnimationFrame(() =>
        setTimeout(() => {
            window.drawnAt ??= document.querySelectorAll('.card svg').length === 4 ? performance.now() : undefined;
        }, 0),
    );
}).observe(document, { subtree: true, childList: true });
document.addEventListener('DOMContentLoaded', () => {
    document.body.className = classes;
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
});

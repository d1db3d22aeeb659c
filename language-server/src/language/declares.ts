/** A word that declares a budget or an entry of a register begins a line, nearly always. Looking for line breaks is three times as fast as `^`. */
const declaration = /(?:^|[\r\n])[ \t]*(?:budget|sektor|sector|type|spor|track|udvalg|committee|konto|account)[ \t]+[^\s:]/;

/** Whether other files may need a text to be understood: told by a look, to be read first; reading it tells for sure. */
export function seemsToDeclare(text: string): boolean {
    return declaration.test(text);
}

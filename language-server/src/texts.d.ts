// Files in the language itself are bundled as text.
declare module '*.prop' {
    const text: string;
    export default text;
}

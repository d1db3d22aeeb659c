/** Whether a name in the configuration would lead out of the folder that the configuration stands in. */
export function leadsOutside(name: string): boolean {
    return /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name);
}

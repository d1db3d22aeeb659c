import { describe, expect, it } from 'vitest';
import { Project } from '../../language-server/src/project.ts';

function joinedIn(sentence: string): readonly unknown[] {
    const project = new Project();
    project.openFile('a.prop', `forslag A-1 "Kort" {\n resumé: "${sentence}"\n}\n`);
    return project.check({ only: ['pasted-hyphen'] }).flatMap((file) => file.findings.map(({ data }) => data.joined));
}

describe('a word that is split by a hyphen and a blank', () => {
    it.each([
        ['vikar- forbruget', 'vikarforbruget'],
        ['IT- system', 'IT-system'],
        ['HK- område', 'HK-område'],
        ['pH- værdien', 'pH-værdien'],
        ['COVID19- test', 'COVID19-test'],
        ['øst- vest', 'øst-vest'],
        ['Nord- sydgående', 'Nord-sydgående'],
        ['nord- vest', 'nordvest'],
        ['Kommune- plan', 'Kommuneplan'],
    ])('%s becomes %s', (split, joined) => {
        expect(joinedIn(`Der ses på ${split} i år.`)).toEqual([joined]);
    });

    it.each([
        'ældre- og handicapområdet',
        'IT- og HR-afdelingen',
        'IT-systemet',
        '10- 12 borgere',
        'nord- og sydgående',
    ])('%s is not split', (words) => {
        expect(joinedIn(`Der ses på ${words} i år.`)).toEqual([]);
    });
});

import type { Localised } from '../rules/define.ts';
import type { Declaration, Name } from './names.ts';

/** Why something cannot be renamed, for people. */

interface Words {
    /** As a sentence begins with it, in Danish with its article at the end. */
    readonly the: Localised;
    /** `et andet forslag`, `another proposal`. */
    readonly another: Localised;
}

const words: Readonly<Record<Declaration['kind'], Words>> = {
    proposal: { the: { da: 'Forslaget', en: 'The proposal' }, another: { da: 'et andet forslag', en: 'another proposal' } },
    budget: { the: { da: 'Budgettet', en: 'The budget' }, another: { da: 'et andet budget', en: 'another budget' } },
    assumption: { the: { da: 'Forudsætningen', en: 'The assumption' }, another: { da: 'en anden forudsætning', en: 'another assumption' } },
    sector: { the: { da: 'Sektoren', en: 'The sector' }, another: { da: 'en anden sektor', en: 'another sector' } },
    type: { the: { da: 'Typen', en: 'The type' }, another: { da: 'en anden type', en: 'another type' } },
    track: { the: { da: 'Sporet', en: 'The track' }, another: { da: 'et andet spor', en: 'another track' } },
    committee: { the: { da: 'Udvalget', en: 'The committee' }, another: { da: 'et andet udvalg', en: 'another committee' } },
    account: { the: { da: 'Kontoen', en: 'The account' }, another: { da: 'en anden konto', en: 'another account' } },
};

export function shipsWithProduct({ kind, name }: Name): Localised {
    const { the } = words[kind];
    return {
        da: `${the.da} '${name}' følger med programmet og kan ikke omdøbes. Skriv en egen med et andet id, hvis den skal hedde noget andet.`,
        en: `${the.en} '${name}' comes with the product and cannot be renamed. Declare one of your own with another id instead.`,
    };
}

export function isAlias({ name }: Name, { id }: Declaration): Localised {
    return {
        da: `'${name}' er et alias for '${id.name}'. Et alias omdøbes ikke; ret det i registret, eller omdøb '${id.name}'.`,
        en: `'${name}' is an alias of '${id.name}'. An alias is not renamed; change it in the register, or rename '${id.name}'.`,
    };
}

export function notDeclared({ kind, name }: Name): Localised {
    const { the } = words[kind];
    return {
        da: `${the.da} '${name}' findes ikke, så der er intet at omdøbe.`,
        en: `${the.en} '${name}' does not exist, so there is nothing to rename.`,
    };
}

export function takenTwice({ name }: Name): Localised {
    return {
        da: `Flere har id'et '${name}', og henvisningen kan gælde dem alle. Omdøb først den ene dér, hvor den står.`,
        en: `Several have the id '${name}', and the reference may mean any of them. First rename one of them where it is declared.`,
    };
}

export function notAnId(name: string): Localised {
    return {
        da: `'${name}' kan ikke være et id. Et id begynder med et bogstav og har ellers kun bogstaver, cifre, '-', '_' og '.', ingen mellemrum.`,
        en: `'${name}' cannot be an id. An id begins with a letter and has only letters, digits, '-', '_' and '.', no blanks.`,
    };
}

export function alreadyTaken(name: string, kind: Declaration['kind']): Localised {
    const { another } = words[kind];
    return { da: `'${name}' er taget: det er ${another.da}.`, en: `'${name}' is taken: it is ${another.en}.` };
}

export function readsOtherwise(name: string): Localised {
    return {
        da: `'${name}' er et ord i sproget og ville blive læst som det, ikke som et id. Vælg et andet.`,
        en: `'${name}' is a word of the language and would be read as that, not as an id. Choose another.`,
    };
}

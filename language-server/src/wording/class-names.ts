import type { Text, WordingClass } from './shape.ts';

/** What people call the classes of signals. */
export const classNames: Readonly<Record<WordingClass, Text>> = {
    service: { da: 'servicereduktion', en: 'service reduction' },
    budget: { da: 'budgetændring', en: 'budget change' },
    vague: { da: 'uklar gevinst', en: 'vague gain' },
    euphemism: { da: 'pænt ord', en: 'euphemism' },
};

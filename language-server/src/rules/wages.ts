/** Whether the label of a gain says that it is saved wages: a signal, so what is only near to wages is left out. */

/** Wages and positions themselves, alone or as the last part of a compound, and compounds that are sums of wages. */
const wages = new RegExp(
    '^(?:(?!beløn)\\p{L}*løn(?:nen|ninger|ningerne)?|\\p{L}*løn(?:sum|summer|udgift|budget|midl|kron|omkostning|besparels)\\p{L}*|\\p{L}*årsværk(?:et|ene)?|' +
        '(?:fuldtids|deltids|halvtids|leder|mellemleder|chef|souschef|lærer|pædagog|konsulent|medarbejder|assistent|sygeplejerske|sekretær|planlægger)?s?' +
        'stilling(?:en|er|erne)?|personale(?:udgift|omkostning|budget|timer)\\p{L}*|medarbejdertimer|wages?|salary|salaries|ftes?|positions)$',
    'u',
);

/** People: `færre medarbejdere` is wages, `telefoner til medarbejdere` is not. */
const people = /^(?:\p{L}*medarbejdere?n?e?|\p{L}*personalet?|\p{L}*ansatte|staff|personnel|employees?|position)$/u;

const fewer = new Set(
    'færre mindre reduceret reducerede sparede sparet administrative administrativ administrativt faste fast tekniske teknisk ledende vakante ' +
        'en én et ét to tre fire fem seks fewer less reduced saved administrative technical vacant one two three four five six'.split(' ').join(' ')
            .split(' ')
            .join(' ')
            .split(' ')
            .join(' '),
);

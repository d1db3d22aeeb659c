import { z } from 'zod';
import { type DocumentSettings, defaultSettings, type Logo, proposalParts, signs } from '../exports/document/settings.ts';
import { statuses } from '../model/written.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { abort: true });

/** How a municipality's documents look and are read. */
export const documentsShape = z.strictObject({
    municipality: z.string().min(1).max(120).optional().describe('instead of what the budget says / i stedet for det, budgettet siger'),
    logo: z.string().optional().describe('a PNG or JPEG file in this folder, at most 500 kB / en PNG- eller JPEG-fil i mappen, højst 500 kB'),
    colours: z
        .strictObject({
            main: colour
                .refine((hex) => contrast(hex, '#ffffff') >= 4.5, { error: 'too light to read on white / for lys til at læse på hvidt' })
                .optional()
                .describe('headings and rules, #rrggbb, dark enough on white / overskrifter og streger, mørk nok på hvidt'),
            shade: colour
                .refine((hex) => contrast(hex, '#1b1f24') >= 7, { error: 'too dark behind text / for mørk bag tekst' })
                .optional()
                .describe('behind totals, #rrggbb, light / bag totaler, lys'),
        })
        .optional(),
    sign: z.enum(signs).optional().describe('whether a saving is printed with a plus or a minus / om en besparelse skrives med plus eller minus'),
    parts: z.array(z.enum(proposalParts)).optional().describe('which parts of a proposal come first / hvilke dele af et forslag der kommer først'),
    confidential: z
        .strictObject({ ids: z.array(z.string()).optional(), statuses: z.array(z.enum(statuses)).optional() })
        .optional()
        .describe('what the hearing edition leaves out, by id or status / det, høringsudgaven udelader'),
});

type Documents = z.infer<typeof documentsShape>;

export function documentSettings(documents: Documents, logo: Logo | null): DocumentSettings {
    const { look } = defaultSettings;
    return {
        municipality: documents.municipality ?? null,
        sign: documents.sign ?? defaultSettings.sign,
        parts: documents.parts ?? defaultSettings.parts,
        look: { colour: documents.colours?.main ?? look.colour, shade: documents.colours?.shade ?? look.shade, logo },
        confidential: { ids: documents.confidential?.ids ?? [], statuses: documents.confidential?.statuses ?? [] },
    };
}

/** Of two colours, from 1 to 21, as the accessibility guidelines of the web (WCAG 2) define it. */
function contrast(one: string, other: string): number {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

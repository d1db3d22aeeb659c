import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type LangiumParser,
    type Module,
    type PartialLangiumCoreServices,
} from 'langium';
import { PropGeneratedModule, PropGeneratedSharedModule } from '../generated/module.ts';
import { PropLexer } from './lexer.ts';

/** What Provenu puts in the place of Langium's own services. */
export const PropModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        Lexer: (services) => new PropLexer(services),
        // Texts and numbers reach the builder as they are written.
        ValueConverter: () => ({ convert: (input) => input }),
    },
};

/** The parser alone, without documents or a workspace. */
export function createLangiumParser(): LangiumParser {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), PropGeneratedSharedModule);
    const services = inject(createDefaultCoreModule({ shared }), PropGeneratedModule, PropModule);
    shared.ServiceRegistry.register(services);
    return services.parser.LangiumParser;
}

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../../editor/server.ts';
import type { Command } from '../command.ts';
import { compileNothingAtFirst } from '../compile-less.ts';
import { diskHost } from '../disk-host.ts';
import { exitStatus } from '../output.ts';

export const lspCommand: Command = {
    name: 'lsp',
    operands: '',
    most: 0,
    help: { da: 'starter sprogserveren for en editor', en: 'starts the language server for an editor' },
    options: { stdio: { takes: 'nothing', help: { da: 'taler over standard ind og ud', en: 'speaks over standard input and output' } } },
    run() {
        compileNothingAtFirst();
        startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), diskHost);
        return new Promise((resolve) => process.stdin.once('close', () => resolve(exitStatus.fine)));
    },
};

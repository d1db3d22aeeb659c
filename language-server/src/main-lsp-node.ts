import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { compileNothingAtFirst } from './cli/compile-less.ts';
import { diskHost } from './cli/disk-host.ts';
import { startServer } from './editor/server.ts';

// The server as the desktop extension starts it: the way to talk is told in its arguments.
compileNothingAtFirst();
startServer(createConnection(ProposedFeatures.all), diskHost);

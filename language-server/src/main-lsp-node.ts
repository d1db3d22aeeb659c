import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskHost } from './cli/disk-host.ts';
import { startServer } from './editor/server.ts';

// The server as the desktop extension starts it: the way to talk is told in its arguments.
startServer(createConnection(ProposedFeatures.all), diskHost);

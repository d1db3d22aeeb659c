#!/usr/bin/env bash
# Installs what the tests in a real VS Code need: a browser, a search tool and VS Code's own server, from packages alone.
# Nothing is compiled; what is there already is kept.
set -euo pipefail
folder=${PROVENU_EDITOR:-$HOME/.cache/provenu-editor}
missing=()
command -v rg >/dev/null || missing+=(ripgrep)
command -v chromium >/dev/null || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
server=$folder/node_modules/code-server/lib/vscode
[ -f "$folder/ready" ] && exit 0
mkdir -p "$folder"
cd "$folder"
echo '{"private":true}' > package.json
npm install --ignore-scripts --no-package-lock --no-audit --no-fund code-server@4.100.3
(cd "$server" && npm install --omit=dev --ignore-scripts --no-audit --no-fund)
mkdir -p "$server/node_modules/@vscode/ripgrep/bin"
ln -sf "$(command -v rg)" "$server/node_modules/@vscode/ripgrep/bin/rg"
touch ready

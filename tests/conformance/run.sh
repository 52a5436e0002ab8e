#!/bin/sh
# Holds recorded requests against Discord's published specification; fails on any error.
#   tests/conformance/run.sh FOLDER
# FOLDER holds *.jsonl, as the tests write them where DISCORD_RECORDING names it. The checker is not part of the project:
# it is looked for in ../shared/discord beside the checkout. Its packages are installed into a temporary copy.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
judge="$root/../shared/discord"
if [ ! -d "$judge/conformance" ]; then echo "Conformance not checked: there is no $judge."; exit 0; fi
if ! command -v npm >/dev/null; then echo 'Conformance not checked: there is no npm.'; exit 0; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$judge/conformance" "$judge/openapi.json" "$work/"
chmod -R u+w "$work"
(cd "$work/conformance" && npm install --no-audit --no-fund --no-package-lock --loglevel=error)
cat "$1"/*.jsonl >"$work/requests.jsonl"
echo "Conformance of $(wc -l <"$work/requests.jsonl") requests:"
node "$work/conformance/check.mjs" "$work/requests.jsonl" --spec "$work/openapi.json"

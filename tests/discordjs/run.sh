#!/bin/sh
# discord.js 14 against the Playground: PASS or FAIL, and the exit code to match.
#   tests/discordjs/run.sh [recording.jsonl]
# The packages are installed into a temporary copy; nothing is left behind.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
host=
clean() {
  exec 3>&- || true
  if [ -n "$host" ]; then wait "$host" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap clean EXIT

cp "$here/package.json" "$here/judge.mjs" "$work/"
(cd "$work" && npm install --no-audit --no-fund --no-package-lock --loglevel=error)

dotnet build "$root/tests/ChatBot.Playground.Host" --nologo --verbosity quiet
mkfifo "$work/stdin"
dotnet run --no-build --project "$root/tests/ChatBot.Playground.Host" -- ${1:+"$1"} <"$work/stdin" >"$work/address.json" &
host=$!
exec 3>"$work/stdin" # the Playground runs until this closes

tries=0
until [ -s "$work/address.json" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$host" 2>/dev/null; then echo "FAIL: the Playground did not start"; exit 1; fi
  sleep 0.1
done

(cd "$work" && PLAYGROUND=$(cat address.json) node judge.mjs)

#!/usr/bin/env bash
# The client's suite, started by ./test: builds, types, unit tests, checks of the packages, and faults that the checks must find.
#   tests/miniprogram.sh <results file> <seconds file>
# Results are lines "passed <name>" and "failed <name>"; the seconds are what it took.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
results=$1
seconds=$2
trap 'echo "$SECONDS" >"$seconds"' EXIT
export CHECK_RESULTS=$results
: >"$results"

# step <name> <command...>
step() {
  local name=$1 began=$SECONDS
  shift
  echo "== $name"
  if "$@"; then
    echo "passed $name" >>"$results"
    echo "== $name: $((SECONDS - began)) s"
  else
    echo "failed $name" >>"$results"
    return 1
  fi
}

# Each test counts by itself, with the names of those that failed.
unit_tests() {
  local report began=$SECONDS
  report=$(mktemp)
  echo "== vitest"
  npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$report"
  node --input-type=module - "$report" >>"$results" <<'JS' || echo "failed vitest: no result" >>"$results"
import fs from 'node:fs'
const { testResults } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
if (testResults.length === 0) throw new Error('no test ran')
for (const file of testResults) {
  if (file.status === 'failed' && file.assertionResults.length === 0) console.log(`failed ${file.name}: ${file.message.split('\n')[0]}`)
  for (const test of file.assertionResults) console.log(`${test.status} ${test.fullName}`)
}
JS
  rm -f "$report"
  echo "== vitest: $((SECONDS - began)) s"
}

# Its lines in the results come from the checks themselves; one that ends without any is a failure.
checks() {
  local before
  before=$(wc -l <"$results")
  echo "== $1"
  node "checks/$1.mjs" || true
  (($(wc -l <"$results") > before)) || echo "failed checks/$1.mjs: no result" >>"$results"
}

cd "$root/miniprogram" || exit 1
step "packages and builds" "$root/scripts/build-client" h5 mp-weixin checks || exit 1
step "type check" npx --no-install vue-tsc --noEmit
unit_tests
checks run
checks faults

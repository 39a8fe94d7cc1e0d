# shellcheck shell=bash
# Builds, checks and runs the suites. Each leaves NAME.json (its results) and NAME.log; tally.mjs adds them up.

build_suites() {
  local configuration=$1 results=$2
  echo "Building ($configuration) …"
  dotnet build Serai.slnx -c "$configuration" -v quiet --nologo --disable-build-servers "-clp:NoSummary" 2>&1 | tee "$results/build.log" ||
    { echo "0 passed, 1 failed"; exit 1; }
}

check_format() {
  local results=$1
  if dotnet format whitespace Serai.slnx --no-restore --verify-no-changes >"$results/format.log" 2>&1; then
    echo passed >"$results/format.check"
  else
    echo failed >"$results/format.check"
    echo "Formatting differs from .editorconfig; run: dotnet format whitespace Serai.slnx"
    head -n 20 "$results/format.log"
  fi
}

# Known holes in what the program is made of, as far as their lists can be asked: without the network the check says so and passes.
check_dependencies() {
  local results=$1 log=$1/dependencies.log verdict=passed folder
  : >"$log"
  if dotnet list Serai.slnx package --vulnerable --include-transitive >>"$log" 2>&1; then
    ! grep -q 'has the following vulnerable packages' "$log" || verdict=failed
  else
    echo "Could not ask for known holes in NuGet packages; $log says why."
  fi
  for folder in src/Serai/Ui/web tests/mail tests/calendar tests/jose tests/credentials; do
    # What only the tests use is no part of the program.
    if ! (cd "$folder" && npm audit --omit=dev --audit-level=high) >"$log.npm" 2>&1; then
      if grep -q 'severity vulnerabilities\|severity vulnerability' "$log.npm"; then verdict=failed; else echo "Could not ask for known holes in npm packages of $folder."; fi
    fi
    cat "$log.npm" >>"$log"
  done
  echo "$verdict" >"$results/dependencies.check"
  [[ $verdict == passed ]] || { echo "Packages with known holes:"; grep -E '^ +>|severity' "$log"; }
}

# Every folder of tests/ that has a project is a suite; its program runs itself. Within one program tests run one after the
# other, as they count statements: the large suite runs as several programs, each with its share of the namespaces, two
# at once, those that take longest first. The shares together are all there is: the last one is whatever is in no other.
run_suites() {
  local mode=$1 configuration=$2 results=$3 project name share large=Serai.Tests filters=()
  local long=("$large.Features.Agreements*" "$large.Features.Calls*" "$large.Features.Certificates*" "$large.Features.Programmes*")
  local shares=(features.long journeys features rest)
  # Each program has to start, which takes longer than what it would save.
  [[ $mode != fast ]] || { filters=(-trait- "Speed=slow" -trait- "Needs=browser"); shares=(features.all rest.fast); }
  for share in "${shares[@]}"; do
    local chosen=()
    case $share in
      features.long) for name in "${long[@]}"; do chosen+=(-namespace "$name"); done ;;
      features) chosen=(-namespace "$large.Features*"); for name in "${long[@]}"; do chosen+=(-namespace- "$name"); done ;;
      features.all) chosen=(-namespace "$large.Features*") ;;
      journeys) chosen=(-namespace "$large.Journeys*") ;;
      rest) chosen=(-namespace- "$large.Features*" -namespace- "$large.Journeys*") ;;
      rest.fast) chosen=(-namespace- "$large.Features*") ;;
    esac
    beside run_suite "$large" "$large.$share" "$configuration" "$results" "${filters[@]}" "${chosen[@]}"
  done
  for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    [[ $name == "$large" ]] || beside run_suite "$name" "$name" "$configuration" "$results" "${filters[@]}"
  done
  beside check_format "$results"
  [[ $mode == fast ]] || beside check_dependencies "$results"
  wait
}

# Two at once, as there are two cores at least.
beside() {
  while (($(jobs -rp | wc -l) >= 2)); do wait -n || true; done
  "$@" &
}

# Browsers and processes that are killed share two cores with everything else: a few tests that failed are run again, alone.
# What passes then is counted as passed and named, with how it failed, so that somebody looks; what fails again failed.
run_failed_again() {
  local configuration=$1 results=$2 share method shares=() methods=()
  while read -r share method; do
    shares+=("$share")
    methods+=("$method")
  done < <(node tests/shell/failed.mjs "$results")
  for share in $(printf '%s\n' "${shares[@]}" | sort -u); do
    local chosen=() i name=$share
    for i in "${!shares[@]}"; do [[ ${shares[i]} != "$share" ]] || chosen+=(-method "${methods[i]}"); done
    # A share is named after its suite.
    while [[ ! -d tests/$name ]]; do name=${name%.*}; done
    echo "Running again: ${chosen[*]} …"
    run_suite "$name" "$share.again" "$configuration" "$results" "${chosen[@]}"
    [[ ! -s $results/$share.again.json ]] || mv "$results/$share.again.json" "$results/$share.again"
    rm -f "$results/$share.again.crash"
  done
}

run_suite() {
  local name=$1 share=$2 configuration=$3 results=$4
  shift 4
  echo "Running $share …"
  # Its exit status says less than its results: a suite without results, or with none run, counts as failed.
  dotnet "tests/$name/bin/$configuration/net10.0/$name.dll" -noLogo -noColor -noAutoReporters \
    "$@" -result-ctrf "$results/$share.json" >"$results/$share.log" 2>&1 || true
  [[ -s $results/$share.json ]] || {
    tail -n 40 "$results/$share.log"
    echo crashed >"$results/$share.crash"
  }
}

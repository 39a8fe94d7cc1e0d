# shellcheck shell=bash
# What must be on the machine: said plainly where it is missing, installed where that is allowed.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

stop_with() {
  printf '%s\n' "$*" >&2
  exit 69
}

need_build_tools() {
  command -v dotnet >/dev/null || stop_with "Serai needs the .NET 10 SDK (the command dotnet): https://dotnet.microsoft.com/download"
  dotnet --list-sdks | grep -q '^10\.' || stop_with "Serai needs the .NET 10 SDK; this machine has: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' ')"
  command -v npm >/dev/null || stop_with "Serai needs Node.js 20 or later with npm, to build the site's style sheet and scripts: https://nodejs.org"
  local node
  node=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  ((node >= 20)) || stop_with "Serai needs Node.js 20 or later; this machine has $(node --version)."
}

# Chromium for the browser tests and for printing, PostgreSQL 15 for the database tests, nginx before two nodes, fonts with Chinese, Thai and Arabic for
# pictures and paper, poppler to read what was printed, qpdf to check it.
need_test_packages() {
  local missing=()
  [[ -x ${SERAI_TEST_CHROMIUM:-/usr/bin/chromium} ]] || missing+=(chromium)
  [[ -x $(postgres_bin)/initdb ]] || missing+=(postgresql-15)
  [[ -x ${SERAI_TEST_NGINX:-/usr/sbin/nginx} ]] || missing+=(nginx-light)
  fc_has_chinese || missing+=(fonts-noto-cjk)
  compgen -G '/usr/share/fonts/truetype/noto/NotoSansThai-*' >/dev/null || missing+=(fonts-noto-core)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  command -v qpdf >/dev/null || missing+=(qpdf)
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || stop_with "The tests need ${missing[*]} (names of Debian's packages). Install them, or run ./test fast."
  local as_root=()
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || stop_with "The tests need ${missing[*]}. Run: sudo apt-get install ${missing[*]} — or ./test fast, which does without."
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]} …"
  "${as_root[@]}" apt-get update -qq
  # The distribution's own cluster is not wanted: the tests start one for themselves.
  "${as_root[@]}" mkdir -p /etc/postgresql-common
  [[ -e /etc/postgresql-common/createcluster.conf ]] ||
    echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    stop_with "Could not install ${missing[*]}. Install them by hand, or run ./test fast."
}

# The mail server that the tests send to: from its lock file, once, and again when that changes.
need_mail_server() {
  local installed=tests/mail/node_modules/.package-lock.json
  [[ ! $installed -nt tests/mail/package-lock.json ]] || return 0
  (cd tests/mail && npm ci --no-audit --no-fund --loglevel=error) || stop_with "Could not install the mail server of the tests (npm ci in tests/mail). ./test fast does without."
  touch "$installed"
}

# What reads calendars in the tests, from its lock file likewise.
need_calendar_reader() {
  local installed=tests/calendar/node_modules/.package-lock.json
  [[ ! $installed -nt tests/calendar/package-lock.json ]] || return 0
  (cd tests/calendar && npm ci --no-audit --no-fund --loglevel=error) || stop_with "Could not install the calendar reader of the tests (npm ci in tests/calendar). ./test fast does without."
  touch "$installed"
}

# What checks signatures in the tests, likewise.
need_signature_checker() {
  local installed=tests/jose/node_modules/.package-lock.json
  [[ ! $installed -nt tests/jose/package-lock.json ]] || return 0
  (cd tests/jose && npm ci --no-audit --no-fund --loglevel=error) || stop_with "Could not install what checks signatures in the tests (npm ci in tests/jose). ./test fast does without."
  touch "$installed"
}

# What checks credentials in the tests, likewise.
need_credential_checker() {
  local installed=tests/credentials/node_modules/.package-lock.json
  [[ ! $installed -nt tests/credentials/package-lock.json ]] || return 0
  (cd tests/credentials && npm ci --no-audit --no-fund --loglevel=error) || stop_with "Could not install what checks credentials in the tests (npm ci in tests/credentials). ./test fast does without."
  touch "$installed"
}

fc_has_chinese() {
  compgen -G '/usr/share/fonts/opentype/noto/Noto*CJK*' >/dev/null ||
    { command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh) ]]; }
}

# shellcheck shell=bash
# A PostgreSQL of our own in a temporary folder, on a port of 127.0.0.1 that is free, gone after the tests.

postgres_folder=

postgres_bin() {
  echo "${SERAI_TEST_POSTGRES_BIN:-/usr/lib/postgresql/15/bin}"
}

# PostgreSQL refuses to run as root; its package brings a user for that.
as_postgres() {
  if ((EUID == 0)); then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

# start_postgres LOG: exports SERAI_TEST_POSTGRES. One that is set already is used as it is.
start_postgres() {
  [[ -z ${SERAI_TEST_POSTGRES-} ]] || return 0
  local log=$1 bin password port
  bin=$(postgres_bin)
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/postgres.XXXXXX")
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s' "$password" >"$postgres_folder/password"
  ((EUID != 0)) || chown -R postgres "$postgres_folder"
  : >"$log"
  (cd "$postgres_folder" && as_postgres "$bin/initdb" -D "$postgres_folder/data" -U serai --pwfile="$postgres_folder/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync) >>"$log" 2>&1 || postgres_failed "$log"
  # Nothing here outlives the tests, so nothing need reach the disk.
  cat >>"$postgres_folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$postgres_folder'
fsync = off
synchronous_commit = off
full_page_writes = off
max_wal_size = 2GB
max_connections = 300
autovacuum = off
CONF
  for _ in {1..20}; do
    port=$((20000 + RANDOM % 12000))
    (cd "$postgres_folder" && as_postgres "$bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -o "-p $port" -w -s start) >>"$log" 2>&1 && break
    port=
  done
  [[ -n $port ]] || postgres_failed "$log"
  export SERAI_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=serai;Password=$password;Database=postgres"
}

postgres_failed() {
  cat "$postgres_folder/log" >>"$1" 2>/dev/null || true
  stop_with "PostgreSQL did not start; $1 says why. ./test fast does without it."
}

stop_postgres() {
  [[ -n $postgres_folder ]] || return 0
  if [[ -f $postgres_folder/data/postmaster.pid ]]; then
    (cd "$postgres_folder" && as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_folder/data" -m immediate -w -s stop) || true
  fi
  [[ ! -f $postgres_folder/log || ! -d ${results-} ]] || cat "$postgres_folder/log" >>"$results/postgres.log"
  rm -rf "$postgres_folder"
  postgres_folder=
}

# shellcheck shell=bash
# Sourced by ./test: one MariaDB and one Redis for all suites, private to this run, with the settings of deploy/.
# Needs $root (the repository) and $work (an empty folder only this user can read).

server_pids=()
password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')

# Apart from the range that the tests themselves take ports from.
free_port() {
  local port
  for _ in $(seq 200); do
    port=$((30000 + RANDOM % 2000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  return 1
}

# within <seconds> <process> <command...>: asks until the command succeeds; false when time is up or the process has died.
within() {
  local deadline=$((SECONDS + $1)) process=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    if ((SECONDS > deadline)) || ! kill -0 "$process" 2>/dev/null; then
      return 1
    fi
    sleep 0.1
  done
}

start_mariadb() {
  local port user=() home="$work/mariadb"
  port=$(free_port)
  [ "$(id -u)" -ne 0 ] || user=(--user=root)
  mkdir -p "$home/tmp"
  printf '%s\n' \
    "CREATE USER IF NOT EXISTS 'admin'@'127.0.0.1' IDENTIFIED BY '$password';" \
    "GRANT ALL PRIVILEGES ON *.* TO 'admin'@'127.0.0.1' WITH GRANT OPTION;" \
    "CREATE USER IF NOT EXISTS 'app'@'127.0.0.1' IDENTIFIED BY '$password';" >"$home/accounts.sql"
  mariadb-install-db --no-defaults --datadir="$home/data" --skip-test-db "${user[@]}" >"$home/install.log" 2>&1 || return 1
  # Every test has a database, and so a pool of connections, of its own: more than one product would open.
  mariadbd --defaults-file="$root/deploy/mariadb/wechatrights.cnf" --datadir="$home/data" --tmpdir="$home/tmp" --socket="$home/s" \
    --pid-file="$home/pid" --init-file="$home/accounts.sql" --port="$port" --bind-address=127.0.0.1 \
    --innodb-buffer-pool-size=256M --innodb-log-file-size=96M --max-connections=2000 "${user[@]}" >"$home/server.log" 2>&1 &
  server_pids+=($!)
  within 60 $! env MYSQL_PWD="$password" mariadb-admin --no-defaults --protocol=tcp --host=127.0.0.1 --port="$port" --user=admin status || return 1
  export TEST_MARIADB="Server=127.0.0.1;Port=$port;User ID=admin;Password=$password;SSL Mode=None"
}

start_redis() {
  local port home="$work/redis"
  port=$(free_port)
  mkdir -p "$home"
  redis-server "$root/deploy/redis/wechatrights.conf" --port "$port" --bind 127.0.0.1 --dir "$home" --requirepass "$password" >"$home/server.log" 2>&1 &
  server_pids+=($!)
  within 30 $! env REDISCLI_AUTH="$password" redis-cli -p "$port" ping || return 1
  export TEST_REDIS="127.0.0.1:$port,password=$password"
}

stop_servers() {
  local process
  for process in "${server_pids[@]}"; do
    kill "$process" 2>/dev/null
  done
  for process in "${server_pids[@]}"; do
    wait "$process" 2>/dev/null
  done
  server_pids=()
}

# What all benchmarks share; a benchmark's `run` sources it. README.md says how.
# shellcheck shell=bash

kit=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$kit/../.." && pwd)
results=$root/benchmarks/results
java=java
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
# The same for every JVM that is compared with another.
jvm=(-Xmx256m -XX:+UseSerialGC -XX:ActiveProcessorCount=2)

declare -A pid port
started=()
round=0

fail() {
  echo "$*" >&2
  exit 1
}

# Which programs of the system are needed, for instance: need wrk nginx
need() {
  local program
  for program in python3 curl "$@"; do
    command -v "$program" >/dev/null || fail "$program is needed; benchmarks/README.md names its package"
  done
}

# kit_begin <name> [what the benchmark itself takes, as --option=default…] -- "$@"
# Sets name, mode, rounds, seconds, warm_up, folder (for temporary files) and figures, and a variable
# for each option of the benchmark (--members=100000 becomes members). Ends all at the exit.
kit_begin() {
  name=$1
  shift
  local -A own=()
  local argument option
  while [ "$1" != -- ]; do
    option=${1#--}
    own[${option%%=*}]=1
    set_option "$option"
    shift
  done
  shift
  mode=full rounds=5 seconds=15 warm_up=60 build=yes
  for argument in "$@"; do
    option=${argument#--}
    case $argument in
      --quick) mode=quick rounds=2 seconds=2 warm_up=2 ;;
      --short) mode=short rounds=3 seconds=10 warm_up=60 ;;
      --no-build) build=no ;;
      --rounds=* | --seconds=* | --warm-up=*) set_option "$option" ;;
      *)
        if [ -z "${own[${option%%=*}]:-}" ]; then
          fail "Options: --quick --short --no-build --rounds=N --seconds=N --warm-up=N $(printf -- '--%s=… ' "${!own[@]}")"
        fi
        case $option in *=*) set_option "$option" ;; *) set_option "$option=yes" ;; esac
        ;;
    esac
  done
  # What others do on the machine shows in the figures, so the result says how much it was.
  load_before=$(cut -d' ' -f1 /proc/loadavg)
  mkdir -p "$kit/target"
  # Not below /tmp, which may be memory: PostgreSQL shall write to a disk.
  folder=$(mktemp -d "$kit/target/$name.XXXXXX")
  # Servers that run as a user of their own read here.
  chmod 711 "$folder"
  figures=$folder/figures
  : >"$figures"
  : >"$folder/versions"
  trap kit_end EXIT
  trap 'exit 130' INT TERM
}

set_option() {
  local variable=${1%%=*}
  printf -v "${variable//-/_}" '%s' "${1#*=}"
}

kit_end() {
  local of
  for ((of = ${#started[@]} - 1; of >= 0; of--)); do end "${started[$of]}"; done
  rm -rf "$folder"
}

# build <modules, with commas>: once, unless --no-build was given.
build() {
  if [ "$build" = yes ]; then
    (cd "$root" && ./mvnw -q package -pl "$1,benchmarks/kit" -am \
      -Dmaven.test.skip=true -Dspotless.check.skip=true) || fail "The build failed"
  fi
}

# build_peer <folder below benchmarks/peers>: its own POM, outside the product's build.
build_peer() {
  if [ "$build" = yes ]; then
    (cd "$root/benchmarks/peers/$1" && "$root/mvnw" -q package) || fail "The build of $1 failed"
  fi
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# start <name> <command…>: sets pid[name]; what it prints is in $folder/<name>.out
start() {
  local of=$1
  shift
  "$@" >"$folder/$of.out" 2>&1 </dev/null &
  pid[$of]=$!
  started+=("${pid[$of]}")
}

# wait_for <name> <seconds> <command…>: until the command succeeds; fails when the process ends.
wait_for() {
  local of=$1 until=$((SECONDS + $2))
  shift 2
  until "$@" >/dev/null 2>&1; do
    if ! kill -0 "${pid[$of]}" 2>/dev/null || [ $SECONDS -ge "$until" ]; then
      tail -30 "$folder/$of.out" >&2
      fail "$of is not ready"
    fi
    sleep 0.05
  done
}

# wait_ready <name> <address> [curl's options…]: until it answers with success.
wait_ready() {
  local of=$1 address=$2
  shift 2
  wait_for "$of" 120 curl -s -o /dev/null --max-time 5 --fail "$@" "$address"
}

# end <process id>: asks it to end, insists after 20 s, and waits until it has.
end() {
  local process=$1 patience=400
  kill "$process" 2>/dev/null || return 0
  while kill -0 "$process" 2>/dev/null && [ $patience -gt 0 ]; do
    # Reaps it when it is a child of this shell that has ended.
    if [ "$(awk '{print $3}' "/proc/$process/stat" 2>/dev/null)" = Z ]; then break; fi
    sleep 0.05
    patience=$((patience - 1))
  done
  kill -9 "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true
}

stop() { # name
  end "${pid[$1]}"
}

# All processes of a tree, the root first.
tree() {
  local of
  echo "$1"
  for of in $(pgrep -P "$1" || true); do tree "$of"; done
}

# ticks <process id>: the processor time of a tree in clock ticks, with that of its children that have
# ended. What ends and has another parent than the tree's is lost.
ticks() {
  local total=0 of stat
  for of in $(tree "$1"); do
    stat=$(cat "/proc/$of/stat" 2>/dev/null) || continue
    # The name in brackets may hold spaces.
    total=$((total + $(awk '{print $12 + $13 + $14 + $15}' <<<"${stat##*) }")))
  done
  echo "$total"
}
ticks_a_second=$(getconf CLK_TCK)

# memory_kb <process id> <Rss|Pss>: of a tree. Rss is what a process has in memory, Pss shares what
# several use among them.
memory_kb() {
  local total=0 of
  for of in $(tree "$1"); do
    total=$((total + $(awk -v what="$2:" '$1 == what {print $2}' "/proc/$of/smaps_rollup" 2>/dev/null || echo 0)))
  done
  echo "$total"
}

# figure <variant> <metric> <value>: one measured value of this round.
figure() {
  echo "$1 $round $2 $3" >>"$figures"
  echo "$name: round $round, $1, $2 $3" >&2
}

# version <name> <value…>: a line of the machine's description.
version() {
  local of=$1
  shift
  echo "$of: $*" >>"$folder/versions"
}

# load <variant> <address> <seconds> [wrk's options…]: runs wrk and leaves its words in $folder/wrk;
# fails when not everything was answered with success. A quarter as many connections as usual suffice
# where a database has to answer.
load() {
  local of=$1 address=$2 duration=$3
  shift 3
  wrk -t1 -c"${connections:-16}" -d"${duration}s" --latency --timeout 10s "$@" "$address" >"$folder/wrk" ||
    fail "wrk failed for $of"
  if grep -q "Non-2xx\|Socket errors" "$folder/wrk"; then
    cat "$folder/wrk" >&2
    fail "$of did not answer everything"
  fi
}

# measure_load <variant> <process ids, with spaces> <address> [wrk's options…]: a round of load as
# figures: rate (requests a second), p50_ms, p99_ms, and cpu_us, the processor time of these processes
# in microseconds a request.
measure_load() {
  local of=$1 processes=$2 address=$3 before=0 after=0 process
  shift 3
  for process in $processes; do before=$((before + $(ticks "$process"))); done
  load "$of" "$address" "$seconds" "$@"
  for process in $processes; do after=$((after + $(ticks "$process"))); done
  figure "$of" rate "$(awk '/Requests\/sec/ {print $2}' "$folder/wrk")"
  figure "$of" p50_ms "$(awk '/^ +50%/ {print $2}' "$folder/wrk" | milliseconds)"
  figure "$of" p99_ms "$(awk '/^ +99%/ {print $2}' "$folder/wrk" | milliseconds)"
  figure "$of" cpu_us "$(awk -v ticks=$((after - before)) -v hz="$ticks_a_second" \
    '/requests in/ {printf "%.1f", ticks / hz / $1 * 1e6}' "$folder/wrk")"
}

# What wrk says (812.00us, 1.20ms, 2.10s) in milliseconds.
milliseconds() {
  sed -E 's/^([0-9.]+)us$/\1 0.001/; s/^([0-9.]+)ms$/\1 1/; s/^([0-9.]+)s$/\1 1000/; s/^([0-9.]+)m$/\1 60000/' |
    awk '{printf "%.3f\n", $1 * $2}'
}

# servers [--postgres] [--kafka] [--database=name…]: starts them with kept data on free ports. Sets
# pg_port, pg_pid, kafka (host:port) and pid[servers], whose tree has Kafka but not PostgreSQL. A
# database belongs to a user of its name, with its name as password.
servers() {
  start servers "$java" -Xmx512m -XX:+UseSerialGC -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -cp "$kit/target/benchmark-kit.jar:$kit/target/lib/*" org.wego.benchmarks.kit.Servers \
    "--data=$folder/servers" "--programs=$kit/target/programs" "--topics=$root/contracts/events/topics.yaml" \
    "--addresses=$folder/addresses" "$@"
  wait_for servers 180 test -e "$folder/addresses"
  # shellcheck disable=SC1091 # written by the line before
  . "$folder/addresses"
  if [ -n "${pg_version:-}" ]; then version PostgreSQL "$pg_version"; fi
  if [ -n "${kafka_version:-}" ]; then version Kafka "$kafka_version"; fi
}

# sql <database> [psql's options…]: as its owner; reads standard input unless -c is given.
sql() {
  local database=$1
  shift
  PGPASSWORD=$database psql -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$pg_port" -U "$database" -d "$database" "$@"
}

# keys [token's name=role,role;claim=value…]…: a provider's keys for this run alone: public.b64 and
# public.pem, jwks.json, and a <name>.token for each, all in $folder; sets issuer. No role: name=
keys() {
  issuer=${issuer:-https://issuer.benchmark.invalid/realms/wego}
  "$java" -cp "$kit/target/benchmark-kit.jar" org.wego.benchmarks.kit.Keys "$folder" "$issuer" "$@" ||
    fail "There are no keys"
}

# start_service <name> <module> <port> <database or ''> [settings as name=value…]: one of ours from
# its jar, as an operator runs it, but with keys of this run. flags may hold further flags of the JVM.
start_service() {
  local of=$1 module=$2 at=$3 database=$4 setting
  shift 4
  port[$of]=$at
  local settings=("-Dquarkus.http.host=127.0.0.1" "-Dquarkus.http.port=$at")
  if [ -n "$database" ]; then
    settings+=("-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:$pg_port/$database"
      "-Dquarkus.datasource.username=$database" "-Dquarkus.datasource.password=$database"
      "-Dkafka.bootstrap.servers=$kafka"
      # Empty is absent: with an address the service would ask the provider for its keys.
      "-Dquarkus.oidc.auth-server-url=" "-Dquarkus.oidc.public-key=$(cat "$folder/public.b64")"
      "-Dquarkus.oidc.token.issuer=$issuer")
  fi
  for setting in "$@"; do settings+=("-D$setting"); done
  # The prefix of its password's variable: membership-service takes MEMBERSHIP_DB_PASSWORD.
  local prefix=${module%%-*}
  start "$of" env "${prefix^^}_DB_PASSWORD=$database" "$java" "${jvm[@]}" ${flags[@]+"${flags[@]}"} "${settings[@]}" \
    -jar "$root/$module/target/quarkus-app/quarkus-run.jar"
}

# The machine and what runs on it, a line for each.
describe_machine() {
  local memory
  memory=$(awk '/^MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo)
  echo "Machine: $(nproc) cores $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $memory GB, $(uname -sr)"
  echo "Java: $("$java" -version 2>&1 | sed -n 3p)"
  sort -u "$folder/versions"
  echo "Load of the machine before: $load_before"
  echo "Measured: $(date -u +%Y-%m-%d), ${measured:-$rounds interleaved rounds of $seconds s after $warm_up s of warm-up}"
}

# report: table, plot and raw figures into benchmarks/results; of a quick run to standard output only.
report() {
  local to=$results
  if [ "$mode" = quick ]; then to=$folder; fi
  mkdir -p "$to"
  describe_machine >"$folder/machine"
  python3 "$kit/report.py" "$root/benchmarks/$name/report.json" "$figures" "$folder/machine" "$to/$name" ||
    fail "There is no report"
  cat "$to/$name.md"
  if [ "$mode" != quick ]; then python3 "$kit/report.py" --index "$root/benchmarks"; fi
}

# program <class> <arguments…>: one of benchmarks/programs, which starts what it measures and writes
# figures and versions by itself.
program() {
  "$java" -Xmx768m -XX:+UseSerialGC -XX:ActiveProcessorCount=2 "-Dwego.checkout=$root" \
    "-Dwego.versions=$folder/versions" -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -cp "$root/benchmarks/programs/target/wego-benchmarks.jar:$root/benchmarks/programs/target/lib/*" \
    "$@" "--figures=$figures" >&2 </dev/null &
  started+=($!)
  wait $! || fail "The program failed"
}

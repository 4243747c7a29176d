#!/usr/bin/env bash
# topics.sh <bootstrap server> <topics.yaml>
#
# Makes the topics of contracts/events/topics.yaml that are not there. With --print in place of the
# server it says which it would make, a line each: name, partitions, settings.
set -euo pipefail
server="$1"
list="$2"
program="${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}"

# The file is plain: top level keys, the settings below `config`, and two names for each topic.
wanted="$(awk '
  /^partitions:/            { partitions = $2 }
  /^[a-z]/                  { section = $1 }
  section == "config:" && /^  / {
    key = $1; sub(/:$/, "", key); value = $2; gsub(/"/, "", value)
    settings = settings " " key "=" value
  }
  section == "topics:" && ($1 == "-" && $2 == "name:")  { print $3, partitions settings }
  section == "topics:" && $1 == "deadLetter:"           { print $2, partitions settings }
' "$list")"

if [ "$server" = --print ]; then
  echo "$wanted"
  exit
fi

there="$("$program" --bootstrap-server "$server" --list)"
while read -r name partitions settings; do
  if grep -qxF "$name" <<<"$there"; then
    continue
  fi
  options=()
  for setting in $settings; do
    options+=(--config "$setting")
  done
  "$program" --bootstrap-server "$server" --create --if-not-exists --topic "$name" \
    --partitions "$partitions" --replication-factor 1 "${options[@]}" </dev/null
done <<<"$wanted"

#!/bin/sh
# Starts Baton's command line; builds it first where that has not been done. Needs a JDK 17 or newer, and for the build Maven 3.8.6 or newer.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
jar=$home/cli/target/baton-cli-0.1.0-SNAPSHOT.jar
archive=$home/cli/target/baton.jsa

fail() {
  echo "baton: $1" >&2
  exit 1
}

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
else
  java=$(command -v java) || fail "no java found: install a JDK 17 or newer, or set JAVA_HOME"
fi

if [ ! -f "$jar" ]; then
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "Java $version is too old: a JDK 17 or newer is needed ($java)"
  command -v mvn >/dev/null 2>&1 || fail "no mvn found: install Maven 3.8.6 or newer to build"
  echo "baton: building, once; this takes a minute or two" >&2
  (cd "$home" && mvn -B -Dquick -DskipTests -pl cli -am package 2>&1 | tee "$home/.build.log" |
    sed -n 's/^\[INFO\] Building \(.*\) 0\.1.*/baton:   \1/p' >&2)
  [ -f "$jar" ] || {
    grep -E '^\[ERROR\]' "$home/.build.log" | head -n 20 >&2
    fail "the build failed; the whole output is in $home/.build.log"
  }
  rm -f "$home/.build.log"
  echo "baton: done" >&2
fi

options="-XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto"
if [ ! -f "$archive" ]; then
  # A class-data archive halves the start-up time. A first run makes it; without it everything works, only slower.
  if "$java" $options -Xlog:disable -XX:ArchiveClassesAtExit="$archive.$$" -jar "$jar" run -c 'import sys; print(sys.version_info[:2], [x for x in range(3)], {"a": 1.5}, f"{1:>3}")' >/dev/null 2>&1; then
    mv -f "$archive.$$" "$archive"
  else
    rm -f "$archive.$$"
  fi
fi
if [ -f "$archive" ]; then
  options="$options -XX:SharedArchiveFile=$archive -Xlog:cds=off -Xlog:cds+dynamic=off"
fi
# BATON_JAVA_OPTIONS is split into words on purpose.
exec "$java" $options ${BATON_JAVA_OPTIONS:-} -jar "$jar" "$@"

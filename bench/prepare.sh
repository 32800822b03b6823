# Sourced by the scripts beside it: finds a JDK 25 ($java), builds the program if anything has changed ($jar), takes the driver out of it ($driver).
cd "$(dirname "${BASH_SOURCE[0]}")/.."

java=""
for candidate in "${JAVA_HOME:-/none}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*25*/bin/java; do
  [ -x "$candidate" ] && "$candidate" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])' && java=$candidate && break
done
[ -n "$java" ] || { echo "JDK 25 is needed: install it, or set JAVA_HOME to it."; exit 2; }

# the jar carries a fixed date, so a file beside it tells when it was made
made=target/bench.made
if [ ! -e $made ] || ! ls target/norishiro-*.jar >/dev/null 2>&1 || [ -n "$(find src/main pom.xml -newer $made -print -quit)" ]; then
  echo "building …"
  ./mvnw -q -B -ntp ${MVN_ARGS:-} -DskipTests package
  touch $made
  rm -rf target/bench-driver
fi
jar=$(ls "$PWD"/target/norishiro-*.jar | head -1)

# the programs that speak to the database themselves use the driver of the program
mkdir -p target/bench-driver
if ! ls target/bench-driver/BOOT-INF/lib/postgresql-*.jar >/dev/null 2>&1; then
  tool=$(dirname "$(readlink -f "$java")")/jar
  (cd target/bench-driver && "$tool" xf "$jar" "$("$tool" tf "$jar" | grep -E '^BOOT-INF/lib/postgresql-.*\.jar$')")
fi
driver=$(ls "$PWD"/target/bench-driver/BOOT-INF/lib/postgresql-*.jar | head -1)

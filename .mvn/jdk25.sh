#!/bin/sh
# Prints the home of a JDK 25, or says in one sentence (English, Japanese) what to do and ends with 1.
# With --quiet it prints nothing when there is one.
set -u
HOME=${HOME-/nonexistent}

is25() {
  [ -n "$1" ] || return 1
  [ -x "$1/bin/javac" ] || [ -x "$1/bin/javac.exe" ] || return 1
  if [ -f "$1/release" ]; then
    grep -Eq '^JAVA_VERSION="?25([."-]|$)' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | grep -Eq '"25[."-]'
  fi
}

found() {
  [ "${quiet-}" ] || printf '%s\n' "$1"
  exit 0
}

[ "${1-}" != --quiet ] || quiet=1

# 1. What the person chose.
for home in "${JAVA25_HOME-}" "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}"; do
  if is25 "$home"; then found "$home"; fi
done

# 2. The java on the path, through its links.
if java=$(command -v java 2>/dev/null); then
  java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
  home=$(dirname "$(dirname "$java")")
  if is25 "$home"; then found "$home"; fi
fi

# 3. Where macOS and the usual installers put it. NORISHIRO_JDK_DIRS is the one place instead (for testing this script).
if [ -x /usr/libexec/java_home ] && [ -z "${NORISHIRO_JDK_DIRS+set}" ]; then
  home=$(/usr/libexec/java_home -v 25 2>/dev/null) && is25 "$home" && found "$home"
fi
if [ -n "${NORISHIRO_JDK_DIRS+set}" ]; then
  set -- "$NORISHIRO_JDK_DIRS"
else
  set -- /usr/lib/jvm /usr/java /opt /opt/java "$HOME/.sdkman/candidates/java" "$HOME/.jdks" \
    "$HOME/.asdf/installs/java" "$HOME/.local/share/mise/installs/java" "$HOME/.jbang/cache/jdks" "$HOME/.gradle/jdks" \
    /Library/Java/JavaVirtualMachines "$HOME/Library/Java/JavaVirtualMachines" \
    /opt/homebrew/opt /usr/local/opt /home/linuxbrew/.linuxbrew/opt
fi
for dir in "$@"; do
  [ -d "$dir" ] || continue
  for home in "$dir"/* "$dir"/*/Contents/Home "$dir"/openjdk*/libexec "$dir"/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is25 "$home"; then found "$home"; fi
  done
done

{
  echo "Norishiro needs JDK 25: install Temurin 25 (https://adoptium.net) or point JAVA25_HOME at a JDK 25."
  echo "Norishiro には JDK 25 が必要です。Temurin 25（https://adoptium.net）を入れるか、環境変数 JAVA25_HOME に JDK 25 の場所を設定してください。"
} >&2
exit 1

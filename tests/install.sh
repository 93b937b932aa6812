#!/bin/sh
# Installs what the tests look at the product with, where it is missing and may be installed: Debian's Chromium for pages,
# LibreOffice and Poppler for files. Says so in one line where it may not. In CI the tests themselves fail without them.
missing=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || missing="chromium"
for part in writer:sw impress:sd calc:sc; do
    [ -e "/usr/lib/libreoffice/program/lib${part#*:}lo.so" ] || missing="$missing libreoffice-${part%:*}-nogui"
done
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # shellcheck disable=SC2086  # several packages
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >/dev/null 2>&1 && exit 0
fi
echo "Not installed, and may not be installed here: $missing. The tests that need it are left out (apt-get install $missing)."
exit 0

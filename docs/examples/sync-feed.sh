#!/bin/sh
# Keeps FOLDER/questions/<locale>/<id>.json a copy of a feed. Needs curl 7.70, jq 1.6 and sha256sum, or newer.
#
#     sh docs/examples/sync-feed.sh https://faq.example.edu/feed/v1/ FOLDER
set -eu
source=${1%/}
mkdir -p "$2"
cd "$2"

# Overwrites and deletes files, so it works only in an empty folder or in one that already contains a copy.
if [ ! -e .topasked-copy ] && [ ! -e cursor ] && [ -n "$(ls -A)" ]; then
  echo "$2 is not empty and holds no copy of a feed: name another folder" >&2
  exit 2
fi
touch .topasked-copy
mkdir -p questions

# One conditional request: an empty answer means that nothing has changed.
rm -f changes.new etag.new
touch etag
curl -fsS --etag-compare etag --etag-save etag.new -o changes.new "$source/changes.json"
[ -s changes.new ] || { echo unchanged; exit 0; }

# Applies the changes since a time, including that second; '' means all of them.
take_over() {
  jq -r --arg since "$1" '.changes[]
    | select(.updatedAt >= $since and (.id | test("^[a-z0-9-]+$")))
    | select(.op != "upsert" or (.locale | test("^[A-Za-z0-9-]+$")))
    | [.op, .id, .locale // "-", .sha256 // "-"] | join(" ")' changes.new |
    while read -r op id locale sha256; do
      file="questions/$locale/$id.json"
      case $op in
        upsert)
          if echo "$sha256  $file" | sha256sum -c --status 2>/dev/null; then continue; fi
          mkdir -p "questions/$locale"
          curl -fsS -o "$file" "$source/$file"
          echo "fetched $id $locale"
          ;;
        delete | redirect) rm -f questions/*/"$id.json" ;;
        *) ;; # A kind of change that is newer than this script.
      esac
    done
}

# The copy is complete if it has every listed file, with its SHA-256, and no other.
is_whole() {
  jq -r '.changes[] | select(.op == "upsert") | "\(.sha256)  questions/\(.locale)/\(.id).json"' changes.new > listed
  sha256sum -c --status listed 2>/dev/null && [ "$(find questions -type f | wc -l)" -eq "$(wc -l < listed)" ]
}

since=
if [ -f cursor ] && jq -e .resumable changes.new > /dev/null; then since=$(cat cursor); fi
take_over "$since"
if ! is_whole; then
  rm -rf questions && mkdir questions
  take_over ''
fi
if ! is_whole; then
  rm -f cursor etag
  echo 'the files are of two builds: try again in a minute' >&2
  exit 1
fi
jq -r .cursor changes.new > cursor
mv etag.new etag
mv changes.new changes.json
echo "$(wc -l < listed) questions"

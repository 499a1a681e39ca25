#!/bin/sh
# Uploads the published tree to a bucket: immutable assets first, pages last, so that no page refers to a missing file.
# CORS of the bucket: GET from any origin, with ETag exposed. Usage: s3.sh TREE s3://bucket
set -eu
tree=$1 bucket=$2
aws s3 sync "$tree/assets" "$bucket/assets" --exclude 'share.*' --cache-control 'public, max-age=31536000, immutable'
aws s3 sync "$tree" "$bucket" --exclude 'assets/*' --include 'assets/share.*' --exclude 'feed/*' --exclude '*.html' --cache-control no-cache
aws s3 sync "$tree/feed" "$bucket/feed" --exclude 'v1/*' --cache-control no-cache --content-type application/feed+json
aws s3 sync "$tree/feed/v1" "$bucket/feed/v1" --cache-control no-cache --content-type application/json
aws s3 sync "$tree" "$bucket" --exclude '*' --include '*.html' --cache-control no-cache
aws s3 sync "$tree" "$bucket" --delete --cache-control no-cache

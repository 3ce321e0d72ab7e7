#!/bin/sh
# Install Ruby's Jekyll and the plugins that the comparisons use, where that is possible without asking anybody.
set -eu

packages="jekyll ruby-kramdown-parser-gfm ruby-jekyll-feed ruby-jekyll-redirect-from ruby-jekyll-sitemap
ruby-jekyll-seo-tag ruby-jekyll-paginate ruby-jekyll-paginate-v2 ruby-jekyll-gist ruby-jekyll-archives
ruby-jekyll-include-cache ruby-jekyll-relative-links ruby-jekyll-optional-front-matter ruby-jekyll-readme-index
ruby-jekyll-default-layout ruby-jekyll-titles-from-headings ruby-jekyll-toc ruby-jekyll-mentions ruby-jekyll-avatar
ruby-jekyll-github-metadata jekyll-theme-minima"

if command -v jekyll >/dev/null 2>&1; then
    echo "Jekyll is installed: $(jekyll --version)"
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Jekyll is not installed, and this is no Debian: the comparisons will be skipped."
    exit 0
fi
if [ "$(id -u)" -eq 0 ]; then sudo=""; elif sudo -n true 2>/dev/null; then sudo="sudo -n"; else
    echo "Jekyll is not installed, and only root can install it (sudo make oracle): the comparisons will be skipped."
    exit 0
fi
$sudo apt-get update -qq || true
available=""
for package in $packages; do
    if apt-cache show "$package" >/dev/null 2>&1; then available="$available $package"; fi
done
# shellcheck disable=SC2086 # a list of words
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $available >/dev/null ||
    echo "Jekyll could not be installed: the comparisons will be skipped."

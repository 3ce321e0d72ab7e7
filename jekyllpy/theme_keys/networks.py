"""The networks that academicpages knows, for sites whose theme has no author profile to read them from."""

from __future__ import annotations

from typing import NamedTuple


class Network(NamedTuple):
    """A key of an author's map, in the order of profiles; ``{}`` in ``pattern`` stands for the value."""

    key: str
    label: str
    icon: str
    pattern: str

    def address(self, value: str) -> str:
        """The address for what the map holds: an account's name, or an address already."""
        return value if "://" in value else self.pattern.replace("{}", value)


NETWORKS = tuple(
    Network(*row)
    for row in (
        ("uri", "Website", "fas fa-link", "{}"),
        ("email", "Email", "fas fa-envelope", "mailto:{}"),
        ("arxiv", "arXiv", "ai ai-arxiv", "{}"),
        ("googlescholar", "Google Scholar", "ai ai-google-scholar", "{}"),
        ("impactstory", "Impactstory", "ai ai-impactstory", "{}"),
        ("orcid", "ORCID", "ai ai-orcid", "{}"),
        ("semantic", "Semantic Scholar", "ai ai-semantic-scholar", "{}"),
        ("ssrn", "SSRN", "ai ai-ssrn", "{}"),
        ("pubmed", "PubMed", "ai ai-pubmed", "{}"),
        ("researchgate", "ResearchGate", "fab fa-researchgate", "{}"),
        ("scopus", "Scopus", "ai ai-scopus", "{}"),
        ("bitbucket", "Bitbucket", "fab fa-bitbucket", "https://bitbucket.org/{}"),
        ("codepen", "CodePen", "fab fa-codepen", "https://codepen.io/{}"),
        ("dribbble", "Dribbble", "fab fa-dribbble", "https://dribbble.com/{}"),
        ("github", "GitHub", "fab fa-github", "https://github.com/{}"),
        ("kaggle", "Kaggle", "fab fa-kaggle", "https://www.kaggle.com/{}"),
        ("stackoverflow", "Stackoverflow", "fab fa-stack-overflow", "https://www.stackoverflow.com/users/{}"),
        ("bluesky", "Bluesky", "fab fa-bluesky", "https://bsky.app/profile/{}"),
        ("facebook", "Facebook", "fab fa-facebook", "https://www.facebook.com/{}"),
        ("flickr", "Flickr", "fab fa-flickr", "https://www.flickr.com/{}"),
        ("foursquare", "Foursquare", "fab fa-foursquare", "https://foursquare.com/{}"),
        ("goodreads", "Goodreads", "fab fa-goodreads", "https://www.goodreads.com/{}"),
        ("google_plus", "Google+", "fab fa-google-plus", "https://plus.google.com/+{}"),
        ("keybase", "Keybase", "fab fa-keybase", "https://keybase.io/{}"),
        ("instagram", "Instagram", "fab fa-instagram", "https://instagram.com/{}"),
        ("lastfm", "Last.fm", "fab fa-lastfm", "https://lastfm.com/user/{}"),
        ("linkedin", "LinkedIn", "fab fa-linkedin", "https://www.linkedin.com/in/{}"),
        ("mastodon", "Mastodon", "fab fa-mastodon", "{}"),
        ("medium", "Medium", "fab fa-medium", "{}"),
        ("pinterest", "Pinterest", "fab fa-pinterest", "https://www.pinterest.com/{}"),
        ("soundcloud", "Soundcloud", "fab fa-soundcloud", "https://soundcloud.com/{}"),
        ("steam", "Steam", "fab fa-steam", "https://steamcommunity.com/id/{}"),
        ("telegram", "Telegram", "fab fa-telegram", "{}"),
        ("tumblr", "Tumblr", "fab fa-tumblr", "https://{}.tumblr.com"),
        ("twitter", "X (formerly Twitter)", "fab fa-x-twitter", "https://twitter.com/{}"),
        ("vine", "Vine", "fab fa-vine", "https://vine.co/u/{}"),
        ("weibo", "Weibo", "fab fa-weibo", "https://www.weibo.com/{}"),
        ("wikipedia", "Wikipedia", "fab fa-wikipedia-w", "https://en.wikipedia.org/wiki/User:{}"),
        ("xing", "XING", "fab fa-xing", "https://www.xing.com/profile/{}"),
        ("youtube", "YouTube", "fab fa-youtube", "https://www.youtube.com/@{}"),
        ("zhihu", "Zhihu", "fab fa-zhihu", "https://www.zhihu.com/people/{}"),
    )
)

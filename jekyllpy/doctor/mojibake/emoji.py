"""How common an emoji is on the pages of people and projects, and which words it goes with."""

from __future__ import annotations

# Commonest first. From what readmes, news lists and home pages use; a rough order is all that ranking needs.
COMMON = (
    "🎉🔥🚀✨🏆🎓📝📚💼📄📢👋🌟💡🎤📰🏅🥇🎊🎯📖💻🔬📌🔗🌍📅🎙📧🏠🐛✅⭐❤😀😂🙏👍👏💪🤖🧠🔍🔧🛠📊📈📉"
    "📷🎥🎬🎵🎶🎨🎮🎁🎈🎂🏫🏢🏛🏥✈🌱🌏🌎🌐🌈🌞🌙☀⚡❄🌊🍀🌸🌻🍉🍎🍏🍕🍺🍷☕🍻🥂🐍🐳🐧🐶🐱🐼🦄🐉🐝🦋"
    "👨👩👶👪🧑👀💬💭📣🔔🔒🔑📁📂🗂📋📎📐📏📜📃📑📓📔📕📗📘📙🥈🥉🎖🏃🚴🏊⛰🏔🏖🏝🏙🌃🚗🚌🚂🚢⚽🏀🎾♟"
    "🎲🎸🎹🎻🎧📱🖥⌨🖱💾💿📺📡🔭⚗🧪🧬🧮🔋💰💵💳💎🧊🍆🎆🎇🐆🏉"
)
RANK = {char: place for place, char in reversed(list(enumerate(COMMON)))}

# Beginnings of words (in lower case) that make an emoji likelier where they stand in the same line.
WORDS = {
    "🎉": ("accept", "congrat", "celebrat", "welcome", "launch", "releas", "birthday", "happy", "join"),
    "🏆": (
        "award",
        "prize",
        "won ",
        "winner",
        "win ",
        "best",
        "champion",
        "competition",
        "challenge",
        "first place",
        "bonus",
    ),
    "🎓": (
        "phd",
        "ph.d",
        "thesis",
        "degree",
        "graduat",
        "dissertation",
        "defen",
        "master",
        "bachelor",
        "student",
        "alumn",
    ),
    "📝": ("paper", "write", "wrote", "note", "blog", "submi", "preprint", "article", "review", "draft"),
    "📍": ("located", "location", "based in", "address", "where"),
    "📁": ("folder", "director", "files"),
    "📎": ("attach",),
    "📞": ("phone", "call", "tel"),
    "🎤": ("talk", "speak", "present", "keynote"),
    "🎆": ("new year", "firework"),
    "🍉": ("fruit", "melon", "summer"),
    "🍆": ("vegetable", "cook", "recipe"),
    "🐆": ("leopard", "animal", "wild"),
    "🐉": ("dragon",),
    "🏉": ("rugby",),
    "🏠": ("home",),
    "🏢": ("office", "company"),
    "🎯": ("goal", "target"),
    "🎁": ("gift", "present", "christmas"),
    "🎂": ("birthday",),
    "🎨": ("art", "design", "paint"),
    "🎮": ("game", "play"),
    "🌍": ("world", "earth", "climate", "travel"),
    "🐍": ("python", "snake"),
}


def weight(char: str, line: str) -> float:
    """How likely the emoji is in that line, against 1 for one that nobody uses much."""
    rank = RANK.get(char)
    common = 1.0 if rank is None else 2 + 60 / (1 + rank / 8)
    lower = line.lower()
    return common * (25 if any(word in lower for word in WORDS.get(char, ())) else 1)

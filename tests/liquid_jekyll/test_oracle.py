"""Chance chains of filters, rendered by Jekyll itself where it is installed."""

from __future__ import annotations

import random

import pytest

from tests.liquid_jekyll.cases import INPUTS
from tests.liquid_jekyll.reference import missing, run
from tests.liquid_jekyll.trial_site import trial

pytestmark = [pytest.mark.oracle, pytest.mark.skipif(missing() is not None, reason=str(missing()))]

VALUES = (
    "t e s n neg f yes no nothing arr words mixed nested hash objs people day date "
    "site.data.team.members page.title page.list (1..4) 'a/index.html' '10' 1.0 -7 true nil"
).split()
DOCUMENTS = "site.posts site.recipes site.pages site.static_files".split()
FILTERS = (
    "jsonify inspect xml_escape cgi_escape uri_escape normalize_whitespace number_of_words slugify to_integer "
    "strip_index array_to_sentence_string relative_url absolute_url pop shift sort date_to_string date_to_xmlschema "
    "first last size reverse uniq compact join upcase split:'' map:'title' map:'name' sort:'name' sort:'rank','last' "
    "where:'name','x' where:'rank',nil where:'on',true group_by:'name' group_by:'tags' find:'name','y' push:n "
    "unshift:'é' pop:2 shift:1 slugify:'latin' slugify:'pretty' array_to_sentence_string:'or' number_of_words:'auto' "
    "date:'%Y-%j' concat:arr where_exp:'o','o.name' where_exp:'o','o>1' group_by_exp:'o','o.name|upcase' "
    "group_by_exp:'o','o|size' find_exp:'o','o.rank' slice:0,2 append:'x' plus:1 times:2 date_to_rfc822 default:arr"
).split()
DOCUMENT_FILTERS = (
    "sort:'title' sort:'weight' sort:'rank','last' sort:'date' sort where:'title','Deep' where:'tags','common' reverse "
    "where:'kind','dish' where:'categories','c1' where:'weight',nil where:'extname','.txt' pop shift:2 compact uniq "
    "where_exp:'o',\"o.title=='Soup'\" where_exp:'o','o.weight>1' where_exp:'o',\"o.tags|contains:'t1'\" slice:1,2"
).split()
DOCUMENT_ENDS = (
    "map:'title'|join:','",
    "map:'url'|join:','",
    "size",
    "group_by:'categories'|map:'name'|join:','",
    "group_by_exp:'o','o.tags|size'|map:'name'|join:','",
    "group_by_exp:'o','o.date'|map:'size'|join:','",
)


def chain(chance: random.Random) -> str:
    """Filters after a value; lists of documents end as text, as Ruby prints its own objects by other rules."""
    if chance.random() < 0.3:
        filters = [chance.choice(DOCUMENT_FILTERS) for _ in range(chance.randint(0, 2))]
        return f"{{{{ {' | '.join((chance.choice(DOCUMENTS), *filters, chance.choice(DOCUMENT_ENDS)))} }}}}"
    filters = [chance.choice(FILTERS) for _ in range(chance.randint(1, 3))]
    return f"{{{{ {' | '.join((chance.choice(VALUES), *filters))} }}}}"


def agrees(ours: dict[str, str], theirs: dict[str, str]) -> bool:
    """Whether both gave the same text, or failed; errors of Ruby itself need not have the same words."""
    if "result" in theirs:
        return ours == theirs
    return "message" in ours


@pytest.mark.parametrize("seed", range(3))
def test_chains(seed: int) -> None:
    chance = random.Random(seed)
    inputs = [(chain(chance), INPUTS["variables"]) for _ in range(1500)]
    _, results = run(inputs)
    wrong = []
    for (template, data), theirs in zip(inputs, results, strict=True):
        ours = trial().outcome(template, data)
        if not agrees(ours, theirs):
            wrong.append(f"{template}\n  {theirs}\n  {ours}")
    assert not wrong, f"{len(wrong)} of {len(inputs)}\n" + "\n".join(wrong[:20])

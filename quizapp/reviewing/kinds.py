"""What the rules know of the kinds of question: what their options are, which skill and which stances they ask for."""

from quizapp.model.attribution import Stance
from quizapp.model.question import Skill

# The kinds that ask in which of two articles something stands.
WHICH_ARTICLE = frozenset({"which_cites_an_outlet", "which_has_the_denial", "which_names_the_source"})

# The kinds whose options are the same in every question, whatever the article says.
FIXED_ANSWERS = (
    frozenset(
        {
            "direct_or_paraphrase",
            "first_hand",
            "how_many_sources",
            "named_or_anonymous",
            "status_in_article",
            "true_or_false",
        }
    )
    | WHICH_ARTICLE
)

# The kinds whose wrong options come from a list, as there are few such words or names in an article.
FROM_A_LIST = frozenset({"reporting_verb", "which_outlet"})

# The kinds that ask how something is put; by themselves they make no set.
OF_FORM = frozenset({"direct_or_paraphrase", "first_hand", "named_or_anonymous"})

# The kinds that give something to think about and that nobody marks.
REFLECTIONS = frozenset({"missing_voice", "where_to_check"})

# The kinds whose options are sentences rather than names or fixed answers.
SENTENCE_ANSWERS = frozenset(
    {
        "all_by_source",
        "claim_and_denial",
        "hand",
        "match_sources",
        "responding_to",
        "what_was_said",
        "which_is_attributed",
        "which_is_unattributed",
        "who_accused_whom",
    }
)

SKILLS = {
    "all_by_source": Skill.WHO_SAID,
    "claim_and_denial": Skill.DENIED,
    "direct_or_paraphrase": Skill.DIRECT_OR_PARAPHRASE,
    "first_hand": Skill.CITED_OUTLET,
    "hedge_word": Skill.FACT_OR_ATTRIBUTED,
    "how_many_sources": Skill.EVIDENCE_OFFERED,
    "match_sources": Skill.WHO_SAID,
    "missing_voice": Skill.MISSING_VOICE,
    "named_or_anonymous": Skill.SOURCE_TYPE,
    "quoted_directly": Skill.MISSING_VOICE,
    "reporting_verb": Skill.FACT_OR_ATTRIBUTED,
    "responding_to": Skill.DISPUTED,
    "status_in_article": Skill.FACT_OR_ATTRIBUTED,
    "true_or_false": Skill.WHO_SAID,
    "what_was_said": Skill.WHO_SAID,
    "where_to_check": Skill.LATERAL,
    "which_cites_an_outlet": Skill.COMPARE_OUTLETS,
    "which_has_the_denial": Skill.COMPARE_OUTLETS,
    "which_names_the_source": Skill.COMPARE_OUTLETS,
    "whom_the_other_names": Skill.COMPARE_OUTLETS,
    "which_is_attributed": Skill.FACT_OR_ATTRIBUTED,
    "which_is_unattributed": Skill.FACT_OR_ATTRIBUTED,
    "which_outlet": Skill.CITED_OUTLET,
    "who_accused": Skill.WHO_SAID,
    "who_accused_whom": Skill.ABOUT_WHOM,
    "who_claimed": Skill.WHO_SAID,
    "who_denied": Skill.DENIED,
    "who_doubted": Skill.DISPUTED,
    "who_is_quoted": Skill.WHO_SAID,
    "words_that_show": Skill.EVIDENCE_OFFERED,
}

STANCES = {
    "who_denied": (Stance.DENIES,),
    "who_doubted": (Stance.DOUBTS, Stance.QUESTIONS),
    "who_accused": (Stance.ACCUSES, Stance.CONDEMNS),
    "who_accused_whom": (Stance.ACCUSES, Stance.CONDEMNS),
}
"""The stances that make an answer right, of the kinds that ask for one."""

"""Rules on two questions of one set: R16, none gives away the key of another, and R35, no near duplicates."""

from quizapp.reviewing.words import containment, content_stems, jaccard, words

_NEAR = 0.8
_SAME_SUBJECT = 0.5


def is_near_duplicate(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Tell whether two pairs of stem and key share 80 % of their words (R35)."""
    one, two = (frozenset(words(" ".join(pair))) for pair in (first, second))
    return jaccard(one, two) >= _NEAR


def gives_away(stem: str, other_stem: str, key_names: tuple[str, ...]) -> bool:
    """Tell whether `stem` answers the question `other_stem`: it names that key while speaking of the same thing (R16).

    `key_names` are the names under which the other question's key goes.
    """
    own = f" {' '.join(words(stem))} "
    if not any(f" {' '.join(words(name))} " in own for name in key_names):
        return False
    asked = content_stems(other_stem)
    return len(asked & content_stems(stem)) >= 2 and containment(asked, content_stems(stem)) >= _SAME_SUBJECT

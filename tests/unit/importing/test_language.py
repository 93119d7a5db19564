import pytest

from quizapp.errors import UserError
from quizapp.importing.language import is_english, require_english
from quizapp.model.article import make_article

ENGLISH = (
    "The mayor of Velmar said on Monday that the harbour bridge would not open before summer. Her spokesman "
    "confirmed it in a statement, but the builder disagreed: “That is false,” he told the Velmar Courier."
)
OTHERS = {
    "German": "Die Bürgermeisterin sagte am Montag, die Brücke werde nicht vor dem Sommer fertig. Ihr Sprecher "
    "bestätigte das, doch die Firma widersprach: „Das ist falsch“, sagte man in der Stadt. Also war alles so.",
    "Dutch": "De burgemeester zei maandag dat de brug niet voor de zomer klaar zal zijn. Zijn woordvoerder heeft "
    "dat in een verklaring bevestigd, maar de aannemer was het er niet mee eens: “Dat is onjuist,” zei hij.",
    "French": "La maire a déclaré lundi que le pont ne serait pas terminé avant l’été. Son porte-parole l’a "
    "confirmé, mais l’entrepreneur a démenti : « C’est faux », a-t-il dit. On a vu des habitants sur place.",
    "Spanish": "El alcalde dijo el lunes que el puente no estará terminado antes del verano. Su portavoz lo "
    "confirmó en un comunicado, pero el contratista lo negó: «Es falso», dijo. No hay más que hablar de eso.",
    "Danish": "Borgmesteren sagde mandag, at broen ikke bliver færdig før sommer. Hans talsmand bekræftede det i "
    "en erklæring, men entreprenøren var uenig: »Det er forkert,« sagde han. Vi har set det før, for de har ikke tid.",
    "Polish": "Burmistrz powiedział w poniedziałek, że most nie będzie gotowy przed latem. To by było na tyle, "
    "powiedział wykonawca, i do tego nikt nie chce wracać, bo to nieprawda, a o tym nie ma co mówić.",
    "Russian": "Мэр заявил в понедельник, что мост не откроют раньше лета. Его представитель подтвердил это.",
    "Arabic": "قال رئيس البلدية يوم الاثنين إن الجسر لن يفتح قبل الصيف، وأكد المتحدث باسمه ذلك.",
    "Chinese": "市长周一表示，大桥不会在夏天之前开放。他的发言人证实了这一点。",
}


def test_english_is_english() -> None:
    assert is_english(ENGLISH)
    assert is_english(ENGLISH.replace("’", "'").upper())


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_are_not(language: str) -> None:
    assert not is_english(OTHERS[language])
    with pytest.raises(UserError, match="does not seem to be in English; only articles in English"):
        require_english(make_article(OTHERS[language]))


def test_a_foreign_sentence_in_an_english_article_does_no_harm() -> None:
    assert is_english(f"{ENGLISH} {ENGLISH} {OTHERS['German'].split('.')[0]}.")


def test_a_few_words_tell_nothing() -> None:
    assert is_english("Bürgermeisterin: Brücke fertig")


@pytest.mark.parametrize("language", ["en", "en-GB", "en_US", "EN", "English"])
def test_marked_as_english(language: str) -> None:
    require_english(make_article(ENGLISH, language=language))


def test_marked_as_another_language() -> None:
    with pytest.raises(UserError, match="marked as being in “de”"):
        require_english(make_article(ENGLISH, language="de"))

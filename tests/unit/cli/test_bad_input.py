"""Bad input ends as one sentence that says what to do, and exit code 2; strange but good input is kept whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp import paths
from quizapp.cli import run
from quizapp.importing import read_file
from quizapp.model.question_set import QuestionSet
from quizapp.paths import home as data_folder
from quizapp.storing import Store

BRIDGE = paths.seeds() / "harbour-bridge.md"
GERMAN = (
    "Die Bürgermeisterin sagte am Montag, die Brücke werde nicht vor dem Sommer fertig. „Das ist falsch“, "
    "widersprach der Bauunternehmer. Sein Sprecher bestätigte, dass man in der Stadt davon weiß."
)
PLAIN = "The harbour of Velmar lies between two hills. Ships have come here for three hundred years."

WINDOWS = "The file was read as Windows-1252; if letters look wrong, save it as UTF-8 and read it again."

BAD = {
    "empty": (b"", "There is no text to read; paste an article, or choose a file that holds one."),
    "spaces": (b" \n\t\r\n ", "There is no text to read; paste an article, or choose a file that holds one."),
    "5 MB": (b"Five megabytes. " * 330_000, "The file is larger than 2 MB; give one article at a time."),
    "1 MB": (
        b"One megabyte. " * 75_000,
        "The text is longer than 300,000 characters; give one article at a time.",
    ),
    "zeros": (bytes(5_000), "This is not text but binary; copy the article's words and paste them instead."),
    "program": (
        b"\x7fELF\x02\x01\x01\0" + bytes(range(256)) * 9,
        "This is not text but binary; copy the article's words and paste them instead.",
    ),
    "PDF": (b"%PDF-1.7\n1 0 obj", "This is a PDF, not text; open it, copy the article and paste it instead."),
    "half of UTF-16": (
        b"\xff\xfe" + "No".encode("utf-16-le") + b"\x00",
        "The file is damaged or binary; save the article as UTF-8 text and try again.",
    ),
    "another language": (
        GERMAN.encode(),
        "The text does not seem to be in English; only articles in English can be asked about so far.",
    ),
    "marked as another language": (
        b"---\nlanguage: fr\n---\nShe said no.",
        "The article is marked as being in “fr”; only articles in English can be asked about so far.",
    ),
    "doubtful front matter": (
        b"---\nfiction: maybe\n---\nShe said no.",
        "The front matter's “fiction” must be yes or no, not “maybe”.",
    ),
}


@pytest.mark.parametrize("command", ["generate", "attributions"])
@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_sentence_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, name: str
) -> None:
    content, sentence = BAD[name]
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    assert run([command, str(path)]) == 2
    assert capsys.readouterr() == ("", f"article.txt: {sentence}\n")
    assert Store(data_folder()).sets.summaries() == ()


def test_no_attributions_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "article.txt"
    path.write_text(PLAIN)
    assert run(["generate", str(path)]) == 2
    assert capsys.readouterr() == (
        "",
        "article.txt: Nobody is quoted or cited in this article; choose one that says who said what.\n",
    )


@pytest.mark.parametrize("command", ["generate", "attributions"])
def test_a_missing_file_and_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run([command, str(tmp_path / "none.txt")]) == 2
    assert capsys.readouterr() == ("", "none.txt: There is no such file; check its name.\n")
    assert run([command, str(tmp_path)]) == 2
    assert capsys.readouterr() == ("", f"{tmp_path.name}: This is a folder; choose a file in it.\n")


@pytest.mark.parametrize("jobs", [[], ["--jobs", "1"]])
def test_a_bad_line_is_named_and_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], jobs: list[str]
) -> None:
    path = tmp_path / "articles.jsonl"
    good = [json.dumps({"doc_id": name, "text": "She said that the house was old."}) for name in "ac"]
    path.write_text("\n".join([good[0], '{"doc_id": "b"}', good[1]]))
    assert run(["attributions", *jobs, str(path)]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["doc_id"] for line in out.splitlines()] == ["a", "c"]
    assert (
        err.removesuffix("2 articles read\n")
        == "articles.jsonl, line 2: This is not an object with the strings “doc_id” and “text”.\n"
    )


@pytest.mark.parametrize(
    ("encoding", "notice"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("utf-16-be", ""),
        ("utf-32", ""),
        ("cp1252", f"bridge.md: {WINDOWS}\n"),
    ],
)
def test_every_usual_encoding_gives_the_same_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str, notice: str
) -> None:
    path = tmp_path / "bridge.md"
    path.write_bytes(BRIDGE.read_text(encoding="utf-8").encode(encoding))
    assert run(["generate", "--json", str(path)]) == 0
    out, err = capsys.readouterr()
    assert err == notice
    assert QuestionSet.model_validate_json(out).article == read_file(BRIDGE).article


def test_latin_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes('The café will close, the owner, Zoë Ames, said. "No," she added.'.encode("latin-1"))
    assert run(["attributions", str(path)]) == 0
    out, err = capsys.readouterr()
    assert "Zoë Ames" in out
    assert err.startswith("article.txt: The file was read as Windows-1252;")


HTML = "This looks like the source of a web page; the words as the page shows them make better questions."
STRANGE = {
    "right-to-left marks": "\u202eevil\u202c \u200fعربي\u200e \u2067x\u2069 ",
    "script": "<script>alert('x')</script><img src=x onerror=alert(1)>{{7*7}} ${PATH} `id` $(id) %s {0} ",
    "control characters": "\x1b[2J\x1b]0;title\x07 ",
    "100,000 characters in a line": "The wind was mild and the water was deep. " * 2_400,
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_text_is_kept_whole_and_does_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    text = STRANGE[name] + read_file(BRIDGE).article.text
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="utf-8")
    assert run(["generate", str(path)]) == 0
    out, err = capsys.readouterr()
    assert err == (f"article.txt: {HTML}\n" if name == "script" else "")
    assert not set(out) & set("\x1b\x07\u202e\u2067")
    store = Store(data_folder())
    (summary,) = store.sets.summaries()
    kept = store.sets.load(summary.id)
    assert kept.article.text == text
    assert kept.playable


def test_in_a_process_of_its_own(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "quizapp", "generate", str(tmp_path / "none.txt")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 2
    assert (done.stdout, done.stderr) == ("", "none.txt: There is no such file; check its name.\n")


@pytest.mark.parametrize(
    "command",
    [
        ["generate"], ["attributions"], ["check"], ["play"], ["backup"], ["restore"], ["restore", "--merge"], [],
        ["play", "--number"], ["history"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_an_article_given_for_a_file_is_repeated_nowhere(
    command: list[str], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir(exist_ok=True)
    text = "The minister denied everything, said the paper. " * 80
    for given in (text, f"{text}.quizset", f"{text}/{text}"):
        assert run([*command, given]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert 0 < len(err) < 400
        assert err.count("denied everything") < 4
    log = paths.home().log
    assert not log.exists() or "denied" not in log.read_text()

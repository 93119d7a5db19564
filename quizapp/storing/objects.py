"""What the files in backups hold: each content once, compressed, under its SHA-256, however many states share it."""

import hashlib
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path

from quizapp import durable
from quizapp.storing.unpacking import LARGEST

_LEVEL = 1


class Objects:
    """Contents in `folder`, by the SHA-256 of each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def there(self, digest: str) -> bool:
        """Tell whether a content seems to be there; it is not read."""
        return self._path(digest).is_file()

    def size(self, digest: str) -> int:
        """Return the bytes that a content takes; 0 where it is gone."""
        try:
            return self._path(digest).stat().st_size
        except OSError:
            return 0

    def read(self, digest: str) -> bytes | None:
        """Return a content; None where it is gone, or is not what it was."""
        try:
            packed = durable.read_bytes(self._path(digest))
            content = zlib.decompressobj().decompress(packed, LARGEST)
        except (OSError, zlib.error):
            return None
        return content if hashlib.sha256(content).hexdigest() == digest else None

    def keep(self, content: bytes) -> str:
        """Have a content there, written anew where what is there of it is damaged; return its SHA-256. `OSError`."""
        digest = hashlib.sha256(content).hexdigest()
        if self.read(digest) is None:
            durable.write_bytes(self._path(digest), zlib.compress(content, _LEVEL))
        return digest

    def remove_all_but(self, used: Collection[str]) -> None:
        """Remove the contents that are not `used`. `OSError`."""
        for path in self._folder.glob("*/[!.]*"):  # no file that another process writes just now
            if path.stem not in used:
                durable.remove(path)

    def folders(self) -> Iterator[Path]:
        """Yield the folders that contents lie in."""
        return self._folder.glob("*")

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.z"

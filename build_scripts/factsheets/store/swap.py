"""A site built elsewhere and swapped in: until the moment of the swap the last good site stays as it was.

On Linux the two folders exchange their names in one step. Elsewhere it takes two renames; the moment between them is the only one in
which a site is missing, and a killed swap is mended by the next build.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

from factsheets.store.replace import exchange_names

_BUILDING: Final = ".building"
_REPLACED: Final = ".replaced"


def building_dir(site: Path) -> Path:
    """Return a fresh folder beside `site` to build into; leavings of builds that no longer run are removed."""
    put_back(site)
    for stale in site.parent.glob(f".{site.name}{_BUILDING}.*"):
        if not _runs(stale.suffix.removeprefix(".")):
            shutil.rmtree(stale, ignore_errors=True)
    return site.parent / f".{site.name}{_BUILDING}.{os.getpid()}"


def put_back(site: Path) -> None:
    """Finish or undo a swap that was interrupted: the replaced site returns where none is in its place."""
    replaced = site.parent / f".{site.name}{_REPLACED}"
    if not replaced.exists():
        return
    if site.exists():
        shutil.rmtree(replaced, ignore_errors=True)
    else:
        replaced.rename(site)


def swap(built: Path, site: Path) -> None:
    """Put the folder `built` in the place of `site`."""
    put_back(site)
    if site.exists() and exchange_names(built, site):
        shutil.rmtree(built, ignore_errors=True)
        return
    replaced = site.parent / f".{site.name}{_REPLACED}"
    if site.exists():
        site.rename(replaced)
    built.rename(site)
    if replaced.exists():
        shutil.rmtree(replaced, ignore_errors=True)


def discard(built: Path) -> None:
    """Remove what a failed build left."""
    shutil.rmtree(built, ignore_errors=True)


def _runs(process: str) -> bool:
    """Whether a process of this number is running; True where that cannot be told."""
    if not process.isdigit():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return int(process) != os.getpid()

"""The memory of drafting under `content/.base/`: the last machine draft of every sheet, what was drafted, what is proposed.

Machine-written files that belong in version control with the sheets. Who may write them, and when, is for drafts.py to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final

import yaml

from factsheets import __version__
from factsheets.model.sheets import FOLDERS
from factsheets.store.encode import encode_data
from factsheets.store.files import FileProblemError, decode_text, read_bytes, write_text
from factsheets.store.merge import Proposal

BASE: Final = "content/.base"
"""Folder of the memory, relative to the project's folder."""

_LEDGER: Final = f"{BASE}/sources.yaml"
_LARGEST: Final = 4 * 1024 * 1024
_HEAD: Final = "# Written by `factsheets draft`; keep it in version control, and do not edit it.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Which articles were drafted last."""

    sources: Mapping[str, str] = field(default_factory=dict)
    """Source id -> SHA-256 of the article's bytes."""

    adopted: frozenset[str] = frozenset()
    """Those of them whose sheets people wrote by hand before anything was drafted."""

    engine: str = __version__
    """Version of the engine that drafted them."""


def base_path(root: Path, kind: str, sheet_id: str) -> Path:
    """Return where the last machine draft of a sheet is kept."""
    return root / BASE / FOLDERS[kind] / f"{sheet_id}.yaml"


def proposals_path(root: Path, kind: str, sheet_id: str) -> Path:
    """Return where the proposals for a sheet wait."""
    return root / BASE / "proposals" / FOLDERS[kind] / f"{sheet_id}.yaml"


def read_base(root: Path, kind: str, sheet_id: str) -> str | None:
    """Return the last machine draft of a sheet; None where it was never drafted, FileProblemError where it cannot be read."""
    path = base_path(root, kind, sheet_id)
    return _read(path, root) if path.exists() else None


def write_base(root: Path, kind: str, sheet_id: str, text: str) -> None:
    """Keep a machine draft."""
    write_text(base_path(root, kind, sheet_id), text)


def read_ledger(root: Path) -> Ledger:
    """Return which articles were drafted; FileProblemError where the file is broken."""
    path = root / _LEDGER
    if not path.exists():
        return Ledger()
    loaded = _load(path, root)
    sources = loaded.get("sources") if isinstance(loaded, dict) else None
    if not isinstance(sources, dict):
        raise _broken(path)
    adopted = loaded.get("adopted")
    return Ledger(
        sources={str(key): str(value) for key, value in sources.items()},
        adopted=frozenset(map(str, adopted)) if isinstance(adopted, list) else frozenset(),
        engine=str(loaded.get("engine", "")),
    )


def write_ledger(root: Path, ledger: Ledger) -> None:
    """Keep which articles were drafted."""
    data: dict[str, Any] = {"engine": ledger.engine, "sources": dict(sorted(ledger.sources.items()))}
    if ledger.adopted:
        data["adopted"] = sorted(ledger.adopted)
    write_text(root / _LEDGER, _HEAD + encode_data(data))


def read_proposals(root: Path, kind: str, sheet_id: str) -> tuple[Proposal, ...]:
    """Return what waits for a sheet; FileProblemError where the file is broken."""
    path = proposals_path(root, kind, sheet_id)
    if not path.exists():
        return ()
    loaded = _load(path, root)
    if not isinstance(loaded, list) or not all(isinstance(one, dict) and {"key", "item"} <= set(one) for one in loaded):
        raise _broken(path)
    return tuple(Proposal(key=str(one["key"]), item=one["item"], instead_of=one.get("instead_of")) for one in loaded)


def write_proposals(root: Path, kind: str, sheet_id: str, proposals: tuple[Proposal, ...]) -> None:
    """Keep what waits for a sheet; the file goes with the last one."""
    path = proposals_path(root, kind, sheet_id)
    if not proposals:
        path.unlink(missing_ok=True)
        return
    data = [{"key": one.key, "item": one.item, **({} if one.instead_of is None else {"instead_of": one.instead_of})} for one in proposals]
    write_text(path, _HEAD + encode_data(data))


def proposed_sheets(root: Path) -> tuple[tuple[str, str], ...]:
    """Return kind and id of every sheet for which something waits, sorted by kind and id."""
    return tuple(
        (kind, path.stem) for kind, folder in FOLDERS.items() for path in sorted((root / BASE / "proposals" / folder).glob("[!.]*.yaml"))
    )


def base_uri(kind: str, sheet_id: str) -> PurePosixPath:
    """Return where the last machine draft of a sheet is kept, relative to the project's folder."""
    return PurePosixPath(BASE) / FOLDERS[kind] / f"{sheet_id}.yaml"


def _read(path: Path, root: Path) -> str:
    return decode_text(read_bytes(path, root=root, largest=_LARGEST))


def _load(path: Path, root: Path) -> Any:  # noqa: ANN401 - what YAML holds
    try:
        return yaml.load(_read(path, root), Loader=yaml.CBaseLoader)  # noqa: S506 - a BaseLoader makes only text
    except yaml.YAMLError:
        raise _broken(path) from None


def _broken(path: Path) -> FileProblemError:
    message = f"is no longer what drafting wrote ({path.name})"
    return FileProblemError("unreadable", message, "Restore it from version control.")

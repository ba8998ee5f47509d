"""No file grows past the limit at which nobody reads it any more."""

from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import ModuleType

from tests.environment import ROOT

# A file that may be longer, with the reason. None is.
REVIEWED: dict[str, str] = {}


def script() -> ModuleType:
    loader = SourceFileLoader("sizes", str(ROOT / "bin/sizes"))
    spec = spec_from_loader("sizes", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_no_file_passes_its_limit() -> None:
    sizes = script()
    assert sizes.GUIDE.keys() == {".py", ".css", ".html"}
    too_long = {name: lines for lines, _, limit, name in sizes.sizes() if lines > limit}
    assert too_long.keys() == REVIEWED.keys(), too_long

import subprocess
import sys

MANY_CALLS = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
{first}
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("x")
print("alive")
"""


def run(first: str) -> subprocess.CompletedProcess[str]:
    code = MANY_CALLS.format(first=first)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_a_day_of_qt_calls_does_not_take_none_away() -> None:
    result = run("import ui")
    assert result.returncode == 0, result.stderr
    assert "alive" in result.stdout

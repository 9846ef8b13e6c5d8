"""Print is read in processes of their own: words, boxes on the stored image, crashes, cancels."""

import os
import signal
import subprocess
import sys
from hashlib import sha256
from threading import Thread

import pytest

from app.cancel import CancelToken
from app.domain.page_text import PageText, Word
from app.errors import Cancelled, DeviceError
from scanning.practice.sheet import DPI, Sheet, font, turned
from scanning.reading.engine import MODEL_FOLDER, Engine, NoModel
from scanning.reading.host import ReadingPool
from tests.scanning.conftest import children, wait_until

WORKER = "scanning.reading.worker"
SILENT = "tests.scanning.children.silent"
#: Where a line stands, millimetres, and what it says.
LINES = (
    (40, "Kính gửi: Ủy ban nhân dân xã Đồng Thượng"),
    (52, "Họ và tên: Đặng Thị Nguyệt Ánh"),
    (64, "Số định danh cá nhân: 035190001234"),
    (76, "Đề nghị cấp lại giấy phép xây dựng nhà ở riêng lẻ."),
)


@pytest.fixture(scope="module")
def reader():
    pool = ReadingPool()
    yield pool
    pool.close()


def page(skew: float = 0.0) -> bytes:
    sheet = Sheet(1, skew)
    for y, words in LINES:
        sheet.text((25, y), words)
    return sheet.jpeg()


@pytest.fixture(scope="module")
def straight(reader) -> PageText:
    return reader.read(page(), DPI, CancelToken())


def word_of(text: PageText, wanted: str) -> Word:
    return next(word for word in text.words if word.text == wanted)


def test_a_page_is_read_with_every_mark(straight):
    assert straight.text == "\n".join(words for _, words in LINES)
    assert straight.confidence is not None
    assert straight.confidence > 85


def test_boxes_and_baselines_are_pixels_of_the_stored_image(straight):
    assert (straight.width, straight.height) == (2480, 3508)
    for line, (y, words) in zip(straight.lines, LINES, strict=True):
        assert line.baseline == pytest.approx(y / 25.4 * DPI, abs=6)
        first, last = line.words[0], line.words[-1]
        width = font(13).getlength(words)
        assert first.left == pytest.approx(25 / 25.4 * DPI, abs=8)
        assert last.left + last.width == pytest.approx(25 / 25.4 * DPI + width, abs=10)


@pytest.mark.parametrize("skew", [1.5, -3.0])
def test_on_a_page_askew_they_lie_on_the_words_all_the_same(reader, straight, skew):
    askew = reader.read(page(skew), DPI, CancelToken())
    assert askew.text == straight.text
    for wanted in ("Kính", "Ánh", "035190001234", "lẻ."):
        before, after = word_of(straight, wanted), word_of(askew, wanted)
        x, y = turned(middle(before), (2480, 3508), skew)
        assert middle(after) == (pytest.approx(x, abs=12), pytest.approx(y, abs=12))
    assert askew.lines[0].slope == pytest.approx(-skew * 3.14159 / 180, abs=0.004)


def middle(word: Word) -> tuple[float, float]:
    return word.left + word.width / 2, word.top + word.height / 2


def test_a_page_without_print_gives_no_lines(reader):
    text = reader.read(Sheet(3, 0.7).jpeg(), DPI, CancelToken())
    assert text.lines == ()
    assert text.confidence is None


def test_what_is_no_image_is_refused_and_the_next_page_is_read(reader, straight):
    with pytest.raises(DeviceError) as caught:
        reader.read(b"no image", DPI, CancelToken())
    assert caught.value.code == "reading.unreadable"
    assert reader.read(page(), DPI, CancelToken()) == straight


def test_the_processes_start_with_the_first_page_at_low_priority():
    pool = ReadingPool()
    assert children(WORKER) == [] or not pool.worker_pids
    pool.read(page(), DPI, CancelToken())
    (pid,) = pool.worker_pids
    usual = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, pid) == min(19, usual + 10)
    pool.close()
    assert pool.worker_pids == ()


def test_of_three_pages_two_are_read_at_a_time_and_none_is_lost(straight):
    pool = ReadingPool(at_once=2)
    found: list[PageText] = []
    threads = [
        Thread(target=lambda: found.append(pool.read(page(), DPI, CancelToken()))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [straight] * 3
    assert len(pool.worker_pids) <= 2
    pool.close()


def test_a_process_killed_between_two_pages_is_replaced(straight):
    pool = ReadingPool()
    pool.read(page(), DPI, CancelToken())
    os.kill(pool.worker_pids[0], signal.SIGKILL)
    assert pool.read(page(), DPI, CancelToken()) == straight
    pool.close()


def test_a_page_that_kills_its_process_is_told_and_the_next_gets_another():
    pool = ReadingPool(module="tests.scanning.children.dying")
    for _ in range(2):
        with pytest.raises(DeviceError) as caught:
            pool.read(b"page", DPI, CancelToken())
        assert caught.value.code == "reading.stopped"
    assert pool.worker_pids == ()


def test_a_page_past_its_deadline_is_given_up():
    pool = ReadingPool(seconds=0.3, module=SILENT)
    with pytest.raises(DeviceError) as caught:
        pool.read(b"page", DPI, CancelToken())
    assert caught.value.code == "reading.too_slow"
    assert children(SILENT) == []


def test_a_cancelled_page_ends_its_process():
    pool, cancel = ReadingPool(module=SILENT), CancelToken()
    stopped: list[type[BaseException]] = []
    thread = Thread(target=lambda: stopped.append(outcome(pool, cancel)))
    thread.start()
    assert wait_until(lambda: bool(pool.worker_pids), 10)
    cancel.cancel()
    thread.join(10)
    assert stopped == [Cancelled]
    assert children(SILENT) == []


def test_a_page_waiting_for_its_turn_can_be_cancelled():
    pool, first, second = ReadingPool(1, module=SILENT), CancelToken(), CancelToken()
    thread = Thread(target=lambda: outcome(pool, first))
    thread.start()
    assert wait_until(lambda: bool(pool.worker_pids), 10)
    second.cancel()
    assert outcome(pool, second) is Cancelled
    assert len(pool.worker_pids) == 1
    first.cancel()
    thread.join(10)


def test_closing_ends_a_page_that_is_being_read():
    pool = ReadingPool(module=SILENT)
    ended: list[type[BaseException]] = []
    thread = Thread(target=lambda: ended.append(outcome(pool, CancelToken())))
    thread.start()
    assert wait_until(lambda: bool(pool.worker_pids), 10)
    pool.close()
    thread.join(10)
    assert ended == [DeviceError]
    assert children(SILENT) == []


def outcome(pool: ReadingPool, cancel: CancelToken) -> type[BaseException]:
    try:
        pool.read(b"page", DPI, cancel)
    except (Cancelled, DeviceError) as error:
        return type(error)
    raise AssertionError("it was read")


def test_missing_language_data_are_told(tmp_path):
    with pytest.raises(NoModel):
        Engine(tmp_path)


def test_no_page_becomes_a_file(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    pool = ReadingPool()
    pool.read(page(), DPI, CancelToken())
    pool.close()
    assert list(tmp_path.iterdir()) == []


def test_the_parent_never_loads_the_recogniser():
    code = (
        "import scanning.reading.host, sys;"
        "print([name for name in ('cv2', 'tesserocr') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_language_data_are_the_ones_of_the_note():
    digest = sha256((MODEL_FOLDER / "vie.traineddata").read_bytes()).hexdigest()
    assert digest in (MODEL_FOLDER / "SOURCE.md").read_text("utf-8")

"""Settings, data and the command line. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "calendar.bad_line": QT_TRANSLATE_NOOP(
            "Problem",
            "Dòng {line} của bảng ngày nghỉ «{file}» không đọc được («{text}»). Sửa theo mẫu "
            '2027-02-05: "tên ngày nghỉ", mỗi ngày một dòng, rồi mở lại chương trình.',
        ),
        "calendar.bad_table": QT_TRANSLATE_NOOP(
            "Problem",
            "Bảng ngày nghỉ «{file}» không đọc được. Sửa tệp rồi mở lại chương trình.",
        ),
        "calendar.no_working_day": QT_TRANSLATE_NOOP(
            "Problem",
            "Không tìm được ngày làm việc nào để hẹn trả. Báo người quản trị kiểm tra bảng "
            "ngày nghỉ; hồ sơ vẫn là nháp.",
        ),
        "calendar.stop_order": QT_TRANSLATE_NOOP(
            "Problem",
            "Lần dừng tính thời gian kết thúc trước khi bắt đầu. Ghi lại theo dạng TỪ/ĐẾN; "
            "chưa có gì bị thay đổi.",
        ),
        "cli.cannot_read": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được tệp «{file}». Kiểm tra đường dẫn rồi chạy lại.",
        ),
        "cli.data_double_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp dữ liệu «{file}» ghi khóa «{key}» hai lần. Bỏ một chỗ rồi làm lại; hồ sơ chưa "
            "thay đổi.",
        ),
        "cli.data_not_json": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp dữ liệu «{file}» không phải JSON. Sửa tệp rồi làm lại; hồ sơ chưa thay đổi.",
        ),
        "cli.data_not_object": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp dữ liệu «{file}» phải là một đối tượng JSON, mỗi thông tin một khóa. Sửa tệp rồi"
            " làm lại; hồ sơ chưa thay đổi.",
        ),
        "cli.file_failed": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ điều hành không cho đọc hoặc ghi «{file}». Kiểm tra đường dẫn, quyền và chỗ "
            "trống rồi chạy lại; dữ liệu đã lưu vẫn còn nguyên.",
        ),
        "cli.moment": QT_TRANSLATE_NOOP(
            "Problem",
            "Thời điểm không đúng dạng. Viết như 2026-11-23T09:30.",
        ),
        "cli.no_code": QT_TRANSLATE_NOOP(
            "Problem",
            "Lệnh in mẫu {form} cần mã: mã hồ sơ, mã thủ tục hoặc tên cơ quan. Chưa in gì; thêm "
            "mã rồi chạy lại.",
        ),
        "cli.no_pin": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có mã PIN. Thêm --pin-file TỆP, hoặc --pin-file - để đọc từ stdin, rồi chạy lại.",
        ),
        "cli.no_store": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có kho hồ sơ ở thư mục này. Thiết lập quầy trước bằng lệnh setup.",
        ),
        "cli.no_such_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có thư mục đã nêu. Tạo thư mục đó hoặc chọn nơi khác rồi chạy lại.",
        ),
        "bench.no_peer": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy này chưa có chương trình {name} để so sánh nên chưa đo. Chạy ./run bench để tự "
            "cài rồi đo lại.",
        ),
        "bench.no_source": QT_TRANSLATE_NOOP(
            "Problem",
            "Bản cài đặt này không có phần đo. "
            "Chạy «./run bench» trong thư mục mã nguồn của chương trình.",
        ),
        "bench.unknown": QT_TRANSLATE_NOOP(
            "Problem", "Không có phép đo «{name}». Hãy chọn trong: {known}."
        ),
        "cli.now_only_practice": QT_TRANSLATE_NOOP(
            "Problem",
            "Giờ giả định chỉ dùng trong chế độ thực hành. Bỏ tùy chọn đó rồi chạy lại.",
        ),
        "cli.out_not_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Nơi ghi kết quả không phải thư mục. Chọn một thư mục rồi chạy lại.",
        ),
        "cli.pin_file": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được tệp mã PIN. Kiểm tra đường dẫn và quyền của tệp.",
        ),
        "due.case_without_procedure": QT_TRANSLATE_NOOP(
            "Problem",
            "Trường hợp (--case) chỉ có nghĩa với một thủ tục. Thêm --procedure hoặc bỏ --case "
            "rồi chạy lại.",
        ),
        "due.cutoff": QT_TRANSLATE_NOOP(
            "Problem",
            "Giờ chốt «{text}» không phải một giờ trong ngày. Viết như 15:00 rồi chạy lại.",
        ),
        "due.days": QT_TRANSLATE_NOOP(
            "Problem",
            "Số ngày của thời hạn phải từ 0 đến {most}. Sửa --days rồi chạy lại.",
        ),
        "due.procedure_or_days": QT_TRANSLATE_NOOP(
            "Problem",
            "Cần mã thủ tục hoặc số ngày. Nêu một trong hai rồi chạy lại.",
        ),
        "gateway.dump_needs_db": QT_TRANSLATE_NOOP(
            "Problem",
            "Cần chỉ ra tệp dữ liệu của cổng tỉnh. Thêm --db rồi chạy lại.",
        ),
        "import.double_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Dòng này ghi khóa «{key}» hai lần, không rõ giá trị nào đúng. Bỏ một chỗ rồi nhập "
            "lại; dòng này chưa được ghi.",
        ),
        "import.field": QT_TRANSLATE_NOOP(
            "Problem",
            "Trường {field} của hồ sơ không đúng, hồ sơ này chưa được ghi. Sửa trường đó "
            "trong tệp rồi nhập lại; các dòng khác không bị ảnh hưởng.",
        ),
        "import.in_future": QT_TRANSLATE_NOOP(
            "Problem",
            "{field} của hồ sơ nằm ở ngày chưa đến, hồ sơ này chưa được ghi. Sửa ngày trong tệp "
            "hoặc chỉnh đồng hồ máy rồi nhập lại; các dòng khác không bị ảnh hưởng.",
        ),
        "import.not_json": QT_TRANSLATE_NOOP(
            "Problem",
            "Dòng này không phải JSON. Sửa dòng đó rồi nhập lại; các dòng khác vẫn được nhập.",
        ),
        "import.not_object": QT_TRANSLATE_NOOP(
            "Problem",
            "Dòng này không phải một hồ sơ. Sửa dòng đó rồi nhập lại; các dòng khác vẫn được nhập.",
        ),
        "import.own_dossier": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này do quầy tiếp nhận nên không bị ghi đè. Bỏ dòng đó; hồ sơ ở đây vẫn còn "
            "nguyên.",
        ),
        "import.wrong_role": QT_TRANSLATE_NOOP(
            "Problem",
            "Người chỉ xem không được nhập hồ sơ. Mời người làm việc tại quầy nhập; chưa có hồ sơ"
            " nào được ghi.",
        ),
        "practice.dossiers": QT_TRANSLATE_NOOP(
            "Problem",
            "Số hồ sơ thực hành phải từ 1 trở lên. Sửa số rồi chạy lại.",
        ),
        "practice.gateway_refused": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh thực hành không cho vào. Tạo lại thư mục thực hành.",
        ),
        "practice.gateway_stopped": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh thực hành không chạy. Mở lại chế độ thực hành.",
        ),
        "practice.no_change": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh thực hành chưa chuyển bước hồ sơ nào. Chạy lại ngày thực hành.",
        ),
        "practice.no_line": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh thực hành chưa trả lời. Chạy lại; nếu lặp lại thì dùng thư mục "
            "thực hành mới.",
        ),
        "practice.no_numbers": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh thực hành chưa cấp số. Chạy lại; nếu lặp lại thì dùng thư mục thực "
            "hành mới.",
        ),
        "practice.no_outage": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa ngắt được mạng của hệ thống tỉnh thực hành. Chạy lại ngày thực hành.",
        ),
        "practice.not_sent": QT_TRANSLATE_NOOP(
            "Problem",
            "Còn hồ sơ thực hành chưa gửi được. Chạy lại; hồ sơ vẫn nằm trong hàng chờ.",
        ),
        "practice.only": QT_TRANSLATE_NOOP(
            "Problem",
            "Việc này chỉ có trong chế độ thực hành. Mở chương trình với --practice.",
        ),
        "receive.file_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy tệp «{file}» được nêu. Kiểm tra đường dẫn rồi chạy lại; dòng này chưa "
            "được tiếp nhận.",
        ),
        "receive.nothing_on_file": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ nêu ở «reuse_of» không có tệp của giấy tờ này, hoặc của chủ hồ sơ khác. Kiểm "
            "tra mã hồ sơ và tên giấy tờ, hoặc quét lại.",
        ),
        "receive.unknown_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Dòng này có khóa lạ «{key}». Sửa tên khóa rồi chạy lại; dòng này chưa được tiếp nhận.",
        ),
        "report.no_file": QT_TRANSLATE_NOOP(
            "Problem",
            "Báo cáo dạng {format} cần một tệp để ghi vào. Thêm --out TỆP rồi chạy lại.",
        ),
        "report.period": QT_TRANSLATE_NOOP(
            "Problem",
            "Khoảng ngày bị ngược. Viết ngày đầu trước ngày cuối rồi chạy lại.",
        ),
        "report.unknown": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có báo cáo tên «{name}». Xem danh sách bằng lệnh report --help; chưa có gì "
            "bị thay đổi.",
        ),
        "settings.block_unused": QT_TRANSLATE_NOOP(
            "Problem",
            "Có dải số number_block nhưng numbering không phải «block» nên dải đó không được dùng. "
            'Ghi numbering = "block", hoặc bỏ number_block, rồi mở lại.',
        ),
        "settings.bad_value": QT_TRANSLATE_NOOP(
            "Problem",
            "Giá trị của «{key}» trong cấu hình không hợp lệ. Sửa settings.toml rồi mở lại.",
        ),
        "settings.not_toml": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp cấu hình «{file}» không đọc được. Sửa tệp rồi mở lại.",
        ),
        "settings.office_hours": QT_TRANSLATE_NOOP(
            "Problem",
            "Giờ làm việc trong cấu hình không hợp lệ. Viết như 07:00-11:30, 13:30-17:00.",
        ),
        "settings.unknown_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Cấu hình có khóa lạ «{key}». Xóa hoặc sửa tên khóa rồi mở lại.",
        ),
        "setup.no_new_pin": QT_TRANSLATE_NOOP(
            "Problem",
            "Người mới cần mã PIN riêng. Ghi mã vào một tệp, thêm --new-pin-file rồi chạy lại.",
        ),
        "setup.no_employee": QT_TRANSLATE_NOOP(
            "Problem",
            "Lần thiết lập đầu tiên cần tên người làm việc. Thêm --employee rồi chạy lại.",
        ),
        "setup.wrong_role": QT_TRANSLATE_NOOP(
            "Problem",
            "Chỉ người phụ trách hoặc người quản trị được thêm người. Mời người đó chạy lại lệnh "
            "bằng mã PIN của mình; chưa có ai được thêm, cấu hình chưa thay đổi.",
        ),
        "units.no_text": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa nói tìm đơn vị nào. Gõ vài chữ trong tên, không cần dấu, rồi chạy lại.",
        ),
        "units.not_readable": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được bảng đơn vị hành chính đi kèm chương trình. Cài lại chương trình; "
            "hồ sơ không bị ảnh hưởng.",
        ),
        "sync.forbidden": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh không cho quầy này vào; hồ sơ vẫn chờ gửi. Kiểm tra [province] username "
            "và mật khẩu (kho khóa của hệ điều hành, hoặc biến QUAY_PROVINCE_PASSWORD) rồi chạy "
            "lại; nếu vẫn đúng, hỏi tỉnh về tài khoản.",
        ),
        "sync.login_page": QT_TRANSLATE_NOOP(
            "Problem",
            "Mạng đang đòi đăng nhập nên chưa gửi được hết; hồ sơ vẫn chờ gửi. Đăng nhập mạng rồi "
            "chạy lại.",
        ),
        "sync.offline": QT_TRANSLATE_NOOP(
            "Problem",
            "Không nối được với hệ thống tỉnh, hoặc tỉnh không trả lời rõ; hồ sơ vẫn chờ gửi. Kiểm "
            "tra mạng và [province] adapter_url rồi chạy lại.",
        ),
        "sync.paused": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh yêu cầu chờ trước khi gửi tiếp; hồ sơ vẫn chờ gửi. Chạy lại sau ít "
            "phút.",
        ),
        "sync.no_province": QT_TRANSLATE_NOOP(
            "Problem",
            "Cấu hình chưa nối với hệ thống của tỉnh nào. Đặt [province] adapter_url rồi chạy "
            "lại; hồ sơ vẫn chờ gửi.",
        ),
    }
)

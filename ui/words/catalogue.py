"""Catalogue files: what is wrong with a row, or with the file. One of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "catalogue.agency_code": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã cơ quan «{value}» không đúng dạng. Ghi như 000.00.14.H25 hoặc H25.14 rồi nạp lại.",
        ),
        "catalogue.ambiguous_agency": QT_TRANSLATE_NOOP(
            "Problem",
            "Có nhiều cơ quan tên «{value}». Ghi mã cơ quan thay cho tên rồi nạp lại.",
        ),
        "catalogue.bad_rows": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp danh mục có {count} chỗ sai nên không dòng nào được nhận. Sửa các dòng đã nêu "
            "rồi nạp lại; danh mục đang dùng vẫn còn nguyên.",
        ),
        "catalogue.cutoff": QT_TRANSLATE_NOOP(
            "Problem",
            "Giờ chốt «{value}» không đọc được. Ghi như 15:00 rồi nạp lại.",
        ),
        "catalogue.cutoff_unit": QT_TRANSLATE_NOOP(
            "Problem",
            "Giờ chốt chỉ dùng cho trường hợp trả trong ngày. Bỏ giờ chốt hoặc sửa đơn vị thời "
            "hạn rồi nạp lại.",
        ),
        "catalogue.day": QT_TRANSLATE_NOOP(
            "Problem",
            "Ô «{column}» ghi «{value}», không phải một ngày. Ghi như 31/12/2025 rồi nạp lại.",
        ),
        "catalogue.days_reversed": QT_TRANSLATE_NOOP(
            "Problem",
            "Ngày hết hiệu lực đứng trước ngày có hiệu lực. Sửa hai ngày rồi nạp lại.",
        ),
        "catalogue.double_column": QT_TRANSLATE_NOOP(
            "Problem",
            "Cột «{column}» có hai lần. Bỏ một cột rồi nạp lại.",
        ),
        "catalogue.double_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Mục này ghi khóa «{key}» hai lần. Bỏ một chỗ rồi nạp lại.",
        ),
        "catalogue.double_sheet": QT_TRANSLATE_NOOP(
            "Problem",
            "Có hai trang cho «{sheet}». Gộp thành một trang rồi nạp lại.",
        ),
        "catalogue.duplicate": QT_TRANSLATE_NOOP(
            "Problem",
            "«{name}» đã có ở {first}. Bỏ một trong hai hoặc đặt tên khác rồi nạp lại.",
        ),
        "catalogue.empty": QT_TRANSLATE_NOOP(
            "Problem",
            "Ô «{column}» còn trống. Điền ô đó rồi nạp lại.",
        ),
        "catalogue.ended": QT_TRANSLATE_NOOP(
            "Problem",
            "Ngày hết hiệu lực đã qua trước khi quy định này bắt đầu. Ghi thêm ngày có hiệu lực"
            " rồi nạp lại.",
        ),
        "catalogue.fee": QT_TRANSLATE_NOOP(
            "Problem",
            "Phí, lệ phí «{value}» không phải số tiền bằng đồng. Ghi như 200000 rồi nạp lại.",
        ),
        "catalogue.fee_small": QT_TRANSLATE_NOOP(
            "Problem",
            "Phí, lệ phí {value} đồng nhỏ hơn 1.000 đồng; có thể Excel đã đọc 200.000 thành "
            "200. Ghi đủ số tiền rồi nạp lại.",
        ),
        "catalogue.field_code": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã lĩnh vực «{value}» không đúng dạng. Ghi như G03-GD10 hoặc để trống rồi nạp lại.",
        ),
        "catalogue.flag": QT_TRANSLATE_NOOP(
            "Problem",
            "Ô «{column}» ghi «{value}». Ghi Có hoặc Không rồi nạp lại.",
        ),
        "catalogue.formula": QT_TRANSLATE_NOOP(
            "Problem",
            "Ô «{column}» là công thức hoặc bị lỗi. Dán giá trị vào ô đó rồi nạp lại.",
        ),
        "catalogue.locked_workbook": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp «{file}» có mật khẩu hoặc là dạng .xls cũ. Lưu lại thành .xlsx không mật khẩu "
            "rồi nạp lại; danh mục đang dùng vẫn còn nguyên.",
        ),
        "catalogue.missing_column": QT_TRANSLATE_NOOP(
            "Problem",
            "Trang này thiếu cột «{column}». Thêm cột đó, hoặc dùng tệp mẫu, rồi nạp lại.",
        ),
        "catalogue.no_cases": QT_TRANSLATE_NOOP(
            "Problem",
            "Thủ tục này chưa có trường hợp nào. Thêm một dòng ở trang Trường hợp rồi nạp lại.",
        ),
        "catalogue.no_header": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy dòng tiêu đề cột ({columns}). Thêm dòng tiêu đề, hoặc dùng tệp mẫu, rồi"
            " nạp lại.",
        ),
        "catalogue.no_sheets": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp «{file}» không có trang Cơ quan hay trang Thủ tục. Dùng tệp mẫu (quay "
            "procedures template) rồi nạp lại; danh mục đang dùng vẫn còn nguyên.",
        ),
        "catalogue.no_title": QT_TRANSLATE_NOOP(
            "Problem",
            "Cột {column} có dữ liệu mà không có tiêu đề. Đặt tiêu đề cho cột hoặc xóa ô đó rồi"
            " nạp lại.",
        ),
        "catalogue.not_allowed": QT_TRANSLATE_NOOP(
            "Problem",
            "Người chỉ xem không được nạp danh mục. Nhờ người quản trị nạp; danh mục đang dùng "
            "vẫn còn nguyên.",
        ),
        "catalogue.not_list": QT_TRANSLATE_NOOP(
            "Problem",
            "Khóa «{key}» phải là một danh sách các mục, nếu đọc tiếp sẽ mất dữ liệu đang có. Sửa"
            " khóa đó rồi nạp lại.",
        ),
        "catalogue.not_object": QT_TRANSLATE_NOOP(
            "Problem",
            "Mục này không phải một thủ tục. Bỏ mục đó rồi nạp lại.",
        ),
        "catalogue.not_readable": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được tệp danh mục «{file}». Kiểm tra tệp rồi nạp lại; danh mục cũ vẫn "
            "dùng được.",
        ),
        "catalogue.not_text": QT_TRANSLATE_NOOP(
            "Problem",
            "Ô «{column}» phải là chữ. Sửa ô đó rồi nạp lại.",
        ),
        "catalogue.not_workbook": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp «{file}» không phải một tệp Excel .xlsx đọc được. Mở bằng Excel, lưu lại thành"
            " .xlsx rồi nạp lại; danh mục đang dùng vẫn còn nguyên.",
        ),
        "catalogue.nothing": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp «{file}» không có cơ quan hay thủ tục nào. Kiểm tra tệp rồi nạp lại; danh mục "
            "đang dùng vẫn còn nguyên.",
        ),
        "catalogue.number": QT_TRANSLATE_NOOP(
            "Problem",
            "Ô «{column}» ghi «{value}», không phải số nguyên từ 0 đến {most}. Sửa số đó rồi "
            "nạp lại.",
        ),
        "catalogue.scan": QT_TRANSLATE_NOOP(
            "Problem",
            "Kiểu quét «{value}» không có. Ghi một trong: {known}, hoặc để trống rồi nạp lại.",
        ),
        "catalogue.online_level": QT_TRANSLATE_NOOP(
            "Problem",
            "Mức độ trực tuyến «{value}» không có. Ghi Toàn trình, Một phần hoặc để trống rồi "
            "nạp lại.",
        ),
        "catalogue.only_these": QT_TRANSLATE_NOOP(
            "Problem",
            "Danh mục nhận tệp .json, .xlsx hoặc .yaml. Đổi dạng tệp rồi nạp lại.",
        ),
        "catalogue.overlap": QT_TRANSLATE_NOOP(
            "Problem",
            "Quy định này kéo dài sang quy định đã có từ {day}. Sửa ngày hết hiệu lực rồi nạp lại.",
        ),
        "catalogue.procedure_code": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã thủ tục «{value}» không đúng dạng. Ghi như 1.003868 rồi nạp lại.",
        ),
        "catalogue.province_said": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp «{file}» là một câu trả lời lỗi của hệ thống, không phải danh mục. Tải lại từ "
            "hệ thống rồi nạp lại.",
        ),
        "catalogue.shipped_only": QT_TRANSLATE_NOOP(
            "Problem",
            "Đây là danh mục đi kèm chương trình, chưa phải danh mục của quầy. Thêm --pin-file,"
            " và đóng cửa sổ quầy nếu đang mở, để xem danh mục của quầy.",
        ),
        "catalogue.template_exists": QT_TRANSLATE_NOOP(
            "Problem",
            "Đã có tệp «{file}». Chọn tên khác rồi chạy lại; tệp cũ vẫn còn nguyên.",
        ),
        "catalogue.time_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Trường hợp này chưa có thời hạn. Ghi số và đơn vị, hoặc ghi «Không quy định» ở cột"
            " đơn vị, rồi nạp lại.",
        ),
        "catalogue.time_unit": QT_TRANSLATE_NOOP(
            "Problem",
            "Đơn vị thời hạn «{value}» không có. Ghi Ngày làm việc, Ngày, Giờ, Trong ngày hoặc "
            "Không quy định rồi nạp lại.",
        ),
        "catalogue.time_unit_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Thời hạn có số mà chưa có đơn vị. Ghi đơn vị thời hạn rồi nạp lại.",
        ),
        "catalogue.time_zero": QT_TRANSLATE_NOOP(
            "Problem",
            "Thời hạn phải từ 1 trở lên. Nếu trả trong ngày thì ghi đơn vị «Trong ngày», rồi "
            "nạp lại.",
        ),
        "catalogue.too_big": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp «{file}» quá lớn cho một danh mục. Chia thành nhiều tệp rồi nạp lại; danh mục "
            "đang dùng vẫn còn nguyên.",
        ),
        "catalogue.too_long": QT_TRANSLATE_NOOP(
            "Problem",
            "Ô «{column}» dài quá {limit} ký tự. Rút gọn rồi nạp lại.",
        ),
        "catalogue.too_many_rows": QT_TRANSLATE_NOOP(
            "Problem",
            "Trang «{sheet}» của tệp «{file}» có quá nhiều dòng hoặc cột. Xóa các dòng, cột "
            "trống có định dạng rồi nạp lại; danh mục đang dùng vẫn còn nguyên.",
        ),
        "catalogue.unknown_agency": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có cơ quan «{value}». Thêm cơ quan đó ở trang Cơ quan hoặc sửa tên rồi nạp lại.",
        ),
        "catalogue.unknown_case": QT_TRANSLATE_NOOP(
            "Problem",
            "Thủ tục này không có trường hợp «{value}». Sửa tên trường hợp, hoặc để trống cho "
            "mọi trường hợp, rồi nạp lại.",
        ),
        "catalogue.unknown_column": QT_TRANSLATE_NOOP(
            "Problem",
            "Trang này có cột lạ «{column}». Sửa tiêu đề theo tệp mẫu hoặc xóa cột rồi nạp lại.",
        ),
        "catalogue.unknown_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Mục này có khóa lạ «{key}». Sửa tên khóa hoặc bỏ khóa đó rồi nạp lại.",
        ),
        "catalogue.unknown_procedure": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có thủ tục «{value}» ở trang Thủ tục. Thêm thủ tục đó hoặc sửa mã rồi nạp lại.",
        ),
    }
)

"""Reception, acts, papers and the day's work. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "act.apologised": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này đã hẹn lại một lần, luật chỉ cho hẹn lại một lần. Hồ sơ chưa thay đổi; báo"
            " cơ quan giải quyết.",
        ),
        "act.apology_late": QT_TRANSLATE_NOOP(
            "Problem",
            "Đã quá giờ hẹn trả: văn bản xin lỗi phải gửi trước ngày hẹn ít nhất một ngày. Vẫn "
            "ghi nhận được; ghi rõ lý do chậm.",
        ),
        "act.bad_fact": QT_TRANSLATE_NOOP(
            "Problem",
            "Thông tin «{fact}» không đọc được. Sửa lại rồi làm lại; hồ sơ chưa thay đổi.",
        ),
        "act.deadline_runs": QT_TRANSLATE_NOOP(
            "Problem",
            "Thời hạn bổ sung chưa hết. Chỉ ghi bước này khi người nộp cho biết không bổ sung.",
        ),
        "act.due_not_later": QT_TRANSLATE_NOOP(
            "Problem",
            "Ngày hẹn mới không muộn hơn ngày hẹn cũ. Kiểm tra lại văn bản của cơ quan giải "
            "quyết; hồ sơ chưa thay đổi.",
        ),
        "act.fee_open": QT_TRANSLATE_NOOP(
            "Problem",
            "Phí, lệ phí của hồ sơ chưa thu. Thu phí trước, hoặc làm tiếp nếu được nộp sau.",
        ),
        "act.fee_unpaid": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này nộp phí khi nhận kết quả và phí chưa thu. Thu phí rồi trả kết quả; hồ sơ "
            "chưa thay đổi.",
        ),
        "act.missing_fact": QT_TRANSLATE_NOOP(
            "Problem",
            "Bước «{verb}» cần thông tin «{fact}». Ghi thêm rồi làm lại; hồ sơ chưa thay đổi.",
        ),
        "act.no_authority": QT_TRANSLATE_NOOP(
            "Problem",
            "Người nhận không phải chủ hồ sơ hay người nộp. Ghi số giấy ủy quyền hoặc giấy "
            "giới thiệu trước khi trả.",
        ),
        "act.deadline_past": QT_TRANSLATE_NOOP(
            "Problem",
            "Hạn bổ sung là ngày đã qua. Hồ sơ chưa thay đổi; ghi hạn từ hôm nay trở đi.",
        ),
        "act.nothing_owed": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ không còn khoản nào phải nộp. Hồ sơ chưa thay đổi; ghi số tiền phải nộp theo "
            "văn bản của cơ quan rồi làm lại.",
        ),
        "act.no_due": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này không có ngày hẹn trả nên không hẹn lại được. Hồ sơ chưa thay đổi.",
        ),
        "act.no_reason": QT_TRANSLATE_NOOP(
            "Problem",
            "Bước «{verb}» cần có lý do. Ghi lý do rồi làm lại; hồ sơ chưa thay đổi.",
        ),
        "act.not_today": QT_TRANSLATE_NOOP(
            "Problem",
            "Bước «{verb}» chỉ làm được trong ngày xảy ra việc. Hồ sơ chưa thay đổi; báo "
            "người phụ trách để xử lý cách khác.",
        ),
        "act.paid_partly": QT_TRANSLATE_NOOP(
            "Problem",
            "Số tiền thu chưa đủ số phải nộp. Thu đủ rồi ghi nhận đã nộp; chưa có gì được ghi.",
        ),
        "act.second_supplement": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ đã được yêu cầu bổ sung một lần: yêu cầu lần thứ hai bị tính là trễ hạn. Kiểm "
            "tra kỹ, hướng dẫn một lần cho đủ.",
        ),
        "act.unknown_fact": QT_TRANSLATE_NOOP(
            "Problem",
            "Bước «{verb}» không dùng thông tin «{fact}» (dùng: {known}). Sửa tệp dữ liệu rồi làm"
            " lại; hồ sơ chưa thay đổi.",
        ),
        "act.wrong_role": QT_TRANSLATE_NOOP(
            "Problem",
            "Bước «{verb}» cần người có thẩm quyền. Mời người phụ trách đăng nhập để làm; hồ "
            "sơ chưa thay đổi.",
        ),
        "act.no_amount": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa ghi số tiền. Ghi số phải nộp, hoặc để trống nếu chỉ cơ quan biết.",
        ),
        "act.no_parcel": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có số hiệu bưu gửi. Ghi bây giờ, hoặc ghi sau khi bưu điện nhận gói.",
        ),
        "act.nothing_asked": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa chọn giấy tờ nào phải bổ sung. Chọn giấy tờ, hoặc nêu rõ trong lý do.",
        ),
        "act.no_deadline": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa ghi hạn bổ sung. Ghi hạn để người nộp biết ngày cuối, hoặc để trống nếu cơ quan "
            "không đặt hạn.",
        ),
        "act.wrong_status": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ đang ở trạng thái «{state}», chưa làm được bước «{verb}». Bước làm được lúc "
            "này: {possible}.",
        ),
        "agency.not_found": QT_TRANSLATE_NOOP(
            "Problem",
            "Danh mục không có cơ quan «{agency}». Ghi mã định danh, tên tắt hoặc tên đầy đủ của "
            "cơ quan rồi làm lại; chưa có gì bị thay đổi.",
        ),
        "batch.foreign_dossier": QT_TRANSLATE_NOOP(
            "Problem",
            "Trang {page} mang mã của hồ sơ khác ({other}). Lấy tờ đó ra hoặc mở đúng hồ sơ; "
            "các trang đã quét vẫn được giữ.",
        ),
        "batch.no_pages": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có trang nào để đưa vào giấy tờ này. Đặt giấy vào máy quét rồi bấm F4.",
        ),
        "batch.no_paper_for_pages": QT_TRANSLATE_NOOP(
            "Problem",
            "Còn {pages} trang nằm ngoài danh mục giấy tờ của hồ sơ này. Chọn các trang đó "
            "rồi chuyển vào đúng giấy tờ (Ctrl+↑, Ctrl+↓), sau đó bấm F9; các trang vẫn được "
            "giữ.",
        ),
        "batch.no_such_paper": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ không có giấy tờ số {number}. Chọn lại giấy tờ trong danh sách; các trang "
            "vẫn được giữ.",
        ),
        "citizen_id.length": QT_TRANSLATE_NOOP(
            "Problem",
            "Mới có {subject} chữ số, cần đủ 12. Kiểm tra lại với thẻ căn cước.",
        ),
        "citizen_id.not_digits": QT_TRANSLATE_NOOP(
            "Problem",
            "Số định danh chỉ gồm chữ số. Xóa chữ cái, dấu cách hay dấu chấm.",
        ),
        "digitise.became_dossier": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này đã được tiếp nhận với số {code}. Xem lại chỗ của từng trang rồi bấm F9 "
            "lần nữa để đưa vào hồ sơ; các trang vẫn được giữ.",
        ),
        "digitise.busy": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét đang quét cho hồ sơ khác. Chờ quét xong hoặc bấm Hủy, rồi mở lại; các "
            "trang đã quét vẫn được giữ.",
        ),
        "dossier.code_shape": QT_TRANSLATE_NOOP(
            "Problem",
            "Đây không phải mã hồ sơ. Quét lại mã vạch trên giấy hẹn hoặc gõ đủ cả dấu gạch nối.",
        ),
        "dossier.not_found": QT_TRANSLATE_NOOP(
            "Problem",
            "Không tìm thấy hồ sơ này ở quầy. Kiểm tra lại số hồ sơ hoặc tìm theo tên (F7); "
            "chưa có gì bị thay đổi.",
        ),
        "form.columns": QT_TRANSLATE_NOOP(
            "Problem",
            "Số liệu của danh sách không khớp {columns} cột của mẫu nên chưa in. Dữ liệu không "
            "mất; báo người quản trị.",
        ),
        "form.not_now": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ đang ở trạng thái «{state}» nên chưa đủ thông tin để in «{form}». Chưa in "
            "gì; làm xong bước cần thiết rồi in lại.",
        ),
        "form.over": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ đã kết thúc ở trạng thái «{state}» và không có gì để ghi vào «{form}». Chưa in"
            " gì; chọn giấy khác của hồ sơ.",
        ),
        "form.unknown": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có mẫu giấy tên {form}. Chưa in gì; xem danh sách mẫu bằng lệnh print --help.",
        ),
        "hand_over.authority": QT_TRANSLATE_NOOP(
            "Problem",
            "Người nhận không phải chủ hồ sơ hay người nộp. Ghi số giấy ủy quyền hoặc giấy "
            "giới thiệu.",
        ),
        "hand_over.identity": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa đối chiếu giấy tờ của người nhận. Xem thẻ căn cước rồi đánh dấu «Đã đối "
            "chiếu căn cước».",
        ),
        "hand_over.no_item": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có mã bưu gửi. Quét mã vạch trên nhãn bưu gửi hoặc gõ mã rồi bấm F9.",
        ),
        "hand_over.not_delivered": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa đánh dấu bưu điện đã phát. Kiểm tra phiếu phát của bưu tá rồi đánh dấu.",
        ),
        "hand_over.no_receiver": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa ghi tên người nhận. Gõ họ tên như trên giấy tờ của người nhận.",
        ),
        "print.group_filers": QT_TRANSLATE_NOOP(
            "Problem",
            "Các hồ sơ nhận cùng lượt này có người nộp khác nhau, không lập được một giấy chung. "
            "In giấy tiếp nhận của từng hồ sơ, hoặc đính chính người nộp nếu ghi nhầm.",
        ),
        "print.read_only": QT_TRANSLATE_NOOP(
            "Problem",
            "Người chỉ xem không được in giấy của hồ sơ. Mời người làm việc tại quầy in; chưa in "
            "gì.",
        ),
        "procedure.code_shape": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã thủ tục «{code}» không đúng dạng. Mã có dạng 1.001193; chọn thủ tục trong "
            "danh sách (F2).",
        ),
        "procedure.no_cases": QT_TRANSLATE_NOOP(
            "Problem",
            "Thủ tục này chưa khai báo trường hợp nào nên chưa tính được giấy tờ và ngày hẹn. "
            "Chọn thủ tục khác hoặc báo người quản trị; nháp vẫn được giữ.",
        ),
        "procedure.no_such_case": QT_TRANSLATE_NOOP(
            "Problem",
            "Thủ tục không có trường hợp số {number}. Chọn lại trường hợp.",
        ),
        "procedure.not_found": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có thủ tục {code} đang hiệu lực. Kiểm tra lại mã hoặc tìm theo tên (F2); "
            "chưa có gì bị thay đổi.",
        ),
        "program.defect": QT_TRANSLATE_NOOP(
            "Problem",
            "Chương trình gặp lỗi bất ngờ ở bước này. Những gì đã lưu vẫn còn; làm lại, nếu "
            "lặp lại thì báo người quản trị.",
        ),
        "reception.in_future": QT_TRANSLATE_NOOP(
            "Problem",
            "Thời điểm tiếp nhận chưa đến, chưa tiếp nhận hồ sơ này. Ghi lại thời điểm đã qua, hoặc"
            " chỉnh đồng hồ máy nếu đồng hồ chậm.",
        ),
        "reception.moment": QT_TRANSLATE_NOOP(
            "Problem",
            "Thời điểm tiếp nhận nằm ngoài khoảng cho phép, chưa tiếp nhận. Ghi ngày từ năm "
            "{first} trở đi.",
        ),
        "reception.no_authority": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa ghi giấy tờ để nộp thay. Ghi giấy ủy quyền, giấy giới thiệu hoặc quan hệ đại "
            "diện.",
        ),
        "reception.no_fee_reason": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa ghi lý do miễn phí, lệ phí. Ghi đối tượng được miễn hoặc giấy tờ chứng minh.",
        ),
        "reception.no_representative": QT_TRANSLATE_NOOP(
            "Problem",
            "Tổ chức phải có người đại diện đến nộp. Điền người nộp và giấy tờ để nộp thay.",
        ),
        "reception.paid_not_before": QT_TRANSLATE_NOOP(
            "Problem",
            "Đánh dấu đã thu tiền nhưng khoản này thu khi trả kết quả hoặc được miễn. Chọn thu "
            "trước, hoặc bỏ dấu đã thu.",
        ),
        "reception.no_return_address": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có địa chỉ để bưu điện trả kết quả. Ghi địa chỉ nhận, hoặc chọn nhận tại quầy.",
        ),
        "reception.birth_date": QT_TRANSLATE_NOOP(
            "Problem",
            "Ngày sinh không có thật. Gõ lại theo dạng ngày/tháng/năm, hoặc chỉ năm sinh.",
        ),
        "reception.no_id": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có số định danh của công dân. Đọc thẻ căn cước (F5) hoặc gõ đủ 12 chữ số.",
        ),
        "reception.no_name": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có họ và tên. Đọc thẻ căn cước (F5) hoặc gõ tên như trên giấy tờ.",
        ),
        "reception.no_procedure": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa chọn thủ tục. Gõ vài chữ trong tên thủ tục, không cần dấu.",
        ),
        "reception.paper_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Thiếu giấy tờ: {subject}. Nhận và đánh dấu «đã có», hoặc quét (F4).",
        ),
        "reception.sets": QT_TRANSLATE_NOOP(
            "Problem",
            "Số bộ hồ sơ phải từ 1 trở lên. Sửa lại số bộ.",
        ),
        "call.outcome": QT_TRANSLATE_NOOP(
            "Problem",
            "Kết quả cuộc gọi phải là một trong: {known}. Chọn lại; chưa có gì được ghi.",
        ),
        "correct.bad_value": QT_TRANSLATE_NOOP(
            "Problem",
            "Nội dung đính chính của «{field}» không đúng. Sửa lại rồi làm lại; hồ sơ chưa thay "
            "đổi.",
        ),
        "correct.erased": QT_TRANSLATE_NOOP(
            "Problem",
            "Dữ liệu cá nhân của hồ sơ này đã xóa theo thời hạn lưu. Không đính chính được nữa; "
            "hồ sơ chưa thay đổi.",
        ),
        "correct.no_filer": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này do chính chủ hồ sơ nộp, không có người nộp thay để đính chính. Chọn mục "
            "của chủ hồ sơ.",
        ),
        "correct.same": QT_TRANSLATE_NOOP(
            "Problem",
            "Nội dung mới của «{field}» giống nội dung đang có. Không có gì để đính chính.",
        ),
        "correct.unknown_field": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có mục «{field}» để đính chính (có: {known}). Chọn lại; hồ sơ chưa thay đổi.",
        ),
        "party.email": QT_TRANSLATE_NOOP(
            "Problem",
            "Địa chỉ thư điện tử chưa đúng. Kiểm tra lại, hoặc để trống nếu người nộp không có.",
        ),
        "party.phone": QT_TRANSLATE_NOOP(
            "Problem",
            "Số điện thoại chưa đúng: chỉ gồm chữ số và ít nhất bảy số. Hỏi lại người nộp, hoặc để "
            "trống.",
        ),
        "party.too_long": QT_TRANSLATE_NOOP(
            "Problem",
            "Nội dung dài quá mức giấy tờ và hệ thống của tỉnh nhận được. Viết ngắn lại.",
        ),
        "post.other_receiver": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã bưu gửi này đã ghi cho người nhận khác, hồ sơ {code}. Chưa ghi gì; quét lại mã "
            "trên bưu gửi của hồ sơ này.",
        ),
        "post.not_by_post": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này đăng ký nhận kết quả tại quầy. Đính chính hình thức trả thành bưu chính "
            "trước, rồi ghi mã bưu gửi.",
        ),
        "postal.check_digit": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã bưu gửi sai chữ số kiểm tra. Quét lại mã vạch trên nhãn hoặc gõ lại từng chữ số.",
        ),
        "postal.item_shape": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã bưu gửi gồm 2 chữ cái, 9 chữ số và mã nước, ví dụ EX123456785VN. Quét lại hoặc gõ"
            " lại.",
        ),
        "watch.overdue_here": QT_TRANSLATE_NOOP(
            "Problem",
            "Quá hẹn {days} ngày, ở quầy từ {since} (hẹn trả {due}). Chuyển cơ quan xử lý ngay "
            "và báo người nộp.",
        ),
        "watch.overdue_there": QT_TRANSLATE_NOOP(
            "Problem",
            "Quá hẹn {days} ngày, {agency} giữ từ {since} (hẹn trả {due}). Gọi cơ quan để lấy "
            "kết quả hoặc thư xin lỗi.",
        ),
        "watch.soon_here": QT_TRANSLATE_NOOP(
            "Problem",
            "Ở quầy từ {since}, hẹn trả {due}. Chuyển cơ quan xử lý ngay.",
        ),
        "watch.supplement_late": QT_TRANSLATE_NOOP(
            "Problem",
            "Quá {days} ngày chưa bổ sung giấy tờ (yêu cầu lúc {since}). Gọi người nộp, hoặc ghi "
            "«Không bổ sung» để kết thúc.",
        ),
        "watch.soon_there": QT_TRANSLATE_NOOP(
            "Problem",
            "{agency} giữ từ {since}, hẹn trả {due}. Gọi cơ quan để nhắc kết quả.",
        ),
    }
)

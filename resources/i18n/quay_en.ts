<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>ActSheetView</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đang ghi…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>In {form}</source>
        <translation>Print {form}</translation>
    </message>
    <message>
        <source>Ghi và in {form}</source>
        <translation>Record and print {form}</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Gợi ý địa chỉ</source>
        <translation>Address suggestions</translation>
    </message>
    <message>
        <source>nay là</source>
        <translation>now</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Đã in phiếu yêu cầu bổ sung cho nháp này lúc {at}.</source>
        <translation>A supplement slip was printed for this draft at {at}.</translation>
    </message>
    <message>
        <source>Đã in phiếu từ chối tiếp nhận cho nháp này lúc {at}.</source>
        <translation>A refusal slip was printed for this draft at {at}.</translation>
    </message>
</context>
<context>
    <name>AdviceButtons</name>
    <message>
        <source>Bổ sung</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>In phiếu yêu cầu bổ sung, hồ sơ vẫn là nháp</source>
        <translation>Print a supplement slip; the dossier stays a draft</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>In phiếu từ chối tiếp nhận, hồ sơ vẫn là nháp</source>
        <translation>Print a refusal slip; the dossier stays a draft</translation>
    </message>
</context>
<context>
    <name>AttentionView</name>
    <message>
        <source>Cần xử lý</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Việc cần xử lý</source>
        <translation>Tasks that need attention</translation>
    </message>
    <message>
        <source>Không có việc nào cần xử lý</source>
        <translation>Nothing needs attention</translation>
    </message>
    <message>
        <source>Hồ sơ quá hạn, bị tỉnh từ chối hay lệch trạng thái sẽ hiện ở đây.</source>
        <translation>Dossiers that are late, rejected by the province or differ from it appear here.</translation>
    </message>
    <message>
        <source>Việc đang chọn</source>
        <translation>Selected task</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>{n} việc</source>
        <translation>
            <numerusform>{n} task</numerusform>
            <numerusform>{n} tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>Tỉnh trả lời: {words}</source>
        <translation>The province answers: {words}</translation>
    </message>
    <message>
        <source>Tỉnh từ chối</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Lệch với tỉnh</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Mã mới</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Thiết bị</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Thông báo</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>BadRowsCard</name>
    <message>
        <source>Các dòng cần sửa</source>
        <translation>Rows to correct</translation>
    </message>
    <message>
        <source>Ở đâu</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Việc cần sửa</source>
        <translation>What to correct</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>BookPages</name>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Báo cáo, danh sách</source>
        <translation>Reports</translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>Sổ quầy, báo cáo</source>
        <translation>Day book</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Gửi tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Tiếp nhận hôm nay</source>
        <translation>Received today</translation>
    </message>
    <message>
        <source>Hôm nay chưa tiếp nhận hồ sơ nào</source>
        <translation>No dossier received today</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ bằng F3.</source>
        <translation>Receive a dossier with F3.</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Summary</translation>
    </message>
    <message numerus="yes">
        <source>{n} hồ sơ hôm nay</source>
        <translation>
            <numerusform>{n} dossier today</numerusform>
            <numerusform>{n} dossiers today</numerusform>
        </translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>trong đó trực tuyến</source>
        <translation>of these online</translation>
    </message>
    <message>
        <source>Đã giải quyết</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>trước hạn</source>
        <translation>early</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>late</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Tỷ lệ trực tuyến</source>
        <translation>Share online</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Thẻ trước camera</source>
        <translation>Card before the camera</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Hình từ camera</source>
        <translation>Picture of the camera</translation>
    </message>
    <message>
        <source>Đang mở camera…</source>
        <translation>Opening the camera…</translation>
    </message>
    <message>
        <source>Độ sáng {light} · độ nét {sharp}</source>
        <translation>Light {light} · sharpness {sharp}</translation>
    </message>
    <message>
        <source>Đưa mặt có mã QR của thẻ vào khung hình.</source>
        <translation>Hold the side of the card with the QR into the picture.</translation>
    </message>
    <message>
        <source>Đưa thẻ lại gần hơn.</source>
        <translation>Hold the card closer.</translation>
    </message>
    <message>
        <source>Giữ yên thẻ.</source>
        <translation>Hold the card still.</translation>
    </message>
    <message>
        <source>Tối quá: bật đèn hoặc đưa thẻ ra chỗ sáng.</source>
        <translation>Too dark: switch on a lamp or hold the card into the light.</translation>
    </message>
    <message>
        <source>Thẻ bị lóa: nghiêng thẻ một chút.</source>
        <translation>Glare on the card: tilt it a little.</translation>
    </message>
    <message>
        <source>Chưa thấy mã QR: lật mặt kia của thẻ.</source>
        <translation>No QR seen yet: turn the card over.</translation>
    </message>
    <message>
        <source>Mã này không phải của thẻ căn cước: đưa mã trên thẻ vào.</source>
        <translation>This is not a citizen card&apos;s code: show the code on the card.</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Đã nói chuyện với người dân</source>
        <translation>Spoke to the citizen</translation>
    </message>
    <message>
        <source>Không nghe máy</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Sai số điện thoại</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>Đã để lại tin nhắn</source>
        <translation>Left a message</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Qua bưu chính</source>
        <translation>By post</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>Lấy từ hồ sơ trước</source>
        <translation>Copy from an earlier dossier</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tên, số định danh hoặc mã hồ sơ. Không lấy tệp, ngày và tiền.</source>
        <translation>Name, ID number or dossier code. Files, dates and fees are not copied.</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hồ sơ trước</source>
        <translation>Earlier dossier</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>Khóa sổ ngày</source>
        <translation>Close the day&apos;s book</translation>
    </message>
    <message>
        <source>Theo sổ</source>
        <translation>By the book</translation>
    </message>
    <message>
        <source>Tiền mặt đếm được (đồng)</source>
        <translation>Cash counted (VND)</translation>
    </message>
    <message>
        <source>Ghi chú chênh lệch</source>
        <translation>Note on the difference</translation>
    </message>
    <message>
        <source>Lý do đếm lại</source>
        <translation>Reason for counting again</translation>
    </message>
    <message>
        <source>Khóa sổ</source>
        <translation>Close the book</translation>
    </message>
    <message>
        <source>Ghi để khóa sổ.</source>
        <translation>Write a note to close.</translation>
    </message>
    <message>
        <source>Đếm lại, khóa sổ</source>
        <translation>Count again, close</translation>
    </message>
    <message>
        <source>Thiếu {amount}</source>
        <translation>{amount} short</translation>
    </message>
    <message>
        <source>Thừa {amount}</source>
        <translation>{amount} over</translation>
    </message>
    <message>
        <source>Khớp với sổ</source>
        <translation>Agrees with the book</translation>
    </message>
    <message>
        <source>Đã khóa sổ lúc {clock}: đếm {counted}, lệch {difference}. {note}</source>
        <translation>Closed at {clock}: counted {counted}, difference {difference}. {note}</translation>
    </message>
</context>
<context>
    <name>DigitiseView</name>
    <message>
        <source>Số hóa giấy tờ</source>
        <translation>Digitise papers</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ</source>
        <translation>Papers of the dossier</translation>
    </message>
    <message numerus="yes">
        <source>{n} trang</source>
        <translation>
            <numerusform>{n} page</numerusform>
            <numerusform>{n} pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Đưa vào hồ sơ đang nhận</source>
        <translation>Add to this dossier</translation>
    </message>
    <message>
        <source>Lưu vào hồ sơ</source>
        <translation>Save in dossier</translation>
    </message>
    <message>
        <source>Chưa có tên chủ hồ sơ</source>
        <translation>Owner&apos;s name not known yet</translation>
    </message>
    <message>
        <source>Đang tiếp nhận</source>
        <translation>Being received</translation>
    </message>
    <message>
        <source>Có giấy</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Chưa quét</source>
        <translation>Not scanned</translation>
    </message>
    <message numerus="yes">
        <source>Đã đưa {n} trang vào hồ sơ đang tiếp nhận.</source>
        <translation>
            <numerusform>{n} page added to the dossier being received.</numerusform>
            <numerusform>{n} pages added to the dossier being received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã lưu {n} trang ({papers} giấy tờ) vào hồ sơ {code}; sẽ tự gửi.</source>
        <translation>
            <numerusform>Saved {n} page (papers: {papers}) in dossier {code}; it will be sent by itself.</numerusform>
            <numerusform>Saved {n} pages (papers: {papers}) in dossier {code}; they will be sent by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Và {n} tệp khác không nhận được.</source>
        <translation>
            <numerusform>And {n} more file was not taken.</numerusform>
            <numerusform>And {n} more files were not taken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>tiếp nhận sau {at}</source>
        <translation>received after {at}</translation>
    </message>
    <message>
        <source>không tính: {why}</source>
        <translation>not counted: {why}</translation>
    </message>
    <message>
        <source>hẹn trả kết quả ({doubt})</source>
        <translation>due ({doubt})</translation>
    </message>
    <message>
        <source>lịch nghỉ năm {years} là ước tính</source>
        <translation>days off of {years} are an estimate</translation>
    </message>
    <message>
        <source>chưa biết lịch nghỉ năm {years}</source>
        <translation>days off of {years} are not known yet</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>không quy định thời hạn</source>
        <translation>no time limit</translation>
    </message>
    <message>
        <source>tiếp nhận ngoài giờ làm việc</source>
        <translation>received outside office hours</translation>
    </message>
    <message>
        <source>tiếp nhận (ngày 0)</source>
        <translation>received (day 0)</translation>
    </message>
    <message>
        <source>tính từ giờ làm việc tiếp theo (ngày 0)</source>
        <translation>counted from the next working hour (day 0)</translation>
    </message>
    <message>
        <source>chuyển sang ngày làm việc tiếp theo</source>
        <translation>moved to the next working day</translation>
    </message>
    <message>
        <source>trả trong ngày, trước giờ đóng cửa</source>
        <translation>returned the same day, before closing</translation>
    </message>
    <message>
        <source>hẹn trả kết quả</source>
        <translation>due</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message numerus="yes">
        <source>ngày làm việc thứ {n}</source>
        <translation>
            <numerusform>working day {n}</numerusform>
            <numerusform>working day {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ngày làm việc thứ {n} ({note})</source>
        <translation>
            <numerusform>working day {n} ({note})</numerusform>
            <numerusform>working day {n} ({note})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} giờ làm việc</source>
        <translation>
            <numerusform>{n} working hour</numerusform>
            <numerusform>{n} working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ngày</source>
        <translation>
            <numerusform>{n} day</numerusform>
            <numerusform>{n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ngày làm việc</source>
        <translation>
            <numerusform>{n} working day</numerusform>
            <numerusform>{n} working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ngày, kể cả ngày nghỉ</source>
        <translation>
            <numerusform>{n} day, days off included</numerusform>
            <numerusform>{n} days, days off included</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source> (trước: {old})</source>
        <translation> (before: {old})</translation>
    </message>
    <message>
        <source>, từ {since}</source>
        <translation>, since {since}</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Bước xử lý</source>
        <translation>Step</translation>
    </message>
    <message numerus="yes">
        <source>Bổ sung {n} lần</source>
        <translation>
            <numerusform>{n} supplement asked</numerusform>
            <numerusform>{n} supplements asked</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Chưa rõ kết quả, đang kiểm tra</source>
        <translation>Outcome unknown, being checked</translation>
    </message>
    <message>
        <source>Chỗ để: {place}</source>
        <translation>Shelf: {place}</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Awaiting supplement</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Chờ nộp tiền</source>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result here</translation>
    </message>
    <message>
        <source>Cập nhật hồ sơ</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Hẹn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Hẹn ngày mai</source>
        <translation>Due tomorrow</translation>
    </message>
    <message>
        <source>Hẹn trả: {due}</source>
        <translation>Due: {due}</translation>
    </message>
    <message>
        <source>Hẹn {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message>
        <source>Hồ sơ mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Không tiếp nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Phí {amount}: {paid}</source>
        <translation>Fee {amount}: {paid}</translation>
    </message>
    <message>
        <source>Qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message numerus="yes">
        <source>Quá hạn {n} ngày</source>
        <translation>
            <numerusform>{n} day late</numerusform>
            <numerusform>{n} days late</numerusform>
        </translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Tệp quét</source>
        <translation>Scanned file</translation>
    </message>
    <message>
        <source>Tỉnh từ chối</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Tỉnh đã nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>chưa nộp</source>
        <translation>not paid</translation>
    </message>
    <message>
        <source>còn {left}</source>
        <translation>{left} left</translation>
    </message>
    <message>
        <source>không hẹn ngày</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>người nộp (chờ bổ sung, nộp tiền)</source>
        <translation>the filer (supplement or payment awaited)</translation>
    </message>
    <message>
        <source>nhận {day}</source>
        <translation>received {day}</translation>
    </message>
    <message>
        <source>quầy</source>
        <translation>the counter</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Đang ở: {who}</source>
        <translation>Held by: {who}</translation>
    </message>
    <message>
        <source>Đã rút hồ sơ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>đã nộp</source>
        <translation>paid</translation>
    </message>
</context>
<context>
    <name>DossierHistory</name>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>DossierPanel</name>
    <message>
        <source>Chọn một hồ sơ</source>
        <translation>Choose a dossier</translation>
    </message>
    <message>
        <source>Bước tiếp theo, giấy tờ và lịch sử hiện ở đây. Trong danh sách: Enter.</source>
        <translation>Next steps, papers and history appear here. In the list: Enter.</translation>
    </message>
</context>
<context>
    <name>DossierTables</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tỉnh trả lời</source>
        <translation>Province&apos;s answer</translation>
    </message>
    <message>
        <source>Gửi tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Giấy đã in · Enter để in lại</source>
        <translation>Printed papers · Enter to print again</translation>
    </message>
    <message>
        <source>Bước lúc</source>
        <translation>Step at</translation>
    </message>
    <message>
        <source>Giấy đã in</source>
        <translation>Printed papers</translation>
    </message>
    <message>
        <source>Đã nộp</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Không bắt buộc</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Bước tiếp</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Bản in</source>
        <translation>Prints</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>Hồ sơ dở dang</source>
        <translation>Unfinished dossiers</translation>
    </message>
    <message>
        <source>Lấy lại nháp vừa bỏ</source>
        <translation>Restore the discarded draft</translation>
    </message>
    <message>
        <source>Hồ sơ dở dang ({n})</source>
        <translation>Unfinished dossiers ({n})</translation>
    </message>
    <message>
        <source>Thu gọn</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Xem thêm {n}</source>
        <translation>Show {n} more</translation>
    </message>
    <message>
        <source>Chưa có tên</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source> · đã in phiếu bổ sung</source>
        <translation> · supplement slip printed</translation>
    </message>
    <message>
        <source> · đã in phiếu từ chối</source>
        <translation> · refusal slip printed</translation>
    </message>
    <message>
        <source>chưa chọn thủ tục</source>
        <translation>no procedure chosen</translation>
    </message>
    <message>
        <source>lưu {clock} {day}</source>
        <translation>saved {clock} {day}</translation>
    </message>
    <message numerus="yes">
        <source> · {n} trang</source>
        <translation>
            <numerusform> · {n} page</numerusform>
            <numerusform> · {n} pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Hạn bổ sung</source>
        <translation>Supplement until</translation>
    </message>
    <message>
        <source>Theo yêu cầu của</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Văn bản (số, ngày)</source>
        <translation>Document (number, date)</translation>
    </message>
    <message>
        <source>Bên nhận hồ sơ</source>
        <translation>Taken over by</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (VND)</translation>
    </message>
    <message>
        <source>Khoản thu</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Biên lai số</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Mức chữ ký</source>
        <translation>Level of the signature</translation>
    </message>
    <message>
        <source>Số trang đã quét</source>
        <translation>Pages scanned</translation>
    </message>
    <message>
        <source>Không cần nộp</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Giấy tờ đã có</source>
        <translation>Papers already on file</translation>
    </message>
    <message>
        <source>Lý do miễn phí, lệ phí</source>
        <translation>Reason for the exemption</translation>
    </message>
    <message>
        <source>Mã tạm trước đó</source>
        <translation>Provisional number before</translation>
    </message>
    <message>
        <source>Tỉnh ghi</source>
        <translation>The province says</translation>
    </message>
    <message>
        <source>Tệp kết quả</source>
        <translation>File of the result</translation>
    </message>
    <message>
        <source>Có kết quả lúc</source>
        <translation>Result since</translation>
    </message>
    <message>
        <source>Thời gian tiếp nhận (phút)</source>
        <translation>Reception time (minutes)</translation>
    </message>
    <message>
        <source>Người nộp tiền</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Đơn xin rút (số, ngày)</source>
        <translation>Withdrawal request (number, date)</translation>
    </message>
    <message>
        <source>Hẹn trả mới</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>Hẹn trả cũ</source>
        <translation>Old due date</translation>
    </message>
    <message>
        <source>Chỗ để kết quả</source>
        <translation>Shelf of the result</translation>
    </message>
    <message>
        <source>Kết quả (số, ngày)</source>
        <translation>Result (number, date)</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Giấy tờ người nhận</source>
        <translation>Receiver&apos;s identity paper</translation>
    </message>
    <message>
        <source>Điện thoại người nhận</source>
        <translation>Receiver&apos;s telephone</translation>
    </message>
    <message>
        <source>Giấy ủy quyền (số, ngày)</source>
        <translation>Authority (number, date)</translation>
    </message>
    <message>
        <source>Giấy tờ nhận lại</source>
        <translation>Papers taken back</translation>
    </message>
    <message>
        <source>Số hiệu bưu gửi</source>
        <translation>Postal item number</translation>
    </message>
    <message>
        <source>Kết quả cuộc gọi</source>
        <translation>Outcome of the call</translation>
    </message>
    <message>
        <source>Sửa thông tin</source>
        <translation>What to correct</translation>
    </message>
    <message>
        <source>Sửa thành</source>
        <translation>Corrected to</translation>
    </message>
    <message>
        <source>Trước khi sửa</source>
        <translation>Before correction</translation>
    </message>
    <message>
        <source>Sau khi sửa</source>
        <translation>After correction</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: họ và tên</source>
        <translation>Owner: full name</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: số định danh</source>
        <translation>Owner: ID number</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: ngày sinh</source>
        <translation>Owner: date of birth</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: giới tính</source>
        <translation>Owner: sex</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: nơi cư trú</source>
        <translation>Owner: residence</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: điện thoại</source>
        <translation>Owner: telephone</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: thư điện tử</source>
        <translation>Owner: e-mail</translation>
    </message>
    <message>
        <source>Người nộp: họ và tên</source>
        <translation>Filer: full name</translation>
    </message>
    <message>
        <source>Người nộp: số định danh</source>
        <translation>Filer: ID number</translation>
    </message>
    <message>
        <source>Người nộp: ngày sinh</source>
        <translation>Filer: date of birth</translation>
    </message>
    <message>
        <source>Người nộp: giới tính</source>
        <translation>Filer: sex</translation>
    </message>
    <message>
        <source>Người nộp: nơi cư trú</source>
        <translation>Filer: residence</translation>
    </message>
    <message>
        <source>Người nộp: điện thoại</source>
        <translation>Filer: telephone</translation>
    </message>
    <message>
        <source>Người nộp: thư điện tử</source>
        <translation>Filer: e-mail</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Cách nhận kết quả</source>
        <translation>Result returned</translation>
    </message>
    <message>
        <source>Địa chỉ nhận kết quả</source>
        <translation>Address for the result</translation>
    </message>
    <message>
        <source>Số bộ hồ sơ</source>
        <translation>Sets of papers</translation>
    </message>
</context>
<context>
    <name>FactFields</name>
    <message>
        <source>Cần ghi mục này.</source>
        <translation>This is required.</translation>
    </message>
    <message>
        <source>Không đọc được. Gõ lại.</source>
        <translation>Not readable. Type it again.</translation>
    </message>
    <message>
        <source>ngày/tháng/năm giờ:phút</source>
        <translation>day/month/year hour:minute</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
</context>
<context>
    <name>FeeCard</name>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Đã thu tiền</source>
        <translation>Fee paid</translation>
    </message>
    <message>
        <source>Cách thu</source>
        <translation>How it is paid</translation>
    </message>
    <message>
        <source>Thu khi nộp</source>
        <translation>At filing</translation>
    </message>
    <message>
        <source>Thu khi trả</source>
        <translation>At hand-over</translation>
    </message>
    <message>
        <source>Miễn thu</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Lý do miễn thu</source>
        <translation>Reason for exemption</translation>
    </message>
    <message>
        <source>Miễn phí</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Thời điểm</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>FeeLine</name>
    <message>
        <source>Hình thức thanh toán</source>
        <translation>Way of payment</translation>
    </message>
    <message>
        <source>Thu tiền, in phiếu thu</source>
        <translation>Take payment, print slip</translation>
    </message>
    <message>
        <source>Còn phải thu {amount}</source>
        <translation>Still to pay: {amount}</translation>
    </message>
</context>
<context>
    <name>FeeMethod</name>
    <message>
        <source>Chuyển khoản</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
</context>
<context>
    <name>FeePage</name>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Biên lai</source>
        <translation>Numbered receipt</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Các khoản thu trong ngày</source>
        <translation>Payments of the day</translation>
    </message>
    <message>
        <source>Ngày này chưa thu khoản nào</source>
        <translation>No payment on this day</translation>
    </message>
    <message>
        <source>Thu tiền khi tiếp nhận (F3), khi trả kết quả (F6) hoặc từ hồ sơ (F7).</source>
        <translation>Payments are taken at reception (F3), at hand-over (F6) or from a dossier (F7).</translation>
    </message>
    <message>
        <source>Việc với khoản thu đang chọn</source>
        <translation>For the selected payment</translation>
    </message>
    <message numerus="yes">
        <source>{n} khoản</source>
        <translation>
            <numerusform>{n} payment</numerusform>
            <numerusform>{n} payments</numerusform>
        </translation>
    </message>
    <message>
        <source>Biên lai {symbol}: dùng {used}, còn {left} số</source>
        <translation>Receipts {symbol}: {used} used, {left} left</translation>
    </message>
    <message>
        <source>Phiếu thu</source>
        <translation>Fee slip</translation>
    </message>
    <message>
        <source>{receipt} · {method} · {payer}. Người thu: {by}</source>
        <translation>{receipt} · {method} · {payer}. Taken by: {by}</translation>
    </message>
    <message>
        <source>đã hủy</source>
        <translation>voided</translation>
    </message>
    <message>
        <source>đã hoàn hết</source>
        <translation>fully refunded</translation>
    </message>
    <message>
        <source>đã hoàn tiền</source>
        <translation>refunded</translation>
    </message>
    <message>
        <source>Hủy khoản thu</source>
        <translation>Void payment</translation>
    </message>
    <message>
        <source>Hoàn tiền</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>In lại phiếu thu, biên lai</source>
        <translation>Print slip or receipt again</translation>
    </message>
    <message>
        <source>Xem hồ sơ</source>
        <translation>View dossier</translation>
    </message>
    <message>
        <source>Đã hủy</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Đã hoàn</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Hoàn một phần</source>
        <translation>Partly refunded</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Sổ ngày mai, {day}</source>
        <translation>Tomorrow&apos;s book, {day}</translation>
    </message>
    <message>
        <source>Hôm nay, {day}</source>
        <translation>Today, {day}</translation>
    </message>
    <message>
        <source>Ngày trước</source>
        <translation>Previous day</translation>
    </message>
    <message>
        <source>Ngày sau</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Sổ hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Khoản thu đang chọn</source>
        <translation>Selected payment</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>This day</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>ForeignBar</name>
    <message>
        <source>Để riêng các trang này</source>
        <translation>Set these pages aside</translation>
    </message>
    <message>
        <source>Là giấy của hồ sơ này</source>
        <translation>It belongs to this dossier</translation>
    </message>
    <message>
        <source>Mở hồ sơ kia</source>
        <translation>Open the other dossier</translation>
    </message>
    <message numerus="yes">
        <source>Trang {page} mang mã hồ sơ khác: {code} ({n} trang). Chưa trang nào được đưa vào hồ sơ; chọn cách xử lý.</source>
        <translation>
            <numerusform>Page {page} bears another dossier code: {code} ({n} page). It was not added to the dossier; choose what to do.</numerusform>
            <numerusform>Page {page} bears another dossier code: {code} ({n} pages). None was added to the dossier; choose what to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Giấy tiếp nhận và hẹn trả</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Phiếu yêu cầu bổ sung</source>
        <translation>Supplement slip</translation>
    </message>
    <message>
        <source>Phiếu từ chối tiếp nhận</source>
        <translation>Refusal slip</translation>
    </message>
    <message>
        <source>Phiếu xin lỗi và hẹn lại</source>
        <translation>Apology and new due date</translation>
    </message>
    <message>
        <source>Phiếu kiểm soát</source>
        <translation>Control slip</translation>
    </message>
    <message>
        <source>Thông báo dừng giải quyết</source>
        <translation>Notice of stopped processing</translation>
    </message>
    <message>
        <source>Phiếu kẹp kết quả</source>
        <translation>Return slip</translation>
    </message>
    <message>
        <source>Phiếu ký nhận kết quả</source>
        <translation>Return receipt</translation>
    </message>
    <message>
        <source>Phiếu thu</source>
        <translation>Fee slip</translation>
    </message>
    <message>
        <source>Quá trình giải quyết</source>
        <translation>History of processing</translation>
    </message>
    <message>
        <source>Biên nhận khổ 80 mm</source>
        <translation>Small receipt, 80 mm</translation>
    </message>
    <message>
        <source>Nhãn bưu gửi</source>
        <translation>Postal label</translation>
    </message>
    <message>
        <source>Tờ khai điền sẵn để ký</source>
        <translation>Declaration filled in, to sign</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận chung cho nhiều hồ sơ</source>
        <translation>Receipt for several dossiers</translation>
    </message>
</context>
<context>
    <name>GuidanceDetails</name>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Giấy tờ phải nộp</source>
        <translation>Papers to submit</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Yêu cầu</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Chọn một thủ tục bên trái</source>
        <translation>Choose a procedure on the left</translation>
    </message>
    <message>
        <source>Giấy tờ, thời hạn, lệ phí và nơi giải quyết hiện ở đây.</source>
        <translation>Papers, time, fees and the responsible office appear here.</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>In phiếu hướng dẫn</source>
        <translation>Print guidance slip</translation>
    </message>
    <message>
        <source>Từ 2025: {name}</source>
        <translation>Since 2025: {name}</translation>
    </message>
    <message>
        <source>Miễn phí</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Phải có</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Nếu có</source>
        <translation>If any</translation>
    </message>
    <message>
        <source>Thủ tục này chưa khai báo trường hợp nào nên chưa có danh sách giấy tờ và ngày hẹn. Hỏi cơ quan giải quyết theo số bên dưới, và báo người quản trị bổ sung danh mục.</source>
        <translation>No case of this procedure is described, so there is no list of papers and no due date. Ask the department at the number below, and tell the administrator to complete the catalogue.</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Nơi giải quyết</source>
        <translation>Resolved by</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Receive</translation>
    </message>
</context>
<context>
    <name>GuidanceView</name>
    <message>
        <source>Hướng dẫn thủ tục</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Tìm thủ tục</source>
        <translation>Find a procedure</translation>
    </message>
    <message>
        <source>Người dân cần làm gì? Gõ vài chữ, không cần dấu: ly lich, dang ky khai sinh…</source>
        <translation>What does the citizen need? Type a few letters, marks not needed: ly lich, dang ky khai sinh…</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục tìm được</source>
        <translation>Procedures found</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nạp danh mục…</source>
        <translation>Import catalogue…</translation>
    </message>
    <message numerus="yes">
        <source>{n} thủ tục</source>
        <translation>
            <numerusform>{n} procedure</numerusform>
            <numerusform>{n} procedures</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang nạp danh mục…</source>
        <translation>Importing catalogue…</translation>
    </message>
    <message numerus="yes">
        <source>Đã nạp {n} thủ tục: {added} mới, {changed} thay đổi.</source>
        <translation>
            <numerusform>{n} procedure imported; new: {added}, changed: {changed}.</numerusform>
            <numerusform>{n} procedures imported; new: {added}, changed: {changed}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bỏ qua {n} thủ tục không còn hiệu lực: {codes}.</source>
        <translation>Procedures no longer in force, left out: {n} ({codes}).</translation>
    </message>
    <message>
        <source>Nạp danh mục thủ tục</source>
        <translation>Import catalogue of procedures</translation>
    </message>
    <message>
        <source>Danh mục (*.xlsx *.json *.yaml *.yml)</source>
        <translation>Catalogue (*.xlsx *.json *.yaml *.yml)</translation>
    </message>
    <message>
        <source>Không có thủ tục nào khớp</source>
        <translation>No procedure matches</translation>
    </message>
    <message>
        <source>Bớt chữ, thử tên thường gọi, tên lĩnh vực hoặc mã thủ tục.</source>
        <translation>Type fewer letters, or try the everyday name, the field or the procedure code.</translation>
    </message>
    <message>
        <source>Danh mục thủ tục còn trống</source>
        <translation>The catalogue of procedures is empty</translation>
    </message>
    <message>
        <source>Báo người quản trị nạp danh mục của tỉnh rồi mở lại màn hình này.</source>
        <translation>Ask the administrator to import the province&apos;s catalogue, then open this screen again.</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>Quét giấy hẹn hoặc phiếu kẹp kết quả</source>
        <translation>Scan the receipt or the return slip</translation>
    </message>
    <message>
        <source>Hoặc gõ mã hồ sơ vào ô trên cùng (Ctrl+K), hoặc chọn trong danh sách.</source>
        <translation>Or type the dossier code in the box at the top (Ctrl+K), or choose from the list.</translation>
    </message>
    <message>
        <source>Đã đối chiếu căn cước</source>
        <translation>Identity checked</translation>
    </message>
    <message>
        <source>Đã thu lại giấy hẹn</source>
        <translation>Receipt taken back</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Số giấy tờ người nhận</source>
        <translation>Receiver&apos;s ID number</translation>
    </message>
    <message>
        <source>Giấy ủy quyền (số, ngày)</source>
        <translation>Authority (number, date)</translation>
    </message>
    <message>
        <source>Điện thoại người nhận</source>
        <translation>Receiver&apos;s telephone</translation>
    </message>
    <message>
        <source>Bản chính thu lại (cách nhau bằng ;)</source>
        <translation>Originals taken back (separated by ;)</translation>
    </message>
    <message>
        <source>Mã bưu gửi</source>
        <translation>Postal item number</translation>
    </message>
    <message>
        <source>Trả và in phiếu ký nhận</source>
        <translation>Hand over, print return receipt</translation>
    </message>
    <message>
        <source>In lại phiếu ký nhận</source>
        <translation>Print return receipt again</translation>
    </message>
    <message>
        <source>Xem hồ sơ</source>
        <translation>View dossier</translation>
    </message>
    <message>
        <source>chưa ghi chỗ để</source>
        <translation>no shelf recorded</translation>
    </message>
    <message>
        <source>Chỗ để: {place}</source>
        <translation>Shelf: {place}</translation>
    </message>
    <message>
        <source>Bưu điện báo đã phát, có ký nhận</source>
        <translation>The post confirms delivery, signed for</translation>
    </message>
    <message>
        <source>Đang ghi…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>Ghi mã bưu gửi, in nhãn</source>
        <translation>Record postal item, print label</translation>
    </message>
    <message>
        <source>Đã trả lúc {at}.</source>
        <translation>Handed over at {at}.</translation>
    </message>
    <message>
        <source>Hồ sơ này chưa có kết quả để trả. Mở hồ sơ để xem bước kế tiếp.</source>
        <translation>This dossier has no result to hand over yet. Open it to see the next step.</translation>
    </message>
    <message>
        <source>Kiểm tra người nhận</source>
        <translation>Check the receiver</translation>
    </message>
</context>
<context>
    <name>HandOverView</name>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Chỗ để</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Kết quả chờ trả</source>
        <translation>Results for hand-over</translation>
    </message>
    <message>
        <source>Chưa có kết quả nào chờ trả</source>
        <translation>No result waits for hand-over</translation>
    </message>
    <message>
        <source>Quét giấy hẹn hoặc phiếu kẹp kết quả để mở hồ sơ.</source>
        <translation>Scan the receipt or the return slip to open the dossier.</translation>
    </message>
    <message numerus="yes">
        <source>{n} kết quả chờ trả</source>
        <translation>
            <numerusform>{n} result waiting</numerusform>
            <numerusform>{n} results waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Tất cả ({n})</source>
        <translation>All ({n})</translation>
    </message>
    <message>
        <source>Trả tại quầy ({n})</source>
        <translation>At the counter ({n})</translation>
    </message>
    <message>
        <source>Qua bưu chính ({n})</source>
        <translation>By post ({n})</translation>
    </message>
    <message>
        <source>Để quá 7 ngày ({n})</source>
        <translation>Over 7 days ({n})</translation>
    </message>
    <message>
        <source>Đang làm việc khi mất mạng. Hồ sơ trả hôm nay vẫn lưu và in được; sẽ tự gửi khi có mạng.</source>
        <translation>Working without a network. Today&apos;s hand-overs are saved and printed all the same, and are sent when the network is back.</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Việc nào ở đâu</source>
        <translation>What is where</translation>
    </message>
    <message>
        <source>Hướng dẫn: tìm thủ tục, in phiếu hướng dẫn</source>
        <translation>Guidance: find a procedure, print a guidance slip</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ</source>
        <translation>Receive a dossier</translation>
    </message>
    <message>
        <source>Quét giấy tờ; từ một hồ sơ thì quét vào hồ sơ đó</source>
        <translation>Scan papers; from an open dossier: into that dossier</translation>
    </message>
    <message>
        <source>Đọc thẻ căn cước</source>
        <translation>Read a citizen card</translation>
    </message>
    <message>
        <source>Trong F3: đọc thẻ căn cước bằng camera</source>
        <translation>In F3: read the citizen card with the camera</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over results</translation>
    </message>
    <message>
        <source>Tra cứu hồ sơ</source>
        <translation>Look up dossiers</translation>
    </message>
    <message>
        <source>Sổ quầy và báo cáo</source>
        <translation>Day book and reports</translation>
    </message>
    <message>
        <source>Hoàn tất và in (ở mọi nơi)</source>
        <translation>Finish and print (everywhere)</translation>
    </message>
    <message>
        <source>Hồ sơ trực tuyến</source>
        <translation>Online dossiers</translation>
    </message>
    <message>
        <source>Việc cần xử lý</source>
        <translation>Tasks that need attention</translation>
    </message>
    <message>
        <source>Gọi lượt tiếp theo</source>
        <translation>Call the next number</translation>
    </message>
    <message>
        <source>Trong F8: sổ hồ sơ / phí, lệ phí / báo cáo</source>
        <translation>In F8: dossiers / fees / reports</translation>
    </message>
    <message>
        <source>Trong F3: in phiếu bổ sung / từ chối cho nháp</source>
        <translation>In F3: print a supplement / refusal slip for the draft</translation>
    </message>
    <message>
        <source>Trong F3: người nộp khác / cá nhân hay tổ chức</source>
        <translation>In F3: another filer / person or organisation</translation>
    </message>
    <message>
        <source>Trong F3: thêm giấy tờ / dùng giấy tờ đã có</source>
        <translation>In F3: add a paper / use a paper on file</translation>
    </message>
    <message>
        <source>Trong F3: lấy từ hồ sơ trước / cách thu phí</source>
        <translation>In F3: copy from an earlier dossier / how the fee is taken</translation>
    </message>
    <message>
        <source>Trong F3: lấy mục đọc được; thêm Shift: mọi mục rõ</source>
        <translation>In F3: take what was read; with Shift: all that is sure</translation>
    </message>
    <message>
        <source>Trong F4: trang cần xem tiếp theo / quét lại trang</source>
        <translation>In F4: next page to look at / scan the page again</translation>
    </message>
    <message>
        <source>Sau khi tiếp nhận: thêm hồ sơ / chủ hồ sơ khác</source>
        <translation>After receiving: another dossier / another owner</translation>
    </message>
    <message>
        <source>Chọn bước tiếp theo hoặc lý do có sẵn</source>
        <translation>Choose a next step or a ready reason</translation>
    </message>
    <message>
        <source>Về ô quét và tìm</source>
        <translation>To the box for scanning and searching</translation>
    </message>
    <message>
        <source>Lưu nháp ngay (nháp vẫn tự lưu)</source>
        <translation>Save the draft now (it also saves itself)</translation>
    </message>
    <message>
        <source>Quay lại, không mất gì</source>
        <translation>Back, nothing is lost</translation>
    </message>
    <message>
        <source>Bước tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Mở hồ sơ rồi gõ số đứng trước bước. Phiếu cho xem trạng thái và ngày hẹn mới trước khi bấm F9; Esc quay lại, chữ đã gõ vẫn còn.</source>
        <translation>Open a dossier, then type the digit in front of a step. Its sheet shows the new status and due date before you press F9; Esc goes back, what you typed stays.</translation>
    </message>
    <message>
        <source>Máy quét cầm tay</source>
        <translation>Hand-held scanner</translation>
    </message>
    <message>
        <source>Quét ở bất cứ đâu trong cửa sổ. Thẻ căn cước mở phần tiếp nhận; giấy hẹn hoặc phiếu kẹp kết quả mở hồ sơ.</source>
        <translation>Scan anywhere in the window. A citizen card opens reception; a receipt or a return slip opens its dossier.</translation>
    </message>
    <message>
        <source>Mất mạng</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Vẫn tiếp nhận, quét, in và trả được. Hồ sơ nằm trên máy này và tự gửi khi có mạng; số hồ sơ chờ hiện ở góc dưới bên trái.</source>
        <translation>Receiving, scanning, printing and hand-over go on. Dossiers stay on this machine and are sent when the network is back; how many wait is shown at the bottom left.</translation>
    </message>
    <message>
        <source>Chưa rõ kết quả</source>
        <translation>Outcome unknown</translation>
    </message>
    <message>
        <source>Đường truyền đứt giữa chừng nên chưa biết tỉnh đã nhận hay chưa. Chương trình tự tra lại, không gửi hai lần.</source>
        <translation>The line broke in between, so it is not known whether the province has it. The program looks it up itself and does not send twice.</translation>
    </message>
    <message>
        <source>Tỉnh từ chối</source>
        <translation>Rejected by province</translation>
    </message>
    <message>
        <source>Nằm ở «Cần xử lý» (F11) cùng lý do của tỉnh, chờ người xem và gửi lại.</source>
        <translation>It is in “Attention” (F11) with the province&apos;s reason, until someone looks at it and sends it again.</translation>
    </message>
    <message>
        <source>In lại giấy</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Tra cứu (F7), mở hồ sơ, «Bản in», chọn giấy. Bản in lại có ghi rõ.</source>
        <translation>Look up (F7), open the dossier, “Prints”, choose the paper. A copy printed again is marked as such.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source> (cũ: {old})</source>
        <translation> (old: {old})</translation>
    </message>
    <message>
        <source>Hẹn trả mới {due}</source>
        <translation>New due date {due}</translation>
    </message>
    <message>
        <source>{field}: «{before}» sửa thành «{after}»</source>
        <translation>{field}: “{before}” corrected to “{after}”</translation>
    </message>
</context>
<context>
    <name>Honorific</name>
    <message>
        <source>Ông</source>
        <translation>Mr</translation>
    </message>
    <message>
        <source>Bà</source>
        <translation>Ms</translation>
    </message>
    <message>
        <source>Ông/Bà</source>
        <translation>Mr/Ms</translation>
    </message>
</context>
<context>
    <name>IllegibleBar</name>
    <message>
        <source>Xem trang</source>
        <translation>See the page</translation>
    </message>
    <message>
        <source>Vẫn nộp</source>
        <translation>File anyway</translation>
    </message>
    <message numerus="yes">
        <source>{n} trang khó đọc: {pages}. Cơ quan giải quyết có thể trả lại. Quét lại (Ctrl+R), hoặc bấm F9 lần nữa để vẫn nộp; chưa trang nào được lưu vào hồ sơ.</source>
        <translation>
            <numerusform>{n} page is hard to read: {pages}. The department may send it back. Scan it again (Ctrl+R), or press F9 once more to file it anyway; no page is in the dossier yet.</numerusform>
            <numerusform>{n} pages are hard to read: {pages}. The department may send them back. Scan them again (Ctrl+R), or press F9 once more to file them anyway; no page is in the dossier yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>trang {n} ({reasons})</source>
        <translation>page {n} ({reasons})</translation>
    </message>
</context>
<context>
    <name>LoginView</name>
    <message>
        <source>Người làm việc</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Vào ca làm việc</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Thực hành: dữ liệu giả · mã PIN 000000</source>
        <translation>Practice: invented data · PIN 000000</translation>
    </message>
    <message>
        <source>Quầy một cửa</source>
        <translation>One-stop counter</translation>
    </message>
    <message>
        <source>Ai đang làm việc?</source>
        <translation>Who is working?</translation>
    </message>
</context>
<context>
    <name>LookUpView</name>
    <message>
        <source>Tra cứu</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Gửi tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Hồ sơ tìm thấy</source>
        <translation>Dossiers found</translation>
    </message>
    <message>
        <source>Hồ sơ mới như hồ sơ này</source>
        <translation>New dossier like this one</translation>
    </message>
    <message numerus="yes">
        <source>{n} hồ sơ khớp «{text}»</source>
        <translation>
            <numerusform>{n} dossier matches “{text}”</numerusform>
            <numerusform>{n} dossiers match “{text}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hồ sơ đang giải quyết</source>
        <translation>
            <numerusform>{n} dossier in progress</numerusform>
            <numerusform>{n} dossiers in progress</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có hồ sơ nào khớp</source>
        <translation>No dossier matches</translation>
    </message>
    <message>
        <source>Thử bớt chữ, gõ tên không dấu, hoặc 4 số cuối của số định danh.</source>
        <translation>Type fewer letters, the name without marks, or the last 4 digits of the ID number.</translation>
    </message>
    <message>
        <source>Không có hồ sơ đang giải quyết</source>
        <translation>No dossier in progress</translation>
    </message>
    <message>
        <source>Gõ tên, số hồ sơ hay số định danh vào ô trên cùng (Ctrl+K).</source>
        <translation>Type a name, a dossier code or an ID number in the box at the top (Ctrl+K).</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Quầy</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source> · Thực hành</source>
        <translation> · Practice</translation>
    </message>
</context>
<context>
    <name>NoTargetCard</name>
    <message>
        <source>Số hóa cho hồ sơ nào?</source>
        <translation>Digitise for which dossier?</translation>
    </message>
    <message>
        <source>Đang tiếp nhận: bấm F4 trong màn hình Tiếp nhận. Hồ sơ đã nhận: quét mã vạch trên giấy hẹn, hoặc gõ mã hồ sơ vào đây rồi bấm Enter.</source>
        <translation>Being received: press F4 on the Receive screen. Already received: scan the bar code on the receipt, or type the dossier code here and press Enter.</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Đã quét, chưa đưa vào hồ sơ</source>
        <translation>Scanned, not in a dossier yet</translation>
    </message>
    <message>
        <source>Chưa có tên</source>
        <translation>No name yet</translation>
    </message>
    <message numerus="yes">
        <source>{n} trang · {at} · {procedure}</source>
        <translation>
            <numerusform>{n} page · {at} · {procedure}</numerusform>
            <numerusform>{n} pages · {at} · {procedure}</numerusform>
        </translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>ObstacleCard</name>
    <message>
        <source>Cần xử lý trước khi in</source>
        <translation>To do before printing</translation>
    </message>
    <message>
        <source>Đủ để in giấy hẹn</source>
        <translation>Ready to print the receipt</translation>
    </message>
    <message>
        <source>và {n} việc nữa</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Người nộp: </source>
        <translation>Filer: </translation>
    </message>
</context>
<context>
    <name>OfferLine</name>
    <message>
        <source>Khác thẻ – giấy: {value}; thẻ: {card}</source>
        <translation>Not as on the card – paper: {value}; card: {card}</translation>
    </message>
    <message>
        <source>Đọc rõ: {value}</source>
        <translation>Clear: {value}</translation>
    </message>
    <message>
        <source>Cần xem: {value}</source>
        <translation>Check: {value}</translation>
    </message>
    <message>
        <source>Không thể đúng: {value}</source>
        <translation>Cannot be right: {value}</translation>
    </message>
</context>
<context>
    <name>OnFileCard</name>
    <message>
        <source>Giấy tờ đã có tại quầy: Enter để dùng lại</source>
        <translation>Papers already at the counter: Enter to reuse</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Từ hồ sơ</source>
        <translation>From dossier</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Giấy tờ đã có tại quầy</source>
        <translation>Papers already at the counter</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Giấy tờ nộp</source>
        <translation>Filed papers</translation>
    </message>
</context>
<context>
    <name>OnlineClock</name>
    <message>
        <source>Quá hạn {span}</source>
        <translation>{span} late</translation>
    </message>
    <message>
        <source>Còn {span}</source>
        <translation>{span} left</translation>
    </message>
    <message>
        <source>{n} giờ</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} phút</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>OnlinePanel</name>
    <message>
        <source>Giấy tờ đính kèm · Enter để mở</source>
        <translation>Attached papers · Enter to open</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Giấy tờ đính kèm</source>
        <translation>Attached papers</translation>
    </message>
    <message>
        <source>Chọn một hồ sơ trong danh sách</source>
        <translation>Choose a dossier in the list</translation>
    </message>
    <message>
        <source>Xem người nộp, giấy tờ đính kèm, rồi tiếp nhận, yêu cầu bổ sung hoặc từ chối.</source>
        <translation>Look at the filer and the attached papers, then receive, ask for a supplement or refuse.</translation>
    </message>
    <message>
        <source>Nộp lúc {at}</source>
        <translation>Filed at {at}</translation>
    </message>
    <message>
        <source> · trả lời trước {at}</source>
        <translation> · answer by {at}</translation>
    </message>
    <message>
        <source>Số định danh: {value}</source>
        <translation>ID number: {value}</translation>
    </message>
    <message>
        <source>Ngày sinh: {value}</source>
        <translation>Date of birth: {value}</translation>
    </message>
    <message>
        <source>Điện thoại: {value}</source>
        <translation>Telephone: {value}</translation>
    </message>
    <message>
        <source>Nơi cư trú: {value}</source>
        <translation>Residence: {value}</translation>
    </message>
    <message>
        <source>Không có</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>OnlineView</name>
    <message>
        <source>Hồ sơ trực tuyến</source>
        <translation>Online dossiers</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thời gian trả lời</source>
        <translation>Time to answer</translation>
    </message>
    <message>
        <source>Hồ sơ trực tuyến chờ trả lời</source>
        <translation>Online dossiers waiting for an answer</translation>
    </message>
    <message>
        <source>Không có hồ sơ trực tuyến nào chờ trả lời</source>
        <translation>No online dossier waits for an answer</translation>
    </message>
    <message>
        <source>Đang đọc danh sách…</source>
        <translation>Reading the list…</translation>
    </message>
    <message>
        <source>Hồ sơ người dân nộp trên cổng dịch vụ công sẽ tự hiện ở đây.</source>
        <translation>Dossiers filed on the public service portal appear here by themselves.</translation>
    </message>
    <message>
        <source>Trả lời trước {at}</source>
        <translation>Answer by {at}</translation>
    </message>
    <message>
        <source>{n} chờ trả lời</source>
        <translation>Waiting for an answer: {n}</translation>
    </message>
    <message>
        <source> · {n} quá hạn</source>
        <translation> · late: {n}</translation>
    </message>
    <message>
        <source>Chưa nối với hệ thống của tỉnh nên hồ sơ trực tuyến chưa về được.</source>
        <translation>Not connected to the province&apos;s system, so online dossiers cannot arrive yet.</translation>
    </message>
    <message>
        <source>Mất mạng từ {at}: danh sách có thể chưa đủ. Vẫn tiếp nhận và từ chối được; kết quả tự gửi khi có mạng.</source>
        <translation>No network since {at}: the list may be incomplete. You can still receive and refuse; it is sent when the network is back.</translation>
    </message>
</context>
<context>
    <name>PageVerdict</name>
    <message>
        <source>Mờ</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Có bóng</source>
        <translation>Shadow</translation>
    </message>
    <message>
        <source>Gập góc</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Cắt mép</source>
        <translation>Cut edge</translation>
    </message>
    <message>
        <source>Ngón tay</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>Khác cỡ</source>
        <translation>Odd size</translation>
    </message>
    <message>
        <source>Nghiêng</source>
        <translation>Askew</translation>
    </message>
    <message>
        <source>{reason}: quét lại</source>
        <translation>{reason}: rescan</translation>
    </message>
    <message>
        <source>{reason}: nên xem</source>
        <translation>{reason}: look</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>{n} bản chính</source>
        <translation>
            <numerusform>{n} original</numerusform>
            <numerusform>{n} originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bản sao</source>
        <translation>
            <numerusform>{n} copy</numerusform>
            <numerusform>{n} copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bản chứng thực</source>
        <translation>
            <numerusform>{n} certified copy</numerusform>
            <numerusform>{n} certified copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Xuất trình</source>
        <translation>To be shown</translation>
    </message>
</context>
<context>
    <name>PaperAdder</name>
    <message>
        <source>Tên giấy tờ nộp thêm, rồi Enter (Esc: thôi)</source>
        <translation>Name of the extra paper, then Enter (Esc: cancel)</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Papers of the dossier</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan papers</translation>
    </message>
    <message>
        <source>Thêm giấy tờ khác</source>
        <translation>Add another paper</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Chọn thủ tục để có danh sách giấy tờ phải nộp.</source>
        <translation>Choose a procedure to see the papers to submit.</translation>
    </message>
    <message>
        <source>Enter: số bản, không cần nộp</source>
        <translation>Enter: copies, not needed</translation>
    </message>
    <message>
        <source>{papers} giấy tờ · {had} đã có · {pages} trang</source>
        <translation>Papers: {papers} · present: {had} · pages: {pages}</translation>
    </message>
    <message>
        <source>Dùng giấy đã có ({n})</source>
        <translation>Use paper on file ({n})</translation>
    </message>
    <message>
        <source>{paper} (không bắt buộc)</source>
        <translation>{paper} (optional)</translation>
    </message>
    <message numerus="yes">
        <source>Đã quét {n} trang</source>
        <translation>
            <numerusform>{n} page scanned</numerusform>
            <numerusform>{n} pages scanned</numerusform>
        </translation>
    </message>
    <message>
        <source>Dùng giấy đã có</source>
        <translation>Use paper on file</translation>
    </message>
    <message>
        <source>Không cần</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Có bản giấy</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>PaperDetails</name>
    <message>
        <source>Không cần nộp, vì</source>
        <translation>Not needed, because</translation>
    </message>
    <message>
        <source>Bỏ dòng này</source>
        <translation>Remove this row</translation>
    </message>
    <message>
        <source>Không dùng giấy đã có</source>
        <translation>Do not use the paper on file</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dùng lại giấy đã có của hồ sơ {code}</source>
        <translation>Reused from dossier {code}</translation>
    </message>
    <message>
        <source>Bản chính</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>Chứng thực</source>
        <translation>Certified</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copies</translation>
    </message>
</context>
<context>
    <name>PaperFiles</name>
    <message>
        <source>Chưa tải</source>
        <translation>Not fetched</translation>
    </message>
    <message>
        <source>Enter để mở</source>
        <translation>Enter to open</translation>
    </message>
    <message numerus="yes">
        <source>{n} trang</source>
        <translation>
            <numerusform>{n} page</numerusform>
            <numerusform>{n} pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang tải…</source>
        <translation>Fetching…</translation>
    </message>
    <message>
        <source>Đã tải</source>
        <translation>Fetched</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Giấy vừa in</source>
        <translation>Paper just printed</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lưu PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Phiếu kẹp kết quả</source>
        <translation>Return slip</translation>
    </message>
    <message>
        <source>Phiếu ký nhận kết quả</source>
        <translation>Return receipt</translation>
    </message>
    <message>
        <source>Phiếu hướng dẫn</source>
        <translation>Guidance slip</translation>
    </message>
    <message>
        <source>Tệp đính kèm của hồ sơ.</source>
        <translation>File attached to the dossier.</translation>
    </message>
    <message>
        <source>Bản in lại lần {n}. </source>
        <translation>Printed again, copy {n}. </translation>
    </message>
    <message>
        <source>Đã gửi máy in.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Chưa gửi máy in nào: lưu PDF để in ở máy khác.</source>
        <translation>Not sent to a printer: save the PDF to print it on another machine.</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
</context>
<context>
    <name>PapersEditor</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Bản chính</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>Bản chứng thực</source>
        <translation>Certified copies</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Thêm giấy tờ khác, rồi Enter</source>
        <translation>Add another paper, then Enter</translation>
    </message>
    <message>
        <source>Thêm giấy tờ khác</source>
        <translation>Add another paper</translation>
    </message>
    <message>
        <source>{n} chính</source>
        <translation>{n} orig.</translation>
    </message>
    <message>
        <source>{n} c.thực</source>
        <translation>{n} certified</translation>
    </message>
    <message>
        <source>{n} sao</source>
        <translation>{n} copied</translation>
    </message>
    <message>
        <source>Giấy tờ · Space để chọn, số bản ghi bên dưới</source>
        <translation>Papers · Space to choose, numbers below</translation>
    </message>
</context>
<context>
    <name>PapersReadBar</name>
    <message numerus="yes">
        <source>Lấy {n} mục rõ</source>
        <translation>
            <numerusform>Take {n} clear fact</numerusform>
            <numerusform>Take {n} clear facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đang đọc {n} trang vừa quét…</source>
        <translation>
            <numerusform>Reading {n} scanned page…</numerusform>
            <numerusform>Reading {n} scanned pages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Giấy tờ đã quét có {n} mục; bấm Ctrl+Enter trong ô để lấy.</source>
        <translation>
            <numerusform>The scanned papers tell {n} fact; press Ctrl+Enter in its field to take it.</numerusform>
            <numerusform>The scanned papers tell {n} facts; press Ctrl+Enter in a field to take its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mục không dùng được; bấm Ctrl+Enter trong ô để xem.</source>
        <translation>
            <numerusform>{n} cannot be used; press Ctrl+Enter in its field to look.</numerusform>
            <numerusform>{n} cannot be used; press Ctrl+Enter in a field to look.</numerusform>
        </translation>
    </message>
    <message>
        <source>{why} Đúng thì bấm Ctrl+Enter lần nữa để lấy.</source>
        <translation>{why} If it is right, press Ctrl+Enter again to take it.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Không mở được bản xem trước</source>
        <translation>The preview cannot be opened</translation>
    </message>
    <message>
        <source>Giấy đã in và hồ sơ vẫn còn nguyên; lưu tệp PDF để xem bằng chương trình khác.</source>
        <translation>The printed paper and the dossier are safe; save the PDF and open it with another program.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Tên tổ chức</source>
        <translation>Name of organisation</translation>
    </message>
    <message>
        <source>Trụ sở</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>Từ thẻ</source>
        <translation>From card</translation>
    </message>
    <message>
        <source>Số định danh / CCCD</source>
        <translation>ID number / citizen card</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Nơi cư trú</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Giấy tờ để nộp thay (ủy quyền, giới thiệu, đại diện)</source>
        <translation>Paper for filing on another&apos;s behalf (authority, introduction, representation)</translation>
    </message>
    <message>
        <source>Cá nhân</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Cơ quan nhà nước</source>
        <translation>State agency</translation>
    </message>
    <message>
        <source>Tổ chức khác</source>
        <translation>Other organisation</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Đối tượng  Ctrl+O</source>
        <translation>Kind  Ctrl+O</translation>
    </message>
</context>
<context>
    <name>PracticeTools</name>
    <message>
        <source>Thực hành</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Đặt thẻ</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên mặt kính máy quét</source>
        <translation>Lay an ID card on the scanner&apos;s glass</translation>
    </message>
    <message>
        <source>Giơ thẻ</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Đưa thẻ căn cước ra trước camera</source>
        <translation>Hold the citizen card before the camera</translation>
    </message>
    <message>
        <source>Đặt giấy</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Đặt giấy tờ vào khay máy quét</source>
        <translation>Put papers into the feeder</translation>
    </message>
    <message>
        <source>Dân nộp</source>
        <translation>Filing</translation>
    </message>
    <message>
        <source>Một người dân nộp hồ sơ trực tuyến</source>
        <translation>A citizen files a dossier online</translation>
    </message>
    <message>
        <source>Sở xử lý</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Sở xử lý thêm một bước mọi hồ sơ</source>
        <translation>The department moves every dossier on by one stage</translation>
    </message>
    <message>
        <source>Ngắt mạng</source>
        <translation>Line off</translation>
    </message>
    <message>
        <source>Ngắt hoặc nối lại mạng với tỉnh</source>
        <translation>Cut or restore the line to the province</translation>
    </message>
    <message>
        <source>Nối mạng lại</source>
        <translation>Line on</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Chưa làm được việc này ({code}). Những gì đã lưu vẫn còn; báo người quản trị mã trong ngoặc.</source>
        <translation>This could not be done ({code}). What was saved is still there; tell the administrator the code in brackets.</translation>
    </message>
    <message>
        <source>Ngày sinh hoặc giới tính ở mặt sau khác với mã QR. Đã điền theo mã QR; đối chiếu lại.</source>
        <translation>The date of birth or sex on the back differs from the QR code. Filled in from the QR code; check it.</translation>
    </message>
    <message>
        <source>Ngày sinh trong mã QR không có thật. Không điền gì; đối chiếu thẻ và gõ tay.</source>
        <translation>The date of birth in the QR code does not exist. Nothing was filled in; look at the card and type it.</translation>
    </message>
    <message>
        <source>Mã của thẻ chỉ đến được một phần. Không điền gì; quét lại hoặc gõ tay theo thẻ.</source>
        <translation>Only part of the card&apos;s code arrived. Nothing was filled in; scan again or type it from the card.</translation>
    </message>
    <message>
        <source>Thẻ đã hết hạn theo dòng mã ở mặt sau. Đã điền theo thẻ; nhắc người dân đổi thẻ.</source>
        <translation>The card has expired according to the lines on its back. Filled in from the card; remind the citizen to renew it.</translation>
    </message>
    <message>
        <source>Không đọc được tệp ảnh thẻ. Chọn lại tệp hoặc chụp lại thẻ; những gì đã gõ vẫn còn.</source>
        <translation>The picture of the card cannot be read. Choose the file again or take another picture; what you typed is still there.</translation>
    </message>
    <message>
        <source>Chỉ đọc được dòng mã ở mặt sau, chưa được mã QR xác nhận. Đối chiếu số, ngày sinh, giới tính; gõ tay họ tên và nơi cư trú.</source>
        <translation>Only the lines on the back could be read, no QR code confirms them. Check number, date of birth and sex; type the name and the residence.</translation>
    </message>
    <message>
        <source>Họ tên trong mã QR bị hỏng chữ. Tắt bộ gõ tiếng Việt rồi quét lại, hoặc gõ tay theo thẻ.</source>
        <translation>The letters of the name in the QR code are damaged. Turn off the Vietnamese keyboard and scan again, or type the name from the card.</translation>
    </message>
    <message>
        <source>Đây là mã QR của thẻ bảo hiểm y tế, không phải thẻ căn cước. Quét mã QR ở mặt có ảnh của thẻ căn cước.</source>
        <translation>This is the QR code of a health insurance card, not of a citizen card. Scan the QR code on the side of the citizen card with the photograph.</translation>
    </message>
    <message>
        <source>Số định danh trong mã QR không đủ 12 chữ số. Không điền gì; quét lại hoặc gõ tay theo thẻ.</source>
        <translation>The ID number in the QR code does not have 12 digits. Nothing was filled in; scan again or type it from the card.</translation>
    </message>
    <message>
        <source>Ngày cấp trong mã QR không có thật. Không điền gì; đối chiếu thẻ và gõ tay.</source>
        <translation>The date of issue in the QR code does not exist. Nothing was filled in; look at the card and type it.</translation>
    </message>
    <message>
        <source>Họ tên có chữ không thuộc bảng chữ tiếng Việt. Đã điền theo thẻ; đối chiếu lại.</source>
        <translation>The name has letters that are not in the Vietnamese alphabet. Filled in from the card; check it.</translation>
    </message>
    <message>
        <source>Họ tên và nơi cư trú không có dấu nào: máy quét cầm tay có thể đã bỏ dấu. Đối chiếu và sửa theo thẻ.</source>
        <translation>Name and residence have no diacritics: the hand-held scanner may have dropped them. Compare with the card and correct.</translation>
    </message>
    <message>
        <source>Không thấy mã QR trên ảnh thẻ. Lau sạch thẻ, đặt mặt có mã QR vào kính, quét lại (F5) hoặc gõ tay.</source>
        <translation>No QR code found in the picture of the card. Clean the card, put the side with the QR code on the glass and scan again (F5), or type it.</translation>
    </message>
    <message>
        <source>Mã vừa quét không phải mã QR của thẻ căn cước. Quét mã ở góc trên bên phải của thẻ.</source>
        <translation>What was scanned is not the QR code of a citizen card. Scan the code at the top right of the card.</translation>
    </message>
    <message>
        <source>Số chứng minh nhân dân cũ trong mã QR không có 9 chữ số. Đã điền phần còn lại; đối chiếu nếu cần số cũ.</source>
        <translation>The old identity number in the QR code does not have 9 digits. The rest was filled in; check it if the old number is needed.</translation>
    </message>
    <message>
        <source>Ba chữ số đầu không phải mã của tỉnh nào. Đã điền theo thẻ; đối chiếu lại số định danh.</source>
        <translation>The first three digits are no province&apos;s code. Filled in from the card; check the ID number.</translation>
    </message>
    <message>
        <source>Thấy mã QR nhưng không đọc được. Lau thẻ, quét ở 300 dpi trở lên hoặc chụp gần và rõ hơn; vẫn gõ tay được.</source>
        <translation>There is a QR code but it cannot be read. Clean the card, scan at 300 dpi or more, or take a closer and sharper picture; you can still type.</translation>
    </message>
    <message>
        <source>Giới tính trong mã QR không đọc được. Không điền gì; quét lại hoặc gõ tay theo thẻ.</source>
        <translation>The sex in the QR code cannot be read. Nothing was filled in; scan again or type it from the card.</translation>
    </message>
    <message>
        <source>Giới tính trên thẻ khác với số định danh. Đã điền theo thẻ; đối chiếu lại.</source>
        <translation>The sex on the card differs from the ID number. Filled in from the card; check it.</translation>
    </message>
    <message>
        <source>Trên ảnh có thẻ của hơn một người. Không điền gì; đọc lại từng thẻ một.</source>
        <translation>The picture shows the cards of more than one person. Nothing was filled in; read one card at a time.</translation>
    </message>
    <message>
        <source>Năm sinh trên thẻ khác với số định danh. Đã điền theo thẻ; đối chiếu lại.</source>
        <translation>The year of birth on the card differs from the ID number. Filled in from the card; check it.</translation>
    </message>
    <message>
        <source>Mã số thuế sai số kiểm tra. Đối chiếu giấy đăng ký; vẫn tiếp nhận được.</source>
        <translation>The check digit of the tax code is wrong. Compare with the registration paper; you can receive all the same.</translation>
    </message>
    <message>
        <source>Chưa có mã số thuế của doanh nghiệp. Hỏi và ghi thêm nếu có; vẫn tiếp nhận được.</source>
        <translation>The enterprise&apos;s tax code is missing. Ask for it and add it if there is one; you can receive without it.</translation>
    </message>
    <message>
        <source>Mã số thuế có 10, 13 hoặc 12 số. Đối chiếu giấy đăng ký; vẫn tiếp nhận được.</source>
        <translation>A tax code has 10, 13 or 12 digits. Compare with the registration paper; you can receive all the same.</translation>
    </message>
    <message>
        <source>Mã cơ quan «{value}» không đúng dạng. Ghi như 000.00.14.H25 hoặc H25.14 rồi nạp lại.</source>
        <translation>The department&apos;s code “{value}” has the wrong form. Write it as 000.00.14.H25 or H25.14 and import again.</translation>
    </message>
    <message>
        <source>Có nhiều cơ quan tên «{value}». Ghi mã cơ quan thay cho tên rồi nạp lại.</source>
        <translation>Several departments are called “{value}”. Write the department&apos;s code instead of its name and import again.</translation>
    </message>
    <message>
        <source>Tệp danh mục có {count} chỗ sai nên không dòng nào được nhận. Sửa các dòng đã nêu rồi nạp lại; danh mục đang dùng vẫn còn nguyên.</source>
        <translation>Mistakes in the catalogue file: {count}; no row was taken. Correct the rows named and import again; the catalogue in use is intact.</translation>
    </message>
    <message>
        <source>Giờ chốt «{value}» không đọc được. Ghi như 15:00 rồi nạp lại.</source>
        <translation>The cut-off time “{value}” cannot be read. Write it as 15:00 and import again.</translation>
    </message>
    <message>
        <source>Giờ chốt chỉ dùng cho trường hợp trả trong ngày. Bỏ giờ chốt hoặc sửa đơn vị thời hạn rồi nạp lại.</source>
        <translation>A cut-off time is only for same-day cases. Remove the cut-off or correct the unit of time, and import again.</translation>
    </message>
    <message>
        <source>Ô «{column}» ghi «{value}», không phải một ngày. Ghi như 31/12/2025 rồi nạp lại.</source>
        <translation>The cell “{column}” says “{value}”, which is no date. Write it as 31/12/2025 and import again.</translation>
    </message>
    <message>
        <source>Ngày hết hiệu lực đứng trước ngày có hiệu lực. Sửa hai ngày rồi nạp lại.</source>
        <translation>The day it ends is before the day it begins. Correct the two days and import again.</translation>
    </message>
    <message>
        <source>Cột «{column}» có hai lần. Bỏ một cột rồi nạp lại.</source>
        <translation>Column “{column}” appears twice. Remove one and import again.</translation>
    </message>
    <message>
        <source>Mục này ghi khóa «{key}» hai lần. Bỏ một chỗ rồi nạp lại.</source>
        <translation>This entry has the key «{key}» twice. Remove one, then load again.</translation>
    </message>
    <message>
        <source>Có hai trang cho «{sheet}». Gộp thành một trang rồi nạp lại.</source>
        <translation>There are two sheets for “{sheet}”. Merge them into one and import again.</translation>
    </message>
    <message>
        <source>«{name}» đã có ở {first}. Bỏ một trong hai hoặc đặt tên khác rồi nạp lại.</source>
        <translation>«{name}» already stands at {first}. Remove one of them or give it another name and import again.</translation>
    </message>
    <message>
        <source>Ô «{column}» còn trống. Điền ô đó rồi nạp lại.</source>
        <translation>The cell “{column}” is empty. Fill it in and import again.</translation>
    </message>
    <message>
        <source>Ngày hết hiệu lực đã qua trước khi quy định này bắt đầu. Ghi thêm ngày có hiệu lực rồi nạp lại.</source>
        <translation>The rule ends before it begins. Add the day from which it is in force and import again.</translation>
    </message>
    <message>
        <source>Phí, lệ phí «{value}» không phải số tiền bằng đồng. Ghi như 200000 rồi nạp lại.</source>
        <translation>The fee “{value}” is not an amount in VND. Write it as 200000 and import again.</translation>
    </message>
    <message>
        <source>Phí, lệ phí {value} đồng nhỏ hơn 1.000 đồng; có thể Excel đã đọc 200.000 thành 200. Ghi đủ số tiền rồi nạp lại.</source>
        <translation>A fee of {value} VND is below 1,000 VND; a spreadsheet may have read 200.000 as 200. Write the full amount and import again.</translation>
    </message>
    <message>
        <source>Mã lĩnh vực «{value}» không đúng dạng. Ghi như G03-GD10 hoặc để trống rồi nạp lại.</source>
        <translation>The field code “{value}” has the wrong form. Write it as G03-GD10 or leave it empty, and import again.</translation>
    </message>
    <message>
        <source>Ô «{column}» ghi «{value}». Ghi Có hoặc Không rồi nạp lại.</source>
        <translation>The cell “{column}” says “{value}”. Write Có or Không and import again.</translation>
    </message>
    <message>
        <source>Ô «{column}» là công thức hoặc bị lỗi. Dán giá trị vào ô đó rồi nạp lại.</source>
        <translation>The cell “{column}” holds a formula or an error. Paste its value and import again.</translation>
    </message>
    <message>
        <source>Tệp «{file}» có mật khẩu hoặc là dạng .xls cũ. Lưu lại thành .xlsx không mật khẩu rồi nạp lại; danh mục đang dùng vẫn còn nguyên.</source>
        <translation>“{file}” has a password or is an old .xls. Save it as .xlsx without a password and import again; the catalogue in use is intact.</translation>
    </message>
    <message>
        <source>Trang này thiếu cột «{column}». Thêm cột đó, hoặc dùng tệp mẫu, rồi nạp lại.</source>
        <translation>This sheet lacks the column “{column}”. Add it, or use the template, and import again.</translation>
    </message>
    <message>
        <source>Thủ tục này chưa có trường hợp nào. Thêm một dòng ở trang Trường hợp rồi nạp lại.</source>
        <translation>This procedure has no case yet. Add a row to the cases sheet and import again.</translation>
    </message>
    <message>
        <source>Không thấy dòng tiêu đề cột ({columns}). Thêm dòng tiêu đề, hoặc dùng tệp mẫu, rồi nạp lại.</source>
        <translation>The row of column headings ({columns}) was not found. Add it, or use the template, and import again.</translation>
    </message>
    <message>
        <source>Tệp «{file}» không có trang Cơ quan hay trang Thủ tục. Dùng tệp mẫu (quay procedures template) rồi nạp lại; danh mục đang dùng vẫn còn nguyên.</source>
        <translation>“{file}” has no departments sheet and no procedures sheet. Use the template (quay procedures template) and import again; the catalogue in use is intact.</translation>
    </message>
    <message>
        <source>Cột {column} có dữ liệu mà không có tiêu đề. Đặt tiêu đề cho cột hoặc xóa ô đó rồi nạp lại.</source>
        <translation>Column {column} has data but no heading. Give it a heading or empty the cells, and import again.</translation>
    </message>
    <message>
        <source>Người chỉ xem không được nạp danh mục. Nhờ người quản trị nạp; danh mục đang dùng vẫn còn nguyên.</source>
        <translation>A read-only person cannot import a catalogue. Ask the administrator; the catalogue in use is intact.</translation>
    </message>
    <message>
        <source>Khóa «{key}» phải là một danh sách các mục, nếu đọc tiếp sẽ mất dữ liệu đang có. Sửa khóa đó rồi nạp lại.</source>
        <translation>The key “{key}” must be a list of entries; read otherwise, present data would be lost. Correct the key and import again.</translation>
    </message>
    <message>
        <source>Mục này không phải một thủ tục. Bỏ mục đó rồi nạp lại.</source>
        <translation>This entry is not a procedure. Remove it and import again.</translation>
    </message>
    <message>
        <source>Không đọc được tệp danh mục «{file}». Kiểm tra tệp rồi nạp lại; danh mục cũ vẫn dùng được.</source>
        <translation>The catalogue file “{file}” cannot be read. Check it and import again; the old catalogue still works.</translation>
    </message>
    <message>
        <source>Ô «{column}» phải là chữ. Sửa ô đó rồi nạp lại.</source>
        <translation>The cell “{column}” must be text. Correct it and import again.</translation>
    </message>
    <message>
        <source>Tệp «{file}» không phải một tệp Excel .xlsx đọc được. Mở bằng Excel, lưu lại thành .xlsx rồi nạp lại; danh mục đang dùng vẫn còn nguyên.</source>
        <translation>“{file}” is not a readable .xlsx file. Open it in a spreadsheet program, save it as .xlsx and import again; the catalogue in use is intact.</translation>
    </message>
    <message>
        <source>Tệp «{file}» không có cơ quan hay thủ tục nào. Kiểm tra tệp rồi nạp lại; danh mục đang dùng vẫn còn nguyên.</source>
        <translation>“{file}” has no department and no procedure. Check the file and import again; the catalogue in use is intact.</translation>
    </message>
    <message>
        <source>Ô «{column}» ghi «{value}», không phải số nguyên từ 0 đến {most}. Sửa số đó rồi nạp lại.</source>
        <translation>The cell “{column}” says “{value}”, which is no whole number from 0 to {most}. Correct it and import again.</translation>
    </message>
    <message>
        <source>Kiểu quét «{value}» không có. Ghi một trong: {known}, hoặc để trống rồi nạp lại.</source>
        <translation>There is no way to scan “{value}”. Write one of: {known}, or leave it empty, and import again.</translation>
    </message>
    <message>
        <source>Mức độ trực tuyến «{value}» không có. Ghi Toàn trình, Một phần hoặc để trống rồi nạp lại.</source>
        <translation>There is no online level “{value}”. Write Toàn trình, Một phần or leave it empty, and import again.</translation>
    </message>
    <message>
        <source>Danh mục nhận tệp .json, .xlsx hoặc .yaml. Đổi dạng tệp rồi nạp lại.</source>
        <translation>A catalogue is a .json, .xlsx or .yaml file. Convert the file and import again.</translation>
    </message>
    <message>
        <source>Quy định này kéo dài sang quy định đã có từ {day}. Sửa ngày hết hiệu lực rồi nạp lại.</source>
        <translation>This rule runs into the one in force from {day}. Correct the day it ends and import again.</translation>
    </message>
    <message>
        <source>Mã thủ tục «{value}» không đúng dạng. Ghi như 1.003868 rồi nạp lại.</source>
        <translation>The procedure code “{value}” has the wrong form. Write it as 1.003868 and import again.</translation>
    </message>
    <message>
        <source>Tệp «{file}» là một câu trả lời lỗi của hệ thống, không phải danh mục. Tải lại từ hệ thống rồi nạp lại.</source>
        <translation>“{file}” is an error answer of the system, not a catalogue. Download it again and import again.</translation>
    </message>
    <message>
        <source>Đây là danh mục đi kèm chương trình, chưa phải danh mục của quầy. Thêm --pin-file, và đóng cửa sổ quầy nếu đang mở, để xem danh mục của quầy.</source>
        <translation>This is the catalogue that comes with the program, not the counter&apos;s own. Add --pin-file, and close the counter&apos;s window if it is open, to see the counter&apos;s catalogue.</translation>
    </message>
    <message>
        <source>Đã có tệp «{file}». Chọn tên khác rồi chạy lại; tệp cũ vẫn còn nguyên.</source>
        <translation>The file “{file}” exists. Choose another name and run again; the old file is intact.</translation>
    </message>
    <message>
        <source>Trường hợp này chưa có thời hạn. Ghi số và đơn vị, hoặc ghi «Không quy định» ở cột đơn vị, rồi nạp lại.</source>
        <translation>This case has no time. Write number and unit, or “Không quy định” in the unit column, and import again.</translation>
    </message>
    <message>
        <source>Đơn vị thời hạn «{value}» không có. Ghi Ngày làm việc, Ngày, Giờ, Trong ngày hoặc Không quy định rồi nạp lại.</source>
        <translation>There is no unit of time “{value}”. Write Ngày làm việc, Ngày, Giờ, Trong ngày or Không quy định, and import again.</translation>
    </message>
    <message>
        <source>Thời hạn có số mà chưa có đơn vị. Ghi đơn vị thời hạn rồi nạp lại.</source>
        <translation>The time has a number but no unit. Write the unit and import again.</translation>
    </message>
    <message>
        <source>Thời hạn phải từ 1 trở lên. Nếu trả trong ngày thì ghi đơn vị «Trong ngày», rồi nạp lại.</source>
        <translation>The time must be at least 1. For same-day cases write the unit “Trong ngày”, and import again.</translation>
    </message>
    <message>
        <source>Tệp «{file}» quá lớn cho một danh mục. Chia thành nhiều tệp rồi nạp lại; danh mục đang dùng vẫn còn nguyên.</source>
        <translation>“{file}” is too large for a catalogue. Split it into several files and import again; the catalogue in use is intact.</translation>
    </message>
    <message>
        <source>Ô «{column}» dài quá {limit} ký tự. Rút gọn rồi nạp lại.</source>
        <translation>The cell “{column}” is longer than {limit} characters. Shorten it and import again.</translation>
    </message>
    <message>
        <source>Trang «{sheet}» của tệp «{file}» có quá nhiều dòng hoặc cột. Xóa các dòng, cột trống có định dạng rồi nạp lại; danh mục đang dùng vẫn còn nguyên.</source>
        <translation>The sheet “{sheet}” of “{file}” has too many rows or columns. Delete empty formatted rows and columns and import again; the catalogue in use is intact.</translation>
    </message>
    <message>
        <source>Không có cơ quan «{value}». Thêm cơ quan đó ở trang Cơ quan hoặc sửa tên rồi nạp lại.</source>
        <translation>There is no department “{value}”. Add it to the departments sheet or correct the name, and import again.</translation>
    </message>
    <message>
        <source>Thủ tục này không có trường hợp «{value}». Sửa tên trường hợp, hoặc để trống cho mọi trường hợp, rồi nạp lại.</source>
        <translation>This procedure has no case “{value}”. Correct the name of the case, or leave it empty for all cases, and import again.</translation>
    </message>
    <message>
        <source>Trang này có cột lạ «{column}». Sửa tiêu đề theo tệp mẫu hoặc xóa cột rồi nạp lại.</source>
        <translation>This sheet has an unknown column “{column}”. Correct the heading as in the template or delete the column, and import again.</translation>
    </message>
    <message>
        <source>Mục này có khóa lạ «{key}». Sửa tên khóa hoặc bỏ khóa đó rồi nạp lại.</source>
        <translation>This entry has an unknown key “{key}”. Correct or remove it and import again.</translation>
    </message>
    <message>
        <source>Không có thủ tục «{value}» ở trang Thủ tục. Thêm thủ tục đó hoặc sửa mã rồi nạp lại.</source>
        <translation>There is no procedure “{value}” on the procedures sheet. Add it or correct the code, and import again.</translation>
    </message>
    <message>
        <source>Hồ sơ này đã hẹn lại một lần, luật chỉ cho hẹn lại một lần. Hồ sơ chưa thay đổi; báo cơ quan giải quyết.</source>
        <translation>This dossier was given a new due date once, and the law allows it only once. The dossier is unchanged; tell the department.</translation>
    </message>
    <message>
        <source>Đã quá giờ hẹn trả: văn bản xin lỗi phải gửi trước ngày hẹn ít nhất một ngày. Vẫn ghi nhận được; ghi rõ lý do chậm.</source>
        <translation>The due time has passed: an apology must be sent at least one day before the due date. It can still be recorded; state the reason for the delay.</translation>
    </message>
    <message>
        <source>Thông tin «{fact}» không đọc được. Sửa lại rồi làm lại; hồ sơ chưa thay đổi.</source>
        <translation>“{fact}” cannot be read. Correct it and do it again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Thời hạn bổ sung chưa hết. Chỉ ghi bước này khi người nộp cho biết không bổ sung.</source>
        <translation>The time for the supplement is not over. Record this step only when the filer says that nothing will be added.</translation>
    </message>
    <message>
        <source>Ngày hẹn mới không muộn hơn ngày hẹn cũ. Kiểm tra lại văn bản của cơ quan giải quyết; hồ sơ chưa thay đổi.</source>
        <translation>The new due date is not later than the old one. Check the department&apos;s document; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Phí, lệ phí của hồ sơ chưa thu. Thu phí trước, hoặc làm tiếp nếu được nộp sau.</source>
        <translation>The fee of the dossier has not been taken. Take it first, or go on if it may be paid later.</translation>
    </message>
    <message>
        <source>Hồ sơ này nộp phí khi nhận kết quả và phí chưa thu. Thu phí rồi trả kết quả; hồ sơ chưa thay đổi.</source>
        <translation>The fee of this dossier is paid at hand-over and has not been taken. Take it, then hand over; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Bước «{verb}» cần thông tin «{fact}». Ghi thêm rồi làm lại; hồ sơ chưa thay đổi.</source>
        <translation>“{verb}” needs “{fact}”. Add it and do it again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Người nhận không phải chủ hồ sơ hay người nộp. Ghi số giấy ủy quyền hoặc giấy giới thiệu trước khi trả.</source>
        <translation>The receiver is neither the owner nor the filer. Write the number of the authority or the letter of introduction before handing over.</translation>
    </message>
    <message>
        <source>Hạn bổ sung là ngày đã qua. Hồ sơ chưa thay đổi; ghi hạn từ hôm nay trở đi.</source>
        <translation>The last day to supplement is already over. The dossier was not changed; write a day from today on.</translation>
    </message>
    <message>
        <source>Hồ sơ không còn khoản nào phải nộp. Hồ sơ chưa thay đổi; ghi số tiền phải nộp theo văn bản của cơ quan rồi làm lại.</source>
        <translation>Nothing is left to pay for this dossier. It was not changed; write the amount of the department&apos;s paper and do it again.</translation>
    </message>
    <message>
        <source>Hồ sơ này không có ngày hẹn trả nên không hẹn lại được. Hồ sơ chưa thay đổi.</source>
        <translation>This dossier has no due date, so no new one can be set. The dossier is unchanged.</translation>
    </message>
    <message>
        <source>Bước «{verb}» cần có lý do. Ghi lý do rồi làm lại; hồ sơ chưa thay đổi.</source>
        <translation>“{verb}” needs a reason. Write the reason and do it again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Bước «{verb}» chỉ làm được trong ngày xảy ra việc. Hồ sơ chưa thay đổi; báo người phụ trách để xử lý cách khác.</source>
        <translation>“{verb}” is possible only on the day itself. The dossier is unchanged; ask the supervisor for another way.</translation>
    </message>
    <message>
        <source>Số tiền thu chưa đủ số phải nộp. Thu đủ rồi ghi nhận đã nộp; chưa có gì được ghi.</source>
        <translation>The payment is less than what is due. Take the full amount, then record it as paid; nothing was recorded.</translation>
    </message>
    <message>
        <source>Hồ sơ đã được yêu cầu bổ sung một lần: yêu cầu lần thứ hai bị tính là trễ hạn. Kiểm tra kỹ, hướng dẫn một lần cho đủ.</source>
        <translation>A supplement was already asked for once: a second request counts as late. Check carefully and say everything at once.</translation>
    </message>
    <message>
        <source>Bước «{verb}» không dùng thông tin «{fact}» (dùng: {known}). Sửa tệp dữ liệu rồi làm lại; hồ sơ chưa thay đổi.</source>
        <translation>“{verb}” does not use “{fact}” (it uses: {known}). Correct the data file and do it again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Bước «{verb}» cần người có thẩm quyền. Mời người phụ trách đăng nhập để làm; hồ sơ chưa thay đổi.</source>
        <translation>“{verb}” needs a person with the right to do it. Let the supervisor log in for it; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Chưa ghi số tiền. Ghi số phải nộp, hoặc để trống nếu chỉ cơ quan biết.</source>
        <translation>No amount yet. Enter what is to be paid, or leave it empty when only the department knows.</translation>
    </message>
    <message>
        <source>Chưa có số hiệu bưu gửi. Ghi bây giờ, hoặc ghi sau khi bưu điện nhận gói.</source>
        <translation>There is no postal item number yet. Write it now, or after the post took the parcel.</translation>
    </message>
    <message>
        <source>Chưa chọn giấy tờ nào phải bổ sung. Chọn giấy tờ, hoặc nêu rõ trong lý do.</source>
        <translation>No paper to supplement is chosen. Choose papers, or say so in the reason.</translation>
    </message>
    <message>
        <source>Chưa ghi hạn bổ sung. Ghi hạn để người nộp biết ngày cuối, hoặc để trống nếu cơ quan không đặt hạn.</source>
        <translation>There is no last day to supplement. Write it so that the filer knows, or leave it empty if the department sets none.</translation>
    </message>
    <message>
        <source>Hồ sơ đang ở trạng thái «{state}», chưa làm được bước «{verb}». Bước làm được lúc này: {possible}.</source>
        <translation>The dossier stands at “{state}”, so the step “{verb}” cannot be done yet. What can be done now: {possible}.</translation>
    </message>
    <message>
        <source>Danh mục không có cơ quan «{agency}». Ghi mã định danh, tên tắt hoặc tên đầy đủ của cơ quan rồi làm lại; chưa có gì bị thay đổi.</source>
        <translation>The catalogue has no department “{agency}”. Write its identifier, short name or full name and do it again; nothing was changed.</translation>
    </message>
    <message>
        <source>Trang {page} mang mã của hồ sơ khác ({other}). Lấy tờ đó ra hoặc mở đúng hồ sơ; các trang đã quét vẫn được giữ.</source>
        <translation>Page {page} bears another dossier&apos;s code ({other}). Take that sheet out or open the right dossier; the scanned pages are kept.</translation>
    </message>
    <message>
        <source>Chưa có trang nào để đưa vào giấy tờ này. Đặt giấy vào máy quét rồi bấm F4.</source>
        <translation>There are no pages for this paper yet. Put papers in the scanner and press F4.</translation>
    </message>
    <message>
        <source>Còn {pages} trang nằm ngoài danh mục giấy tờ của hồ sơ này. Chọn các trang đó rồi chuyển vào đúng giấy tờ (Ctrl+↑, Ctrl+↓), sau đó bấm F9; các trang vẫn được giữ.</source>
        <translation>Pages outside this dossier&apos;s list of papers: {pages}. Select them and move them to the right paper (Ctrl+↑, Ctrl+↓), then press F9; the pages are kept.</translation>
    </message>
    <message>
        <source>Hồ sơ không có giấy tờ số {number}. Chọn lại giấy tờ trong danh sách; các trang vẫn được giữ.</source>
        <translation>The dossier has no paper number {number}. Choose the paper from the list again; the pages are kept.</translation>
    </message>
    <message>
        <source>Mới có {subject} chữ số, cần đủ 12. Kiểm tra lại với thẻ căn cước.</source>
        <translation>Digits so far: {subject}; 12 are needed. Check against the citizen card.</translation>
    </message>
    <message>
        <source>Số định danh chỉ gồm chữ số. Xóa chữ cái, dấu cách hay dấu chấm.</source>
        <translation>An ID number has only digits. Remove letters, blanks and dots.</translation>
    </message>
    <message>
        <source>Hồ sơ này đã được tiếp nhận với số {code}. Xem lại chỗ của từng trang rồi bấm F9 lần nữa để đưa vào hồ sơ; các trang vẫn được giữ.</source>
        <translation>This dossier was received as {code}. Check where each page belongs and press F9 once more to add them; the pages are kept.</translation>
    </message>
    <message>
        <source>Máy quét đang quét cho hồ sơ khác. Chờ quét xong hoặc bấm Hủy, rồi mở lại; các trang đã quét vẫn được giữ.</source>
        <translation>The scanner is scanning for another dossier. Wait until it is done or press Cancel, then open again; the scanned pages are kept.</translation>
    </message>
    <message>
        <source>Đây không phải mã hồ sơ. Quét lại mã vạch trên giấy hẹn hoặc gõ đủ cả dấu gạch nối.</source>
        <translation>This is not a dossier code. Scan the bar code on the receipt again or type it whole, with its hyphens.</translation>
    </message>
    <message>
        <source>Không tìm thấy hồ sơ này ở quầy. Kiểm tra lại số hồ sơ hoặc tìm theo tên (F7); chưa có gì bị thay đổi.</source>
        <translation>This dossier was not found at the counter. Check the code or search by name (F7); nothing was changed.</translation>
    </message>
    <message>
        <source>Số liệu của danh sách không khớp {columns} cột của mẫu nên chưa in. Dữ liệu không mất; báo người quản trị.</source>
        <translation>The rows of the list do not fit the form&apos;s columns ({columns}), so it was not printed. No data are lost; tell the administrator.</translation>
    </message>
    <message>
        <source>Hồ sơ đang ở trạng thái «{state}» nên chưa đủ thông tin để in «{form}». Chưa in gì; làm xong bước cần thiết rồi in lại.</source>
        <translation>The dossier&apos;s status is “{state}”, so what “{form}” needs is not there yet. Nothing was printed; do the missing step, then print again.</translation>
    </message>
    <message>
        <source>Hồ sơ đã kết thúc ở trạng thái «{state}» và không có gì để ghi vào «{form}». Chưa in gì; chọn giấy khác của hồ sơ.</source>
        <translation>The dossier ended with the status “{state}” and leaves nothing to write on “{form}”. Nothing was printed; choose another paper of the dossier.</translation>
    </message>
    <message>
        <source>Không có mẫu giấy tên {form}. Chưa in gì; xem danh sách mẫu bằng lệnh print --help.</source>
        <translation>There is no form called {form}. Nothing was printed; see the list with print --help.</translation>
    </message>
    <message>
        <source>Người nhận không phải chủ hồ sơ hay người nộp. Ghi số giấy ủy quyền hoặc giấy giới thiệu.</source>
        <translation>The receiver is neither the owner nor the filer. Write the number of the authority or the letter of introduction.</translation>
    </message>
    <message>
        <source>Chưa đối chiếu giấy tờ của người nhận. Xem thẻ căn cước rồi đánh dấu «Đã đối chiếu căn cước».</source>
        <translation>The receiver&apos;s identity has not been checked. Look at the citizen card, then tick “Identity checked”.</translation>
    </message>
    <message>
        <source>Chưa có mã bưu gửi. Quét mã vạch trên nhãn bưu gửi hoặc gõ mã rồi bấm F9.</source>
        <translation>No postal item number. Scan the bar code on the postal label or type the number, then press F9.</translation>
    </message>
    <message>
        <source>Chưa đánh dấu bưu điện đã phát. Kiểm tra phiếu phát của bưu tá rồi đánh dấu.</source>
        <translation>The post&apos;s delivery is not ticked. Check the postman&apos;s delivery slip, then tick it.</translation>
    </message>
    <message>
        <source>Chưa ghi tên người nhận. Gõ họ tên như trên giấy tờ của người nhận.</source>
        <translation>No receiver&apos;s name. Type the full name as on the receiver&apos;s identity paper.</translation>
    </message>
    <message>
        <source>Các hồ sơ nhận cùng lượt này có người nộp khác nhau, không lập được một giấy chung. In giấy tiếp nhận của từng hồ sơ, hoặc đính chính người nộp nếu ghi nhầm.</source>
        <translation>The dossiers received in this go have different filers; one receipt for all of them cannot be made. Print the receipt of each dossier, or correct the filer if it was written wrongly.</translation>
    </message>
    <message>
        <source>Người chỉ xem không được in giấy của hồ sơ. Mời người làm việc tại quầy in; chưa in gì.</source>
        <translation>A read-only person cannot print papers of a dossier. Let an employee of the counter print it; nothing was printed.</translation>
    </message>
    <message>
        <source>Mã thủ tục «{code}» không đúng dạng. Mã có dạng 1.001193; chọn thủ tục trong danh sách (F2).</source>
        <translation>The procedure code “{code}” has the wrong form. It looks like 1.001193; choose the procedure from the list (F2).</translation>
    </message>
    <message>
        <source>Thủ tục này chưa khai báo trường hợp nào nên chưa tính được giấy tờ và ngày hẹn. Chọn thủ tục khác hoặc báo người quản trị; nháp vẫn được giữ.</source>
        <translation>No case of this procedure is described, so papers and due date cannot be computed. Choose another procedure or tell the administrator; the draft is kept.</translation>
    </message>
    <message>
        <source>Thủ tục không có trường hợp số {number}. Chọn lại trường hợp.</source>
        <translation>The procedure has no case number {number}. Choose the case again.</translation>
    </message>
    <message>
        <source>Không có thủ tục {code} đang hiệu lực. Kiểm tra lại mã hoặc tìm theo tên (F2); chưa có gì bị thay đổi.</source>
        <translation>No procedure {code} is in force. Check the code or search by name (F2); nothing was changed.</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi bất ngờ ở bước này. Những gì đã lưu vẫn còn; làm lại, nếu lặp lại thì báo người quản trị.</source>
        <translation>The program met an unexpected error at this step. What was saved is still there; do it again, and if it happens again tell the administrator.</translation>
    </message>
    <message>
        <source>Thời điểm tiếp nhận chưa đến, chưa tiếp nhận hồ sơ này. Ghi lại thời điểm đã qua, hoặc chỉnh đồng hồ máy nếu đồng hồ chậm.</source>
        <translation>The moment of reception has not come yet; this dossier was not received. Give a moment that is past, or set this machine&apos;s clock if it is slow.</translation>
    </message>
    <message>
        <source>Thời điểm tiếp nhận nằm ngoài khoảng cho phép, chưa tiếp nhận. Ghi ngày từ năm {first} trở đi.</source>
        <translation>The moment of reception is out of range; nothing was received. Give a day from the year {first} on.</translation>
    </message>
    <message>
        <source>Chưa ghi giấy tờ để nộp thay. Ghi giấy ủy quyền, giấy giới thiệu hoặc quan hệ đại diện.</source>
        <translation>The paper for filing on another&apos;s behalf is missing. Write the authority, the letter of introduction or the representation.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do miễn phí, lệ phí. Ghi đối tượng được miễn hoặc giấy tờ chứng minh.</source>
        <translation>No reason for the exemption from the fee. Write who is exempt, or the paper that proves it.</translation>
    </message>
    <message>
        <source>Tổ chức phải có người đại diện đến nộp. Điền người nộp và giấy tờ để nộp thay.</source>
        <translation>An organisation files through a representative. Fill in the filer and the paper for filing on its behalf.</translation>
    </message>
    <message>
        <source>Đánh dấu đã thu tiền nhưng khoản này thu khi trả kết quả hoặc được miễn. Chọn thu trước, hoặc bỏ dấu đã thu.</source>
        <translation>It is marked as paid, but this fee is taken with the result or is exempt. Choose to take it before, or take the mark away.</translation>
    </message>
    <message>
        <source>Chưa có địa chỉ để bưu điện trả kết quả. Ghi địa chỉ nhận, hoặc chọn nhận tại quầy.</source>
        <translation>No address for returning the result by post. Write the address, or choose collection at the counter.</translation>
    </message>
    <message>
        <source>Ngày sinh không có thật. Gõ lại theo dạng ngày/tháng/năm, hoặc chỉ năm sinh.</source>
        <translation>There is no such date of birth. Type it as day/month/year, or only the year.</translation>
    </message>
    <message>
        <source>Chưa có số định danh của công dân. Đọc thẻ căn cước (F5) hoặc gõ đủ 12 chữ số.</source>
        <translation>The citizen&apos;s ID number is missing. Read the citizen card (F5) or type all 12 digits.</translation>
    </message>
    <message>
        <source>Chưa có họ và tên. Đọc thẻ căn cước (F5) hoặc gõ tên như trên giấy tờ.</source>
        <translation>No full name yet. Read the citizen card (F5) or type the name as on the identity paper.</translation>
    </message>
    <message>
        <source>Chưa chọn thủ tục. Gõ vài chữ trong tên thủ tục, không cần dấu.</source>
        <translation>No procedure chosen. Type a few letters of its name, marks not needed.</translation>
    </message>
    <message>
        <source>Thiếu giấy tờ: {subject}. Nhận và đánh dấu «đã có», hoặc quét (F4).</source>
        <translation>Paper missing: {subject}. Take it and tick it as there, or scan it (F4).</translation>
    </message>
    <message>
        <source>Số bộ hồ sơ phải từ 1 trở lên. Sửa lại số bộ.</source>
        <translation>There must be at least 1 set of papers. Correct the number of sets.</translation>
    </message>
    <message>
        <source>Kết quả cuộc gọi phải là một trong: {known}. Chọn lại; chưa có gì được ghi.</source>
        <translation>The outcome of a call is one of: {known}. Choose again; nothing was recorded.</translation>
    </message>
    <message>
        <source>Nội dung đính chính của «{field}» không đúng. Sửa lại rồi làm lại; hồ sơ chưa thay đổi.</source>
        <translation>The correction of “{field}” is not right. Change it and do it again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân của hồ sơ này đã xóa theo thời hạn lưu. Không đính chính được nữa; hồ sơ chưa thay đổi.</source>
        <translation>This dossier&apos;s personal data were deleted when their retention ended. It can no longer be corrected; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Hồ sơ này do chính chủ hồ sơ nộp, không có người nộp thay để đính chính. Chọn mục của chủ hồ sơ.</source>
        <translation>The owner filed this dossier in person; there is no other filer to correct. Choose the owner&apos;s field.</translation>
    </message>
    <message>
        <source>Nội dung mới của «{field}» giống nội dung đang có. Không có gì để đính chính.</source>
        <translation>The new content of “{field}” is the same as the present one. There is nothing to correct.</translation>
    </message>
    <message>
        <source>Không có mục «{field}» để đính chính (có: {known}). Chọn lại; hồ sơ chưa thay đổi.</source>
        <translation>There is no “{field}” to correct (there are: {known}). Choose again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Địa chỉ thư điện tử chưa đúng. Kiểm tra lại, hoặc để trống nếu người nộp không có.</source>
        <translation>The e-mail address is not right. Check it, or leave it empty if the filer has none.</translation>
    </message>
    <message>
        <source>Số điện thoại chưa đúng: chỉ gồm chữ số và ít nhất bảy số. Hỏi lại người nộp, hoặc để trống.</source>
        <translation>The telephone number is not right: digits only, seven at least. Ask the filer again, or leave it empty.</translation>
    </message>
    <message>
        <source>Nội dung dài quá mức giấy tờ và hệ thống của tỉnh nhận được. Viết ngắn lại.</source>
        <translation>This is longer than papers and the province take. Write it shorter.</translation>
    </message>
    <message>
        <source>Mã bưu gửi này đã ghi cho người nhận khác, hồ sơ {code}. Chưa ghi gì; quét lại mã trên bưu gửi của hồ sơ này.</source>
        <translation>This postal item already belongs to another receiver, dossier {code}. Nothing was written; scan the code on this dossier&apos;s item again.</translation>
    </message>
    <message>
        <source>Hồ sơ này đăng ký nhận kết quả tại quầy. Đính chính hình thức trả thành bưu chính trước, rồi ghi mã bưu gửi.</source>
        <translation>The result of this dossier is to be collected at the counter. Correct the way of return to post first, then record the postal item.</translation>
    </message>
    <message>
        <source>Mã bưu gửi sai chữ số kiểm tra. Quét lại mã vạch trên nhãn hoặc gõ lại từng chữ số.</source>
        <translation>The check digit of the postal item number is wrong. Scan the label again or type it digit by digit.</translation>
    </message>
    <message>
        <source>Mã bưu gửi gồm 2 chữ cái, 9 chữ số và mã nước, ví dụ EX123456785VN. Quét lại hoặc gõ lại.</source>
        <translation>A postal item number is 2 letters, 9 digits and a country code, such as EX123456785VN. Scan or type it again.</translation>
    </message>
    <message>
        <source>Quá hẹn {days} ngày, ở quầy từ {since} (hẹn trả {due}). Chuyển cơ quan xử lý ngay và báo người nộp.</source>
        <translation>Late by working days: {days}; at the counter since {since} (due {due}). Forward it to the department now and tell the filer.</translation>
    </message>
    <message>
        <source>Quá hẹn {days} ngày, {agency} giữ từ {since} (hẹn trả {due}). Gọi cơ quan để lấy kết quả hoặc thư xin lỗi.</source>
        <translation>Late by working days: {days}; {agency} has held it since {since} (due {due}). Call the department for the result or the letter of apology.</translation>
    </message>
    <message>
        <source>Ở quầy từ {since}, hẹn trả {due}. Chuyển cơ quan xử lý ngay.</source>
        <translation>At the counter since {since}, due {due}. Forward it to the department now.</translation>
    </message>
    <message>
        <source>Quá {days} ngày chưa bổ sung giấy tờ (yêu cầu lúc {since}). Gọi người nộp, hoặc ghi «Không bổ sung» để kết thúc.</source>
        <translation>Not supplemented for days: {days} (asked at {since}). Call the filer, or record “Not supplemented” to end it.</translation>
    </message>
    <message>
        <source>{agency} giữ từ {since}, hẹn trả {due}. Gọi cơ quan để nhắc kết quả.</source>
        <translation>{agency} has held it since {since}, due {due}. Call the department about the result.</translation>
    </message>
    <message>
        <source>Số tiền phải là số đồng lớn hơn 0. Nhập lại số tiền; chưa ghi khoản nào.</source>
        <translation>The amount must be more than 0 VND. Type it again; no payment was recorded.</translation>
    </message>
    <message>
        <source>Sổ tiền của ngày này đã khóa. Muốn đếm lại, ghi lý do; lần đếm trước vẫn được giữ.</source>
        <translation>The fee book of this day is closed. To count again, write a reason; the earlier count is kept.</translation>
    </message>
    <message>
        <source>Ngày khóa sổ chưa đến. Chọn hôm nay hoặc một ngày trước; chưa ghi gì.</source>
        <translation>The day to close has not come yet. Choose today or an earlier day; nothing was recorded.</translation>
    </message>
    <message>
        <source>Hồ sơ đã bị từ chối hoặc đã rút nên không thu tiền nữa. Nếu đã thu trước đó, lập khoản hoàn tiền.</source>
        <translation>The dossier was refused or withdrawn, so no money is taken any more. What was taken before is given back as a refund.</translation>
    </message>
    <message>
        <source>Hồ sơ này được miễn phí, lệ phí. Không thu tiền; nếu miễn nhầm, sửa hồ sơ trước.</source>
        <translation>This dossier is exempt from fees. Take no payment; if that is a mistake, correct the dossier first.</translation>
    </message>
    <message>
        <source>Khoản thu này đã hoàn tiền nên không hủy được nữa. Hoàn phần còn lại nếu cần.</source>
        <translation>This payment was refunded, so it can no longer be voided. Refund the rest if needed.</translation>
    </message>
    <message>
        <source>Hoàn qua ngân hàng cần số tài khoản, tên chủ tài khoản và ngân hàng. Ghi đủ rồi làm lại; chưa hoàn khoản nào.</source>
        <translation>A refund by bank needs the account number, the account holder and the bank. Fill them in and do it again; nothing was refunded.</translation>
    </message>
    <message>
        <source>Quầy chưa khai báo tài khoản nhận tiền. Người quản trị điền mục bank trong [counter]; vẫn thu tiền mặt được.</source>
        <translation>The counter has no account for payments. The administrator fills in bank in [counter]; cash can still be taken.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa có mã nên chưa thu tiền được. Tiếp nhận hồ sơ trước rồi thu.</source>
        <translation>The dossier has no code, so no payment can be taken. Receive the dossier first.</translation>
    </message>
    <message>
        <source>Tiền đếm được lệch {difference} đồng so với sổ. Đếm lại, hoặc ghi chú vì sao lệch rồi khóa sổ; sổ chưa khóa.</source>
        <translation>The cash counted differs from the book by {difference} VND. Count again, or note why and close; the book is not closed yet.</translation>
    </message>
    <message>
        <source>Quầy không có biên lai ký hiệu {series}. Kiểm tra ký hiệu trong mục fee_series.</source>
        <translation>The counter has no receipts of series {series}. Check the symbol in fee_series.</translation>
    </message>
    <message>
        <source>Không có khoản thu nào như vậy, hoặc khoản thu đã hủy. Mở hồ sơ để xem các khoản đã thu.</source>
        <translation>There is no such payment, or it was voided. Open the dossier to see the payments taken.</translation>
    </message>
    <message>
        <source>Số {number} không nằm trong dải biên lai của quầy. Xem lại tờ biên lai cuối cùng trên giấy; chưa ghi gì.</source>
        <translation>Number {number} is not in the counter&apos;s range of receipts. Look at the last receipt on paper; nothing was recorded.</translation>
    </message>
    <message>
        <source>Hồ sơ này không còn khoản nào phải thu. Chưa ghi khoản nào.</source>
        <translation>Nothing is left to pay for this dossier. No payment was recorded.</translation>
    </message>
    <message>
        <source>Trong sổ đã có biên lai đến số {number}. Nhập số của tờ cuối cùng trên giấy, không nhỏ hơn số này.</source>
        <translation>The book has receipts up to number {number}. Enter the number of the last one on paper, not below this.</translation>
    </message>
    <message>
        <source>Kho dữ liệu vừa được khôi phục nên chưa chắc biên lai ký hiệu {series} đã in đến số nào. Người phụ trách nhập số của tờ cuối cùng trên giấy (quay fee series), rồi thu tiếp; chưa thu khoản nào.</source>
        <translation>The data store was just restored, so it is not certain how far receipts of series {series} were printed. The supervisor enters the number of the last one on paper (quay fee series), then payments go on; no payment was taken.</translation>
    </message>
    <message>
        <source>Biên lai ký hiệu {series} đã hết số. Người quản trị thêm dải số mới vào mục fee_series; chưa thu khoản nào.</source>
        <translation>Receipts of series {series} are used up. The administrator adds a new range to fee_series; no payment was taken.</translation>
    </message>
    <message>
        <source>Số tiền vượt quá số còn phải thu ({most}). Nhập lại số tiền; chưa ghi khoản nào.</source>
        <translation>The amount is more than what is left to pay ({most}). Type it again; no payment was recorded.</translation>
    </message>
    <message>
        <source>Chỉ hoàn được nhiều nhất {most} của khoản thu này. Nhập lại số tiền; chưa hoàn khoản nào.</source>
        <translation>At most {most} of this payment can be refunded. Type the amount again; nothing was refunded.</translation>
    </message>
    <message>
        <source>Hồ sơ có {count} khoản thu. Nêu số biên lai hoặc mã khoản thu cần làm.</source>
        <translation>The dossier has several payments ({count}). Give the receipt number or the payment&apos;s code.</translation>
    </message>
    <message>
        <source>Kho dữ liệu đã khôi phục; biên lai in sau lần sao lưu không còn trong sổ. Nhập số của tờ biên lai cuối cùng trên giấy (quay fee series) trước khi thu tiếp.</source>
        <translation>The data store was restored; receipts printed after the backup are not in the book. Enter the number of the last receipt on paper (quay fee series) before taking payments.</translation>
    </message>
    <message>
        <source>Tệp khóa keys.json không đọc được. Lấy lại keys.json từ bản sao lưu gần nhất; dữ liệu vẫn nguyên.</source>
        <translation>The key file keys.json cannot be read. Take keys.json back from the latest backup; the data are intact.</translation>
    </message>
    <message>
        <source>Khóa thiết bị trên máy này không phải của thư mục dữ liệu này. Trỏ device_key về đúng tệp hoặc mở trên máy đã thiết lập; chưa mất lần thử PIN nào.</source>
        <translation>The device key on this machine does not belong to this data folder. Point device_key to the right file or open on the machine that was set up; no PIN attempt was used up.</translation>
    </message>
    <message>
        <source>Không thấy khóa thiết bị của quầy trên máy này. Mở đúng tài khoản và đúng máy đã thiết lập, hoặc trỏ device_key về đúng tệp; dữ liệu vẫn nguyên.</source>
        <translation>The counter&apos;s device key was not found on this machine. Use the account and the machine that were set up, or point device_key to the right file; the data are intact.</translation>
    </message>
    <message>
        <source>Quầy này đã có khóa, không tạo lại. Đăng nhập bằng mã PIN hiện có; dữ liệu vẫn nguyên.</source>
        <translation>This counter already has keys; they are not made again. Log in with the present PIN; the data are intact.</translation>
    </message>
    <message>
        <source>Tệp khóa thiết bị nằm trong thư mục dữ liệu nên bị từ chối. Chọn một nơi ngoài thư mục dữ liệu; chưa có gì được tạo.</source>
        <translation>The device key file lies in the data folder and is refused. Choose a place outside the data folder; nothing was made.</translation>
    </message>
    <message>
        <source>Tệp khóa thiết bị đang để người khác đọc được nên bị từ chối. Đặt quyền chỉ chủ tệp đọc ghi (chmod 600) rồi thử lại; dữ liệu vẫn nguyên.</source>
        <translation>The device key file can be read by others and is refused. Let only its owner read and write it (chmod 600) and try again; the data are intact.</translation>
    </message>
    <message>
        <source>Có kho dữ liệu nhưng thiếu tệp khóa keys.json, khóa mới sẽ không mở được kho này. Lấy lại keys.json từ bản sao lưu rồi thử lại; dữ liệu vẫn nguyên.</source>
        <translation>There is a data store but the key file keys.json is missing; a new key will not open this store. Take keys.json back from the backup and try again; the data are intact.</translation>
    </message>
    <message>
        <source>Thư mục này chưa có khóa của quầy. Chạy quay setup để thiết lập quầy, hoặc chọn đúng thư mục dữ liệu.</source>
        <translation>This folder has no keys of a counter. Run quay setup to set one up, or choose the right data folder.</translation>
    </message>
    <message>
        <source>Máy này không có kho khóa an toàn của hệ điều hành. Bật kho khóa (Secret Service, Windows Credential Manager), hoặc để quản trị viên đặt [security] device_key = &quot;file:ĐƯỜNG-DẪN&quot;; chưa có gì bị thay đổi.</source>
        <translation>This machine has no secure key store of the operating system. Switch one on (Secret Service, Windows Credential Manager), or let the administrator set [security] device_key = &quot;file:PATH&quot;; nothing was changed.</translation>
    </message>
    <message>
        <source>Chưa có thư mục «{folder}» để giữ tệp khóa thiết bị; chưa có gì được tạo. Tạo thư mục đó, chỉ người dùng chương trình vào được, rồi chạy lại.</source>
        <translation>There is no folder «{folder}» for the file of the device key; nothing was made. Make that folder, open only to the user of this program, and run it again.</translation>
    </message>
    <message>
        <source>Mã PIN phải có từ 6 đến 12 chữ số (chế độ luyện tập: 000000). Nhập mã khác; chưa có gì bị thay đổi.</source>
        <translation>A PIN has 6 to 12 digits (practice: 000000). Type another one; nothing was changed.</translation>
    </message>
    <message>
        <source>Mã PIN này không dùng được. Chọn một mã PIN khác; chưa có gì bị thay đổi.</source>
        <translation>This PIN cannot be used. Choose another one; nothing was changed.</translation>
    </message>
    <message>
        <source>Đây là thư mục của chế độ luyện tập. Mở bằng --practice, hoặc chọn thư mục dữ liệu thật.</source>
        <translation>This is a practice folder. Open it with --practice, or choose the real data folder.</translation>
    </message>
    <message>
        <source>Đây là thư mục dữ liệu thật, không mở được ở chế độ luyện tập. Bỏ --practice, hoặc chọn thư mục khác; dữ liệu vẫn nguyên.</source>
        <translation>This is a real data folder and does not open in practice. Leave out --practice, or choose another folder; the data are intact.</translation>
    </message>
    <message>
        <source>Nhập sai mã PIN nhiều lần. Chờ {seconds} giây rồi nhập lại; dữ liệu vẫn nguyên.</source>
        <translation>The PIN was wrong several times. Wait {seconds} seconds and type it again; the data are intact.</translation>
    </message>
    <message>
        <source>Mã PIN không đúng, còn {left} lần thử. Nhập lại mã PIN; dữ liệu vẫn nguyên.</source>
        <translation>The PIN is wrong; attempts left: {left}. Type it again; the data are intact.</translation>
    </message>
    <message>
        <source>{source} là tệp rỗng; không có gì bị thay đổi. Chép lại tệp từ máy hoặc điện thoại của người nộp, hoặc quét bản giấy.</source>
        <translation>{source} is an empty file; nothing was changed. Copy the file again from the filer&apos;s computer or telephone, or scan the paper.</translation>
    </message>
    <message>
        <source>{source} không phải ảnh (JPEG, PNG, TIFF) hay PDF; không có gì bị thay đổi. Xin người nộp lưu lại thành PDF, hoặc quét bản giấy.</source>
        <translation>{source} is no image (JPEG, PNG, TIFF) and no PDF; nothing was changed. Ask the filer to save it as PDF, or scan the paper.</translation>
    </message>
    <message>
        <source>Chỗ này không khớp với chỗ khác trên giấy; chưa có gì được điền. Xem ảnh bên cạnh rồi sửa hoặc xác nhận.</source>
        <translation>This does not agree with another place on the paper; nothing has been filled in. Look at the picture beside it, then correct or confirm.</translation>
    </message>
    <message>
        <source>Chỗ này khác với thẻ căn cước vừa đọc; chưa có gì được điền. Xem giấy có phải của người này không, rồi sửa hoặc bỏ qua.</source>
        <translation>This differs from the citizen card just read; nothing has been filled in. See whether the paper is this person&apos;s, then correct or skip it.</translation>
    </message>
    <message>
        <source>Không đọc được chữ nào ở chỗ này; chưa có gì được điền. Xem ảnh bên cạnh rồi gõ vào nếu trên giấy có ghi.</source>
        <translation>No words could be read here; nothing has been filled in. Look at the picture beside it and type what the paper says, if anything.</translation>
    </message>
    <message>
        <source>Chữ đọc được ở chỗ này không thể đúng; chưa có gì được điền. Xem ảnh bên cạnh rồi gõ lại.</source>
        <translation>What was read here cannot be right; nothing has been filled in. Look at the picture beside it and type it again.</translation>
    </message>
    <message>
        <source>Chỗ này không có gì để đối chiếu; chưa có gì được điền. So với ảnh bên cạnh rồi xác nhận.</source>
        <translation>There is nothing to check this against; nothing has been filled in. Compare it with the picture beside it, then confirm.</translation>
    </message>
    <message>
        <source>Giấy này đứng tên người khác; chưa có gì được điền. Xem giấy có đúng của hồ sơ này không, rồi bỏ qua hoặc xác nhận.</source>
        <translation>This paper names somebody else; nothing was filled in. See whether it belongs to this dossier, then leave it or confirm.</translation>
    </message>
    <message>
        <source>Chữ ở chỗ này đọc chưa chắc; chưa có gì được điền. So với ảnh bên cạnh rồi sửa hoặc xác nhận.</source>
        <translation>What was read here is not certain; nothing has been filled in. Compare it with the picture beside it, then correct or confirm.</translation>
    </message>
    <message>
        <source>{source} bị khóa bằng mật khẩu; không có gì bị thay đổi. Xin người nộp bản không khóa, hoặc quét bản giấy.</source>
        <translation>{source} is locked with a password; nothing was changed. Ask the filer for an unlocked file, or scan the paper.</translation>
    </message>
    <message>
        <source>Giấy tờ chưa có trang nào nên chưa ghép được tệp PDF; hồ sơ không bị ảnh hưởng. Quét hoặc thêm trang rồi thử lại.</source>
        <translation>The paper has no pages, so no PDF could be made; the dossier is not affected. Scan or add pages, then try again.</translation>
    </message>
    <message>
        <source>Tệp này không phải ảnh JPEG hoặc PNG đọc được; không có gì bị thay đổi. Chọn tệp ảnh khác hoặc chụp lại thẻ.</source>
        <translation>This file is not a readable JPEG or PNG image; nothing was changed. Choose another image or take another picture of the card.</translation>
    </message>
    <message>
        <source>Tệp PDF ghép ra không đạt chuẩn lưu trữ PDF/A-2b nên không được giữ; các trang ảnh vẫn còn. Quét lại các trang rồi thử lại, hoặc báo quản trị.</source>
        <translation>The PDF does not meet the archive standard PDF/A-2b, so it was not kept; the page images are still there. Scan the pages again and retry, or tell the administrator.</translation>
    </message>
    <message>
        <source>{source} quá lớn so với một tờ giấy (quá nhiều điểm ảnh, trang hoặc dung lượng); không có gì bị thay đổi. Quét lại ở 300 dpi hoặc chia nhỏ tệp.</source>
        <translation>{source} is too large for a sheet of paper (too many pixels, pages or bytes); nothing was changed. Scan again at 300 dpi or split the file.</translation>
    </message>
    <message>
        <source>Không đọc được ảnh từ {source}; không có gì bị thay đổi. Mở thử tệp bằng chương trình khác, hoặc quét lại trang này.</source>
        <translation>The image from {source} cannot be read; nothing was changed. Try the file in another program, or scan the page again.</translation>
    </message>
    <message>
        <source>Phần xử lý ảnh dừng đột ngột; các trang đã xử lý vẫn được giữ. Thử lại trang này; nếu lặp lại, quét lại trang.</source>
        <translation>Image processing stopped suddenly; the processed pages are kept. Try this page again; if it happens again, scan the page again.</translation>
    </message>
    <message>
        <source>Không ghi được tệp PDF. Chọn thư mục khác; giấy đã in và hồ sơ vẫn còn nguyên.</source>
        <translation>The PDF file could not be written. Choose another folder; the printed paper and the dossier are intact.</translation>
    </message>
    <message>
        <source>Thiếu hoặc hỏng dữ liệu nhận dạng chữ tiếng Việt của Quầy nên trang này chưa có lớp chữ; ảnh trang vẫn còn nguyên. Báo quản trị cài lại chương trình.</source>
        <translation>The Vietnamese reading data of Quầy are missing or damaged, so this page has no text layer; its image is whole. Ask the administrator to install the program again.</translation>
    </message>
    <message>
        <source>Phần nhận dạng chữ dừng đột ngột nên trang này chưa có lớp chữ; ảnh trang vẫn còn nguyên. Số hóa lại trang này nếu cần tìm theo chữ.</source>
        <translation>Reading stopped suddenly, so this page has no text layer; its image is whole. Digitise this page again if it must be found by its words.</translation>
    </message>
    <message>
        <source>Nhận dạng chữ quá lâu nên trang này chưa có lớp chữ; ảnh trang vẫn còn nguyên. Số hóa lại trang này khi máy rảnh.</source>
        <translation>Reading took too long, so this page has no text layer; its image is whole. Digitise this page again when the machine is free.</translation>
    </message>
    <message>
        <source>Ảnh trang này không nhận dạng chữ được; ảnh vẫn còn nguyên. Quét lại trang này nếu cần tìm theo chữ.</source>
        <translation>This page cannot be read; its image is whole. Scan it again if it must be found by its words.</translation>
    </message>
    <message>
        <source>Không ghi được bảng tính. Chọn thư mục khác hoặc đóng tệp đang mở; số liệu vẫn còn nguyên.</source>
        <translation>The spreadsheet could not be written. Choose another folder or close the open file; the figures are intact.</translation>
    </message>
    <message>
        <source>Tệp phông chữ {file} của Quầy bị hỏng hoặc bị thay, nên không in để tránh sai dấu tên người. Hồ sơ vẫn còn nguyên; báo quản trị cài lại chương trình rồi in lại.</source>
        <translation>Quầy&apos;s font file {file} is damaged or replaced; nothing is printed, so that no name loses its marks. The dossier is intact; let the administrator install the program again, then print again.</translation>
    </message>
    <message>
        <source>Dịch vụ in không trả lời kịp. Hồ sơ vẫn còn nguyên; xem máy in đã ra giấy chưa trước khi in lại.</source>
        <translation>The print service did not answer in time. The dossier is intact; look whether paper came out before printing again.</translation>
    </message>
    <message>
        <source>Không có thư mục {folder}. Chưa ghi gì; tạo thư mục hoặc chọn nơi khác rồi lưu lại.</source>
        <translation>There is no folder {folder}. Nothing was written; make the folder or choose another place and save again.</translation>
    </message>
    <message>
        <source>Không có máy in tên {queue}. Hồ sơ vẫn còn nguyên; chọn máy in khác trong cài đặt rồi in lại.</source>
        <translation>There is no printer called {queue}. The dossier is intact; choose another printer in the settings and print again.</translation>
    </message>
    <message>
        <source>Máy này không có hoặc chưa chạy dịch vụ in. Hồ sơ vẫn còn nguyên; lưu giấy thành tệp PDF, hoặc báo quản trị bật dịch vụ in rồi in lại.</source>
        <translation>This machine has no print service, or it is not running. The dossier is intact; save the paper as PDF, or let the administrator start the service and print again.</translation>
    </message>
    <message>
        <source>Không ghi được tệp PDF ({reason}). Tệp cũ, nếu có, vẫn nguyên; chọn nơi khác hoặc giải phóng ổ đĩa rồi lưu lại.</source>
        <translation>The PDF file could not be written ({reason}). The old file, if any, is intact; choose another place or free the disk and save again.</translation>
    </message>
    <message>
        <source>Máy in {queue} đang tạm dừng. Hồ sơ vẫn còn nguyên; kiểm tra giấy, nguồn và dây máy in, cho chạy tiếp rồi in lại.</source>
        <translation>Printer {queue} is paused. The dossier is intact; check paper, power and cable, let it go on, then print again.</translation>
    </message>
    <message>
        <source>Máy in {queue} không nhận bản in. Hồ sơ vẫn còn nguyên; chọn máy in khác hoặc báo quản trị, rồi in lại.</source>
        <translation>Printer {queue} does not take the print. The dossier is intact; choose another printer or tell the administrator, then print again.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh đang bận nên chưa tải được tệp. Đợi ít phút rồi mở lại; hồ sơ không bị ảnh hưởng.</source>
        <translation>The province&apos;s system is busy, so the file could not be fetched. Wait a few minutes and open it again; the dossier is not affected.</translation>
    </message>
    <message>
        <source>Đường truyền đứt khi đang tải tệp; phần dở dang không được giữ. Mở lại tệp để tải từ đầu.</source>
        <translation>The line broke while the file was fetched; the unfinished part was not kept. Open the file again to fetch it from the start.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh không cho tài khoản của quầy xem tệp này. Báo người quản trị kiểm tra tài khoản.</source>
        <translation>The province&apos;s system does not let the counter&apos;s account see this file. Tell the administrator to check the account.</translation>
    </message>
    <message>
        <source>Tệp nằm ở máy chủ khác với máy chủ của tỉnh nên chương trình không tải. Mở tệp trên hệ thống tỉnh, hoặc hỏi người quản trị.</source>
        <translation>The file lies on another server than the province&apos;s, so the program does not fetch it. Open it in the province&apos;s system, or ask the administrator.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh không còn tệp này. Yêu cầu công dân nộp lại giấy tờ, hoặc hỏi tỉnh.</source>
        <translation>The province&apos;s system no longer has this file. Ask the citizen to submit the paper again, or ask the province.</translation>
    </message>
    <message>
        <source>Mạng đang đòi đăng nhập nên không tải được tệp. Đăng nhập mạng rồi mở lại tệp.</source>
        <translation>The network asks for a login, so the file cannot be fetched. Log in to the network, then open the file again.</translation>
    </message>
    <message>
        <source>Tệp này không phải PDF hay ảnh nên chưa xem được ở đây. Tệp đã lưu ở quầy; xem trên trang của tỉnh hoặc đề nghị nộp lại dạng PDF.</source>
        <translation>This file is neither PDF nor image and cannot be viewed here. It is saved at the counter; view it on the province&apos;s page or ask for a PDF.</translation>
    </message>
    <message>
        <source>Hồ sơ không có tệp này ở đây. Mở lại hồ sơ để xem danh sách tệp mới nhất.</source>
        <translation>The dossier does not have this file here. Open it again to see the latest list of files.</translation>
    </message>
    <message>
        <source>Chưa tải được tệp vì không nối được với tỉnh. Mở lại khi có mạng; các tệp đã tải vẫn xem được.</source>
        <translation>The file could not be fetched: the province is out of reach. Open it again when the network is back; files already fetched can be viewed.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh không đưa tệp này. Mở tệp trên hệ thống tỉnh; hồ sơ ở đây vẫn nguyên.</source>
        <translation>The province&apos;s system does not give out this file. Open the file in the province&apos;s system; the dossier here is intact.</translation>
    </message>
    <message>
        <source>Tệp lớn hơn {megabytes} MB nên không tải về quầy. Mở tệp trên hệ thống tỉnh.</source>
        <translation>The file is larger than {megabytes} MB, so it is not fetched to the counter. Open it in the province&apos;s system.</translation>
    </message>
    <message>
        <source>Tệp trên hệ thống tỉnh khác với tệp ở đây. Gửi lại tệp; bản ở đây vẫn còn nguyên.</source>
        <translation>The file in the province&apos;s system differs from the one here. Send the file again; the one here is intact.</translation>
    </message>
    <message>
        <source>Tệp mới gửi được một phần. Sẽ tự gửi tiếp khi có mạng.</source>
        <translation>The file was sent only in part. The rest is sent by itself when the network is back.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh đã trả lời một câu hỏi. Mở hệ thống tỉnh để xem.</source>
        <translation>The province&apos;s system answered a question. Open the province&apos;s system to read it.</translation>
    </message>
    <message>
        <source>Danh mục thủ tục của tỉnh vừa thay đổi. Báo người quản trị cập nhật danh mục.</source>
        <translation>The province&apos;s catalogue of procedures has just changed. Tell the administrator to update the catalogue.</translation>
    </message>
    <message>
        <source>Lịch nghỉ của tỉnh vừa thay đổi. Báo người quản trị cập nhật bảng ngày nghỉ.</source>
        <translation>The province&apos;s calendar of days off has just changed. Tell the administrator to update the holiday table.</translation>
    </message>
    <message>
        <source>Hồ sơ đã có mã chính thức thay cho mã tạm. In lại giấy hẹn có mã mới và báo cho người dân.</source>
        <translation>The dossier now has its official code instead of the provisional one. Print the receipt again with the new code and tell the citizen.</translation>
    </message>
    <message>
        <source>Không đọc được chứng thư ở mục [province] {key}; chưa có gì được gửi. Kiểm tra đường dẫn và nội dung tệp, hoặc hỏi quản trị viên.</source>
        <translation>The certificate at [province] {key} cannot be read; nothing was sent. Check the path and the file, or ask the administrator.</translation>
    </message>
    <message>
        <source>Cổng tỉnh tham chiếu không khởi động được; dữ liệu tại quầy không bị ảnh hưởng. Kiểm tra cổng mạng và tệp dữ liệu của nó rồi thử lại.</source>
        <translation>The reference gateway could not start; the counter&apos;s data are not affected. Check its port and its data file, then try again.</translation>
    </message>
    <message>
        <source>Tỉnh này được đặt là nhập tay (transport = &quot;manual&quot;) nên chương trình không tự gửi; hồ sơ vẫn nằm trong danh sách chờ. Mở danh sách đó và nhập theo từng ô.</source>
        <translation>This province is set to manual entry (transport = &quot;manual&quot;), so the program does not send; dossiers stay in the waiting list. Open that list and enter them field by field.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa có mã chính thức nên chưa thể gửi tỉnh; hồ sơ vẫn được giữ nguyên tại quầy. Nối mạng để nhận số, hồ sơ sẽ tự gửi sau đó.</source>
        <translation>The dossier has no official code, so it cannot be sent yet; it is kept whole at the counter. Connect to the network to get a number; it is sent by itself afterwards.</translation>
    </message>
    <message>
        <source>Địa chỉ của tỉnh ({host}) không phải https nên chương trình không gửi gì đến đó. Sửa adapter_url hoặc file_endpoint trong mục [province] thành địa chỉ https.</source>
        <translation>The province&apos;s address ({host}) is not https, so the program sends nothing there. Change adapter_url or file_endpoint in [province] to an https address.</translation>
    </message>
    <message>
        <source>Công dân đã sửa hồ sơ trực tuyến sau khi quầy đính chính. Đối chiếu hai bên; hồ sơ ở đây chưa thay đổi.</source>
        <translation>The citizen changed the online dossier after the counter&apos;s correction. Compare both; the dossier here is unchanged.</translation>
    </message>
    <message>
        <source>Công dân vừa sửa hoặc bổ sung hồ sơ trực tuyến. Mở hồ sơ xem lại trước khi trả lời.</source>
        <translation>The citizen has just changed or supplemented the online dossier. Open it and look again before answering.</translation>
    </message>
    <message>
        <source>Cơ quan chuyên môn yêu cầu thực hiện nghĩa vụ tài chính. Báo người dân và in phiếu thu khi họ nộp.</source>
        <translation>The department asks for a payment. Tell the citizen and print the fee slip when they pay.</translation>
    </message>
    <message>
        <source>Cơ quan chuyên môn lấy lại kết quả để xử lý tiếp. Chưa trả kết quả này cho người dân.</source>
        <translation>The department took the result back to work on it. Do not hand this result over to the citizen.</translation>
    </message>
    <message>
        <source>Cơ quan chuyên môn dừng xử lý hồ sơ. Báo người dân và in phiếu dừng xử lý.</source>
        <translation>The department stopped processing the dossier. Tell the citizen and print the notice of stopped processing.</translation>
    </message>
    <message>
        <source>Cơ quan chuyên môn yêu cầu bổ sung giấy tờ. Báo người dân và in phiếu yêu cầu bổ sung.</source>
        <translation>The department asks for a supplement. Tell the citizen and print the supplement slip.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh đổi trạng thái hồ sơ trái với các bước ở đây. Đối chiếu hai bên; hồ sơ ở đây chưa thay đổi.</source>
        <translation>The province&apos;s system changed the dossier&apos;s status against the steps here. Compare both; the dossier here is unchanged.</translation>
    </message>
    <message>
        <source>Có thay đổi từ hệ thống tỉnh nhưng không đọc được ({field}). Xem hồ sơ trên hệ thống tỉnh; hồ sơ ở đây chưa thay đổi.</source>
        <translation>The province changed something that cannot be read ({field}). Look at the dossier in the province&apos;s system; the dossier here is unchanged.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh đã có hồ sơ cùng mã nhưng nội dung khác. Đối chiếu hai bên rồi báo người quản trị; hồ sơ ở đây vẫn còn nguyên.</source>
        <translation>The province&apos;s system has a dossier of the same code with other content. Compare both and tell the administrator; the dossier here is intact.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh không cho quầy này gửi. Báo người quản trị kiểm tra tài khoản; hồ sơ vẫn lưu và sẽ tự gửi.</source>
        <translation>The province&apos;s system does not let this counter send. Tell the administrator to check the account; dossiers are kept and will be sent by themselves.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh không nhận hồ sơ này. Xem lý do của tỉnh, sửa rồi bấm «Gửi lại»; hồ sơ ở đây vẫn còn nguyên.</source>
        <translation>The province&apos;s system rejects this dossier. Read the province&apos;s reason, correct it and press “Send again”; the dossier here is intact.</translation>
    </message>
    <message>
        <source>Tệp quá lớn so với mức tỉnh cho phép. Quét lại giấy tờ ở 300 dpi; hồ sơ vẫn còn nguyên.</source>
        <translation>The file is larger than the province allows. Scan the paper again at 300 dpi; the dossier is intact.</translation>
    </message>
    <message>
        <source>Không biết tỉnh đã nhận hay chưa và không có cách tra. Kiểm tra trên hệ thống tỉnh, rồi bấm «Gửi lại» nếu chưa có.</source>
        <translation>It is not known whether the province has it, and there is no way to look it up. Check in the province&apos;s system, then press “Send again” if it is not there.</translation>
    </message>
    <message>
        <source>Máy quét không nhận kiểu quét đã chọn; đã quét {page} trang và vẫn được giữ. Chọn kiểu quét khác rồi bấm Quét.</source>
        <translation>The scanner does not accept the chosen way of scanning; pages scanned and kept: {page}. Choose another one and press Scan.</translation>
    </message>
    <message>
        <source>Máy quét đang bận hoặc đang khởi động; đã quét {page} trang và vẫn được giữ. Chờ một lát rồi bấm Quét lại.</source>
        <translation>The scanner is busy or starting; pages scanned and kept: {page}. Wait a moment and press Scan again.</translation>
    </message>
    <message>
        <source>Nắp máy quét đang mở sau trang {page}; các trang đã quét vẫn được giữ. Đóng nắp rồi bấm Quét tiếp.</source>
        <translation>The scanner&apos;s cover is open after page {page}; the scanned pages are kept. Close it and press Scan more.</translation>
    </message>
    <message>
        <source>Trình điều khiển máy quét dừng đột ngột sau trang {page}; các trang đã quét vẫn được giữ. Bấm Quét tiếp; nếu lặp lại, tắt và bật lại máy quét.</source>
        <translation>The scanner driver stopped suddenly after page {page}; the scanned pages are kept. Press Scan more; if it happens again, switch the scanner off and on.</translation>
    </message>
    <message>
        <source>Mất liên lạc với máy quét sau trang {page}; các trang đã quét vẫn được giữ. Kiểm tra dây và nguồn điện rồi bấm Quét tiếp.</source>
        <translation>The scanner was lost after page {page}; the scanned pages are kept. Check cable and power, then press Scan more.</translation>
    </message>
    <message>
        <source>Kẹt giấy sau trang {page}; các trang đã quét vẫn được giữ. Mở nắp, lấy giấy kẹt ra, đặt lại các tờ chưa quét rồi bấm Quét tiếp.</source>
        <translation>Paper jam after page {page}; the scanned pages are kept. Open the cover, take out the paper, put back the sheets not scanned yet and press Scan more.</translation>
    </message>
    <message>
        <source>Máy quét kéo hai tờ một lúc sau trang {page}; các trang đã quét vẫn được giữ. Tách giấy, đặt lại các tờ chưa quét rồi bấm Quét tiếp.</source>
        <translation>The scanner took two sheets at once after page {page}; the scanned pages are kept. Separate the sheets, put back those not scanned yet and press Scan more.</translation>
    </message>
    <message>
        <source>Khay nạp không có giấy. Đặt giấy vào khay rồi bấm Quét lại.</source>
        <translation>The tray is empty. Put papers in and press Scan again.</translation>
    </message>
    <message>
        <source>Máy quét này không có khay hoặc mặt kính được chọn; chưa quét trang nào. Chọn nguồn giấy khác rồi bấm Quét.</source>
        <translation>This scanner does not have the chosen tray or flatbed; no page was scanned. Choose another source and press Scan.</translation>
    </message>
    <message>
        <source>Chưa thấy máy quét nào; hồ sơ không bị ảnh hưởng. Cắm và bật máy quét rồi thử lại, hoặc thêm tệp ảnh có sẵn.</source>
        <translation>No scanner found; the dossier is not affected. Connect and switch on the scanner, then try again, or add image files.</translation>
    </message>
    <message>
        <source>Không thấy máy quét đã chọn; đã quét {page} trang và vẫn được giữ. Bật máy, kiểm tra dây hoặc mạng, hoặc chọn máy quét khác.</source>
        <translation>The chosen scanner was not found; pages scanned and kept: {page}. Switch it on, check the cable or the network, or choose another scanner.</translation>
    </message>
    <message>
        <source>Máy quét không trả lời sau trang {page}; các trang đã quét vẫn được giữ. Tắt máy quét, bật lại rồi bấm Quét tiếp.</source>
        <translation>The scanner does not answer after page {page}; the scanned pages are kept. Switch it off and on, then press Scan more.</translation>
    </message>
    <message>
        <source>Máy quét chỉ trả về kiểu ảnh mà chương trình không dùng; chưa lưu trang nào hỏng. Chọn kiểu quét màu hoặc xám 8 bit rồi bấm Quét.</source>
        <translation>The scanner returns only a kind of image that the program does not use; no broken page was saved. Choose colour or 8-bit grey and press Scan.</translation>
    </message>
    <message>
        <source>Máy quét không nhận kiểu quét đã chọn; chưa quét trang nào. Chọn kiểu quét khác rồi bấm Quét.</source>
        <translation>The scanner does not accept the chosen way of scanning; no page was scanned. Choose another one and press Scan.</translation>
    </message>
    <message>
        <source>Máy quét đang bận hoặc đang khởi động; chưa quét trang nào. Chờ một lát rồi bấm Quét lại.</source>
        <translation>The scanner is busy or starting; no page was scanned. Wait a moment and press Scan again.</translation>
    </message>
    <message>
        <source>Nắp máy quét đang mở; chưa quét trang nào. Đóng nắp rồi bấm Quét.</source>
        <translation>The scanner&apos;s cover is open; no page was scanned. Close it and press Scan.</translation>
    </message>
    <message>
        <source>Trình điều khiển máy quét dừng đột ngột; chưa quét trang nào. Bấm Quét lại; nếu lặp lại, tắt và bật lại máy quét.</source>
        <translation>The scanner driver stopped suddenly; no page was scanned. Press Scan again; if it happens again, switch the scanner off and on.</translation>
    </message>
    <message>
        <source>Mất liên lạc với máy quét; chưa quét trang nào. Kiểm tra dây và nguồn điện rồi bấm Quét lại.</source>
        <translation>The scanner was lost; no page was scanned. Check cable and power, then press Scan again.</translation>
    </message>
    <message>
        <source>Kẹt giấy ngay tờ đầu; chưa quét trang nào. Mở nắp, lấy giấy kẹt ra, đặt lại giấy rồi bấm Quét.</source>
        <translation>Paper jam at the first sheet; no page was scanned. Open the cover, take out the paper, put it back and press Scan.</translation>
    </message>
    <message>
        <source>Máy quét kéo hai tờ một lúc ngay tờ đầu; chưa quét trang nào. Tách giấy, đặt lại rồi bấm Quét.</source>
        <translation>The scanner took two sheets at once at the first sheet; no page was scanned. Separate the sheets, put them back and press Scan.</translation>
    </message>
    <message>
        <source>Không thấy máy quét đã chọn; chưa quét trang nào. Bật máy, kiểm tra dây hoặc mạng, hoặc chọn máy quét khác.</source>
        <translation>The chosen scanner was not found; no page was scanned. Switch it on, check the cable or the network, or choose another scanner.</translation>
    </message>
    <message>
        <source>Máy quét không trả lời; chưa quét trang nào. Tắt máy quét, bật lại rồi bấm Quét.</source>
        <translation>The scanner does not answer; no page was scanned. Switch it off and on, then press Scan.</translation>
    </message>
    <message>
        <source>Dòng {line} của bảng ngày nghỉ «{file}» không đọc được («{text}»). Sửa theo mẫu 2027-02-05: &quot;tên ngày nghỉ&quot;, mỗi ngày một dòng, rồi mở lại chương trình.</source>
        <translation>Line {line} of the holiday table “{file}” cannot be read (“{text}”). Write it as 2027-02-05: &quot;name of the holiday&quot;, one day a line, and open the program again.</translation>
    </message>
    <message>
        <source>Bảng ngày nghỉ «{file}» không đọc được. Sửa tệp rồi mở lại chương trình.</source>
        <translation>The holiday table “{file}” cannot be read. Correct the file and open the program again.</translation>
    </message>
    <message>
        <source>Không tìm được ngày làm việc nào để hẹn trả. Báo người quản trị kiểm tra bảng ngày nghỉ; hồ sơ vẫn là nháp.</source>
        <translation>No working day was found for the due date. Tell the administrator to check the holiday table; the dossier is still a draft.</translation>
    </message>
    <message>
        <source>Lần dừng tính thời gian kết thúc trước khi bắt đầu. Ghi lại theo dạng TỪ/ĐẾN; chưa có gì bị thay đổi.</source>
        <translation>The stop ends before it begins. Write it again as FROM/TO; nothing was changed.</translation>
    </message>
    <message>
        <source>Không đọc được tệp «{file}». Kiểm tra đường dẫn rồi chạy lại.</source>
        <translation>The file «{file}» cannot be read. Check the path and run it again.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu «{file}» ghi khóa «{key}» hai lần. Bỏ một chỗ rồi làm lại; hồ sơ chưa thay đổi.</source>
        <translation>The data file “{file}” has the key “{key}” twice. Remove one and do it again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu «{file}» không phải JSON. Sửa tệp rồi làm lại; hồ sơ chưa thay đổi.</source>
        <translation>The data file “{file}” is not JSON. Correct it and do it again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu «{file}» phải là một đối tượng JSON, mỗi thông tin một khóa. Sửa tệp rồi làm lại; hồ sơ chưa thay đổi.</source>
        <translation>The data file “{file}” must be one JSON object, a key for each fact. Correct it and do it again; the dossier is unchanged.</translation>
    </message>
    <message>
        <source>Hệ điều hành không cho đọc hoặc ghi «{file}». Kiểm tra đường dẫn, quyền và chỗ trống rồi chạy lại; dữ liệu đã lưu vẫn còn nguyên.</source>
        <translation>The operating system does not allow “{file}” to be read or written. Check path, rights and free space, then run again; saved data are intact.</translation>
    </message>
    <message>
        <source>Thời điểm không đúng dạng. Viết như 2026-11-23T09:30.</source>
        <translation>The moment has the wrong form. Write it as 2026-11-23T09:30.</translation>
    </message>
    <message>
        <source>Lệnh in mẫu {form} cần mã: mã hồ sơ, mã thủ tục hoặc tên cơ quan. Chưa in gì; thêm mã rồi chạy lại.</source>
        <translation>Printing {form} needs a code: of a dossier, of a procedure or of a department. Nothing was printed; add the code and run again.</translation>
    </message>
    <message>
        <source>Chưa có mã PIN. Thêm --pin-file TỆP, hoặc --pin-file - để đọc từ stdin, rồi chạy lại.</source>
        <translation>No PIN. Add --pin-file FILE, or --pin-file - to read it from stdin, and run again.</translation>
    </message>
    <message>
        <source>Chưa có kho hồ sơ ở thư mục này. Thiết lập quầy trước bằng lệnh setup.</source>
        <translation>This folder has no store of dossiers. Set the counter up first with the setup command.</translation>
    </message>
    <message>
        <source>Không có thư mục đã nêu. Tạo thư mục đó hoặc chọn nơi khác rồi chạy lại.</source>
        <translation>There is no such folder. Make it or choose another place and run again.</translation>
    </message>
    <message>
        <source>Máy này chưa có chương trình {name} để so sánh nên chưa đo. Chạy ./run bench để tự cài rồi đo lại.</source>
        <translation>This machine has no {name} to compare with, so nothing was measured. Run ./run bench, which installs it, and measure again.</translation>
    </message>
    <message>
        <source>Bản cài đặt này không có phần đo. Chạy «./run bench» trong thư mục mã nguồn của chương trình.</source>
        <translation>This installation has no benchmarks. Run ./run bench in the folder of the program&apos;s source.</translation>
    </message>
    <message>
        <source>Không có phép đo «{name}». Hãy chọn trong: {known}.</source>
        <translation>There is no benchmark “{name}”. Choose one of: {known}.</translation>
    </message>
    <message>
        <source>Giờ giả định chỉ dùng trong chế độ thực hành. Bỏ tùy chọn đó rồi chạy lại.</source>
        <translation>An assumed time is only for practice. Remove that option and run again.</translation>
    </message>
    <message>
        <source>Nơi ghi kết quả không phải thư mục. Chọn một thư mục rồi chạy lại.</source>
        <translation>The place for the results is not a folder. Choose a folder and run again.</translation>
    </message>
    <message>
        <source>Không đọc được tệp mã PIN. Kiểm tra đường dẫn và quyền của tệp.</source>
        <translation>The PIN file cannot be read. Check its path and rights.</translation>
    </message>
    <message>
        <source>Trường hợp (--case) chỉ có nghĩa với một thủ tục. Thêm --procedure hoặc bỏ --case rồi chạy lại.</source>
        <translation>A case (--case) means something only with a procedure. Add --procedure or leave out --case, and run again.</translation>
    </message>
    <message>
        <source>Giờ chốt «{text}» không phải một giờ trong ngày. Viết như 15:00 rồi chạy lại.</source>
        <translation>The cut-off time “{text}” is no time of day. Write it as 15:00 and run again.</translation>
    </message>
    <message>
        <source>Số ngày của thời hạn phải từ 0 đến {most}. Sửa --days rồi chạy lại.</source>
        <translation>The number of days must be from 0 to {most}. Correct --days and run again.</translation>
    </message>
    <message>
        <source>Cần mã thủ tục hoặc số ngày. Nêu một trong hai rồi chạy lại.</source>
        <translation>A procedure code or a number of days is needed. Give one of them and run again.</translation>
    </message>
    <message>
        <source>Cần chỉ ra tệp dữ liệu của cổng tỉnh. Thêm --db rồi chạy lại.</source>
        <translation>The data file of the provincial gateway must be named. Add --db and run again.</translation>
    </message>
    <message>
        <source>Dòng này ghi khóa «{key}» hai lần, không rõ giá trị nào đúng. Bỏ một chỗ rồi nhập lại; dòng này chưa được ghi.</source>
        <translation>This line has the key “{key}” twice, so it is not clear which value is right. Remove one and import again; this line was not recorded.</translation>
    </message>
    <message>
        <source>Trường {field} của hồ sơ không đúng, hồ sơ này chưa được ghi. Sửa trường đó trong tệp rồi nhập lại; các dòng khác không bị ảnh hưởng.</source>
        <translation>The dossier&apos;s field {field} is not right; this dossier was not recorded. Correct the field in the file and import again; other lines are not affected.</translation>
    </message>
    <message>
        <source>{field} của hồ sơ nằm ở ngày chưa đến, hồ sơ này chưa được ghi. Sửa ngày trong tệp hoặc chỉnh đồng hồ máy rồi nhập lại; các dòng khác không bị ảnh hưởng.</source>
        <translation>The dossier&apos;s {field} is a day that has not come yet; this dossier was not recorded. Correct the day in the file or set this machine&apos;s clock and import again; other lines are not affected.</translation>
    </message>
    <message>
        <source>Dòng này không phải JSON. Sửa dòng đó rồi nhập lại; các dòng khác vẫn được nhập.</source>
        <translation>This line is not JSON. Correct it and import again; the other lines are imported all the same.</translation>
    </message>
    <message>
        <source>Dòng này không phải một hồ sơ. Sửa dòng đó rồi nhập lại; các dòng khác vẫn được nhập.</source>
        <translation>This line is not a dossier. Correct it and import again; the other lines are imported all the same.</translation>
    </message>
    <message>
        <source>Hồ sơ này do quầy tiếp nhận nên không bị ghi đè. Bỏ dòng đó; hồ sơ ở đây vẫn còn nguyên.</source>
        <translation>This dossier was received at the counter, so it is not overwritten. Drop that line; the dossier here is intact.</translation>
    </message>
    <message>
        <source>Người chỉ xem không được nhập hồ sơ. Mời người làm việc tại quầy nhập; chưa có hồ sơ nào được ghi.</source>
        <translation>A read-only person cannot import dossiers. Let an employee of the counter do it; no dossier was recorded.</translation>
    </message>
    <message>
        <source>Số hồ sơ thực hành phải từ 1 trở lên. Sửa số rồi chạy lại.</source>
        <translation>There must be at least 1 practice dossier. Correct the number and run again.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh thực hành không cho vào. Tạo lại thư mục thực hành.</source>
        <translation>The practice province refuses the login. Make a new practice folder.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh thực hành không chạy. Mở lại chế độ thực hành.</source>
        <translation>The practice province is not running. Open practice again.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh thực hành chưa chuyển bước hồ sơ nào. Chạy lại ngày thực hành.</source>
        <translation>The practice province has moved no dossier. Run the practice day again.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh thực hành chưa trả lời. Chạy lại; nếu lặp lại thì dùng thư mục thực hành mới.</source>
        <translation>The practice province has not answered. Run again; if it happens again, use a new practice folder.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh thực hành chưa cấp số. Chạy lại; nếu lặp lại thì dùng thư mục thực hành mới.</source>
        <translation>The practice province has given no numbers. Run again; if it happens again, use a new practice folder.</translation>
    </message>
    <message>
        <source>Chưa ngắt được mạng của hệ thống tỉnh thực hành. Chạy lại ngày thực hành.</source>
        <translation>The network of the practice province could not be cut. Run the practice day again.</translation>
    </message>
    <message>
        <source>Còn hồ sơ thực hành chưa gửi được. Chạy lại; hồ sơ vẫn nằm trong hàng chờ.</source>
        <translation>Practice dossiers are left unsent. Run again; they are still in the queue.</translation>
    </message>
    <message>
        <source>Việc này chỉ có trong chế độ thực hành. Mở chương trình với --practice.</source>
        <translation>This is only for practice. Open the program with --practice.</translation>
    </message>
    <message>
        <source>Không thấy tệp «{file}» được nêu. Kiểm tra đường dẫn rồi chạy lại; dòng này chưa được tiếp nhận.</source>
        <translation>The file “{file}” was not found. Check the path and run again; this line was not received.</translation>
    </message>
    <message>
        <source>Hồ sơ nêu ở «reuse_of» không có tệp của giấy tờ này, hoặc của chủ hồ sơ khác. Kiểm tra mã hồ sơ và tên giấy tờ, hoặc quét lại.</source>
        <translation>The dossier named in “reuse_of” has no file of this paper, or has another owner. Check the dossier code and the paper&apos;s name, or scan again.</translation>
    </message>
    <message>
        <source>Dòng này có khóa lạ «{key}». Sửa tên khóa rồi chạy lại; dòng này chưa được tiếp nhận.</source>
        <translation>This line has an unknown key “{key}”. Correct the key and run again; this line was not received.</translation>
    </message>
    <message>
        <source>Báo cáo dạng {format} cần một tệp để ghi vào. Thêm --out TỆP rồi chạy lại.</source>
        <translation>A report as {format} needs a file to write to. Add --out FILE and run again.</translation>
    </message>
    <message>
        <source>Khoảng ngày bị ngược. Viết ngày đầu trước ngày cuối rồi chạy lại.</source>
        <translation>The days are the wrong way round. Write the first day before the last and run again.</translation>
    </message>
    <message>
        <source>Không có báo cáo tên «{name}». Xem danh sách bằng lệnh report --help; chưa có gì bị thay đổi.</source>
        <translation>There is no report called “{name}”. See the list with report --help; nothing was changed.</translation>
    </message>
    <message>
        <source>Có dải số number_block nhưng numbering không phải «block» nên dải đó không được dùng. Ghi numbering = &quot;block&quot;, hoặc bỏ number_block, rồi mở lại.</source>
        <translation>There is a number_block but numbering is not “block”, so the range would not be used. Write numbering = &quot;block&quot;, or take number_block out, and open again.</translation>
    </message>
    <message>
        <source>Giá trị của «{key}» trong cấu hình không hợp lệ. Sửa settings.toml rồi mở lại.</source>
        <translation>The value of “{key}” in the settings is not valid. Correct settings.toml and open again.</translation>
    </message>
    <message>
        <source>Tệp cấu hình «{file}» không đọc được. Sửa tệp rồi mở lại.</source>
        <translation>The settings file “{file}” cannot be read. Correct it and open again.</translation>
    </message>
    <message>
        <source>Giờ làm việc trong cấu hình không hợp lệ. Viết như 07:00-11:30, 13:30-17:00.</source>
        <translation>The office hours in the settings are not valid. Write them as 07:00-11:30, 13:30-17:00.</translation>
    </message>
    <message>
        <source>Cấu hình có khóa lạ «{key}». Xóa hoặc sửa tên khóa rồi mở lại.</source>
        <translation>The settings have an unknown key “{key}”. Delete or rename it and open again.</translation>
    </message>
    <message>
        <source>Người mới cần mã PIN riêng. Ghi mã vào một tệp, thêm --new-pin-file rồi chạy lại.</source>
        <translation>A new person needs a PIN of their own. Write it to a file, add --new-pin-file and run again.</translation>
    </message>
    <message>
        <source>Lần thiết lập đầu tiên cần tên người làm việc. Thêm --employee rồi chạy lại.</source>
        <translation>The first setup needs the name of an employee. Add --employee and run again.</translation>
    </message>
    <message>
        <source>Chỉ người phụ trách hoặc người quản trị được thêm người. Mời người đó chạy lại lệnh bằng mã PIN của mình; chưa có ai được thêm, cấu hình chưa thay đổi.</source>
        <translation>Only a supervisor or an administrator can add people. Let them run the command again with their own PIN; nobody was added and the settings are unchanged.</translation>
    </message>
    <message>
        <source>Chưa nói tìm đơn vị nào. Gõ vài chữ trong tên, không cần dấu, rồi chạy lại.</source>
        <translation>No unit was named. Type a few letters of its name, marks not needed, and run again.</translation>
    </message>
    <message>
        <source>Không đọc được bảng đơn vị hành chính đi kèm chương trình. Cài lại chương trình; hồ sơ không bị ảnh hưởng.</source>
        <translation>The program&apos;s table of administrative units cannot be read. Install the program again; dossiers are not affected.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh không cho quầy này vào; hồ sơ vẫn chờ gửi. Kiểm tra [province] username và mật khẩu (kho khóa của hệ điều hành, hoặc biến QUAY_PROVINCE_PASSWORD) rồi chạy lại; nếu vẫn đúng, hỏi tỉnh về tài khoản.</source>
        <translation>The province does not let this counter in; the dossiers still wait to be sent. Check [province] username and the password (the system&apos;s key store, or the variable QUAY_PROVINCE_PASSWORD) and run it again; if both are right, ask the province about the account.</translation>
    </message>
    <message>
        <source>Mạng đang đòi đăng nhập nên chưa gửi được hết; hồ sơ vẫn chờ gửi. Đăng nhập mạng rồi chạy lại.</source>
        <translation>The network wants a login, so not everything was sent; the dossiers still wait. Log in to the network and run it again.</translation>
    </message>
    <message>
        <source>Không nối được với hệ thống tỉnh, hoặc tỉnh không trả lời rõ; hồ sơ vẫn chờ gửi. Kiểm tra mạng và [province] adapter_url rồi chạy lại.</source>
        <translation>The province cannot be reached, or gives no clear answer; the dossiers still wait to be sent. Check the network and [province] adapter_url and run it again.</translation>
    </message>
    <message>
        <source>Hệ thống tỉnh yêu cầu chờ trước khi gửi tiếp; hồ sơ vẫn chờ gửi. Chạy lại sau ít phút.</source>
        <translation>The province asks us to wait before we send more; the dossiers still wait. Run it again in a few minutes.</translation>
    </message>
    <message>
        <source>Cấu hình chưa nối với hệ thống của tỉnh nào. Đặt [province] adapter_url rồi chạy lại; hồ sơ vẫn chờ gửi.</source>
        <translation>The settings connect to no province&apos;s system. Set [province] adapter_url and run again; the dossiers still wait to be sent.</translation>
    </message>
    <message>
        <source>Chuỗi nhật ký bị đứt ở một dòng. Báo quản trị viên; nhật ký hiện tại được giữ nguyên làm bằng chứng.</source>
        <translation>The chain of the audit log is broken at a line. Tell the administrator; the log is kept as it is, as evidence.</translation>
    </message>
    <message>
        <source>Có trang dữ liệu bị hỏng trên ổ đĩa. Khôi phục bản sao lưu gần nhất (quay restore); tệp hỏng vẫn được giữ.</source>
        <translation>A page of the store is damaged on the disk. Restore the latest backup (quay restore); the damaged file is kept.</translation>
    </message>
    <message>
        <source>Có dòng dữ liệu trỏ đến hồ sơ không tồn tại. Báo quản trị viên và gửi kèm kết quả quay verify; dữ liệu vẫn nguyên.</source>
        <translation>A row points to a dossier that does not exist. Tell the administrator and send the output of quay verify; the data are intact.</translation>
    </message>
    <message>
        <source>Cấu trúc kho dữ liệu có lỗi. Khôi phục bản sao lưu gần nhất (quay restore); tệp hiện tại vẫn được giữ.</source>
        <translation>The structure of the data store is faulty. Restore the latest backup (quay restore); the present file is kept.</translation>
    </message>
    <message>
        <source>Thư mục này không phải bản sao lưu của quầy. Chọn thư mục khác; chưa có gì bị thay đổi.</source>
        <translation>This folder is not a backup of the counter. Choose another one; nothing was changed.</translation>
    </message>
    <message>
        <source>Sau khi khôi phục, hồ sơ này chỉ có số tạm; có thể đã được cấp số chính thức trước đó. Tra trên hệ thống tỉnh trước khi gửi; chưa gửi lại gì.</source>
        <translation>After the restore this dossier has only a provisional number; it may have had an official one. Look it up in the province&apos;s system before sending; nothing was sent again.</translation>
    </message>
    <message>
        <source>Tệp quét của một hồ sơ bị hỏng. Quét lại hoặc khôi phục bản sao lưu.</source>
        <translation>A dossier&apos;s scanned file is damaged. Scan again or restore the backup.</translation>
    </message>
    <message>
        <source>Thiếu tệp quét của một hồ sơ. Quét lại hoặc khôi phục bản sao lưu.</source>
        <translation>A dossier&apos;s scanned file is missing. Scan again or restore the backup.</translation>
    </message>
    <message>
        <source>Tệp quét của một hồ sơ không còn đúng nội dung đã lưu. Đối chiếu giấy tờ rồi quét lại.</source>
        <translation>A dossier&apos;s scanned file is no longer what was saved. Compare with the paper and scan again.</translation>
    </message>
    <message>
        <source>Kho dữ liệu đang bận nên bước này chưa được lưu. Chờ vài giây rồi làm lại; chưa có gì bị mất.</source>
        <translation>The data store is busy, so this step was not saved. Wait a few seconds and do it again; nothing is lost.</translation>
    </message>
    <message>
        <source>Kho dữ liệu bị hỏng, Quầy không đọc tiếp để khỏi làm hỏng thêm. Gọi quản trị viên khôi phục bản sao lưu gần nhất (quay restore); tệp hỏng vẫn được giữ.</source>
        <translation>The data store is damaged; Quầy stops reading so as not to damage it further. Let the administrator restore the latest backup (quay restore); the damaged file is kept.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa lưu được bước này. Giải phóng ổ đĩa rồi làm lại; những gì đã lưu trước đó vẫn còn.</source>
        <translation>The disk is full, so this step was not saved. Free some space and do it again; what was saved before is still there.</translation>
    </message>
    <message>
        <source>Tệp quét này đã bị hỏng trên ổ đĩa. Quét lại giấy tờ hoặc khôi phục bản sao lưu (quay restore); các tệp khác không bị ảnh hưởng.</source>
        <translation>This scanned file is damaged on the disk. Scan the paper again or restore the backup (quay restore); other files are not affected.</translation>
    </message>
    <message>
        <source>Không thấy tệp quét này trong kho. Quét lại giấy tờ hoặc khôi phục bản sao lưu (quay restore); các tệp khác không bị ảnh hưởng.</source>
        <translation>This scanned file is not in the store. Scan the paper again or restore the backup (quay restore); other files are not affected.</translation>
    </message>
    <message>
        <source>Tệp quay.db trong thư mục dữ liệu không phải kho của Quầy. Chọn đúng thư mục dữ liệu hoặc chuyển tệp đó đi nơi khác; tệp chưa bị sửa.</source>
        <translation>quay.db in the data folder is not a store of Quầy. Choose the right data folder or move that file away; the file was not touched.</translation>
    </message>
    <message>
        <source>Kho dữ liệu của quầy đang được một cửa sổ Quầy khác dùng. Đóng cửa sổ kia rồi mở lại; chưa có gì bị thay đổi.</source>
        <translation>Another window of Quầy uses this counter&apos;s data store. Close it and open again; nothing was changed.</translation>
    </message>
    <message>
        <source>Kho hồ sơ đang khóa. Đăng nhập bằng mã PIN.</source>
        <translation>The store of dossiers is locked. Log in with the PIN.</translation>
    </message>
    <message>
        <source>Có tệp quét nhưng không thấy kho dữ liệu quay.db. Khôi phục bản sao lưu (quay restore) hoặc đưa tệp quay.db về chỗ cũ; các tệp quét vẫn còn.</source>
        <translation>There are scanned files but the data store quay.db is missing. Restore the backup (quay restore) or put quay.db back in its place; the scanned files are still there.</translation>
    </message>
    <message>
        <source>Kho dữ liệu được tạo bởi phiên bản Quầy mới hơn (bản {revision}). Cập nhật chương trình rồi mở lại; dữ liệu vẫn nguyên.</source>
        <translation>The data store was made by a newer version of Quầy (revision {revision}). Update the program and open again; the data are intact.</translation>
    </message>
    <message>
        <source>Thư mục này không có bản sao lưu của Quầy. Chọn thư mục có tên quay-NĂMTHÁNGNGÀY-GIỜ; kho hiện tại chưa bị thay đổi.</source>
        <translation>This folder has no backup of Quầy. Choose a folder called quay-YEARMONTHDAY-TIME; the present store was not changed.</translation>
    </message>
    <message>
        <source>Thư viện mã hóa SQLCipher trên máy không hoạt động nên Quầy không ghi gì. Chạy lại ./run để cài lại môi trường; dữ liệu vẫn nguyên.</source>
        <translation>The SQLCipher library on this machine does not work, so Quầy writes nothing. Run ./run again to restore the environment; the data are intact.</translation>
    </message>
    <message>
        <source>Tệp quay.db trong thư mục dữ liệu không được mã hóa nên Quầy không mở. Chuyển tệp đó đi nơi khác hoặc khôi phục bản sao lưu (quay restore); tệp chưa bị sửa.</source>
        <translation>quay.db in the data folder is not encrypted, so Quầy does not open it. Move that file away or restore the backup (quay restore); the file was not touched.</translation>
    </message>
    <message>
        <source>Không ghi được vào ổ đĩa ({detail}) nên bước này chưa được lưu. Kiểm tra ổ đĩa và quyền ghi rồi làm lại; những gì đã lưu trước đó vẫn còn.</source>
        <translation>The disk could not be written ({detail}), so this step was not saved. Check the disk and the right to write, then do it again; what was saved before is still there.</translation>
    </message>
    <message>
        <source>Khóa này không mở được kho dữ liệu của quầy. Kiểm tra đúng thư mục dữ liệu và đúng máy, rồi thử lại; dữ liệu vẫn nguyên.</source>
        <translation>This key does not open the counter&apos;s data store. Check that data folder and machine are the right ones, then try again; the data are intact.</translation>
    </message>
    <message>
        <source>Chữ trên trang bị nhòe; lau kính máy quét, vuốt phẳng tờ giấy rồi quét lại.</source>
        <translation>The print on the page is blurred; wipe the scanner&apos;s glass, flatten the sheet and scan it again.</translation>
    </message>
    <message>
        <source>Trang quá tối, khó đọc; tăng độ sáng của máy quét hoặc thêm ánh sáng rồi quét lại.</source>
        <translation>The page is too dark to read well; raise the scanner&apos;s brightness or the light and scan it again.</translation>
    </message>
    <message>
        <source>Có bóng đổ lên trang; ép sát tờ giấy xuống kính và đậy nắp rồi quét lại.</source>
        <translation>A shadow lies on the page; press the sheet flat on the glass, close the lid and scan it again.</translation>
    </message>
    <message>
        <source>Một góc trang bị gập hoặc rách; mở góc giấy ra, xem có mất chữ không, rồi quét lại.</source>
        <translation>A corner of the page is folded or torn; open it, see whether text is missing, and scan it again.</translation>
    </message>
    <message>
        <source>Chữ ở mép trang bị cắt mất; đặt giấy sát thanh chặn của khay rồi quét lại.</source>
        <translation>Text at the edge of the page is cut off; lay the paper against the guide and scan it again.</translation>
    </message>
    <message>
        <source>Có ngón tay che mép trang; đặt tờ giấy nằm yên rồi quét lại.</source>
        <translation>A finger covers the edge of the page; let the sheet lie still and scan it again.</translation>
    </message>
    <message>
        <source>Trang dài hoặc ngắn khác cỡ giấy; xem máy có kéo hai tờ một lúc không, nếu có thì tách giấy rồi quét lại.</source>
        <translation>The page is longer or shorter than its paper; see whether two sheets were drawn in, and if so part them and scan again.</translation>
    </message>
    <message>
        <source>Trang còn nghiêng sau khi nắn; chỉnh hai thanh chặn cho thẳng rồi quét lại.</source>
        <translation>The page is still askew after straightening; set both guides straight and scan it again.</translation>
    </message>
    <message>
        <source>Tệp này không phải PDF ký được; tệp vẫn còn nguyên. Số hóa lại giấy tờ rồi ký.</source>
        <translation>This file is no PDF that can be signed; it is whole. Digitise the paper again, then sign.</translation>
    </message>
    <message>
        <source>Phần mềm của thiết bị ký dừng đột ngột; các tệp đã ký vẫn được giữ. Rút thiết bị, cắm lại rồi ký tiếp.</source>
        <translation>The token&apos;s software stopped suddenly; files signed so far are kept. Pull the token out, put it in again and go on.</translation>
    </message>
    <message>
        <source>Không thấy phần mềm của thiết bị ký trên máy này; chưa tệp nào thay đổi. Báo quản trị cài lại hoặc sửa mục [signing].</source>
        <translation>The token&apos;s software is not on this machine; no file was changed. Ask the administrator to install it or to mend [signing].</translation>
    </message>
    <message>
        <source>Chứng thư số đã hết hạn hoặc chưa có hiệu lực; chưa tệp nào thay đổi. Xem lại ngày giờ của máy, hoặc gia hạn chứng thư.</source>
        <translation>The certificate has expired or is not valid yet; no file was changed. Look at the machine&apos;s date, or renew the certificate.</translation>
    </message>
    <message>
        <source>Thiết bị ký không ký được; các tệp vẫn còn nguyên và vẫn chờ ký. Rút thiết bị, cắm lại rồi thử lại.</source>
        <translation>The token could not sign; the files are whole and still wait. Pull it out, put it in again and try again.</translation>
    </message>
    <message>
        <source>Thiết bị ký không có khóa đã khai báo; chưa tệp nào thay đổi. Cắm đúng thiết bị, hoặc báo quản trị sửa mục [signing].</source>
        <translation>The token has not the key of the settings; no file was changed. Put in the right token, or ask the administrator to mend [signing].</translation>
    </message>
    <message>
        <source>Không đọc được ảnh con dấu; chưa tệp nào thay đổi. Báo quản trị kiểm tra tệp PNG trong mục [signing].</source>
        <translation>The picture of the seal cannot be read; no file was changed. Ask the administrator to look at the PNG of [signing].</translation>
    </message>
    <message>
        <source>Chưa khai báo dịch vụ cấp dấu thời gian. Báo quản trị điền timestamp_url trong mục [signing].</source>
        <translation>No time-stamp service is set. Ask the administrator to fill in timestamp_url of [signing].</translation>
    </message>
    <message>
        <source>Không thấy thiết bị ký; các tệp vẫn chờ ký. Cắm thiết bị rồi ký lại.</source>
        <translation>There is no token; the files still wait. Put it in and sign again.</translation>
    </message>
    <message>
        <source>Quầy này không ký số tệp đã quét. Ghi required = true trong mục [signing] nếu cần ký.</source>
        <translation>This counter does not sign scanned files. Write required = true into [signing] if it should.</translation>
    </message>
    <message>
        <source>Mã PIN của thiết bị ký sai hai lần nên không thử nữa để thiết bị không bị khóa. Tìm đúng mã PIN, đóng chương trình, mở lại rồi ký.</source>
        <translation>The token&apos;s PIN was wrong twice, so it is not tried again lest the token lock itself. Find the right PIN, close the program, open it again and sign.</translation>
    </message>
    <message>
        <source>Thiết bị ký không trả lời; các tệp đã ký vẫn được giữ. Rút thiết bị, cắm lại rồi ký tiếp.</source>
        <translation>The token does not answer; files signed so far are kept. Pull it out, put it in again and go on.</translation>
    </message>
    <message>
        <source>Còn tệp chưa đọc xong chữ nên chưa ký được; tệp vẫn còn nguyên. Chạy lại sau ít phút.</source>
        <translation>Some files are not read yet, so they cannot be signed; they are kept as they are. Run it again in a few minutes.</translation>
    </message>
    <message>
        <source>Còn {count} tệp chờ ký nên chưa được gửi; tệp vẫn còn nguyên. Ký số (quay sign) rồi gửi lại.</source>
        <translation>{count} files still wait for their signature, so they were not sent; they are kept as they are. Sign them (quay sign) and send again.</translation>
    </message>
    <message>
        <source>Mã PIN của thiết bị ký chưa đúng; chưa tệp nào thay đổi. Còn được thử một lần nữa.</source>
        <translation>The token&apos;s PIN is wrong; no file was changed. It may be tried once more.</translation>
    </message>
    <message>
        <source>Camera không cho hình: chương trình khác đang dùng, hoặc chưa được phép dùng. Đóng chương trình kia rồi thử lại, hoặc đọc thẻ bằng máy quét (F5).</source>
        <translation>The camera gives no picture: another program is using it, or it is not allowed. Close that program and try again, or read the card on the scanner (F5).</translation>
    </message>
    <message>
        <source>Mất hình từ camera, có thể do lỏng dây. Cắm lại rồi mở camera lần nữa; những gì đã gõ vẫn còn.</source>
        <translation>The camera&apos;s picture was lost, perhaps by a loose cable. Plug it in again and open the camera once more; what was typed is still there.</translation>
    </message>
    <message>
        <source>Không thấy camera nào ở máy này. Cắm camera rồi thử lại, hoặc đọc thẻ bằng máy quét (F5).</source>
        <translation>No camera was found on this machine. Plug one in and try again, or read the card on the scanner (F5).</translation>
    </message>
    <message>
        <source>Hai phút chưa đọc được thẻ nào nên camera đã tắt. Lau thẻ rồi mở lại camera, đặt thẻ lên máy quét (F5) hoặc gõ tay.</source>
        <translation>No card was read for two minutes, so the camera was switched off. Wipe the card and open the camera again, lay the card on the scanner (F5), or type.</translation>
    </message>
    <message>
        <source>Phần đọc camera dừng đột ngột. Mở camera lần nữa; những gì đã gõ vẫn còn.</source>
        <translation>The camera&apos;s process stopped suddenly. Open the camera once more; what was typed is still there.</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Xem hướng dẫn</source>
        <translation>View guidance</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Trực tuyến, nộp giúp</source>
        <translation>Online, filed for the citizen</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Địa chỉ nhận kết quả qua bưu chính</source>
        <translation>Postal address for the result</translation>
    </message>
    <message>
        <source>Số bộ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Cách nộp</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Result returned</translation>
    </message>
</context>
<context>
    <name>ProcedurePicker</name>
    <message>
        <source>Gõ vài chữ trong tên hoặc mã thủ tục, không cần dấu</source>
        <translation>Type a few letters of the procedure&apos;s name or code, marks not needed</translation>
    </message>
    <message>
        <source>Thủ tục tìm được</source>
        <translation>Procedures found</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>How it is counted</translation>
    </message>
    <message>
        <source>Chọn thủ tục để tính ngày hẹn trả.</source>
        <translation>Choose a procedure to compute the due date.</translation>
    </message>
    <message>
        <source>Không quy định</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>Trường hợp này không có thời hạn; báo người nộp khi có kết quả.</source>
        <translation>This case has no time limit; tell the filer when the result is here.</translation>
    </message>
    <message>
        <source>Trước {clock} · {time}</source>
        <translation>By {clock} · {time}</translation>
    </message>
    <message>
        <source>, trừ nghỉ {days} ({names})</source>
        <translation>, without days off {days} ({names})</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Quầy một cửa</source>
        <translation>One-stop counter</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Lý do có sẵn</source>
        <translation>Ready reasons</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi thêm: đã trao đổi gì</source>
        <translation>Add what was discussed</translation>
    </message>
    <message>
        <source>Lý do, ghi đủ để người đọc hiểu</source>
        <translation>Reason, complete enough for the reader to understand</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>In giấy chung cho {n} hồ sơ</source>
        <translation>Print one receipt for {n} dossiers</translation>
    </message>
    <message>
        <source>Mã hồ sơ {code}</source>
        <translation>Dossier code {code}</translation>
    </message>
    <message>
        <source>SỐ TẠM</source>
        <translation>PROVISIONAL NUMBER</translation>
    </message>
    <message>
        <source>Tiếp nhận lúc {at}</source>
        <translation>Received at {at}</translation>
    </message>
    <message>
        <source>Không quy định</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>Trước {clock} · {time}</source>
        <translation>By {clock} · {time}</translation>
    </message>
    <message>
        <source>Báo người nộp khi có kết quả.</source>
        <translation>Tell the filer when the result is here.</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Chưa in</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>Chưa chọn máy in · lưu PDF</source>
        <translation>No printer chosen · save the PDF</translation>
    </message>
    <message>
        <source>Đã in lại lần {n}</source>
        <translation>Printed again, copy {n}</translation>
    </message>
    <message>
        <source>Đã gửi máy in</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Số tạm của quầy: mã chính thức được cấp khi nối lại với tỉnh. Dặn người nộp giữ giấy hẹn này.</source>
        <translation>The counter&apos;s provisional number: the official code comes when the province is reached again. Tell the filer to keep this receipt.</translation>
    </message>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Lưu PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Số hóa thêm</source>
        <translation>Digitise more</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next citizen</translation>
    </message>
    <message>
        <source>Thêm hồ sơ</source>
        <translation>Another dossier</translation>
    </message>
    <message>
        <source>Hồ sơ nữa cho người này: giữ chủ hồ sơ và người nộp</source>
        <translation>Another dossier for this person: keep owner and filer</translation>
    </message>
    <message>
        <source>Chủ hồ sơ khác</source>
        <translation>Another owner</translation>
    </message>
    <message>
        <source>Cùng thủ tục cho chủ hồ sơ khác, cùng người nộp</source>
        <translation>Same procedure for another owner, same filer</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Tiếp nhận hồ sơ</source>
        <translation>Receive a dossier</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Tiếp nhận và in giấy hẹn</source>
        <translation>Receive and print receipt</translation>
    </message>
    <message>
        <source>Lưu nháp</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>Đã nộp thủ tục này {day}: {code}, {state}</source>
        <translation>This procedure was filed on {day}: {code}, {state}</translation>
    </message>
    <message>
        <source>Bước 1/3 · Thủ tục</source>
        <translation>Step 1/3 · Procedure</translation>
    </message>
    <message>
        <source>Bước 2/3 · Chủ hồ sơ và thành phần</source>
        <translation>Step 2/3 · Owner and papers</translation>
    </message>
    <message>
        <source>Bước 3/3 · Tiếp nhận và in</source>
        <translation>Step 3/3 · Receive and print</translation>
    </message>
    <message>
        <source>Đang đọc thẻ…</source>
        <translation>Reading the card…</translation>
    </message>
    <message>
        <source>Đọc thẻ</source>
        <translation>Read card</translation>
    </message>
    <message>
        <source>Ảnh…</source>
        <translation>Picture…</translation>
    </message>
    <message>
        <source>Ảnh hoặc tệp PDF của thẻ căn cước</source>
        <translation>A picture or PDF of the citizen card</translation>
    </message>
    <message>
        <source>Đọc thẻ căn cước trên máy quét</source>
        <translation>Read the citizen card on the scanner</translation>
    </message>
    <message>
        <source>Đọc thẻ căn cước trước camera (Shift+F5)</source>
        <translation>Read the citizen card before the camera (Shift+F5)</translation>
    </message>
    <message>
        <source>Đang tiếp nhận…</source>
        <translation>Receiving…</translation>
    </message>
    <message>
        <source>Lấy từ hồ sơ trước</source>
        <translation>From earlier dossier</translation>
    </message>
    <message>
        <source>Để lại</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Giữ nháp và mở phiếu trống</source>
        <translation>Keep the draft and open a blank form</translation>
    </message>
    <message>
        <source>Người nộp khác  Ctrl+B</source>
        <translation>Another filer  Ctrl+B</translation>
    </message>
    <message>
        <source>Người nộp không phải chủ hồ sơ</source>
        <translation>The filer is not the owner</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Ảnh thẻ căn cước</source>
        <translation>Picture of a citizen card</translation>
    </message>
    <message>
        <source>Ảnh (*.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>Images (*.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Báo cáo, danh sách</source>
        <translation>Reports, lists</translation>
    </message>
    <message>
        <source>Báo cáo và danh sách</source>
        <translation>Reports and lists</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Chọn báo cáo hoặc danh sách ở bên phải</source>
        <translation>Choose a report or a list on the right</translation>
    </message>
    <message>
        <source>Bản in hiện ở đây; chưa in gì cho đến khi bấm F9.</source>
        <translation>The print is shown here; nothing is printed until you press F9.</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Lưu bảng tính…</source>
        <translation>Save spreadsheet…</translation>
    </message>
    <message>
        <source>Đang lập…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>Đã gửi tới máy in</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>Đã lưu bảng tính</source>
        <translation>Spreadsheet saved</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Ngày không có thật, hoặc ngày đầu ở sau ngày cuối. Gõ lại.</source>
        <translation>There is no such day, or the first day is after the last. Type it again.</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Lưu bảng tính</source>
        <translation>Save spreadsheet</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Sổ hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Thời gian, cơ quan</source>
        <translation>Period, department</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Biểu 06a</source>
        <translation>Form 06a</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Register of dossiers</translation>
    </message>
    <message>
        <source>Chỉ tiêu số hóa</source>
        <translation>Indicators of digitising</translation>
    </message>
    <message>
        <source>Chỉ tiêu Quyết định 766</source>
        <translation>Indicators of Decision 766</translation>
    </message>
    <message>
        <source>Thu phí, lệ phí</source>
        <translation>Fees taken</translation>
    </message>
    <message>
        <source>Trả qua bưu chính</source>
        <translation>Returned by post</translation>
    </message>
    <message>
        <source>Khối lượng công việc</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Hồ sơ quá hạn</source>
        <translation>Late dossiers</translation>
    </message>
    <message>
        <source>Bàn giao hồ sơ cho cơ quan</source>
        <translation>Hand-over to a department</translation>
    </message>
    <message>
        <source>Kết quả nhận trong ngày</source>
        <translation>Results received on the day</translation>
    </message>
    <message>
        <source>Bản kê bưu gửi</source>
        <translation>Dispatch list for the post</translation>
    </message>
    <message>
        <source>Kết quả chưa có người nhận</source>
        <translation>Results not collected</translation>
    </message>
</context>
<context>
    <name>ReversalForm</name>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Số tiền hoàn (đồng)</source>
        <translation>Amount refunded (VND)</translation>
    </message>
    <message>
        <source>Số tài khoản</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>Tên chủ tài khoản</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <source>Ngân hàng</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Hoàn qua ngân hàng</source>
        <translation>Refund by bank</translation>
    </message>
    <message>
        <source>Ghi đủ các ô có dấu * rồi bấm F9.</source>
        <translation>Fill in everything marked *, then press F9.</translation>
    </message>
    <message>
        <source>Hoàn tiền</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Hủy khoản thu</source>
        <translation>Void payment</translation>
    </message>
    <message>
        <source>Hủy khoản thu {amount}</source>
        <translation>Void the payment of {amount}</translation>
    </message>
    <message>
        <source>Hoàn tiền của khoản thu {amount}</source>
        <translation>Refund the payment of {amount}</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Tự quét khi khay có giấy</source>
        <translation>Scan by itself when paper lies in the feeder</translation>
    </message>
    <message>
        <source>Quét tiếp</source>
        <translation>Scan more</translation>
    </message>
    <message>
        <source>Quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Đang đưa các trang vào hồ sơ…</source>
        <translation>Adding the pages to the dossier…</translation>
    </message>
    <message numerus="yes">
        <source>Đang dừng; {n} trang đã quét được giữ.</source>
        <translation>
            <numerusform>Stopping; {n} scanned page is kept.</numerusform>
            <numerusform>Stopping; {n} scanned pages are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đang quét… {n} trang</source>
        <translation>
            <numerusform>Scanning… {n} page</numerusform>
            <numerusform>Scanning… {n} pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang tìm máy quét…</source>
        <translation>Searching for scanners…</translation>
    </message>
    <message>
        <source>Không thấy máy quét. Bật máy, kiểm tra dây rồi bấm Tìm lại.</source>
        <translation>No scanner found. Switch it on, check the cable, then press Search again.</translation>
    </message>
    <message>
        <source>Đã nhận đủ {n} tờ của lượt này. Đặt lại từ tờ thứ {next}.</source>
        <translation>{n} sheets of this stack came whole. Lay it in again from sheet {next} on.</translation>
    </message>
    <message>
        <source>Chưa có máy quét</source>
        <translation>No scanner yet</translation>
    </message>
    <message>
        <source>A4 màu, 300 dpi, một mặt</source>
        <translation>A4 colour, 300 dpi, one side</translation>
    </message>
    <message>
        <source>A4 màu, 300 dpi, hai mặt</source>
        <translation>A4 colour, 300 dpi, two sides</translation>
    </message>
    <message>
        <source>A4 xám, 300 dpi, một mặt</source>
        <translation>A4 grey, 300 dpi, one side</translation>
    </message>
    <message>
        <source>A4 xám, 300 dpi, hai mặt</source>
        <translation>A4 grey, 300 dpi, both sides</translation>
    </message>
    <message>
        <source>A4 màu, 200 dpi, một mặt</source>
        <translation>A4 colour, 200 dpi, one side</translation>
    </message>
    <message>
        <source>A3 màu, 300 dpi, một mặt</source>
        <translation>A3 colour, 300 dpi, one side</translation>
    </message>
    <message>
        <source>A5 màu, 300 dpi, một mặt</source>
        <translation>A5 colour, 300 dpi, one side</translation>
    </message>
    <message>
        <source>A4 màu, mặt kính</source>
        <translation>A4 colour, flatbed</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Mở tệp…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kiểu quét</source>
        <translation>Scan as</translation>
    </message>
    <message>
        <source>Mở ảnh hoặc PDF</source>
        <translation>Open image or PDF</translation>
    </message>
    <message>
        <source>Ảnh và PDF (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)</source>
        <translation>Images and PDF (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
    <message>
        <source>Chờ ký số</source>
        <translation>Waiting to be signed</translation>
    </message>
    <message>
        <source>Mã PIN của thiết bị ký</source>
        <translation>PIN of the signing token</translation>
    </message>
    <message>
        <source>Ký tất cả</source>
        <translation>Sign all</translation>
    </message>
    <message numerus="yes">
        <source>{n} tệp của {dossiers} hồ sơ chờ ký; chưa tệp nào được gửi đi.</source>
        <translation>
            <numerusform>{n} file of {dossiers} dossiers waits to be signed; none has been sent.</numerusform>
            <numerusform>{n} files of {dossiers} dossiers wait to be signed; none has been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã ký {n} tệp.</source>
        <translation>
            <numerusform>{n} file signed.</numerusform>
            <numerusform>{n} files signed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang ký…</source>
        <translation>Signing…</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>Chữ ký số: {signer}</source>
        <translation>Signed by {signer}</translation>
    </message>
    <message>
        <source>CÓ SỬA ĐỔI sau khi ký</source>
        <translation>CHANGED after it was signed</translation>
    </message>
    <message>
        <source>KHÔNG HỢP LỆ: nội dung đã ký bị thay đổi hoặc hỏng</source>
        <translation>NOT VALID: what was signed was altered or damaged</translation>
    </message>
    <message>
        <source>KHÔNG RÕ NGUỒN chứng thư</source>
        <translation>certificate of UNKNOWN origin</translation>
    </message>
    <message>
        <source>chưa kiểm được người ký: quầy chưa có chứng thư gốc</source>
        <translation>who signed was not checked: the counter has no root certificate</translation>
    </message>
    <message>
        <source>chứng thư tin cậy</source>
        <translation>certificate trusted</translation>
    </message>
    <message>
        <source>có dấu thời gian</source>
        <translation>time-stamped</translation>
    </message>
    <message>
        <source>không rõ người ký</source>
        <translation>signer unknown</translation>
    </message>
    <message>
        <source>nội dung còn nguyên</source>
        <translation>contents unchanged</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>Cần xử lý</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Hồ sơ trực tuyến</source>
        <translation>Online dossiers</translation>
    </message>
    <message>
        <source>Số hóa</source>
        <translation>Digitise</translation>
    </message>
    <message>
        <source>Sổ quầy, báo cáo</source>
        <translation>Day book, reports</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Công dân yêu cầu rút hồ sơ</source>
        <translation>Withdrawn at the citizen&apos;s request</translation>
    </message>
    <message>
        <source>Dừng xử lý</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Không được tiếp nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Mới đăng ký</source>
        <translation>Newly registered</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung giấy tờ</source>
        <translation>Supplement asked</translation>
    </message>
    <message>
        <source>Yêu cầu thực hiện nghĩa vụ tài chính</source>
        <translation>Payment asked</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Được tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Nháp</source>
        <translation>Draft</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Đã lưu nháp {at}</source>
        <translation>Draft saved {at}</translation>
    </message>
    <message>
        <source>Có mạng</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Mất mạng từ {at}</source>
        <translation>Offline since {at}</translation>
    </message>
    <message>
        <source>Mạng cần đăng nhập từ {at}</source>
        <translation>Network asks for a login since {at}</translation>
    </message>
    <message>
        <source>Tỉnh không cho quầy này gửi, báo người quản trị</source>
        <translation>The province does not let this counter send; tell the administrator</translation>
    </message>
    <message>
        <source>Tỉnh yêu cầu tạm dừng gửi</source>
        <translation>The province asks to pause sending</translation>
    </message>
    <message>
        <source>Chưa nối với hệ thống của tỉnh</source>
        <translation>Not connected to the province&apos;s system</translation>
    </message>
    <message numerus="yes">
        <source>{n} hồ sơ chờ đồng bộ</source>
        <translation>
            <numerusform>{n} to send</numerusform>
            <numerusform>{n} to send</numerusform>
        </translation>
    </message>
    <message>
        <source>đã gửi hết</source>
        <translation>everything sent</translation>
    </message>
    <message>
        <source>{n} việc tỉnh từ chối (F11)</source>
        <translation>Rejected by province: {n} (F11)</translation>
    </message>
    <message>
        <source>Chưa rõ kết quả, đang kiểm tra</source>
        <translation>Outcome unknown</translation>
    </message>
    <message>
        <source>Đang tìm máy quét…</source>
        <translation>Searching for scanners…</translation>
    </message>
    <message>
        <source>Máy quét sẵn sàng</source>
        <translation>Scanner ready</translation>
    </message>
    <message>
        <source>Không thấy máy quét</source>
        <translation>No scanner found</translation>
    </message>
    <message>
        <source>Máy in sẵn sàng</source>
        <translation>Printer ready</translation>
    </message>
    <message>
        <source>Không có máy in: lưu PDF</source>
        <translation>No printer: save PDF</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Sau bước này: {state}</source>
        <translation>After this step: {state}</translation>
    </message>
    <message>
        <source>hẹn trả mới {due} (cũ: {old})</source>
        <translation>new due date {due} (old: {old})</translation>
    </message>
    <message>
        <source>hẹn trả {due}</source>
        <translation>due {due}</translation>
    </message>
    <message>
        <source>thời hạn tạm dừng (đang hẹn {due})</source>
        <translation>the clock stops (due {due} so far)</translation>
    </message>
    <message>
        <source>Đã ghi «{step}». Trạng thái: {state}</source>
        <translation>Recorded “{step}”. Status: {state}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Bước tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Không còn bước nào ở quầy cho hồ sơ này.</source>
        <translation>No step is left for this dossier at the counter.</translation>
    </message>
    <message>
        <source>cần người phụ trách</source>
        <translation>needs a supervisor</translation>
    </message>
</context>
<context>
    <name>StripCard</name>
    <message>
        <source>Trang đã quét</source>
        <translation>Scanned pages</translation>
    </message>
    <message>
        <source>Chưa có trang nào</source>
        <translation>No pages yet</translation>
    </message>
    <message>
        <source>Đặt giấy vào khay rồi bấm F4. Tờ tách trang chia các giấy tờ; trang trắng được để riêng, không bị xóa. Cũng có thể kéo thả ảnh, PDF vào đây.</source>
        <translation>Put papers in the tray and press F4. Separator sheets divide the papers; blank pages are set aside, never deleted. You can also drop images or PDF files here.</translation>
    </message>
    <message numerus="yes">
        <source>{n} trang vào hồ sơ</source>
        <translation>
            <numerusform>{n} page for the dossier</numerusform>
            <numerusform>{n} pages for the dossier</numerusform>
        </translation>
    </message>
    <message>
        <source> · {n} để riêng</source>
        <translation> · set aside: {n}</translation>
    </message>
    <message numerus="yes">
        <source> · {n} cần quét lại</source>
        <translation>
            <numerusform> · {n} to scan again</numerusform>
            <numerusform> · {n} to scan again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · {n} nên xem</source>
        <translation>
            <numerusform> · {n} to look at</numerusform>
            <numerusform> · {n} to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>Hồ sơ khác</source>
        <translation>Other dossier</translation>
    </message>
    <message>
        <source>Trang {n}: mang mã hồ sơ {code}</source>
        <translation>Page {n}: bears dossier code {code}</translation>
    </message>
    <message>
        <source>Trang {n}: {where}</source>
        <translation>Page {n}: {where}</translation>
    </message>
    <message>
        <source>Đang xem chữ ký…</source>
        <translation>Looking at its signatures…</translation>
    </message>
    <message>
        <source>Tệp đã ký số, giữ nguyên cả tệp.</source>
        <translation>A signed file: it is kept whole, as it came.</translation>
    </message>
    <message>
        <source>Tờ tách</source>
        <translation>Separator sheet</translation>
    </message>
    <message>
        <source>Trang trắng</source>
        <translation>Blank page</translation>
    </message>
    <message>
        <source>Để riêng</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Đã lưu</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Giấy tờ {n}</source>
        <translation>Paper {n}</translation>
    </message>
    <message>
        <source>Chuyển sang giấy tờ</source>
        <translation>Move to paper</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Xem trang</source>
        <translation>View page</translation>
    </message>
    <message>
        <source>Quét lại trang này</source>
        <translation>Scan this page again</translation>
    </message>
    <message>
        <source>Chèn trang</source>
        <translation>Insert pages</translation>
    </message>
    <message>
        <source>Xoay</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Trang cần xem</source>
        <translation>Next to look at</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Quét mã vạch, hoặc gõ mã hồ sơ, số CCCD, tên không dấu…   (Ctrl+K)</source>
        <translation>Scan a bar code, or type a dossier code, an ID number, a name…   (Ctrl+K)</translation>
    </message>
    <message>
        <source>Quét hoặc tìm</source>
        <translation>Scan or search</translation>
    </message>
    <message>
        <source>Đang phục vụ</source>
        <translation>Now serving</translation>
    </message>
    <message>
        <source>Gọi lượt tiếp</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Lượt {n}</source>
        <translation>Number {n}</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>Tiếp nhận</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for supplement</translation>
    </message>
    <message>
        <source>Nhận giấy tờ bổ sung</source>
        <translation>Receive supplementary papers</translation>
    </message>
    <message>
        <source>Không bổ sung</source>
        <translation>Not supplemented</translation>
    </message>
    <message>
        <source>Chuyển cơ quan xử lý</source>
        <translation>Forward to department</translation>
    </message>
    <message>
        <source>Lấy lại hồ sơ</source>
        <translation>Take the dossier back</translation>
    </message>
    <message>
        <source>Yêu cầu nộp tiền</source>
        <translation>Ask for payment</translation>
    </message>
    <message>
        <source>Đã nộp tiền</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Rút hồ sơ</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Ghi nhận dừng xử lý</source>
        <translation>Record a stop</translation>
    </message>
    <message>
        <source>Xử lý tiếp</source>
        <translation>Resume processing</translation>
    </message>
    <message>
        <source>Xin lỗi và hẹn lại</source>
        <translation>Apologise, new due date</translation>
    </message>
    <message>
        <source>Ghi nhận kết quả</source>
        <translation>Record the result</translation>
    </message>
    <message>
        <source>Trả lại kết quả để sửa</source>
        <translation>Send the result back for correction</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Thu phí, lệ phí</source>
        <translation>Take a fee</translation>
    </message>
    <message>
        <source>Hủy thu phí, lệ phí</source>
        <translation>Void a fee payment</translation>
    </message>
    <message>
        <source>Hoàn phí, lệ phí</source>
        <translation>Refund a fee</translation>
    </message>
    <message>
        <source>Khóa sổ tiền</source>
        <translation>Close the fee book</translation>
    </message>
    <message>
        <source>Ghi số biên lai đã dùng trên giấy</source>
        <translation>Record receipt numbers used on paper</translation>
    </message>
    <message>
        <source>Số hóa giấy tờ</source>
        <translation>Digitise papers</translation>
    </message>
    <message>
        <source>Ký số bản điện tử</source>
        <translation>Sign the electronic copy</translation>
    </message>
    <message>
        <source>In giấy</source>
        <translation>Print a paper</translation>
    </message>
    <message>
        <source>Sửa thông tin</source>
        <translation>Correct details</translation>
    </message>
    <message>
        <source>Ghi cuộc gọi</source>
        <translation>Record a call</translation>
    </message>
    <message>
        <source>Xếp chỗ để kết quả</source>
        <translation>Shelve the result</translation>
    </message>
    <message>
        <source>Ghi số hiệu bưu gửi</source>
        <translation>Record postal item number</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>{reasons} – quét lại trang này (Ctrl+R).</source>
        <translation>{reasons} – scan this page again (Ctrl+R).</translation>
    </message>
    <message>
        <source>{reasons} – nên xem lại (Space).</source>
        <translation>{reasons} – worth a look (Space).</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
</context>
<context>
    <name>Workroom</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Đã lưu {name}</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>Đã đặt thẻ lên mặt kính máy quét.</source>
        <translation>The card was put on the scanner&apos;s glass.</translation>
    </message>
    <message>
        <source>Đã đưa thẻ ra trước camera.</source>
        <translation>The card is held before the camera.</translation>
    </message>
    <message>
        <source>Đã đặt giấy tờ vào khay máy quét.</source>
        <translation>Papers were put in the scanner&apos;s tray.</translation>
    </message>
    <message>
        <source>Một hồ sơ vừa được nộp trực tuyến: xem ở F10.</source>
        <translation>A dossier was filed online: see F10.</translation>
    </message>
    <message>
        <source>Sở đã xử lý thêm một bước mọi hồ sơ.</source>
        <translation>The department has moved every dossier on by one stage.</translation>
    </message>
</context>
</TS>

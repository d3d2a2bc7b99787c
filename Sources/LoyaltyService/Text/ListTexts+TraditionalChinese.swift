extension ListTexts {
    /// In traditional Chinese: lists of members.
    static let traditionalChinese = #"""
        operation.view.save = 已儲存檢視
        operation.view.delete = 已刪除檢視
        operation.list_file.order = 已申請會員名單檔案
        operation.list_file.fetch = 已下載會員名單檔案
        operation.bulk.order = 已申請批次贈送積分
        list.status_active = 有效
        list.status_closed = 已終止
        list.status_merged = 已合併
        list.column_card = 會員卡號
        list.column_name = 姓名
        list.column_mobile = 手機
        list.column_email = 電郵
        list.column_tier = 等級
        list.column_status = 狀態
        list.column_property = 所屬酒店
        list.column_joined = 入會日期
        list.column_channel = 入會渠道
        list.column_points = 積分
        list.column_last_stay = 最近住宿
        list.file_title = 會員
        list.file_mark = 檔案說明
        list.file_marks = 檔案編號 {0} · {1} 於 {2} 產生 · 檢視：{3} · 條件：{4} · {5} 於 {6} 下載
        input.filter_number = 請填寫 {least} 到 {most} 之間的整數。
        input.filter_reversed = 不能小於起始值。
        input.filter_word = 只能使用字母、數字、點、連字號和底線，最多 40 個字元。
        refusal_title.list_unknown = 不存在
        refusal.list_unknown = 沒有此檢視、檔案或名單，或已過期。請從列表中選擇。
        refusal_title.list_unfinished = 尚未完成
        refusal.list_unfinished = 此檔案仍在產生。請等待完成，或繼續產生。
        refusal_title.list_of_others = 屬於他人
        refusal.list_of_others = 此項屬於他人。請另存自己的檢視，或聯絡其擁有者。
        """#
}

extension ServiceTexts {
    /// In Traditional Chinese.
    static let traditionalChinese = #"""
        # Receipts: why an operation did what it did
        receipt.earn.converted = {foreign} 按 {day} 匯率 {rate} 逐項折算，合計 {net}
        receipt.earn.rate = {categories} {net} × {rate}（{tier}）= {amount}
        receipt.earn.rate.floor = {categories} {net} × {rate}（{tier}）= {exact}，無條件捨去得 {amount}
        receipt.earn.rate.ceiling = {categories} {net} × {rate}（{tier}）= {exact}，無條件進位得 {amount}
        receipt.earn.rate.half_up = {categories} {net} × {rate}（{tier}）= {exact}，四捨五入得 {amount}
        receipt.earn.rate.half_even = {categories} {net} × {rate}（{tier}）= {exact}，四捨六入五成雙得 {amount}
        receipt.earn.category_excluded = {categories} {net}：不參與積分
        receipt.earn.tax_and_service = 稅金 {tax}、服務費 {service}：不參與積分
        receipt.count.added = 計入定級：{amount.name} {amount.count}
        receipt.expiry.lapsed = {earned} 獲得的 {amount} 已於 {ended} 到期，未使用，予以清零
        receipt.expiry.taken_back = 先恢復 {earned} 獲得、已到期的 {amount}
        receipt.adjust.given = 人工增加：{amount}；原因：{reason}
        receipt.adjust.taken = 人工調整：{amount}；原因：{reason}
        receipt.reverse.entry = 沖正 {day} 的第 {sequence} 號流水：{amount}；原因：{reason}
        receipt.folio.cancelled = {day} 的消費記錄 {number} 已取消：所得全部收回
        receipt.folio.corrected = {day} 的消費記錄 {number} 已更正，重新計算如下：
        receipt.folio.difference = 與先前入帳的差額：{amount}
        receipt.close.forfeited = {earned} 獲得的 {amount} 隨會籍終止清零
        receipt.close.closed = 會籍於 {day} 終止；原因：{reason}

        # Refusals: who may
        refusal_title.permission_denied = 沒有權限
        refusal.permission_denied = 此操作需要「{permission}」權限。請向管理員申請，或由有權限的同事辦理。
        refusal_title.property_out_of_scope = 不屬於您的門店
        refusal.property_out_of_scope = 您不能在「{property}」辦理業務。請使用有此權限的帳號。
        refusal_title.idempotency_key_reused = 冪等鍵已被使用
        refusal.idempotency_key_reused = 此冪等鍵曾用於內容不同的請求。新的請求請使用新的鍵。

        # Refusals: members
        refusal_title.member_unknown = 找不到會員
        refusal.member_unknown = 沒有會員使用此編號、卡號或聯絡方式。請核對，或為客人辦理入會。
        refusal_title.member_closed = 會籍已終止
        refusal.member_closed = 該會員的會籍已終止，不能再入帳。如客人願意，請重新辦理入會。
        refusal_title.mobile_taken = 手機號碼已被使用
        refusal.mobile_taken = 此手機號碼屬於另一位會員。請開啟該會員，或核對號碼。
        refusal_title.email_taken = 電子郵件已被使用
        refusal.email_taken = 此電子郵件屬於另一位會員。請開啟該會員，或核對地址。
        refusal_title.agreement_missing = 缺少同意授權
        refusal.agreement_missing = 客人尚未同意會員章程和隱私權聲明。請徵得同意並登記。

        # Refusals: the program
        refusal_title.program_none_in_force = 沒有生效的會員制度
        refusal.program_none_in_force = 該日沒有生效的制度版本。請發布一個屆時已生效的版本。
        refusal_title.program_unchanged = 已經發布過
        refusal.program_unchanged = 同一份制度文件已作為第 {version} 版發布，生效日期也相同，無需再次發布。
        refusal_title.program_effective_too_early = 生效日期過早
        refusal.program_effective_too_early = 現行版本自 {day} 起生效，新版本不能早於該日。請選擇當日或更晚的日期。

        # Refusals: stays and bills
        refusal_title.property_unknown = 沒有這家門店
        refusal.property_unknown = 會員制度中沒有門店「{property}」。請核對代碼，或在制度文件中加入該門店。
        refusal_title.outlet_unknown = 沒有這個網點
        refusal.outlet_unknown = {property}沒有網點「{outlet}」。請核對代碼，或在制度文件中加入該網點。
        refusal_title.departure_before_arrival = 退房早於入住
        refusal.departure_before_arrival = 退房日期 {departure} 早於入住日期 {arrival}。請更正日期。
        refusal_title.stay_too_long = 入住時間過長
        refusal.stay_too_long = {arrival} 至 {departure} 超過 1,000 間夜。請更正日期。
        refusal_title.day_in_future = 日期尚未到來
        refusal.day_in_future = 該門店的營業日還沒有到 {departure}。請更正日期，或到當日再登記。
        refusal_title.category_unknown = 沒有這個消費類別
        refusal.category_unknown = 會員制度中沒有消費類別「{category}」。請更正，或在制度文件中加入該類別。
        refusal_title.amount_negative = 金額為負
        refusal.amount_negative = 有一項消費金額小於零。如需退回，請更正或取消原來的入住或帳單。
        refusal_title.amount_too_large = 金額過大
        refusal.amount_too_large = 金額超出系統允許的範圍。請檢查是否輸入有誤。
        refusal_title.day_rate_unknown = 沒有當日匯率
        refusal.day_rate_unknown = 沒有 {currency} 在 {day} 的匯率。請先設定當日匯率，再重新登記。
        refusal_title.stay_duplicate = 入住已登記
        refusal.stay_duplicate = {property}的入住 {number} 已登記過。如金額有誤，請更正原記錄。
        refusal_title.bill_duplicate = 帳單已登記
        refusal.bill_duplicate = {property} {day} 的消費單 {number} 已登記過。如金額有誤，請更正原記錄。
        refusal_title.folio_unknown = 找不到消費記錄
        refusal.folio_unknown = 該會員沒有這筆入住或帳單。請核對編號。
        refusal_title.folio_cancelled = 已取消
        refusal.folio_cancelled = 這筆入住或帳單已取消，不能再更改。
        refusal_title.day_rate_own_currency = 本幣無需匯率
        refusal.day_rate_own_currency = {currency} 就是會員制度使用的貨幣，不會換算。請只為外幣設定匯率。
        refusal_title.correction_changes_nothing = 沒有變化
        refusal.correction_changes_nothing = 新金額與原金額相同。請輸入正確的金額；如原金額無誤，則無需更正。

        # Refusals: points
        refusal_title.asset_unknown = 沒有這種資產
        refusal.asset_unknown = 會員制度中沒有這種資產。請使用制度文件中宣告的資產。
        refusal_title.adjustment_zero = 沒有數額
        refusal.adjustment_zero = 調整數額為 0，沒有任何變化。請輸入要增加或扣減的數額。
        refusal_title.adjustment_over_limit = 超出您的限額
        refusal.adjustment_over_limit = 您一次最多可調整 {most}。請由限額更高的同事辦理。
        refusal_title.points_insufficient = 餘額不足
        refusal.points_insufficient = 需要 {needed}，會員只有 {held}，還差 {missing}。請減少數額。
        refusal_title.points_already_spent = 積分已被使用
        refusal.points_already_spent = 要收回的部分已被使用，還差 {missing}。請與會員商定處理辦法，並先補足餘額。
        refusal_title.entry_unknown = 找不到流水
        refusal.entry_unknown = 該會員沒有這筆流水。請核對流水號。
        refusal_title.entry_already_reversed = 已沖正
        refusal.entry_already_reversed = 這筆流水已經沖正；每筆只能沖正一次，無需再次辦理。
        refusal_title.entry_is_reversal = 本身是沖正
        refusal.entry_is_reversal = 沖正流水不能再沖正。請按實際情況重新登記。
        refusal_title.balance_too_large = 餘額過大
        refusal.balance_too_large = 餘額將超出系統允許的範圍。請檢查數額是否有誤。

        # Refusals: access and imports
        refusal_title.login_taken = 登入帳號已被使用
        refusal.login_taken = 另一位員工已使用此登入帳號。請換一個。
        refusal_title.password_too_weak = 密碼強度不足
        refusal.password_too_weak = 密碼太短或太容易猜到。請換一個更長的密碼，例如四個互不相關的詞。
        refusal_title.user_unknown = 找不到登入帳號
        refusal.user_unknown = 沒有員工使用此登入帳號。請核對寫法。
        refusal_title.own_account = 本人帳戶
        refusal.own_account = 這是您本人的會員帳戶，不能由您自己辦理。請同事代為辦理。
        refusal_title.client_unknown = 找不到串接系統
        refusal.client_unknown = 沒有這個串接系統。請核對編號。
        refusal_title.import_unknown = 找不到匯入
        refusal.import_unknown = 沒有這次匯入。請核對編號。
        refusal_title.import_already_reversed = 匯入已沖正
        refusal.import_already_reversed = 這次匯入已整批沖正，無需再次辦理。

        # Input: the words make no sense
        input.required = 請填寫此項。
        input.too_long = 最多 {most} 個字元。
        input.key_length = 冪等鍵的長度為 1 至 {most} 位元組。
        input.malformed_day = 日期請寫成 YYYY-MM-DD，例如 2026-05-01。
        input.statement_order = 起始日期晚於截止日期。
        input.statement_future = 起始日期尚未到來。
        input.statement_too_long = 超過 {most} 行，請縮短期間。
        input.malformed_money = 金額請用數字書寫，例如 1288.80，小數位數不超過該貨幣的規定。
        input.malformed_currency = 貨幣請寫三個大寫字母的 ISO 4217 代碼，例如 CNY。
        input.malformed_mobile = 請輸入 11 位中國大陸手機號碼；其他國家或地區的號碼請以 + 和國碼開頭。
        input.malformed_email = 請輸入電子郵件地址，例如 guest@example.com。
        input.malformed_name = 姓名應為 1 至 80 個字元。
        input.malformed_text = 文字中有無法保存的字元（NUL）。請刪去。
        input.malformed_login = 登入帳號應為 3 至 40 個字元：小寫字母 a–z、數字、點和連字號。
        input.malformed_integer = 請用數字寫一個整數。
        input.malformed_rate = 比例或匯率請用數字書寫，例如 7.20，最多六位小數。
        input.malformed_id = 編號是大於 0 的整數，開頭沒有零。
        input.malformed_json = 請求內容不是有效的 JSON。請檢查逗號、引號和括號。
        input.malformed_utf8 = 文字不是有效的 UTF-8。請用該編碼傳送。
        input.malformed_form = 表單內容不完整或已損壞。請重新提交。
        input.one_of = 以下欄位必須且只能填寫一項：{fields}。
        input.malformed_cursor = 此游標不是由 Tessera 給出的。請原樣使用 next_cursor，或不帶游標從頭開始。
        input.malformed_reference = 請用且只用一種方式指明會員：編號、卡號、手機號碼、電子郵件或外部系統的代碼。
        input.wrong_type = 值的型別與此欄位不符：請檢查應為文字、數字、清單還是物件。
        input.unknown_field = 沒有「{field}」這個欄位。請刪去，或更正名稱。
        input.unknown_word = 請使用以下之一：{words}。
        input.contact_required = 手機號碼和電子郵件至少填寫一項。
        input.list_empty = 至少需要一項。
        input.list_too_long = 最多 {most} 項。
        input.body_too_large = 請求超過 {most} 位元組。請分批傳送。
        input.photo_too_large = 照片太大：最多 {most} kB。請用較低的解析度重新拍攝。
        input.photo_unknown = 這不是可以保存的圖片：請選擇 JPEG 或 PNG 照片。
        input.reason_required = 請填寫原因，它會與操作一起保存。
        input.negative = 金額不能小於 0。
        input.too_large = 數值不能大於 {most}。

        # Program documents: what must be mended before they can be published

        # Case files, which say what a program is expected to do

        # What was done
        operation.member.enrol = 入會
        operation.member.close = 會籍終止
        operation.member.reveal = 查看完整聯絡方式
        operation.stay.record = 入住
        operation.stay.import = 匯入的入住
        operation.booking.note = 登記未產生積分的預訂
        operation.import.begin = 開始匯入
        operation.import.park = 擱置匯入列
        operation.import.finish = 完成匯入
        operation.import.reverse = 沖正匯入
        operation.bill.record = 帳單
        operation.folio.correct = 更正
        operation.folio.cancel = 取消
        operation.points.adjust = 人工調整
        operation.points.expire = 到期清零
        operation.entry.reverse = 沖正
        operation.operation.reverse = 沖正
        operation.program.publish = 發布會員制度
        operation.day_rate.set = 設定當日匯率
        operation.user.create = 新增員工
        operation.user.active = 變更員工的使用權
        operation.user.password = 設定密碼
        operation.client.create = 新增串接系統
        operation.client.revoke = 停用串接系統
        operation.user.sign_out = 員工工作階段全部結束
        operation.user.identity_forget = 解除企業帳號綁定
        operation.user.factor_reset = 重設第二重驗證
        operation.user.factor_demand = 變更須第二重驗證的角色
        operation.user.identity = 綁定企業帳號
        operation.user.member = 登記員工本人的會員帳戶
        operation.user.factor_on = 啟用第二重驗證
        operation.user.factor_off = 停用第二重驗證
        operation.user.recovery_used = 使用復原碼
        operation.user.recovery_renewed = 重新產生復原碼

        # Names of things in ledger, lists and choices
        rule.adjustment = 人工調整
        rule.expiry = 到期清零
        rule.closure = 會籍終止
        lot.earned = 消費所得
        lot.bonus = 獎勵
        lot.purchased = 購買
        lot.goodwill = 人工贈予
        channel.desk = 櫃檯
        channel.api = 串接系統
        channel.import = 匯入
        channel.portal = 會員門戶
        channel.demo = 示範資料
        consent.agreement = 會員章程與隱私權聲明
        consent.marketing_mobile = 簡訊優惠訊息
        consent.marketing_email = 電子郵件優惠訊息
        role.administrator = 管理員
        role.manager = 經理
        role.clerk = 櫃檯員工
        role.auditor = 稽核員
        role.finance = 財務
        folio_kind.stay = 入住
        folio_kind.bill = 帳單
        status.active = 正常
        status.closed = 已終止
        status.posted = 已入帳
        status.cancelled = 已取消
        account.issuance = 消費發放
        account.activity = 消費累計
        account.goodwill = 人工調整
        account.breakage = 到期清零

        # Messages
        message.one_time_code.subject = 登入驗證碼
        message.one_time_code.body = 您的登入驗證碼是 {code}，{minutes} 分鐘內有效。工作人員不會向您索取驗證碼，請勿告訴任何人。
        message.redemption_code.subject = 兌換驗證碼
        message.redemption_code.body = 您正在兌換{reward}，驗證碼是 {code}，{minutes} 分鐘內有效，僅用於本次兌換。如非本人操作，請立即聯絡前台。
        input.malformed_card = 卡號不對：請核對數字，末位是檢查碼。
        input.malformed_limit = 每頁筆數須為 1 到 {most} 之間的整數。
        problem.forbidden.title = 不允許此操作
        problem.forbidden.detail = 此表單不是從您目前的登入頁面送出的。請返回並重新整理頁面後再試。
        problem.internal_error.title = 系統發生錯誤
        problem.internal_error.detail = 沒有任何變動。請以同一冪等鍵重試；若仍出錯，請將請求編號告知管理員。
        problem.invalid_input.title = 請檢查填寫內容
        problem.invalid_input.detail = 有些內容無法辨識，請依各項提示修改。
        problem.invalid_request.title = 無法辨識的請求
        problem.invalid_request.detail = 請檢查網址、方法與請求標頭。
        problem.method_not_allowed.title = 不支援此方法
        problem.method_not_allowed.detail = 此網址支援其他方法，請參閱介面說明。
        problem.not_found.title = 找不到
        problem.not_found.detail = 此網址沒有內容。請核對網址，或使用搜尋。
        problem.program_problems.title = 會員制度文件有問題
        problem.program_problems.detail = 每個問題都標明了行與欄。
        problem.too_many_requests.title = 嘗試次數過多
        problem.too_many_requests.detail = 請稍候再試。
        problem.unauthorized.title = 需要身分驗證
        problem.unauthorized.detail = 請送出介面用戶端金鑰：Authorization: Bearer 金鑰。
        problem.clock_behind.title = 伺服器時間有誤
        problem.clock_behind.detail = 伺服器的時間早於最近一次記錄的時間，暫停入帳。請聯絡管理員校準伺服器時間，然後以同一冪等鍵重試。
        problem.unavailable.title = 資料庫暫時無法連線
        problem.unavailable.detail = 請稍後以同一冪等鍵重試：已完成的操作不會重複執行。
        program.attain_by_joining = 入會即享
        program.attain_by_grant = 僅由酒店授予
        program.expiry_never = 積分長期有效。
        program.kinds_or = 或
        progress.or = 或 
        progress.and = 且 
        progress.way = {amount}
        progress.sentence = 還差 {ways}，即可升級為{tier}
        """#
}

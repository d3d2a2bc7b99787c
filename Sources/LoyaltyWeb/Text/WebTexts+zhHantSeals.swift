extension WebTexts {
    /// In traditional Chinese: checkpoints of the ledger.
    static let seals_zhHant = #"""
        seals.title = 帳本封存點
        seals.lead = 每晚將全部操作和分錄與此前的封存點核對，再封存之後新增的部分：計算雜湊、簽名，並寫入資料庫之外的檔案。
        seals.sound = 最近一次核對時，所有操作和分錄與封存時一致。
        seals.broken = 帳本與封存時不一致。請保持資料庫和檔案原樣，並聯絡伺服器管理員。
        seals.unverified = 尚未核對。系統會在夜間作業中核對，也可在每日作業頁面立即執行。
        seals.list = 最近的封存點
        seals.none = 還沒有封存點。
        seals.number = 編號
        seals.day = 營業日
        seals.at = 封存時間
        seals.operations = 操作
        seals.entries = 分錄
        seals.hash = 雜湊
        seals.one = 封存點 {0}
        seals.print = 請列印本頁，與夜審資料一同存檔：紙本記錄不會被竄改檔案的人改動。
        seals.sums = 分錄合計
        seals.nothing = 上一封存點之後沒有新的分錄。
        seals.proof = 憑證
        seals.asset = 資產
        seals.account = 帳戶
        seals.amount = 數量
        seals.after = 起始操作（不含）
        seals.through = 截止操作（含）
        seals.operations_digest = 操作 SHA-256
        seals.entries_digest = 分錄 SHA-256
        seals.previous = 上一封存點的雜湊
        seals.key = 金鑰（Ed25519）
        seals.signature = 簽名
        seals.last = 最近的封存點
        seals.last_value = 第 {0} 號（{1}）
        seals.verified = 核對時間
        seals.file = 檔案
        seals.lines = 檔案行數
        """#
}

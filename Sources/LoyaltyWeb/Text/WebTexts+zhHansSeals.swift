extension WebTexts {
    /// In simplified Chinese: checkpoints of the ledger.
    static let seals_zhHans = #"""
        seals.title = 账本封存点
        seals.lead = 每晚将全部操作和分录与此前的封存点核对，再封存之后新增的部分：计算哈希、签名，并写入数据库之外的文件。
        seals.sound = 最近一次核对时，所有操作和分录与封存时一致。
        seals.broken = 账本与封存时不一致。请保持数据库和文件原样，并联系服务器管理员。
        seals.unverified = 尚未核对。系统会在夜间作业中核对，也可在每日作业页面立即执行。
        seals.list = 最近的封存点
        seals.none = 还没有封存点。
        seals.number = 编号
        seals.day = 营业日
        seals.at = 封存时间
        seals.operations = 操作
        seals.entries = 分录
        seals.hash = 哈希
        seals.one = 封存点 {0}
        seals.print = 请打印本页，与夜审资料一同存档：纸质记录不会被篡改文件的人改动。
        seals.sums = 分录合计
        seals.nothing = 上一封存点之后没有新的分录。
        seals.proof = 凭证
        seals.asset = 资产
        seals.account = 账户
        seals.amount = 数量
        seals.after = 起始操作（不含）
        seals.through = 截止操作（含）
        seals.operations_digest = 操作 SHA-256
        seals.entries_digest = 分录 SHA-256
        seals.previous = 上一封存点的哈希
        seals.key = 密钥（Ed25519）
        seals.signature = 签名
        seals.last = 最近的封存点
        seals.last_value = 第 {0} 号（{1}）
        seals.verified = 核对时间
        seals.file = 文件
        seals.lines = 文件行数
        """#
}

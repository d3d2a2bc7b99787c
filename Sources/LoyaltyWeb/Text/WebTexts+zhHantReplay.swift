extension WebTexts {
    /// Of the policy laboratory, in Traditional Chinese.
    static let replay_zhHant = #"""
        replay.title = 政策實驗室
        replay.lead = 把已記錄的歷史分別按草案和現行制度重新計算。不改變任何數據，也不通知任何人。
        replay.document = 草案
        replay.document_hint = 完整的制度文件。初始為現行文件：改動想試的部分即可。
        replay.from = 草案起算日
        replay.from_hint = 留空：自首個發布版本起。
        replay.to = 截止日
        replay.to_hint = 留空：今天。
        replay.start = 運行
        replay.recent = 最近的回放
        replay.running = 運行中
        replay.done = 已完成
        replay.cancelled = 已取消
        replay.failed = 失败
        replay.progress = 已完成{0}位會員，共{1}位
        replay.refresh = 刷新
        replay.cancel = 取消
        replay.again = 換一份草案
        replay.period = {0}自{1}起算，與現行制度並列；截止日{2}
        replay.nothing = 草案對任何會員都沒有影响。
        replay.limits = 回放逐個會員計算，無法判斷全体會員共用的上限：{0}
        replay.workbook = 工作簿（XLSX）
        replay.csv = 下載 CSV
        replay.chart = 按月發放的{0}
        replay.in_force = 現行
        replay.draft = 草案
        replay.stories = 示例會員與計算說明
        replay.fact = {1}的{0}，{2}積分
        replay.story_facts = 造成差異的記錄
        replay.no_facts = 沒有單笔記錄的積分不同。
        replay.none = 沒有内容。
        """#
}

extension WebTexts {
    /// Of the policy laboratory, in Traditional Chinese.
    static let replay_zhHant = #"""
        replay.title = 政策實驗室
        replay.lead = 把已記錄的歷史分別按草案和現行制度重新計算。不改變任何數據，也不通知任何人。
        replay.source = 選擇草案
        replay.from_draft = 已儲存的草稿
        replay.from_file = 上傳檔案
        replay.from_text = 輸入或貼上文字
        replay.from_version = 已發布的版本
        replay.kept_draft = 草稿
        replay.file = 制度檔案
        replay.file_hint = UTF-8 編碼的 YAML 或 JSON，不超過 1 MB。修改後需重新選擇檔案。
        replay.version_choice = 第 {0} 版，自 {1} 起
        replay.unsound = 此內容有 {0} 處問題，無法推演。問題及行列位置見上方。
        replay.rehearse = 推演
        replay.document = 制度文件
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
        replay.failed = 失敗
        replay.progress = 已完成{0}位會員，共{1}位
        replay.refresh = 刷新
        replay.cancel = 取消
        replay.again = 換一份草案
        replay.period = {0}自{1}起算，與現行制度並列；截止日{2}
        replay.nothing = 草案對任何會員都沒有影響。
        replay.limits = 回放逐個會員計算，無法判斷全体會員共用的上限：{0}
        replay.workbook = 工作簿（XLSX）
        replay.csv = 下載 CSV
        replay.chart = 按月發放的{0}
        replay.in_force = 現行
        replay.draft = 草案
        replay.stories = 示例會員與計算說明
        replay.fact = {1}的{0}，{2}積分
        replay.story_facts = 造成差異的記錄
        replay.no_facts = 沒有單筆記錄的積分不同。
        replay.none = 沒有內容。
        """#
}

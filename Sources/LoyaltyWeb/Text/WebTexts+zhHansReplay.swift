extension WebTexts {
    /// Of the policy laboratory, in Simplified Chinese.
    static let replay_zhHans = #"""
        replay.title = 政策实验室
        replay.lead = 把已记录的历史分别按草案和现行制度重新计算。不改变任何数据，也不通知任何人。
        replay.source = 选择草案
        replay.from_draft = 已保存的草稿
        replay.from_file = 上传文件
        replay.from_text = 输入或粘贴文本
        replay.from_version = 已发布的版本
        replay.kept_draft = 草稿
        replay.file = 制度文件
        replay.file_hint = UTF-8 编码的 YAML 或 JSON，不超过 1 MB。修改后需重新选择文件。
        replay.version_choice = 第 {0} 版，自 {1} 起
        replay.unsound = 此内容有 {0} 处问题，无法推演。问题及行列位置见上方。
        replay.rehearse = 推演
        replay.document = 制度文件
        replay.document_hint = 完整的制度文件。初始为现行文件：改动想试的部分即可。
        replay.from = 草案起算日
        replay.from_hint = 留空：自首个发布版本起。
        replay.to = 截止日
        replay.to_hint = 留空：今天。
        replay.start = 运行
        replay.recent = 最近的回放
        replay.running = 运行中
        replay.done = 已完成
        replay.cancelled = 已取消
        replay.failed = 失败
        replay.progress = 已完成{0}位会员，共{1}位
        replay.refresh = 刷新
        replay.cancel = 取消
        replay.again = 换一份草案
        replay.period = {0}自{1}起算，与现行制度并列；截止日{2}
        replay.nothing = 草案对任何会员都没有影响。
        replay.limits = 回放逐个会员计算，无法判断全体会员共用的上限：{0}
        replay.workbook = 工作簿（XLSX）
        replay.csv = 下载 CSV
        replay.chart = 按月发放的{0}
        replay.in_force = 现行
        replay.draft = 草案
        replay.stories = 示例会员与计算说明
        replay.fact = {1}的{0}，{2}积分
        replay.story_facts = 造成差异的记录
        replay.no_facts = 没有单笔记录的积分不同。
        replay.none = 没有内容。
        """#
}

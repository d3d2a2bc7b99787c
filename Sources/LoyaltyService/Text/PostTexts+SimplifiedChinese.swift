extension PostTexts {
    /// In simplified Chinese: what was posted by a command.
    static let simplifiedChinese = #"""
        post.no_difference = 没有差别。
        post.differences = 共 {changes} 处变动：{better} 处对会员有利，{worse} 处不利。
        post.done = 已入账：操作 {operation}，会员 {member}
        post.dry_run = 试算：未作任何更改
        post.replay = 此键此前已用过：以下为首次的答复，未重复入账
        post.folio = 住宿或账单：{folio}
        post.hold = 预留：{hold}
        post.figures = {asset}：{points}，现有 {balance}；等级：{tier}
        """#
}

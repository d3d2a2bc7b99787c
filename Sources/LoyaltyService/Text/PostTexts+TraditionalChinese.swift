extension PostTexts {
    /// In traditional Chinese: what was posted by a command.
    static let traditionalChinese = #"""
        post.no_difference = 沒有差別。
        post.differences = 共 {changes} 處變動：{better} 處對會員有利，{worse} 處不利。
        post.done = 已入帳：操作 {operation}，會員 {member}
        post.dry_run = 試算：未作任何更改
        post.replay = 此鍵此前已用過：以下為首次的答覆，未重複入帳
        post.folio = 住宿或帳單：{folio}
        post.hold = 預留：{hold}
        post.figures = {asset}：{points}，現有 {balance}；等級：{tier}
        """#
}

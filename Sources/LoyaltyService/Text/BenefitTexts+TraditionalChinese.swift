extension BenefitTexts {
    /// In traditional Chinese: what tiers have at the hotel, clauses of cards, fees of trade.
    static let traditionalChinese = #"""
        receipt.transfer.fee = 收取轉贈手續費 {amount}
        receipt.transfer.fee_share = 收取轉贈手續費 {amount}：{given}的 {share}，向上取整
        receipt.transfer.fee_least = 收取轉贈手續費 {amount}（最低手續費）；{given}的 {share} 低於此數
        receipt.transfer.fee_money = 轉贈手續費由酒店收取：{money}
        account.fee = 轉贈手續費
        rule.transfer_fee = 轉贈手續費
        refusal_title.purchase_too_small = 購買數額過小
        refusal.purchase_too_small = 每次至少購買 {least}。請增加金額。
        refusal_title.purchase_step = 不是整數單位
        refusal.purchase_step = 須以 {step}為單位購買。請改為能整單位購買的金額。
        receipt.benefit.until = {tier}享{benefit}：至 {time}
        receipt.benefit.room = {tier}享{benefit}：每間房一份
        receipt.benefit.guest = {tier}享{benefit}：每位客人一份
        receipt.benefit.none = {tier}不享{benefit}
        receipt.benefit.elsewhere_until = {property}另有規定；其他酒店至 {time}
        receipt.benefit.elsewhere_room = {property}另有規定；其他酒店每間房一份
        receipt.benefit.elsewhere_guest = {property}另有規定；其他酒店每位客人一份
        receipt.benefit.elsewhere_none = {property}另有規定；其他酒店不提供
        receipt.benefit.at_until = {property}：至 {time}
        receipt.benefit.at_room = {property}：每間房一份
        receipt.benefit.at_guest = {property}：每位客人一份
        receipt.benefit.at_none = {property}：不提供
        receipt.benefit.next_until = {tier}可至 {time}
        receipt.benefit.next_room = {tier}每間房一份
        receipt.benefit.next_guest = {tier}每位客人一份
        receipt.card.reissue = {tier}卡遺失可補辦
        receipt.card.transfer = {tier}卡可轉讓
        receipt.card.refund = {tier}卡可退款
        receipt.card.void_transfer = {tier}卡為付費卡，可以轉讓：限制轉讓的條款無效（法釋〔2025〕4號第九條、第十一條）
        receipt.card.void_refund = {tier}卡為付費卡，可以退還餘額：不予退款的條款無效（法釋〔2025〕4號第九條）
        program.card.reissue_fee = 補卡費 {money}。
        program.card.not_transferable = 卡片不可轉讓。
        program.card.not_refundable = 卡片不予退款。
        """#
}

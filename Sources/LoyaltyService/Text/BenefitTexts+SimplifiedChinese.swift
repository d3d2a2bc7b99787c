extension BenefitTexts {
    /// In simplified Chinese: what tiers have at the hotel, clauses of cards, fees of trade.
    static let simplifiedChinese = #"""
        receipt.transfer.fee = 收取转赠手续费 {amount}
        receipt.transfer.fee_share = 收取转赠手续费 {amount}：{given}的 {share}，向上取整
        receipt.transfer.fee_least = 收取转赠手续费 {amount}（最低手续费）；{given}的 {share} 低于此数
        receipt.transfer.fee_money = 转赠手续费由酒店收取：{money}
        account.fee = 转赠手续费
        rule.transfer_fee = 转赠手续费
        refusal_title.purchase_too_small = 购买数额过小
        refusal.purchase_too_small = 每次至少购买 {least}。请增加金额。
        refusal_title.purchase_step = 不是整数单位
        refusal.purchase_step = 须以 {step}为单位购买。请改为能整单位购买的金额。
        receipt.benefit.until = {tier}享{benefit}：至 {time}
        receipt.benefit.room = {tier}享{benefit}：每间房一份
        receipt.benefit.guest = {tier}享{benefit}：每位客人一份
        receipt.benefit.none = {tier}不享{benefit}
        receipt.benefit.elsewhere_until = {property}另有规定；其他酒店至 {time}
        receipt.benefit.elsewhere_room = {property}另有规定；其他酒店每间房一份
        receipt.benefit.elsewhere_guest = {property}另有规定；其他酒店每位客人一份
        receipt.benefit.elsewhere_none = {property}另有规定；其他酒店不提供
        receipt.benefit.at_until = {property}：至 {time}
        receipt.benefit.at_room = {property}：每间房一份
        receipt.benefit.at_guest = {property}：每位客人一份
        receipt.benefit.at_none = {property}：不提供
        receipt.benefit.next_until = {tier}可至 {time}
        receipt.benefit.next_room = {tier}每间房一份
        receipt.benefit.next_guest = {tier}每位客人一份
        receipt.card.reissue = {tier}卡遗失可补办
        receipt.card.transfer = {tier}卡可转让
        receipt.card.refund = {tier}卡可退款
        receipt.card.void_transfer = {tier}卡为付费卡，可以转让：限制转让的条款无效（法释〔2025〕4号第九条、第十一条）
        receipt.card.void_refund = {tier}卡为付费卡，可以退还余额：不予退款的条款无效（法释〔2025〕4号第九条）
        program.card.reissue_fee = 补卡费 {money}。
        program.card.not_transferable = 卡片不可转让。
        program.card.not_refundable = 卡片不予退款。
        """#
}

extension ReceiptTexts {
    /// In Simplified Chinese.
    static let simplifiedChinese = #"""
        receipt.earn.no.asked = {rule}：须{needed}（{found}）
        receipt.earn.no.excluded = {rule}：{found} 时不适用
        receipt.earn.no.unknown = {rule}：{what}须为 {needed}，本次未知
        receipt.earn.no.tag = {rule}：不适用于本账户
        receipt.count.no.asked = {counter}不计入：须{needed}（{found}）
        receipt.count.no.excluded = {counter}不计入：{found} 时不计
        receipt.count.no.unknown = {counter}不计入：{what}须为 {needed}，本次未知
        receipt.count.no.tag = {counter}不计入：不适用于本账户
        receipt.fact.found = {what}为 {found}
        receipt.fact.unknown = {what}未知
        receipt.what.spend = 消费
        receipt.what.night_weekdays = 夜晚
        receipt.what.birthday = 生日
        receipt.earn.steps = {categories} {net}（满 {per} 共 {steps} 次）× {rate}（{tier}）= {amount}
        receipt.earn.steps.rounded = {categories} {net}（满 {per} 共 {steps} 次）× {rate}（{tier}）= {exact}，{rounding}得 {amount}
        receipt.earn.rate.each = {categories} {net}：每 {per} 得 {rate}（{tier}）= {exact}，得 {amount}
        receipt.earn.rate.kept = {categories} {net} × {rate}（{tier}）= {exact}，得 {amount}
        receipt.earn.night_steps = {rule}：{count} 晚（满 {per} 晚共 {steps} 次）× {rate} = {amount}
        receipt.earn.night_steps.rounded = {rule}：{count} 晚（满 {per} 晚共 {steps} 次）× {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.room_steps = {rule}：{count} 间（满 {per} 间共 {steps} 次）× {rate} = {amount}
        receipt.earn.room_steps.rounded = {rule}：{count} 间（满 {per} 间共 {steps} 次）× {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.nights.rounded = {rule}：{count} 晚 × {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.rooms.rounded = {rule}：{count} 间 × {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.room_nights = {rule}：{rooms} 间 × {count} 晚 × {rate} = {amount}
        receipt.earn.room_nights.rounded = {rule}：{rooms} 间 × {count} 晚 × {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.percent.whole = {rule}：{of} 的 {rate} = {amount}
        receipt.earn.kept = {rule}：此前余数 {before}，余 {after} 留待下次
        receipt.rounding.floor = 向下取整
        receipt.rounding.ceiling = 向上取整
        receipt.rounding.half_up = 四舍五入
        receipt.rounding.half_even = 四舍六入五成双
        receipt.rounding.keep = 余数留待下次，
        receipt.earn.rooms_left_out = {rule}：只计前 {most} 间，其余客房的 {net} 不积分
        receipt.earn.rooms_counted = {rule}：{rooms} 间中计 {most} 间
        receipt.earn.tax = 税金 {tax}：不参与积分
        receipt.earn.service = 服务费 {service}：不参与积分
        receipt.count.noted = 累计：{amount.name} {amount.count}
        receipt.count.taken_off = 从累计中扣减：{amount.name} {amount.count}
        receipt.price.chart.named = 兑换类别 {category}，{day} 为{season}：{points}
        receipt.price.chart.flat = 兑换类别 {category}：{points}
        receipt.price.chart_nights.named = 自 {day} 起 {nights} 晚（{season}），兑换类别 {category}：每晚 {points}
        receipt.price.chart_nights.flat = 自 {day} 起 {nights} 晚，兑换类别 {category}：每晚 {points}
        receipt.price.chart_nights.none = 自 {day} 起 {nights} 晚，兑换类别 {category}：每晚 {points}
        receipt.folio.taken_back = 收回：{amount}
        receipt.folio.added = 补记：{amount}
        receipt.folio.uncounted = 不再计入：{amount.name} {amount.count}
        receipt.folio.counted = 补计：{amount.name} {amount.count}
        receipt.tier.counted.calendar_year_carried = 当年{done.name} {done.count}（含上年结转 {carried.count}），要求 {needed.count}
        receipt.folio.balance = {asset}余额：由 {before} 变为 {after}
        receipt.transfer.out = 转赠：{amount}
        """#
}

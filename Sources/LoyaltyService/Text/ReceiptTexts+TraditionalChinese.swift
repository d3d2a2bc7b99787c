extension ReceiptTexts {
    /// In Traditional Chinese.
    static let traditionalChinese = #"""
        receipt.earn.no.asked = {rule}：須{needed}（{found}）
        receipt.earn.no.excluded = {rule}：{found} 時不適用
        receipt.earn.no.unknown = {rule}：{what}須為 {needed}，本次未知
        receipt.earn.no.tag = {rule}：不適用於本帳戶
        receipt.count.no.asked = {counter}不計入：須{needed}（{found}）
        receipt.count.no.excluded = {counter}不計入：{found} 時不計
        receipt.count.no.unknown = {counter}不計入：{what}須為 {needed}，本次未知
        receipt.count.no.tag = {counter}不計入：不適用於本帳戶
        receipt.fact.found = {what}為 {found}
        receipt.fact.unknown = {what}未知
        receipt.what.spend = 消費
        receipt.what.night_weekdays = 夜晚
        receipt.what.birthday = 生日
        receipt.earn.steps = {categories} {net}（滿 {per} 共 {steps} 次）× {rate}（{tier}）= {amount}
        receipt.earn.steps.rounded = {categories} {net}（滿 {per} 共 {steps} 次）× {rate}（{tier}）= {exact}，{rounding}得 {amount}
        receipt.earn.rate.each = {categories} {net}：每 {per} 得 {rate}（{tier}）= {exact}，得 {amount}
        receipt.earn.rate.kept = {categories} {net} × {rate}（{tier}）= {exact}，得 {amount}
        receipt.earn.night_steps = {rule}：{count} 晚（滿 {per} 晚共 {steps} 次）× {rate} = {amount}
        receipt.earn.night_steps.rounded = {rule}：{count} 晚（滿 {per} 晚共 {steps} 次）× {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.room_steps = {rule}：{count} 間（滿 {per} 間共 {steps} 次）× {rate} = {amount}
        receipt.earn.room_steps.rounded = {rule}：{count} 間（滿 {per} 間共 {steps} 次）× {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.nights.rounded = {rule}：{count} 晚 × {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.rooms.rounded = {rule}：{count} 間 × {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.room_nights = {rule}：{rooms} 間 × {count} 晚 × {rate} = {amount}
        receipt.earn.room_nights.rounded = {rule}：{rooms} 間 × {count} 晚 × {rate} = {exact}，{rounding}得 {amount}
        receipt.earn.percent.whole = {rule}：{of} 的 {rate} = {amount}
        receipt.earn.kept = {rule}：先前餘數 {before}，餘 {after} 留待下次
        receipt.rounding.floor = 無條件捨去
        receipt.rounding.ceiling = 無條件進位
        receipt.rounding.half_up = 四捨五入
        receipt.rounding.half_even = 四捨六入五成雙
        receipt.rounding.keep = 餘數留待下次，
        receipt.earn.rooms_left_out = {rule}：只計前 {most} 間，其餘客房的 {net} 不積分
        receipt.earn.rooms_counted = {rule}：{rooms} 間中計 {most} 間
        receipt.earn.tax = 稅金 {tax}：不參與積分
        receipt.earn.service = 服務費 {service}：不參與積分
        receipt.count.noted = 累計：{amount.name} {amount.count}
        receipt.count.taken_off = 從累計中扣減：{amount.name} {amount.count}
        receipt.price.chart.named = 兌換類別 {category}，{day} 為{season}：{points}
        receipt.price.chart.flat = 兌換類別 {category}：{points}
        receipt.price.chart_nights.named = 自 {day} 起 {nights} 晚（{season}），兌換類別 {category}：每晚 {points}
        receipt.price.chart_nights.flat = 自 {day} 起 {nights} 晚，兌換類別 {category}：每晚 {points}
        receipt.price.chart_nights.none = 自 {day} 起 {nights} 晚，兌換類別 {category}：每晚 {points}
        receipt.folio.taken_back = 收回：{amount}
        receipt.folio.added = 補記：{amount}
        receipt.folio.uncounted = 不再計入：{amount.name} {amount.count}
        receipt.folio.counted = 補計：{amount.name} {amount.count}
        receipt.tier.counted.calendar_year_carried = 當年{done.name} {done.count}（含上年結轉 {carried.count}），要求 {needed.count}
        receipt.folio.balance = {asset}餘額：由 {before} 變為 {after}
        receipt.transfer.out = 轉贈：{amount}
        """#
}

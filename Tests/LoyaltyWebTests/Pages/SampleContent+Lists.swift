import LoyaltyRules

@testable import LoyaltyWeb

extension SampleContent {
    var ledger: [LedgerRow] {
        let stay = say("入住积分", "入住積分", "Points for a stay")
        let bill = say("中餐厅消费", "中餐廳消費", "Restaurant bill")
        return [
            LedgerRow(
                day: "2026-11-20", time: "19:42", text: bill, propertyName: westLake, assetName: pointsName,
                amount: "+1,536", negative: false, balance: "12,840", expiresOn: "2029-11-20",
                receiptHref: "/console/members/1/receipts/8841"),
            LedgerRow(
                day: "2026-11-18", time: "11:01", text: stay, propertyName: bund, assetName: pointsName,
                amount: "+2,304", negative: false, balance: "11,304", expiresOn: "2029-11-18",
                receiptHref: "/console/members/1/receipts/8802"),
            LedgerRow(
                day: "2026-11-02", time: "15:20", text: say("SPA 消费", "SPA 消費", "SPA bill"),
                propertyName: westLake, assetName: pointsName, amount: "−640", negative: true,
                balance: "9,000",
                receiptHref: "/console/members/1/receipts/8700", reversalOf: true),
            LedgerRow(
                day: "2026-11-02", time: "15:05", text: say("SPA 消费", "SPA 消費", "SPA bill"),
                propertyName: westLake,
                assetName: pointsName, amount: "+640", negative: false, balance: "9,640",
                expiresOn: "2029-11-02",
                receiptHref: "/console/members/1/receipts/8699", reversed: true),
            LedgerRow(
                day: "2026-10-07", time: "10:40", text: stay, propertyName: bund, assetName: pointsName,
                amount: "+5,760", negative: false, balance: "9,000", expiresOn: "2029-10-07",
                receiptHref: "/console/members/1/receipts/8611"),
            LedgerRow(
                day: "2026-08-31", time: "03:00", text: say("积分到期", "積分到期", "Points expired"),
                propertyName: say("系统", "系統", "System"), assetName: pointsName, amount: "−300",
                negative: true,
                balance: "3,240", receiptHref: "/console/members/1/receipts/8502"),
        ]
    }

    var portalLedger: [LedgerRow] { Array(ledger.prefix(5)) }

    var stays: [StayRow] {
        [
            StayRow(
                kind: .bill, arrival: "2026-11-20",
                property: westLake + " · " + say("中餐厅", "中餐廳", "Restaurant"),
                number: "A-20391", amount: "¥1,484.80", points: "+1,536", status: say("已入账", "已入帳", "posted"),
                isCancelled: false, revision: 1, receiptHref: "/console/members/1/receipts/8841",
                correctHref: "/console/members/1/folios/77/correction",
                cancelHref: "/console/members/1/folios/77/cancellation"),
            StayRow(
                kind: .stay, arrival: "2026-11-16", departure: "2026-11-18", property: bund,
                number: "R-771020",
                amount: "¥2,188.00", points: "+2,304", status: say("已入账", "已入帳", "posted"),
                isCancelled: false,
                revision: 2, receiptHref: "/console/members/1/receipts/8802",
                correctHref: "/console/members/1/folios/76/correction",
                cancelHref: "/console/members/1/folios/76/cancellation"),
            StayRow(
                kind: .stay, arrival: "2026-10-01", departure: "2026-10-02", property: westLake,
                number: "R-770012",
                amount: "¥680.00", points: "0", status: say("已取消", "已取消", "cancelled"), isCancelled: true,
                revision: 2, receiptHref: "/console/members/1/receipts/8590"),
        ]
    }

    var lots: [LotRow] {
        let earned = say("消费所得", "消費所得", "Earned")
        return [
            LotRow(
                earnedOn: "2023-12-20", kind: earned, original: "2,000", remaining: "1,200",
                expiresOn: "2026-12-20",
                expired: false, notice: say("已于 2026-11-20 提醒", "已於 2026-11-20 提醒", "reminded on 2026-11-20"), isSoon: true),
            LotRow(
                earnedOn: "2026-11-20", kind: earned, original: "1,536", remaining: "1,536",
                expiresOn: "2029-11-20",
                expired: false),
            LotRow(
                earnedOn: "2024-05-18", kind: say("入会礼", "入會禮", "Welcome gift"), original: "50",
                remaining: "50",
                expired: false, waitsForNotice: true),
            LotRow(
                earnedOn: "2023-08-31", kind: earned, original: "300", remaining: "0",
                expiresOn: "2026-08-31",
                expired: true),
        ]
    }

    var program: ProgramPage.Model {
        let stays = say("一年内入住 %n 次，或消费满 ¥%m", "一年內入住 %n 次，或消費滿 ¥%m", "%n stays or ¥%m within a year")
        func attain(_ nights: String, _ spend: String) -> String {
            String(
                stays.split(separator: "%", omittingEmptySubsequences: false).enumerated().map {
                    index, part in
                    index == 0 ? String(part) : (part.first == "n" ? nights : spend) + part.dropFirst()
                }.joined())
        }
        let keep = say("一年内入住 3 次以上，否则降一级", "一年內入住 3 次以上，否則降一級", "More than 3 stays a year, else one down")
        return ProgramPage.Model(
            name: say("雅集会员制度", "雅集會員制度", "Yaji Club"), version: "3", effectiveFrom: "2026-01-01",
            categories: [roomCategory, diningCategory, "SPA"],
            tiers: [
                .init(
                    name: regular, order: 0, attain: say("入会即享", "入會即享", "On joining"),
                    keeps: say("长期有效", "長期有效", "For good"), rates: ["¥1 = 1", "¥1 = 1", "¥1 = 1"]),
                .init(
                    name: silver, order: 1, attain: attain("2", "1,000"), keeps: keep,
                    rates: ["¥1 = 1", "¥1 = 1", "¥1 = 1"]),
                .init(
                    name: gold, order: 2, attain: attain("5", "3,000"), keeps: keep,
                    rates: ["¥1 = 1.2", "¥1 = 1.2", "¥1 = 1"]),
                .init(
                    name: platinum, order: 3, attain: attain("8", "8,000"), keeps: keep,
                    rates: ["¥1 = 1.5", "¥1 = 1.5", "¥1 = 1"]),
                .init(
                    name: diamond, order: 4, attain: attain("12", "20,000"), keeps: keep,
                    rates: ["¥1 = 2", "¥1 = 1.5", "¥1 = 1"]),
                .init(
                    name: say("黑卡会员", "黑卡會員", "Black"), order: 5, attain: say("特邀", "特邀", "By invitation"),
                    keeps: say("长期有效", "長期有效", "For good"), rates: ["¥1 = 2", "¥1 = 2", "¥1 = 1"]),
            ],
            expiry: say(
                "积分自入账起 36 个月内有效；期间有新的消费，全部积分顺延 36 个月。", "積分自入帳起 36 個月內有效；期間有新的消費，全部積分順延 36 個月。",
                "Points last 36 months; any new stay or bill extends all of them by 36 months."),
            excluded: [
                say("税金", "稅金", "Tax"), say("服务费", "服務費", "Service charge"), say("会议", "會議", "Meetings"),
            ], members: [1_200, 310, 96, 20, 4, 0], drafts: [draftLine], versions: [versionLine],
            newDraftKey: "k6")
    }

    var imports: [ImportsPage.Row] {
        [
            .init(
                name: "stays-2026-10.csv", startedAt: "2026-11-21 03:00", status: .running, read: "2,100",
                posted: "1,010", noted: "1,040", parked: "0"),
            .init(
                name: "hotel_bookings.csv", startedAt: "2026-11-20 03:00", status: .done, read: "14,938",
                posted: "6,938", noted: "8,000", parked: "12", parkedHref: SitePath.parkedRows("3")),
            .init(
                name: "stays-2026-08.csv", startedAt: "2026-09-01 03:00", status: .reversed, read: "900",
                posted: "600", noted: "300", parked: "0"),
            .init(
                name: "stays.csv", startedAt: "2026-08-01 03:00", status: .failed, read: "0", posted: "0",
                noted: "0",
                parked: "0"),
        ]
    }

    var messages: [MailboxPage.Message] {
        [
            .init(
                at: "2026-11-22 14:05", channel: say("短信", "簡訊", "Text message"), to: "138****8000",
                subject: say("登录验证码", "登入驗證碼", "Sign-in code"),
                body: say(
                    "您的验证码是 204816，10 分钟内有效。", "您的驗證碼是 204816，10 分鐘內有效。",
                    "Your code is 204816.\nValid for 10 minutes."))
        ]
    }

    var card: CardPage.Model {
        CardPage.Model(
            name: guest, tierName: gold, tierOrder: 2, tierUntil: "2027-02-28", points: "12,840",
            pointsName: pointsName,
            cardNumber: "8800 1234 5678", qr: Self.squares(25, 25), barcode: Self.squares(95, 1),
            expiring: expiring,
            progress: progress, recent: Array(ledger.prefix(3)))
    }

    var me: MePage.Model {
        MePage.Model(
            name: guest, cardNumber: "8800 1234 5678", tierName: gold, tierOrder: 2, mobile: "138****8000",
            joinedOn: "2024-05-18", consents: consents)
    }

    /// A pattern that looks like a code from afar; no scanner reads it.
    static func squares(_ columns: Int, _ rows: Int) -> HTML {
        var path = ""
        var state: UInt32 = 2026
        for row in 0..<rows {
            for column in 0..<columns {
                state = state &* 1_664_525 &+ 1_013_904_223
                if state >> 31 == 1 { path += "M\(column) \(row)h1v1h-1z" }
            }
        }
        return """
            <svg viewBox="0 0 \(columns) \(rows)" preserveAspectRatio="none" shape-rendering="crispEdges" \
            xmlns="http://www.w3.org/2000/svg"><path d="\(path)" fill="#000"/></svg>
            """
    }
}

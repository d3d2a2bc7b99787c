import LoyaltyRules

@testable import LoyaltyWeb

extension SampleContent {
    var categories: [Choice] {
        [Choice(value: "room", label: roomCategory), Choice(value: "dining", label: diningCategory)]
    }

    var explanation: [LoyaltyWeb.ReceiptLine] {
        [
            LoyaltyWeb.ReceiptLine(
                text: say(
                    "餐饮 ¥1,280.00 × 1 = 1,280", "餐飲 ¥1,280.00 × 1 = 1,280", "Dining ¥1,280.00 × 1 = 1,280"),
                amount: "+1,280"),
            LoyaltyWeb.ReceiptLine(
                text: say("金卡会员加成 20%：1,280 × 0.2", "金卡會員加成 20%：1,280 × 0.2", "Gold bonus 20 %: 1,280 × 0.2"),
                amount: "+256"),
            LoyaltyWeb.ReceiptLine(
                text: say(
                    "税金 ¥76.80、服务费 ¥128.00 不计积分", "稅金 ¥76.80、服務費 ¥128.00 不計積分", "Tax and service do not count"
                )),
        ]
    }

    var preview: PostingPreview {
        PostingPreview(points: "+1,536", pointsName: pointsName, lines: explanation, balanceAfter: "14,376")
    }

    var takingPreview: PostingPreview {
        PostingPreview(
            points: "−1,536", negative: true, pointsName: pointsName,
            lines: [
                LoyaltyWeb.ReceiptLine(
                    text: say("冲正 2026-11-20 消费登记", "沖正 2026-11-20 消費登記", "Reverses the bill of 2026-11-20"),
                    amount: "−1,536", negative: true)
            ], balanceAfter: "11,304", tier: .init(name: say("银卡会员", "銀卡會員", "Silver"), order: 1),
            tierBefore: .init(name: say("金卡会员", "金卡會員", "Gold"), order: 2))
    }

    var billLines: [FolioLineValues] {
        [
            FolioLineValues(category: "dining", net: "1280.00", tax: "76.80", service: "128.00"),
            FolioLineValues(category: "room", net: "300"),
        ]
    }

    var bill: BillPage.Model {
        BillPage.Model(
            panel: panel,
            values: .init(
                outlet: "rest", businessDay: "2026-11-22", number: "A-20391", currency: "CNY",
                lines: [billLines[0]]),
            outlets: [
                Choice(value: "rest", label: westLake + " · " + say("中餐厅", "中餐廳", "Restaurant")),
                Choice(value: "spa", label: westLake + " · SPA"),
            ],
            categories: categories,
            currencies: [Choice(value: "CNY", label: "CNY"), Choice(value: "EUR", label: "EUR")],
            preview: preview, key: "k2")
    }

    var duplicateBill: BillPage.Model {
        var model = bill
        model.problems = FormProblems(
            general: [say("消费单号重复，未入账。", "消費單號重複，未入帳。", "This bill number was used before.")],
            fields: ["number": say("该单号已登记过。", "此單號已登記過。", "Recorded already.")])
        model.first = .init(operationNumber: "8840", href: "/console/members/1/receipts/8840")
        return model
    }

    var folio: FolioSummary {
        FolioSummary(
            id: "77", title: say("中餐厅消费", "中餐廳消費", "Restaurant bill"), number: "A-20391", days: "2026-11-20",
            property: westLake, amount: "¥1,484.80", points: "+1,536")
    }

    var receipt: ReceiptModel {
        ReceiptModel(
            title: say("消费登记", "消費登記", "Bill recorded"), memberName: guest, memberHref: "/console/members/1",
            cardNumber: "8800 1234 5678", operationNumber: "8841", day: "2026-11-20",
            recordedAt: "2026-11-20 19:42",
            propertyName: westLake, actor: say("李娜", "李娜", "Lena Li"),
            programVersion: say("雅集会员制度 第 3 版", "雅集會員制度 第 3 版", "Yaji Club, version 3"),
            source: "A-20391", lines: explanation, totals: [NamedFigure(name: pointsName, value: "+1,536")],
            balanceAfter: "14,376", pointsName: pointsName,
            reversedBy: .init(label: "8902", href: "/console/members/1/receipts/8902"),
            reverses: .init(label: "8700", href: "/console/members/1/receipts/8700"),
            reverseHref: "/console/members/1/receipts/8841/reversal",
            correctHref: "/console/members/1/folios/77/correction",
            printHref: "/console/members/1/receipts/8841?print=1")
    }

    var portalReceipt: ReceiptModel {
        ReceiptModel(
            title: say("入住积分", "入住積分", "Points for a stay"), memberName: guest, cardNumber: "8800 1234 5678",
            operationNumber: "8841", day: "2026-11-20", recordedAt: "2026-11-20 19:42",
            propertyName: westLake,
            programVersion: say("雅集会员制度 第 3 版", "雅集會員制度 第 3 版", "Yaji Club, version 3"), lines: explanation,
            totals: [NamedFigure(name: pointsName, value: "+1,536")], balanceAfter: "14,376",
            pointsName: pointsName)
    }
}

import LoyaltyRules

@testable import LoyaltyWeb

/// What the sample pages say: one invented guest of one invented hotel, in the reader's language.
struct SampleContent {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func say(_ hans: String, _ hant: String, _ english: String) -> String {
        switch language {
        case .simplifiedChinese: hans
        case .traditionalChinese: hant
        case .english: english
        }
    }

    var pointsName: String { say("积分", "積分", "points") }
    var westLake: String { say("杭州西湖店", "杭州西湖店", "Hangzhou West Lake") }
    var bund: String { say("上海外滩店", "上海外灘店", "Shanghai Bund") }
    var gold: String { say("金卡会员", "金卡會員", "Gold") }
    var silver: String { say("银卡会员", "銀卡會員", "Silver") }
    var platinum: String { say("白金卡会员", "白金卡會員", "Platinum") }
    var regular: String { say("普通会员", "普通會員", "Member") }
    var diamond: String { say("钻石卡会员", "鑽石卡會員", "Diamond") }
    var guest: String { say("张伟", "張偉", "Zhang Wei") }
    var wrongPassword: String { say("用户名或密码不对。", "帳號或密碼不正確。", "Name or password is wrong.") }
    var posted: String { say("已入账 +1,536 积分", "已入帳 +1,536 積分", "1,536 points posted") }
    var notFound: String { say("没有找到这个页面", "找不到此頁面", "There is no such page") }
    var notFoundText: String {
        say("地址可能有误，或内容已不存在。", "網址可能有誤，或內容已不存在。", "The address may be wrong.")
    }
    var roomCategory: String { say("客房", "客房", "Room") }
    var diningCategory: String { say("餐饮", "餐飲", "Dining") }

    var counters: [LoyaltyWeb.Counter] {
        [
            LoyaltyWeb.Counter(label: say("今日入会", "今日入會", "Enrolled today"), value: "7"),
            LoyaltyWeb.Counter(label: say("今日登记消费", "今日登記消費", "Bills today"), value: "23", href: "/console/search"),
            LoyaltyWeb.Counter(label: say("今日发放积分", "今日發放積分", "Points today"), value: "48,210"),
            LoyaltyWeb.Counter(label: say("会员总数", "會員總數", "Members"), value: "5,000"),
        ]
    }

    var lines: [MemberLine] {
        [
            MemberLine(
                id: "1", name: guest, maskedMobile: "138****8000", cardNumber: "8800 1234 5678",
                tierName: gold,
                tierOrder: 2, points: "12,840", propertyName: westLake,
                matched: say("拼音首字母", "拼音字首", "initials")),
            MemberLine(
                id: "2", name: say("章薇", "章薇", "Zhang Wei"), maskedMobile: "139****1234",
                cardNumber: "8800 4410 0921", tierName: silver, tierOrder: 1, points: "3,100",
                propertyName: bund),
            MemberLine(
                id: "3", name: say("欧阳娜娜", "歐陽娜娜", "Ouyang Nana"), cardNumber: "8800 7710 3355",
                tierName: diamond, tierOrder: 4, points: "96,300", propertyName: westLake),
        ]
    }

    var expiring: [ExpiringAmount] {
        [
            ExpiringAmount(amount: "1,200", day: "2026-12-20", isSoon: true),
            ExpiringAmount(amount: "640", day: "2027-02-28", isSoon: false),
        ]
    }

    var progress: LoyaltyWeb.TierProgress {
        LoyaltyWeb.TierProgress(
            nextTierName: platinum, nextTierOrder: 3,
            ways: [
                .init(
                    label: say("再入住 2 次", "再入住 2 次", "2 more stays"), done: "6", needed: "8", percent: 75),
                .init(
                    label: say("再消费 ¥3,200.00", "再消費 ¥3,200.00", "¥3,200.00 more spend"), done: "¥4,800.00",
                    needed: "¥8,000.00", percent: 60),
            ],
            sentence: say(
                "再入住 2 次，或再消费 ¥3,200.00，即可升级为白金卡会员。", "再入住 2 次，或再消費 ¥3,200.00，即可升級為白金卡會員。",
                "2 more stays or ¥3,200.00 more spend make you Platinum."))
    }

    var consents: [ConsentLine] {
        [
            ConsentLine(
                purpose: say("会员章程", "會員章程", "Membership agreement"), granted: true, day: "2024-05-18"),
            ConsentLine(
                purpose: say("优惠短信", "優惠簡訊", "Offers by text message"), granted: true, day: "2024-05-18"),
            ConsentLine(
                purpose: say("优惠邮件", "優惠電子郵件", "Offers by e-mail"), granted: false, day: "2025-01-03"),
        ]
    }

    var panel: MemberPanel {
        MemberPanel(
            id: "1", name: guest, cardNumber: "8800 1234 5678", mobile: "138****8000",
            email: "z***@example.com",
            tierName: gold, tierOrder: 2, tierSince: "2026-03-01", tierUntil: "2027-02-28",
            status: say("正常", "正常", "Active"), isActive: true, joinedOn: "2024-05-18",
            channel: say("前台", "櫃檯", "Front desk"), points: "12,840", pointsName: pointsName,
            counters: [
                NamedFigure(name: say("定级晚数", "定級晚數", "Nights"), value: "11"),
                NamedFigure(name: say("入住次数", "入住次數", "Stays"), value: "6"),
                NamedFigure(name: say("消费额", "消費額", "Spend"), value: "¥4,800.00"),
            ],
            expiring: expiring, progress: progress, consents: consents, canReveal: true)
    }

    var newPanel: MemberPanel {
        MemberPanel(
            id: "9", name: "Søren \"Kierkegaard\" <b>", cardNumber: "8800 0000 0017", tierName: regular,
            tierOrder: 0,
            status: say("已暂停", "已暫停", "Suspended"), isActive: false, joinedOn: "2026-11-22",
            channel: say("官网", "官網", "Website"), points: "0", pointsName: pointsName, counters: [],
            expiring: [],
            consents: [], canReveal: false, canRecordBill: false, canAdjust: false)
    }

    var choice: ChoiceCard {
        ChoiceCard(
            id: "7", name: say("入住好礼", "入住好禮", "Gift for stays"), pick: 1, until: "2026-12-22",
            options: [
                .init(id: "a", name: say("积分", "積分", "Points"), gives: say("150 积分", "150 積分", "150 points")),
                .init(id: "b", name: say("早餐", "早餐", "Breakfast"), gives: say("2 早餐券", "2 早餐券", "2 breakfasts")),
            ], otherwise: say("积分", "積分", "Points"), action: "/portal/choices/7", key: "k")
    }

    var rewards: [RewardRow] {
        [
            RewardRow(
                name: say("客房升级", "客房升級", "Room upgrade"), price: say("300 积分", "300 積分", "300 points"),
                sentences: [], isAvailable: true, redeemHref: "/console/members/1/rewards/upgrade"),
            RewardRow(
                name: say("行政酒廊", "行政酒廊", "Lounge"),
                sentences: [say("需要等级金卡", "需要等級金卡", "Needs tier gold; here it is base")],
                isAvailable: false),
        ]
    }

    /// A member with everything that a panel can show.
    var fullPanel: MemberPanel {
        var panel = panel
        (panel.canRecordEvent, panel.canRedeem, panel.canGiveTier, panel.canUpdate) = (true, true, true, true)
        panel.tierReasons = [say("金卡，体验至 2027-02-28", "金卡，體驗至 2027-02-28", "Gold on trial through 2027-02-28")]
        panel.keeping = TierKeepingLine(
            sentence: say("还差 2 晚", "還差 2 晚", "2 nights more by 2027-02-28 to keep Gold; otherwise Silver follows"))
        panel.membership = say("至 2027-05-17", "至 2027-05-17", "through 2027-05-17")
        (panel.birthday, panel.tags, panel.referrerHref) = ("05-18", "family vip", "/console/members/2")
        panel.choices = [choice]
        return panel
    }

    var properties: [Choice] { [Choice(value: "xihu", label: westLake), Choice(value: "bund", label: bund)] }

    var problems: FormProblems {
        FormProblems(
            general: [say("还有两处需要补充。", "尚有兩處需要補充。", "Two things are missing.")],
            fields: [
                "name": say("请填写姓名。", "請填寫姓名。", "Please give a name."),
                "agreement": say("须先同意会员章程。", "須先同意會員章程。", "The agreement is needed."),
            ])
    }
}

import LoyaltyRules

/// The preferences of every chain until it sets its own (MEM-10).
enum StandardChoices {
    static let all: [PreferenceChoice] = [
        choice("suite", .room), choice("sea_view", .room), choice("balcony", .room), choice("bathtub", .room),
        choice("high_floor", .room), choice("quiet_room", .room), choice("twin_beds", .room), choice("smoke_free", .room),
        choice("vegetarian", .food), choice("light_taste", .food), choice("spicy", .food), choice("no_pork", .food),
        choice("allergy_nuts", .food, isSensitive: true), choice("allergy_seafood", .food, isSensitive: true),
        choice("allergy_milk", .food, isSensitive: true), choice("allergy_gluten", .food, isSensitive: true),
        choice("diabetic", .food, isSensitive: true), choice("step_free", .room, isSensitive: true),
        choice("flowers", .decor), choice("no_flowers", .decor), choice("children_room", .decor),
        choice("fruit", .welcome), choice("tea", .welcome), choice("wine", .welcome),
        choice("golf", .recreation), choice("fitness", .recreation), choice("pool", .recreation), choice("spa", .recreation),
        choice("live_music", .entertainment), choice("karaoke", .entertainment), choice("opera", .entertainment),
    ]

    private static func choice(_ id: String, _ kind: PreferenceKind, isSensitive: Bool = false) -> PreferenceChoice {
        func name(_ language: Language) -> String { Texts(ServiceTexts.catalogue, language)("preference." + id) }
        return PreferenceChoice(
            id: id, kind: kind, english: name(.english), simplifiedChinese: name(.simplifiedChinese),
            traditionalChinese: name(.traditionalChinese), isSensitive: isSensitive)
    }
}

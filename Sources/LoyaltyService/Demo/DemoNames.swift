import LoyaltyRules

/// Generated names: common family names and given names put together by chance. Nobody in particular is
/// meant.
enum DemoNames {
    /// A name as written, and the family name in Latin letters for an e-mail address.
    struct Name: Sendable {
        let written: String
        let latin: String
    }

    static func draw(_ language: Language, _ numbers: inout SplitMix64) -> Name {
        switch language {
        case .simplifiedChinese: simplified(&numbers)
        case .traditionalChinese: traditional(&numbers)
        case .english: latin(&numbers)
        }
    }

    private static func simplified(_ numbers: inout SplitMix64) -> Name {
        let family = families[numbers.chance(500) ? numbers.below(12) : numbers.below(families.count)]
        let given =
            numbers.chance(260) ? numbers.pick(single) : numbers.pick(beginnings) + numbers.pick(endings)
        return Name(written: family.0 + given, latin: family.1)
    }

    private static func traditional(_ numbers: inout SplitMix64) -> Name {
        let family = numbers.pick(traditionalFamilies)
        let given = numbers.pick(traditionalBeginnings) + numbers.pick(traditionalEndings)
        return Name(written: family.0 + given, latin: family.1)
    }

    private static func latin(_ numbers: inout SplitMix64) -> Name {
        let family = numbers.pick(latinFamilies)
        return Name(written: numbers.pick(latinGiven) + " " + family, latin: family.lowercased())
    }

    private static let families = [
        ("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"), ("杨", "yang"),
        ("黄", "huang"),
        ("赵", "zhao"), ("吴", "wu"), ("周", "zhou"), ("徐", "xu"), ("孙", "sun"), ("马", "ma"), ("朱", "zhu"),
        ("郭", "guo"), ("何", "he"), ("林", "lin"), ("高", "gao"), ("罗", "luo"), ("郑", "zheng"), ("梁", "liang"),
        ("谢", "xie"), ("宋", "song"), ("唐", "tang"), ("许", "xu"), ("韩", "han"), ("邓", "deng"), ("冯", "feng"),
        ("曹", "cao"), ("彭", "peng"), ("曾", "zeng"), ("肖", "xiao"), ("田", "tian"), ("董", "dong"), ("潘", "pan"),
        ("袁", "yuan"), ("蔡", "cai"), ("蒋", "jiang"), ("余", "yu"), ("于", "yu"), ("杜", "du"), ("叶", "ye"),
        ("程", "cheng"), ("魏", "wei"), ("苏", "su"), ("吕", "lv"), ("丁", "ding"), ("任", "ren"), ("卢", "lu"),
        ("姚", "yao"), ("沈", "shen"), ("钟", "zhong"), ("姜", "jiang"), ("崔", "cui"), ("谭", "tan"), ("陆", "lu"),
        ("范", "fan"), ("汪", "wang"), ("廖", "liao"), ("石", "shi"), ("金", "jin"), ("韦", "wei"), ("贾", "jia"),
        ("夏", "xia"), ("方", "fang"), ("邹", "zou"), ("熊", "xiong"), ("白", "bai"), ("孟", "meng"), ("秦", "qin"),
    ]

    private static let beginnings = "子雨思嘉晨一佳梓明文志海晓欣宇浩诗睿博瑞俊雅书景知亦若清安永立云静美乐亚"
        .map { String($0) }
    private static let endings = "轩怡涵琳然峰宁超敏慧娟芳玲洁莹颖彤雯倩薇天成华新远航阳悦妍琪萱哲辰楠源昊宸"
        .map { String($0) }
    private static let single = "伟静敏磊洋艳勇娟涛超霞平刚辉玲凯婷浩帆宇琳颖倩莹昕晗旭桐岚越".map { String($0) }

    private static let traditionalFamilies = [
        ("陳", "chen"), ("林", "lin"), ("黃", "huang"), ("張", "zhang"), ("李", "li"), ("王", "wang"), ("吳", "wu"),
        ("劉", "liu"), ("蔡", "cai"), ("楊", "yang"), ("許", "xu"), ("鄭", "zheng"), ("謝", "xie"), ("洪", "hong"),
        ("郭", "guo"), ("邱", "qiu"), ("曾", "zeng"), ("廖", "liao"), ("徐", "xu"), ("葉", "ye"), ("蘇", "su"),
        ("呂", "lv"), ("羅", "luo"), ("蕭", "xiao"), ("潘", "pan"), ("簡", "jian"), ("鍾", "zhong"), ("盧", "lu"),
    ]

    private static let traditionalBeginnings = "志俊家怡雅淑佩欣宜思詩育柏彥建冠宗承".map { String($0) }
    private static let traditionalEndings = "豪傑偉玲芬惠君婷穎翰廷安涵萱蓉瑜軒銘儀樺".map { String($0) }

    private static let latinGiven = [
        "Emma", "Oliver", "Sofia", "Lucas", "Hannah", "Noah", "Marta", "Daniel", "Clara", "Hugo", "Ingrid",
        "Mateo",
        "Nora", "Felix", "Alice", "Jonas", "Lena", "Oscar", "Yuki", "Haruto", "Priya", "Arjun", "Amelie",
        "Tomas",
    ]

    private static let latinFamilies = [
        "Clarke", "Hughes", "Novak", "Keller", "Lindqvist", "Moreau", "Rossi", "Silva", "Okafor", "Tanaka",
        "Sato",
        "Nair", "Mehta", "Fischer", "Jansen", "Kowalska", "Bennett", "Dubois", "Marino", "Costa", "Larsen",
        "Weber",
    ]
}

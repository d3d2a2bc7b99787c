/// One of the four invented hotels of `programs/lakeside.yaml`: who comes, and what is charged.
struct DemoHotel: Sendable {
    /// Which guests fill the house.
    enum Clientele: Sendable { case leisure, business, mixed }

    let id: String
    /// What the numbers of its stays and bills begin with.
    let prefix: String
    let clientele: Clientele
    /// An ordinary night in an ordinary room, in yuan net.
    let nightYuan: Int
    /// Breakfast for one, in yuan net.
    let breakfastYuan: Int
    /// Service charge, in per cent of net.
    let servicePercent: Int
    /// How many of a hundred guests have it as their first hotel.
    let share: Int
    /// The other hotel of the same city, as an index of `all`.
    let sister: Int

    static let all = [
        DemoHotel(
            id: "west_lake", prefix: "WL", clientele: .leisure, nightYuan: 860, breakfastYuan: 128,
            servicePercent: 15, share: 31, sister: 1),
        DemoHotel(
            id: "qianjiang", prefix: "QJ", clientele: .business, nightYuan: 580, breakfastYuan: 88,
            servicePercent: 10,
            share: 24, sister: 0),
        DemoHotel(
            id: "bund", prefix: "BD", clientele: .mixed, nightYuan: 1_080, breakfastYuan: 148,
            servicePercent: 15,
            share: 23, sister: 3),
        DemoHotel(
            id: "hongqiao", prefix: "HQ", clientele: .business, nightYuan: 460, breakfastYuan: 68,
            servicePercent: 10,
            share: 22, sister: 2),
    ]

    /// The hotels that guests who travel for their work stay at.
    static let ofBusiness = all.indices.filter { all[$0].clientele == .business }
    /// The hotels that guests who can afford everything stay at.
    static let ofLuxury = all.indices.filter { all[$0].clientele != .business }
}

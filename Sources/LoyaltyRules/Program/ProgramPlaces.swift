/// Where the parts of a document stand, by their ids: each fact asks for them.
struct ProgramPlaces: Sendable {
    let properties: WordPlaces
    let categories: WordPlaces
    let assets: WordPlaces
    let tiers: WordPlaces
    let counters: WordPlaces

    init(_ names: ProgramNames, assets: [Asset], tiers: [Tier], counters: [Counter]) {
        properties = WordPlaces(names.properties.map(\.id))
        categories = WordPlaces(names.categories.map(\.id))
        self.assets = WordPlaces(assets.map(\.id))
        self.tiers = WordPlaces(tiers.map(\.id))
        self.counters = WordPlaces(counters.map(\.id))
    }
}

/// What a replay compares, and over which days: what was in force, and a draft that takes its place from a day on.
///
/// What happened before the first day builds the history for both sides under what was in force; what happened after
/// the last day is left out.
public final class ReplayFrame: Sendable {
    public let from: CalendarDay
    public let to: CalendarDay
    public let inForce: ProgramSchedule
    public let draft: ProgramSchedule
    /// Everything that either side knows, what is in force on the last day first.
    public let assets: [String]
    public let properties: [String]
    public let tiers: [String]
    private let assetPlaces: WordPlaces
    private let propertyPlaces: WordPlaces
    private let tierPlaces: WordPlaces
    /// Of each version of either side, the places of its tiers by rank.
    private let ranksInForce: [[Int]]
    private let ranksOfDraft: [[Int]]
    /// Of each version of either side, which say the same about earning.
    let voicesInForce: [Int]
    let voicesOfDraft: [Int]
    /// The events whose coming the draft changes.
    let occasions: ReplayOccasions

    /// - Parameters:
    ///   - published: the versions that were published and not withdrawn; at least one.
    ///   - draft: the document that is tried.
    public init(published: [ProgramSchedule.Version], draft: Program, from: CalendarDay, to: CalendarDay) {
        self.from = from
        self.to = to
        inForce = ProgramSchedule(published)
        self.draft = ProgramSchedule(
            published.filter { $0.from < from } + [ProgramSchedule.Version(from: from, program: draft)])
        occasions = ReplayOccasions(inForce: inForce, draft: self.draft, from: from, to: to)
        let programs = [inForce.program(on: to), draft] + published.map(\.program)
        assets = programs.flatMap { $0.assets.map(\.id) }.uniqued()
        properties = programs.flatMap { $0.properties.map(\.id) }.uniqued() + [""]
        tiers = programs.flatMap { $0.tiers.map(\.id) }.uniqued()
        var voices = EarningVoices()
        voicesInForce = inForce.versions.map { voices.voice(of: $0.program) }
        voicesOfDraft = self.draft.versions.map { voices.voice(of: $0.program) }
        assetPlaces = WordPlaces(assets)
        propertyPlaces = WordPlaces(properties)
        let tierPlaces = WordPlaces(tiers)
        self.tierPlaces = tierPlaces
        ranksInForce = inForce.versions.map { $0.program.tiers.map { tierPlaces.place(of: $0.id) ?? 0 } }
        ranksOfDraft = self.draft.versions.map { $0.program.tiers.map { tierPlaces.place(of: $0.id) ?? 0 } }
    }

    /// The rules of the draft that share a limit over all members. A replay goes through members one by one, so it
    /// cannot know when such a limit is reached.
    public var sharedLimits: [String] {
        draft.program(on: to).earning.filter { $0.caps.contains { $0.period == .campaign } }.map(\.id)
    }

    /// Whether members' friends are needed: the draft changes an event that comes by what friends do.
    public var asksFriends: Bool { occasions.asksFriends }

    /// What became of a tier between the two sides. A tier that the draft does not know is compared by its place on
    /// its own ladder.
    public func change(from before: String, to after: String) -> TierChange {
        let (old, new) = (inForce.program(on: to), draft.program(on: to))
        let place = new.tiers.firstIndex { $0.id == before } ?? old.rank(of: before)
        let other = new.rank(of: after)
        return other > place ? .up : other < place ? .down : .kept
    }

    func place(ofAsset id: String) -> Int { assetPlaces.place(of: id) ?? 0 }
    func place(ofTier id: String) -> Int { tierPlaces.place(of: id) ?? 0 }
    /// The place of a tier that a version of a side has at a rank.
    func place(ofRank rank: Int, version: Int, isDraft: Bool) -> Int {
        isDraft ? ranksOfDraft[version][rank] : ranksInForce[version][rank]
    }
    func place(ofProperty id: String) -> Int { propertyPlaces.place(of: id) ?? properties.count - 1 }
}

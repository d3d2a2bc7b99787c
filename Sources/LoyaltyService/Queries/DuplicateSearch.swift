import LoyaltyRules
import PortableSQL

/// Finds the accounts that may be the same person's, by the words under which members are found anyway: nothing is kept for it.
enum DuplicateSearch {
    /// So many are looked at for each word; of a name that thousands have, those who joined last.
    private static let most = 50

    /// Whoever is to be compared: an account, or a guest whose form is being filled in.
    struct Guest {
        let name: String
        var mobile: MobileNumber?
        var email: EmailAddress?
        var birthday: MonthDay?
        var document: IdentityDocument?
        /// The account itself, which is no duplicate of its own.
        var member: MemberID?
    }

    static func find(_ guest: Guest, limit: Int, desk: Desk, in tx: any SQLTransaction) throws -> [DuplicateView] {
        let name = SearchWords.fold(guest.name)
        let latin = latin(guest.name)
        var words = latin.union([name])
        if let mobile = guest.mobile { words.formUnion([mobile.lastFour, mobile.description]) }
        if let email = guest.email { words.insert(SearchWords.fold(email.description)) }
        if let document = guest.document { words.insert(SearchWords.fold(document.number)) }
        words = words.filter { $0.count > 1 }
        var seen: Set<MemberID> = guest.member.map { [$0] } ?? []
        var found: [DuplicateView] = []
        for word in words.sorted() {
            let token = SearchWords.token(for: word, keyring: desk.keyring)
            for member in try SearchTable.find(token, limit: most, in: tx) where seen.insert(member).inserted {
                guard try StandingTable.row(member, in: tx)?.status == .active,
                    let person = try MemberTable.person(member, keyring: desk.keyring, in: tx)
                else { continue }
                var signs: Set<DuplicateReview.Sign> = []
                if SearchWords.fold(person.name) == name, !name.isEmpty { signs.insert(.sameName) }
                if !self.latin(person.name).isDisjoint(with: latin) { signs.insert(.soundsAlike) }
                let mobile = person.mobile.flatMap(MobileNumber.init)
                if let mobile, mobile == guest.mobile { signs.insert(.sameMobile) }
                if let mobile, mobile != guest.mobile, mobile.lastFour == guest.mobile?.lastFour { signs.insert(.sameLastFour) }
                if let email = person.email, email == guest.email?.description { signs.insert(.sameEmail) }
                if let birthday = try MemberTable.traits(member, in: tx).birthday, let other = guest.birthday {
                    signs.insert(birthday == other ? .sameBirthday : .otherBirthday)
                }
                if let document = guest.document,
                    try DocumentTable.row(member, keyring: desk.keyring, in: tx)?.document == document
                {
                    signs.insert(.sameDocument)
                }
                let verdict = DuplicateReview.judge(signs)
                guard verdict.isWorthLooking, let summary = try MemberSearch.summary(member, desk: desk, in: tx) else { continue }
                found.append(DuplicateView(member: summary, verdict: verdict))
            }
        }
        return Array(found.sorted { ($1.verdict.score, $1.member.member) < ($0.verdict.score, $0.member.member) }.prefix(limit))
    }

    /// How a name is typed on a Latin keyboard, family name first or last.
    private static func latin(_ name: String) -> Set<String> {
        let folded = SearchWords.fold(name)
        guard !folded.isEmpty else { return [] }
        guard folded.utf8.allSatisfy({ $0 < 128 }) else {
            let syllables = Pinyin.syllables(of: folded)
            return [syllables.joined(), (syllables.dropFirst() + syllables.prefix(1)).joined()]
        }
        let parts = name.split(separator: " ").map { SearchWords.fold(String($0)) }
        return [folded, parts.reversed().joined()]
    }
}

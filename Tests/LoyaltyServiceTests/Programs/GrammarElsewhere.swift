/// Keys of the grammar that no case file can show, since a case is one member's account and its days: each with the
/// tests that show it.
enum GrammarElsewhere {
    /// Places of a document (with everything below them), and tests by their names. A name that begins with a point is a
    /// key wherever it stands.
    static let tests: [String: [String]] = [
        // Words for people.
        ".name": ["T-S0-1 silver's dinner reads the same in three languages"],
        "properties[].city": ["A change is told once, with its direction (POL-04)"],
        "program": ["can be read, are named in three languages, and know their own id"],
        "brands[].id": ["each slip at its line and column"],
        "groups": ["ADV-13 what a rule asked for and what was there have their names, and nothing is said as nothing"],
        // The hotel takes it: no account moves.
        "tiers[].prices[].money": ["TIER-16 ADV-30 a tier for money, only from the tier below; the receipt says what the hotel takes"],
        // The clock, which a case does not have.
        "properties[].time_zone": ["GEN-06 the same bill at the same moment: in one time zone of today, in another of the future"],
        // What comes by itself, from other members.
        "events[].occurs.joining": ["PTS-10 joining gives 50 points and a coupon by itself, in the same transaction"],
        "events[].occurs.friend_joins": ["REF-08 friends beyond the year's limit bring nothing more; who is unknown or has left refers nobody"],
        "events[].occurs.friend_consumes": [
            "T-S3-6 REF-03 a friend's first spend gives 200 points and a coupon, once; cancelled, it is taken back",
            "T6 REF-03 a friend's stay that is too small brings nothing; one that is large enough does, and corrected it is taken back",
            "REF-08 only a friend's own direct stay counts, by payer and channel",
        ],
        "events[].occurs.friend_ranking": [
            "REF-06 REF-08 the month's best get more, once; a stay cancelled later costs the place, being overtaken does not",
        ],
        // What checks and reports reckon with.
        ".worth": ["Prices that lose money are told (RWD-02, CFL-02)"], ".cost": ["Prices that lose money are told (RWD-02, CFL-02)"],
        // What staff do by hand.
        "assets[].expires.reinstate": [
            "PTS-17 I-3 in two parts, with an end of their own, never more than ended; then they end again",
            "PTS-17 a day late it is refused; who may not, too",
            "PTS-17 the year's limit counts what was given back, less what was reversed",
        ],
        "adjustments.limits": ["PTS-26 each role adjusts up to its limit, both ways"],
        "adjustments.budgets": [
            "PTS-25 PTS-26 a day, a month, a hotel: the refusal tells what is left and when it frees",
            "PTS-25 PTS-26 by role, hotel and person, in a day and a month", "PTS-26 another asset has budgets of its own",
        ],
        "holds": ["I-14 the document says for how many days points may be set aside"],
        // Who is in a family pool is a matter of many members.
        "pool.members": ["ADV-22 a pool is full, nobody is in two, only its head takes people in, and the head leaves last"],
        // What a version promises of the next one, and what hotels owe each other.
        "notice": ["POL-05 the notice that the version in force promises; a far version blocks no earlier one"],
        "settlement": ["PTS-07 earned here, used there: what each hotel owes is what the paper says"],
        "partners": ["ADV-25 what a partner owes and is owed is what the paper says, and each entry is counted once"],
        "rewards[].partner": ["ADV-25 what a partner owes and is owed is what the paper says, and each entry is counted once"],
    ]

    /// The places that are shown only together with what is below them: `adjustments` and `brands` have no value of their own.
    static let parents: Set<String> = ["adjustments", "brands"]

    /// Whether a place is shown elsewhere: it, or what it is a part of.
    static func has(_ shape: String) -> Bool {
        if parents.contains(shape) { return true }
        let path = shape.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
        return tests.keys.contains { key in
            key.hasPrefix(".")
                ? path.contains(String(key.dropFirst()))
                : shape == key || shape.hasPrefix(key + ".") || shape.hasPrefix(key + "[")
        }
    }
}

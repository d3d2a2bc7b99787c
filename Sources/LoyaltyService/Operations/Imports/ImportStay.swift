import LoyaltyRules

/// Takes one stay of an import: finds the guest by the source's key, card, mobile or e-mail, enrols an
/// unknown guest where the mapping asks for it, and posts the stay once.
public struct ImportStay: Operation {
    public static let name = "stay.import"
    public static let permission = Permission.importStays
    public static let isBulk = true
    public let importID: Int64
    public let folio: Folio
    /// The ways in which the export names the guest, the surest first.
    public let guest: [MemberReference]
    /// What to enrol an unknown guest with; nil when unknown guests are parked.
    public let enrolment: Enrolment?

    public init(importID: Int64, folio: Folio, guest: [MemberReference], enrolment: Enrolment?) {
        self.importID = importID
        self.folio = folio
        self.guest = guest
        self.enrolment = enrolment
    }

    public struct Answer: Sendable, Codable {
        /// The stay was posted; else it had been told before.
        public let isNew: Bool
        public let enrolled: Bool
        public let nights: Int
        public let revenue: Int64
    }

    public var property: String? { folio.property }
    public var laneKey: Int { guest.first?.laneKey ?? 0 }

    public func run(in context: OperationContext) throws -> Answer {
        if let known = try FolioPosting.told(folio, member: MemberID(0), in: context) {
            context.concerns(known.member)
            return Answer(isNew: false, enrolled: false, nights: 0, revenue: 0)
        }
        for reference in guest {
            guard let member = try reference.find(in: context) else { continue }
            do {
                return try post(.id(member), enrolled: false, in: context)
            } catch let refusal as Refusal where refusal.code == .memberMerged {
                return try post(reference, enrolled: false, in: context)
            }
        }
        guard let enrolment else { throw Refusal(.memberUnknown) }
        // A stay that cannot be posted is refused before anybody is enrolled for it: nothing is to be undone then.
        try FolioPosting.check(folio, program: try context.program(on: folio.occurredOn), context: context)
        let program = try context.programs.inForce(on: enrolment.joinedOn, in: context.tx)
        let created = try MemberCreation.create(enrolment, program: program, importID: importID, in: context)
        return try post(.id(created.member), enrolled: true, in: context)
    }

    private func post(_ member: MemberReference, enrolled: Bool, in context: OperationContext) throws -> Answer {
        _ = try FolioPosting.post(
            folio, member: member, operation: Self.name, importID: importID, in: context)
        let revenue = folio.lines.reduce(Int64(0)) { $0 + $1.net }
        return Answer(isNew: true, enrolled: enrolled, nights: folio.nights, revenue: revenue)
    }
}

import LoyaltyRules
import LoyaltyService

/// Who did something, by name; `staff:52`, `client:7` and `system` are how it is kept.
struct ActorNames: Sendable {
    private let names: [String: String]
    private let t: Texts

    /// Looks the names up, each once; numbers stand for the names of those whom the reader may not know.
    init(_ actors: [String], by reader: Actor, site: Site, _ t: Texts) async throws {
        var names: [String: String] = [:]
        if reader.permissions.contains(.readMember) {
            for actor in Set(actors) { names[actor] = try await site.reading.name(of: actor, by: reader) }
        }
        self.names = names
        self.t = t
    }

    func name(_ actor: String) -> String {
        if let name = names[actor] { return name }
        let parts = actor.split(separator: ":").map(String.init)
        switch parts.first {
        case "system": return t("actor.system")
        case "member": return t("actor.member")
        case "staff" where parts.count == 2: return t("actor.staff", parts[1])
        case "client" where parts.count == 2: return t("actor.client", parts[1])
        default: return actor
        }
    }
}

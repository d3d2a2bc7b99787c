import LoyaltyRules
import LoyaltyService

/// A receipt with the ways to act on it.
struct ReceiptBuilder: Sendable {
    let site: Site
    let room: ConsoleRoom

    /// The receipt of an operation as this person sees it.
    func model(_ operation: OperationView, of view: MemberView) async throws -> ReceiptModel {
        let (member, id) = ("\(view.row.id)", String(operation.row.id))
        let presenter = Presenter(language: room.context.language, program: view.program)
        var model = presenter.receipt(operation, of: view, memberHref: SitePath.member(member))
        let links = ReversalLinks(reading: site.reading, presenter: presenter) {
            SitePath.receipt(member, $0)
        }
        try await links.add(to: &model, operation, by: room.actor)
        model.actor = name(operation.row.actor)
        model.printHref = SitePath.printedReceipt(member, id)
        addActions(to: &model, operation, of: view)
        return model
    }

    /// What this person may do about it: a stay or bill is corrected or cancelled, anything else is reversed.
    private func addActions(to model: inout ReceiptModel, _ operation: OperationView, of view: MemberView) {
        let member = "\(view.row.id)"
        let property = operation.row.property
        guard view.standing.status == .active, room.actor.covers(property) || property.isEmpty else { return }
        if let folio = operation.folio {
            guard folio.status == .posted && room.can(.correctFolio) else { return }
            model.correctHref = SitePath.correction(member, String(folio.id))
            model.cancelHref = SitePath.cancellation(member, String(folio.id))
        } else if room.can(.reverseEntry) {
            let isOpen = operation.entries.contains {
                $0.reverses == 0 && operation.reversals[$0.sequence] == nil
            }
            if isOpen { model.reverseHref = SitePath.reversal(member, String(operation.row.id)) }
        }
    }

    /// Who did it, in words; `staff:52`, `client:7` and `system` are how the ledger writes it.
    private func name(_ actor: String) -> String {
        if actor == room.actor.id { return room.holder.staff?.name ?? actor }
        let parts = actor.split(separator: ":").map(String.init)
        switch parts.first {
        case "system": return room.t("actor.system")
        case "staff" where parts.count == 2: return room.t("actor.staff", parts[1])
        case "client" where parts.count == 2: return room.t("actor.client", parts[1])
        default: return actor
        }
    }
}

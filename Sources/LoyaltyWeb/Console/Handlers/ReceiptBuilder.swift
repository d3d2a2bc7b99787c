import LoyaltyRules
import LoyaltyService

/// A receipt with the ways to act on it.
struct ReceiptBuilder: Sendable {
    let site: Site
    let room: ConsoleRoom

    func model(_ operation: OperationView, of view: MemberView) -> ReceiptModel {
        let (member, id) = ("\(view.row.id)", String(operation.row.id))
        let presenter = Presenter(language: room.context.language, program: view.program)
        var model = presenter.receipt(operation, of: view, memberHref: SitePath.member(member)) {
            SitePath.receipt(member, $0)
        }
        model.actor = operation.row.actor
        model.printHref = SitePath.printedReceipt(member, id)
        guard view.standing.status == .active,
            room.actor.covers(operation.row.property) || operation.row.property.isEmpty
        else { return model }
        if let folio = operation.folio {
            if folio.status == .posted && room.can(.correctFolio) {
                model.correctHref = SitePath.correction(member, String(folio.id))
                model.reverseHref = SitePath.cancellation(member, String(folio.id))
            }
        } else if room.can(.reverseEntry) {
            let isOpen = operation.entries.contains {
                $0.reverses == 0 && operation.reversals[$0.sequence] == nil
            }
            if isOpen { model.reverseHref = SitePath.reversal(member, id) }
        }
        return model
    }
}

import LoyaltyRules
import LoyaltyService

/// A receipt with the ways to act on it.
struct ReceiptBuilder: Sendable {
    let site: Site
    let room: ConsoleRoom

    /// The receipt of an operation as this person sees it.
    func model(_ operation: OperationView, of view: MemberView) async throws -> ReceiptModel {
        var model = try await receipt(operation, of: view, showsNotes: true)
        model.actor = try await name(operation.row.actor)
        if room.can(.readProgram) { model.programHref = SitePath.version(String(operation.row.programVersion)) }
        model.printHref = SitePath.printedReceipt("\(view.row.id)", String(operation.row.id))
        addActions(to: &model, operation, of: view)
        return model
    }

    /// The receipt as the guest takes it along: without what staff noted, without who served, and with the
    /// last digits of the card; a second one says that it is a copy.
    func slip(_ operation: OperationView, of view: MemberView) async throws -> ReceiptModel {
        var model = try await receipt(operation, of: view, showsNotes: false)
        model.cardNumber = CardNumber.masked(view.cardNumber)
        model.printed = try await site.reading.printSlip(of: operation.row.id, member: view.row.id, by: room.actor)
        model.code = ReceiptCode(member: view.row.id, operation: operation.row.id).description
        return model
    }

    private func receipt(
        _ operation: OperationView, of view: MemberView, showsNotes: Bool
    ) async throws -> ReceiptModel {
        let member = "\(view.row.id)"
        let presenter = Presenter(
            language: room.context.language, program: view.program, showsNotes: showsNotes)
        var model = presenter.receipt(operation, of: view, memberHref: SitePath.member(member))
        let links = ReversalLinks(reading: site.reading, presenter: presenter) {
            SitePath.receipt(member, $0)
        }
        try await links.add(to: &model, operation, by: room.actor)
        return model
    }

    /// What this person may do about it: a stay or bill is corrected or cancelled, anything else is reversed.
    private func addActions(to model: inout ReceiptModel, _ operation: OperationView, of view: MemberView) {
        let member = "\(view.row.id)"
        let property = operation.row.property
        guard view.standing.status == .active, room.actor.covers(property) || property.isEmpty else { return }
        let mayComeBack = operation.entries.contains {
            $0.isEnding && operation.reversals[$0.sequence] == nil
                && view.program.asset($0.asset)?.expiry?.reinstate != nil
        }
        if mayComeBack && room.can(.reinstatePoints) {
            model.reinstateHref = SitePath.reinstatement(member, String(operation.row.id))
        }
        if let folio = operation.folio {
            guard folio.status == .posted && room.can(.correctFolio) else { return }
            if folio.folio.kind != .event { model.correctHref = SitePath.correction(member, String(folio.id)) }
            model.cancelHref = SitePath.cancellation(member, String(folio.id))
        } else if room.can(.reverseEntry) {
            let isOpen = operation.entries.contains {
                $0.reverses == 0 && !$0.isOfDebt && operation.reversals[$0.sequence] == nil
            }
            let isTitle = operation.row.name.hasPrefix("tier.")
            if isOpen || isTitle { model.reverseHref = SitePath.reversal(member, String(operation.row.id)) }
        }
    }

    private func name(_ actor: String) async throws -> String {
        try await ActorNames([actor], by: room.actor, site: site, room.t).name(actor)
    }
}

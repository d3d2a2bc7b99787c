import LoyaltyRules

/// Keeps and forgets an identity document, with everything by which it is found.
enum DocumentPosting {
    /// - Throws: `Refusal` `document_taken`, naming the member who has it.
    static func keep(_ document: IdentityDocument, of member: MemberID, in context: OperationContext) throws {
        let known = try DocumentTable.row(member, keyring: context.keyring, in: context.tx)?.document
        if known != document {
            if known != nil { try release(of: member, in: context) }
            let index = context.keyring.blindIndex("document", of: document.key)
            guard try LookupTable.claim(.document, index, for: member, object: 0, in: context.tx) else {
                let holder = try LookupTable.find(.document, index, in: context.tx)?.member
                throw Refusal(.documentTaken, [:], conflict: holder.map { OperationReference(member: $0, operation: 0) })
            }
            try SearchTable.insert([token(of: document, in: context)], of: member, in: context.tx)
        }
        let row = DocumentRow(document: document, seenBy: context.actor.id, seenAt: context.now)
        try DocumentTable.put(row, of: member, keyring: context.keyring, in: context.tx)
    }

    /// - Returns: whether there was one.
    @discardableResult
    static func forget(of member: MemberID, in context: OperationContext) throws -> Bool {
        let isKnown = try release(of: member, in: context)
        try DocumentTable.delete(member, in: context.tx)
        return isKnown
    }

    @discardableResult
    private static func release(of member: MemberID, in context: OperationContext) throws -> Bool {
        guard let row = try DocumentTable.row(member, keyring: context.keyring, in: context.tx) else { return false }
        let index = context.keyring.blindIndex("document", of: row.document.key)
        try LookupTable.release(.document, index, of: member, in: context.tx)
        try SearchTable.delete([token(of: row.document, in: context)], of: member, in: context.tx)
        return true
    }

    private static func token(of document: IdentityDocument, in context: OperationContext) -> Int64 {
        SearchWords.token(for: document.number, keyring: context.keyring)
    }
}

import LoyaltyRules

/// Takes and gives up a number of another system, with the word under which the search finds it.
enum OutsideKeyPosting {
    /// - Returns: false when somebody has it.
    static func claim(_ key: OutsideKey, for member: MemberID, in context: OperationContext) throws -> Bool {
        guard try LookupTable.claim(.external, key.description, for: member, object: 0, in: context.tx) else { return false }
        try SearchTable.insert([token(of: key, in: context)], of: member, in: context.tx)
        return true
    }

    static func release(_ key: OutsideKey, of member: MemberID, in context: OperationContext) throws {
        try LookupTable.release(.external, key.description, of: member, in: context.tx)
        try SearchTable.delete([token(of: key, in: context)], of: member, in: context.tx)
    }

    private static func token(of key: OutsideKey, in context: OperationContext) -> Int64 {
        SearchWords.token(for: key.number, keyring: context.keyring)
    }
}

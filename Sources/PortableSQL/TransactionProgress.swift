/// How far a transaction has come; holds both engines to PostgreSQL's rule that nothing follows a failed
/// statement.
struct TransactionProgress {
    /// How many savepoints are open.
    private(set) var depth = 0
    /// The first fault since the last savepoint that was rolled back.
    private(set) var failure: SQLFault?
    /// Whether the transaction is over, so that one kept beyond its closure cannot be used.
    private(set) var isFinished = false
    /// Whether the engine itself has given the transaction up, so that no savepoint can save it.
    private(set) var isLost = false

    /// Throws unless another statement may be run.
    func requireUsable() throws {
        if isFinished { throw SQLFault.statement("a transaction was used after its closure had ended.") }
        guard let failure else { return }
        if isLost { throw failure }
        throw SQLFault.statement(
            "an earlier statement of the transaction had failed, so nothing more can be done in it. "
                + "The first failure: \(failure)")
    }

    /// Notes a failed statement; `lost` when the engine has already rolled the whole transaction back.
    mutating func fail(_ fault: SQLFault, lost: Bool) {
        if failure == nil || (lost && !isLost) { failure = fault }
        isLost = isLost || lost
    }

    mutating func openSavepoint() { depth += 1 }

    /// Ends the innermost savepoint; a savepoint that was rolled back takes its failure with it.
    mutating func closeSavepoint(rolledBack: Bool) {
        depth -= 1
        if rolledBack, !isLost { failure = nil }
    }

    mutating func finish() { isFinished = true }
}

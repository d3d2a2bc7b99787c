import LoyaltyRules

/// Says what is wrong with a checkpoint, for whoever runs the server.
enum SealSentence {
    static func of(_ number: Int, _ difference: SealDifference) -> String {
        "checkpoint \(number): " + words(difference)
    }

    private static func words(_ difference: SealDifference) -> String {
        switch difference {
        case .operationCount(let sealed, let found): "\(sealed) operations were sealed, \(found) are there"
        case .entryCount(let sealed, let found): "\(sealed) entries were sealed, \(found) are there"
        case .entryChanged: "an entry is not as it was sealed"
        case .operationChanged: "an operation, its reason or its receipt is not as it was sealed"
        case .missingInFile: "the database has it, the file does not: the file was cut, or another one put in its place"
        case .missingInDatabase: "the file has it, the database does not: the database was cut, or is an older copy"
        case .unreadable: "its line in the file cannot be read"
        case .forgedInFile: "in the file it was not signed with this database's key, or was changed since"
        case .forgedInDatabase: "in the database it was not signed with this database's key, or was changed since"
        case .notContinued: "it does not continue the one before"
        }
    }
}

/// What is wrong with a checkpoint.
public enum SealDifference: Sendable, Hashable {
    /// Operations were added or taken away.
    case operationCount(sealed: Int, found: Int)
    /// Entries were added or taken away.
    case entryCount(sealed: Int, found: Int)
    case entryChanged
    case operationChanged
    /// The file does not have it, or the database does not: cut off.
    case missingInFile, missingInDatabase
    /// The line of the file cannot be read.
    case unreadable
    /// It was not signed with the key of this database, or changed afterwards.
    case forgedInFile, forgedInDatabase
    /// It does not continue the one before.
    case notContinued
}

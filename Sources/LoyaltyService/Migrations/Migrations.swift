import PortableSQL

/// The schema of Tessera, step by step. A released step is never edited; a change is a new step.
public enum Migrations {
    /// The mark by which Tessera knows its own databases.
    public static let owner = "tessera"

    /// The server role on PostgreSQL: may not change or delete what is append-only.
    public static let serverRole = "tessera_server"

    /// The number of the newest step; there may be fewer steps.
    public static var newest: Int { all.map(\.number).max() ?? 0 }

    /// Every step, in order.
    public static let all: [SQLMigration] = [
        SQLMigration(number: 1, name: "Members, ledger, programs", compatibleFrom: 1, sql: M0001.sql),
        SQLMigration(number: 2, name: "Access, messages, imports", compatibleFrom: 1, sql: M0002.sql),
        SQLMigration(number: 3, name: "Append-only tables", compatibleFrom: 1, sql: M0003.sql),
        SQLMigration(number: 4, name: "Titles, offers, budgets", compatibleFrom: 4, sql: M0004.sql),
        // A program of before would judge by versions that were withdrawn.
        SQLMigration(number: 5, name: "Drafts of the program, withdrawals", compatibleFrom: 5, sql: M0005.sql),
        SQLMigration(number: 6, name: "Replay", compatibleFrom: 4, sql: M0006.sql),
        SQLMigration(
            number: 7, name: "Referrals, renewals, titles taken back", compatibleFrom: 7, sql: M0007.sql),
        SQLMigration(number: 8, name: "Tier runs", compatibleFrom: 4, sql: M0008.sql),
        SQLMigration(number: 9, name: "Daily jobs, notices of versions", compatibleFrom: 7, sql: M0009.sql),
        SQLMigration(number: 10, name: "Drafts handed in for approval", compatibleFrom: 4, sql: M0010.sql),
        // A program of before would write lines of the audit twice, and messages that say nothing.
        SQLMigration(number: 11, name: "What every posting writes", compatibleFrom: 11, sql: M0011.sql),
        // A program of before would use what is set aside, or waits.
        SQLMigration(number: 12, name: "Holds and points that wait", compatibleFrom: 12, sql: M0012.sql),
        SQLMigration(number: 13, name: "Settlement between hotels", compatibleFrom: 11, sql: M0013.sql),
        // A program of before would write entries without saying so in the member's row.
        SQLMigration(number: 14, name: "Answers by key, last operations", compatibleFrom: 14, sql: M0014.sql),
        // A program of before would give back once more what came back already.
        SQLMigration(number: 15, name: "Points given back after they had ended", compatibleFrom: 15, sql: M0015.sql),
        SQLMigration(number: 16, name: "What was given by hand", compatibleFrom: 15, sql: M0016.sql),
        // A program of before would not take a gift back with the stay that had given the tier.
        SQLMigration(number: 17, name: "Gifts of tiers", compatibleFrom: 17, sql: M0017.sql),
        SQLMigration(number: 18, name: "Checkpoints of the ledger", compatibleFrom: 17, sql: M0018.sql),
        // A program of before would take out what nobody was told of.
        SQLMigration(number: 19, name: "Notices of ends", compatibleFrom: 19, sql: M0019.sql),
        SQLMigration(number: 20, name: "Tasks of staff", compatibleFrom: 19, sql: M0020.sql),
        // A program of before would reverse a move on one side only.
        SQLMigration(number: 21, name: "Family pools", compatibleFrom: 21, sql: M0021.sql),
        // A program of before would serve an account that was given up.
        SQLMigration(number: 22, name: "Merged members", compatibleFrom: 22, sql: M0022.sql),
        // A program of before would use the data of whoever had it restricted.
        SQLMigration(number: 23, name: "Personal data", compatibleFrom: 23, sql: M0023.sql),
        SQLMigration(number: 24, name: "Claims", compatibleFrom: 23, sql: M0024.sql),
        SQLMigration(number: 25, name: "Joining and profiles", compatibleFrom: 23, sql: M0025.sql),
        // A program of before would let in whoever still owes a second factor.
        SQLMigration(number: 26, name: "Sessions, devices and second factors of staff", compatibleFrom: 26, sql: M0026.sql),
        // A program of before would hand out numbers that were made for others, and serve cards that were reported lost.
        SQLMigration(number: 27, name: "Cards and PINs", compatibleFrom: 27, sql: M0027.sql),
        // A program of before would let suspended members earn and redeem.
        SQLMigration(number: 28, name: "Conduct", compatibleFrom: 28, sql: M0028.sql),
        // A program of before would keep what tells of health after its consent was withdrawn.
        SQLMigration(number: 29, name: "Profiles", compatibleFrom: 29, sql: M0029.sql),
        SQLMigration(number: 30, name: "Lists of members", compatibleFrom: 29, sql: M0030.sql),
        SQLMigration(number: 31, name: "Single sign-on", compatibleFrom: 29, sql: M0031.sql),
        SQLMigration(number: 32, name: "Legal steps of cards", compatibleFrom: 29, sql: M0032.sql),
        // A program of before would part two accounts and leave with the one what was the other's.
        SQLMigration(number: 33, name: "What merges took over", compatibleFrom: 33, sql: M0033.sql),
        SQLMigration(number: 34, name: "Privacy policy", compatibleFrom: 33, sql: M0034.sql),
        // A program of before would leave the document of who is forgotten, and knows no consent for it.
        SQLMigration(number: 35, name: "Identity documents", compatibleFrom: 35, sql: M0035.sql),
        SQLMigration(number: 36, name: "Bills by number", compatibleFrom: 35, sql: M0036.sql),
        SQLMigration(number: 37, name: "Pictures of claims", compatibleFrom: 35, sql: M0037.sql),
    ]
}

/// The entries of the console's navigation.
public enum Nav: String, Sendable, CaseIterable {
    case home, members, enrol, bill, program, tierRuns, settlement, credits, tasks, privacy, audit, joining, claims, conduct, cards, imports, jobs, mailbox, account
}

/// A step with the way in which it is told: by whom, under which key, for real or as a dry run.
struct SimulatedAct: Sendable {
    /// Who tells it.
    enum Teller: String, Sendable { case system, clerk }

    let step: SimulatedStep
    var teller = Teller.system
    var key: String?
    var isDryRun = false
    /// Whether the answer is lost: Tessera is closed and opened again, and the same is told again under the same key.
    var losesAnswer = false
    /// Whether a dry run of the same is handed in at the same moment, so that both wait for one transaction.
    var hasShadow = false
}

extension SimulatedAct: CustomStringConvertible {
    var description: String {
        "\(step)" + (teller == .clerk ? ", by a clerk" : "") + (key.map { ", key \($0)" } ?? "")
            + (isDryRun ? ", dry run" : "")
            + (losesAnswer ? ", told again after a restart" : "") + (hasShadow ? ", beside a dry run" : "")
    }
}

/// A step with the way in which it is told: by whom, under which key, for real or as a dry run.
struct SimulatedAct: Sendable {
    /// Who tells it.
    enum Teller: String, Sendable { case system, clerk }

    let step: SimulatedStep
    var teller = Teller.system
    var key: String?
    var isDryRun = false
}

extension SimulatedAct: CustomStringConvertible {
    var description: String {
        "\(step)" + (teller == .clerk ? ", by a clerk" : "") + (key.map { ", key \($0)" } ?? "")
            + (isDryRun ? ", dry run" : "")
    }
}

import LoyaltyRules
import LoyaltyService

/// Says in words what is known of the checkpoints of the ledger.
struct SealPresenter {
    private let t: Texts
    private let timeZone: String

    init(_ t: Texts, timeZone: String) {
        self.t = t
        self.timeZone = timeZone
    }

    func list(_ board: SealBoard) -> SealsPage.Model {
        let verification = board.verification
        return SealsPage.Model(
            isSound: verification.map(\.difference.isEmpty),
            difference: verification.flatMap { $0.difference.isEmpty ? nil : $0.difference }, facts: facts(board),
            lines: board.checkpoints.map(line))
    }

    func page(_ signed: SignedCheckpoint) -> SealPage.Model {
        let checkpoint = signed.checkpoint
        let rows = checkpoint.rows
        return SealPage.Model(
            number: "\(checkpoint.number)",
            facts: [
                NamedFigure(name: t("seals.day"), value: "\(checkpoint.day)"),
                NamedFigure(name: t("seals.at"), value: moment(checkpoint.sealedAt)),
                NamedFigure(name: t("seals.operations"), value: Formats.grouped(Int64(rows.operations))),
                NamedFigure(name: t("seals.entries"), value: Formats.grouped(Int64(rows.entries))),
                NamedFigure(name: t("seals.after"), value: "\(checkpoint.after)"),
                NamedFigure(name: t("seals.through"), value: "\(checkpoint.through)"),
            ],
            sums: rows.sums.map {
                SealPage.Sum(asset: $0.asset, account: $0.account, amount: Formats.grouped($0.amount))
            },
            proofs: [
                NamedFigure(name: t("seals.operations_digest"), value: rows.operationsDigest),
                NamedFigure(name: t("seals.entries_digest"), value: rows.entriesDigest),
                NamedFigure(name: t("seals.previous"), value: checkpoint.previous.isEmpty ? "–" : checkpoint.previous),
                NamedFigure(name: t("seals.hash"), value: signed.hash),
                NamedFigure(name: t("seals.key"), value: signed.key),
                NamedFigure(name: t("seals.signature"), value: signed.signature),
            ])
    }

    private func facts(_ board: SealBoard) -> [NamedFigure] {
        let last = board.checkpoints.first?.checkpoint
        return [
            NamedFigure(
                name: t("seals.last"), value: last.map { t("seals.last_value", "\($0.number)", "\($0.day)") } ?? "–"),
            NamedFigure(name: t("seals.verified"), value: board.verification.map { moment($0.at) } ?? "–"),
            NamedFigure(name: t("seals.file"), value: board.file),
            NamedFigure(name: t("seals.lines"), value: Formats.grouped(Int64(board.lines))),
            NamedFigure(name: t("seals.key"), value: board.key),
        ]
    }

    private func line(_ signed: SignedCheckpoint) -> SealLine {
        let checkpoint = signed.checkpoint
        return SealLine(
            number: "\(checkpoint.number)", href: SitePath.seal(checkpoint.number), day: "\(checkpoint.day)",
            sealedAt: moment(checkpoint.sealedAt), operations: Formats.grouped(Int64(checkpoint.rows.operations)),
            entries: Formats.grouped(Int64(checkpoint.rows.entries)), hash: String(signed.hash.prefix(12)))
    }

    private func moment(_ instant: Instant) -> String {
        "\(BusinessDay.of(instant, timeZone: timeZone)) \(BusinessDay.time(instant, timeZone: timeZone))"
    }
}

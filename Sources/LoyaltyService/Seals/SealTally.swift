import Crypto
import Foundation
import LoyaltyRules
import PortableSQL

/// Takes in the operations and entries of one checkpoint, in their order, and makes digests and sums of them.
struct SealTally {
    private struct Account: Hashable {
        let asset: String
        let account: String
    }

    private(set) var operations = 0
    private(set) var entries = 0
    private var sums: [Account: Int64] = [:]
    private var operationsHash = SHA256()
    private var entriesHash = SHA256()

    mutating func take(operation bytes: CanonicalBytes) {
        operations += 1
        operationsHash.update(data: bytes.bytes)
    }

    mutating func take(entry bytes: CanonicalBytes, asset: String, account: String, amount: Int64) {
        entries += 1
        entriesHash.update(data: bytes.bytes)
        // What somebody has put there may be too large to be added up: the digest tells it all the same.
        sums[Account(asset: asset, account: account), default: 0] &+= amount
    }

    var rows: SealedRows {
        SealedRows(
            operations: operations, entries: entries,
            sums: sums.map { SealSum(asset: $0.key.asset, account: $0.key.account, amount: $0.value) }.sorted(),
            operationsDigest: Hexadecimal.text(Array(operationsHash.finalize())),
            entriesDigest: Hexadecimal.text(Array(entriesHash.finalize())))
    }
}

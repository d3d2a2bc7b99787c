extension WebTexts {
    /// In English: checkpoints of the ledger.
    static let seals_en = #"""
        seals.title = Checkpoints of the ledger
        seals.lead = Every night all operations and entries are compared with what was sealed before, and those that came since are sealed: hash, signature, and a line in a file outside the database.
        seals.sound = At the last verification every operation and entry was as it had been sealed.
        seals.broken = The ledger is not as it was sealed. Keep database and file as they are, and call whoever runs the server.
        seals.unverified = Nothing was verified yet. The nightly job does it, or begin it from the page of the daily jobs.
        seals.list = Newest checkpoints
        seals.none = There is no checkpoint yet.
        seals.number = Number
        seals.day = Business day
        seals.at = Sealed at
        seals.operations = Operations
        seals.entries = Entries
        seals.hash = Hash
        seals.one = Checkpoint {0}
        seals.print = Print this page and put it with the papers of the night audit: paper is out of reach for who can change files.
        seals.sums = What entries came to
        seals.nothing = No entry came since the checkpoint before.
        seals.proof = Proof
        seals.asset = Asset
        seals.account = Account
        seals.amount = Amount
        seals.after = After operation
        seals.through = Through operation
        seals.operations_digest = Operations, SHA-256
        seals.entries_digest = Entries, SHA-256
        seals.previous = Hash of the one before
        seals.key = Key (Ed25519)
        seals.signature = Signature
        seals.last = Last checkpoint
        seals.last_value = {0} of {1}
        seals.verified = Verified
        seals.file = File
        seals.lines = Lines in the file
        """#
}

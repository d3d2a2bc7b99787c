import LoyaltyRules

/// Forgets a person: the member's key is destroyed, and with it all that it seals; nothing leads from a name or a contact to the
/// account any more. The account itself stays, with its number.
enum Shredding {
    static func shred(_ member: MemberID, request: Int64, in context: OperationContext) throws {
        let (tx, keyring) = (context.tx, context.keyring)
        if let person = try MemberTable.person(member, keyring: keyring, in: tx) {
            try SearchTable.delete(SearchWords.tokens(for: person, keyring: keyring), of: member, in: tx)
            let covered = try MergedPersonTable.list(of: member, keyring: keyring, in: tx).map(\.layer.before)
            let contacts = ([person.mobile, person.email] + covered.flatMap { [$0.mobile, $0.email] }).compactMap { $0 }
            for contact in contacts { try CodeTable.delete(keyring.blindIndex("code-contact", of: contact), in: tx) }
            try forgetMail(to: Set(contacts), in: context)
        }
        // Before its key goes: what it is found by can be told only from itself.
        try DocumentPosting.forget(of: member, in: context)
        for key in try LookupTable.outsideKeys(of: member, in: tx) {
            try OutsideKeyPosting.release(OutsideKey(stored: key), of: member, in: context)
        }
        try LookupTable.releasePerson(member, in: tx)
        try PINTable.delete(member, in: tx)
        try ProfileTable.delete(member, in: tx)
        try SessionTable.delete(.member, subject: member.value, in: tx)
        try OutboxTable.forget(member, at: context.now, in: tx)
        for row in try RequestTable.list(of: member, keyring: keyring, in: tx) where row.state == .open {
            _ = try RequestTable.decide(
                row.id, of: member, .done, by: context.actor.id, answer: nil, at: context.now, keyring: keyring, in: tx)
        }
        try MemberTable.deletePerson(member, in: tx)
        try ErasureTable.insert(
            ErasureRow(member: member, at: context.now, actor: context.actor.id, request: request), in: tx)
        try context.emit("member.erased", ["request": String(request)])
    }

    /// What went to the member and still lies in the development mailbox.
    private static func forgetMail(to contacts: Set<String>, in context: OperationContext) throws {
        for mail in try MailboxTable.newest(10_000, in: context.tx) {
            let text = try context.keyring.openForSystem(mail.sealed, place: "mailbox")
            let message = MailboxMessage(stored: text, channel: mail.channel, at: mail.at)
            if contacts.contains(message.to) { try MailboxTable.delete(mail.id, in: context.tx) }
        }
    }
}

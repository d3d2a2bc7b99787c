/// Addresses of cards.
extension SitePath {
    /// A member's cards, and the form to hand out another kind (also POST).
    public static func cards(_ member: String) -> String { self.member(member) + "/cards" }

    /// The letter that carries a card to its holder.
    public static func cardCarrier(_ member: String, _ card: String) -> String { cards(member) + "/carrier?card=" + encoded(card) }

    /// Does something with a card (POST).
    public static func cardSteps(_ member: String) -> String { cards(member) + "/steps" }

    /// Sets a member's PIN (POST).
    public static func pin(_ member: String) -> String { self.member(member) + "/pin" }

    /// Looks whether a PIN is right (POST).
    public static func pinCheck(_ member: String) -> String { pin(member) + "/trial" }

    /// A batch of numbers with its custody log.
    public static func cardBatch(_ batch: String) -> String { cardStock + "/batches/" + encoded(batch) }

    /// What a move would take up, without doing it (POST).
    public static func cardMovePreview(_ batch: String) -> String { cardBatch(batch) + "/preview" }

    /// Moves numbers (POST).
    public static func cardMoves(_ batch: String) -> String { cardBatch(batch) + "/moves" }

    /// Goes on with a batch that was stopped (POST).
    public static func cardBatchRest(_ batch: String) -> String { cardBatch(batch) + "/rest" }

    /// The numbers of a batch as a file for the printer (POST: it is written into the custody log).
    public static func cardFile(_ batch: String) -> String { cardBatch(batch) + "/file" }

    /// A kind of card to be changed, or `new` (also POST).
    public static func cardKind(_ kind: String) -> String { cardStock + "/kinds/" + encoded(kind) }
}

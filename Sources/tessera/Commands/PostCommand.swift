import ArgumentParser

/// `tessera post MOVEMENT`
struct PostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "Post a movement of a member's ledger, and tell its receipt.",
        discussion: """
            The same operations as console and API, with the same rules, receipts and refusals. What an import posted is \
            taken back by "tessera import reverse".
            """,
        subcommands: [
            StayMovement.self, BillMovement.self, CorrectMovement.self, CancelMovement.self,
            EventMovement.self,
            AdjustMovement.self, RedeemMovement.self, HoldMovement.self, CaptureMovement.self,
            ReleaseMovement.self,
            TransferMovement.self, PurchaseMovement.self, ConvertMovement.self, ChooseMovement.self,
            BuyTierMovement.self, GiftTierMovement.self, GrantTierMovement.self, ChallengeMovement.self,
            RenewMovement.self, ReinstateMovement.self, ReverseEntryMovement.self,
            ReverseOperationMovement.self,
            JoinFamilyMovement.self, FamilyPointsMovement.self, LeaveFamilyMovement.self, MergeMovement.self, UnmergeMovement.self, CloseMovement.self,
        ])
}

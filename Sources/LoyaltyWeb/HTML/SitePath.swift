/// Every address of the console and the portal; pages and routes take their links from nowhere else.
///
/// Fixed words and parameters never stand side by side at one level, because the router does not go back
/// once it has taken a branch.
public enum SitePath {
    // MARK: Console

    /// The staff home page.
    public static let console = "/console"
    /// The staff sign-in form.
    public static let signIn = "/console/sign-in"
    /// Ends a staff session (POST).
    public static let signOut = "/console/sign-out"
    /// Changes the language of a staff session (POST).
    public static let language = "/console/language"
    /// The search page and, for htmx, its live list.
    public static let search = "/console/search"
    /// The search page in which a found member leads straight to the bill form.
    public static let searchForBill = "/console/search?for=bill"
    /// Members by conditions.
    public static let members = "/console/members"
    /// Keeps a view (POST).
    public static let memberViews = "/console/lists/views"
    /// Files of members, with the form to order one (also POST).
    public static let listFiles = "/console/lists/files"
    /// Points for whole lists, with the form to order some (also POST).
    public static let bulkCredits = "/console/lists/points"
    /// What giving points to a list would come to, without doing it (POST).
    public static let bulkPreview = "/console/lists/bulk/preview"
    /// The enrolment form.
    public static let enrolment = "/console/enrolment"
    /// The live check for members with the same contact (POST).
    public static let enrolmentCheck = "/console/enrolment/check"
    /// The program in force.
    public static let program = "/console/program"
    /// The rules of the program in force, with what is wrong with them.
    public static let programRules = "/console/program/rules"
    /// Where the published versions of the program are.
    static let versions = "/console/program/versions"
    /// Where a draft is begun (POST).
    public static let drafts = "/console/program/drafts"
    /// The policy laboratory: replays of the history under a draft.
    public static let replay = "/console/program/replay"
    /// The list of imports.
    public static let imports = "/console/imports"
    /// The tier runs, and the form that begins one (POST).
    public static let tierRuns = "/console/tier-runs"
    /// The daily jobs.
    public static let jobs = "/console/jobs"
    /// The checkpoints of the ledger.
    public static let seals = "/console/seals"
    /// The months of settlement between hotels.
    public static let settlements = "/console/settlement"
    /// What was given by hand.
    public static let credits = "/console/credits"
    /// The work list of staff.
    public static let tasks = "/console/tasks"
    /// What whoever answers for personal data has to do.
    public static let privacy = "/console/privacy"
    /// Removes what is over by the retention schedule (POST).
    public static let retention = "/console/privacy/retention"
    /// Adds an entry to a register (POST).
    public static let registers = "/console/privacy/registers"
    /// How guests join: applications that wait, codes, what is asked.
    public static let joining = "/console/joining"
    /// Where applications are.
    static let applications = "/console/joining/applications"
    /// Makes a code for joining (POST).
    public static let joinCodes = "/console/joining/codes"
    /// Where the channels are.
    static let joinChannels = "/console/joining/channels"
    /// Audit and access log, for auditors.
    public static let audit = "/console/audit"

    /// Sends the browser to the identity provider.
    public static let signOn = "/console/sign-in/provider"

    /// Where the identity provider sends it back to.
    public static let signOnReturn = "/console/sign-in/provider/return"

    /// Whose work at accounts was unlike that of the others.
    public static let outliers = "/console/outliers"

    /// The queue of cases about conduct.
    public static let conduct = "/console/conduct"

    /// The queue of claims about missing points.
    public static let claims = "/console/claims"

    /// Kinds of cards and numbers in stock, with the form to make some (also POST).
    public static let cardStock = "/console/cards"

    /// Members whose profile somebody should look at; special members; those of an account manager.
    public static let profiles = "/console/profiles"
    /// What profiles are made of (also POST).
    public static let profileSettings = "/console/profiles/settings"

    /// Where a task is marked as done (POST).
    public static func task(_ member: String, _ task: String) -> String { self.member(member) + "/tasks/" + encoded(task) }

    /// The development mailbox.
    public static let mailbox = "/console/mailbox"

    /// The search page for a query.
    public static func search(_ query: String) -> String { "/console/search?q=" + encoded(query) }

    /// A member's ledger with the nights, stays and spend that count towards tiers, too.
    public static func ledgerOfAll(_ id: String, after cursor: String? = nil) -> String {
        member(id, tab: .ledger, after: cursor) + "&all=1"
    }

    /// A member's page.
    public static func member(_ id: String) -> String { "/console/members/" + encoded(id) }

    /// One tab of a member's page, beginning behind a cursor if one is given.
    public static func member(_ id: String, tab: MemberTab, after cursor: String? = nil) -> String {
        member(id) + "?tab=" + tab.rawValue + (cursor.map { "&after=" + encoded($0) } ?? "")
    }

    /// The form to record a bill for a member.
    public static func bill(_ member: String) -> String { self.member(member) + "/bill" }

    /// The live preview of a bill (POST).
    public static func billPreview(_ member: String) -> String { bill(member) + "/preview" }

    /// The form to adjust a member's points.
    public static func adjustment(_ member: String) -> String { self.member(member) + "/adjustment" }

    /// The live preview of an adjustment (POST).
    public static func adjustmentPreview(_ member: String) -> String { adjustment(member) + "/preview" }

    /// The form to give back points that an operation took out because they had ended.
    public static func reinstatement(_ member: String, _ operation: String) -> String {
        receipt(member, operation) + "/reinstatement"
    }

    /// The live preview of it (POST).
    public static func reinstatementPreview(_ member: String, _ operation: String) -> String {
        reinstatement(member, operation) + "/preview"
    }

    /// The form to give a tier otherwise than by counting.
    public static func tier(_ member: String) -> String { self.member(member) + "/tier" }

    /// The live preview of it (POST).
    public static func tierPreview(_ member: String) -> String { tier(member) + "/preview" }

    /// The form to give points to another member.
    public static func transfer(_ member: String) -> String { self.member(member) + "/transfer" }

    /// The live preview of it (POST).
    public static func transferPreview(_ member: String) -> String { transfer(member) + "/preview" }

    /// The form to sell points to a member.
    public static func purchase(_ member: String) -> String { self.member(member) + "/purchase" }

    /// The live preview of it (POST).
    public static func purchasePreview(_ member: String) -> String { purchase(member) + "/preview" }

    /// The form to change an asset of a member into another.
    public static func conversion(_ member: String) -> String { self.member(member) + "/conversion" }

    /// The live preview of it (POST).
    public static func conversionPreview(_ member: String) -> String { conversion(member) + "/preview" }

    /// The family pool of a member, with the form to move points in it.
    public static func family(_ member: String) -> String { self.member(member) + "/family" }

    /// The live preview of a move (POST).
    public static func familyPreview(_ member: String) -> String { family(member) + "/preview" }

    /// Takes somebody into the family pool (POST).
    public static func familyPeople(_ member: String) -> String { family(member) + "/people" }

    /// Leaves the family pool (POST).
    public static func familyLeave(_ member: String) -> String { family(member) + "/leave" }

    /// A member's account beside another of the same person, with the form that merges them or parts them.
    public static func merge(_ member: String) -> String { self.member(member) + "/merge" }

    /// The same with the other account named by its card.
    public static func merge(_ member: String, with card: String) -> String { merge(member) + "?who=" + card }

    /// Parts two accounts that were merged (POST).
    public static func mergeParting(_ member: String) -> String { merge(member) + "/parting" }

    /// The form to renew a membership.
    public static func renewal(_ member: String) -> String { self.member(member) + "/renewal" }

    /// The form to record an event.
    public static func event(_ member: String) -> String { self.member(member) + "/event" }

    /// The live preview of an event (POST).
    public static func eventPreview(_ member: String) -> String { event(member) + "/preview" }

    /// States birthday and segments (POST).
    public static func traits(_ member: String) -> String { self.member(member) + "/traits" }

    /// Takes what the member chooses (POST).
    public static func choice(_ member: String, _ offer: String) -> String {
        self.member(member) + "/choices/" + encoded(offer)
    }

    /// The form to set points aside.
    public static func holdPlacement(_ member: String) -> String { self.member(member) + "/hold" }

    /// The live preview of it (POST).
    public static func holdPreview(_ member: String) -> String { holdPlacement(member) + "/preview" }

    /// The form to use what is set aside.
    public static func hold(_ member: String, _ hold: String) -> String {
        self.member(member) + "/holds/" + encoded(hold)
    }

    /// The live preview of it (POST).
    public static func holdUsePreview(_ member: String, _ hold: String) -> String { self.hold(member, hold) + "/preview" }

    /// Releases what is set aside (POST).
    public static func holdRelease(_ member: String, _ hold: String) -> String {
        self.member(member) + "/holds/" + encoded(hold) + "/release"
    }

    /// The form to redeem a reward.
    public static func redemption(_ member: String, _ reward: String) -> String {
        self.member(member) + "/rewards/" + encoded(reward)
    }

    /// The live preview of a redemption (POST).
    public static func redemptionPreview(_ member: String, _ reward: String) -> String {
        redemption(member, reward) + "/preview"
    }

    /// Shows a member's contacts unmasked, with a reason (POST).
    public static func reveal(_ member: String) -> String { self.member(member) + "/reveal" }

    /// The receipt of an operation on a member.
    public static func receipt(_ member: String, _ operation: String) -> String {
        self.member(member) + "/receipts/" + encoded(operation)
    }

    /// The receipt as a slip for the printer.
    public static func printedReceipt(_ member: String, _ operation: String) -> String {
        receipt(member, operation) + "?print=1"
    }

    /// A member's statement of account: for which days.
    public static func statement(_ member: String) -> String { self.member(member) + "/statement" }

    /// The statement itself.
    public static func statementFile(_ member: String) -> String { statement(member) + "/pdf" }

    /// A member's own statement of account.
    public static let portalStatement = "/portal/statement"
    public static let portalStatementFile = "/portal/statement/pdf"

    /// A statement for some days.
    static func statement(_ file: String, from: String, to: String) -> String { "\(file)?from=\(encoded(from))&to=\(encoded(to))" }

    /// The form to reverse an operation.
    public static func reversal(_ member: String, _ operation: String) -> String {
        receipt(member, operation) + "/reversal"
    }

    /// The form to correct the amounts of a stay or bill.
    public static func correction(_ member: String, _ folio: String) -> String {
        self.member(member) + "/folios/" + encoded(folio) + "/correction"
    }

    /// The live preview of a correction (POST).
    public static func correctionPreview(_ member: String, _ folio: String) -> String {
        correction(member, folio) + "/preview"
    }

    /// The form to cancel a stay or bill.
    public static func cancellation(_ member: String, _ folio: String) -> String {
        self.member(member) + "/folios/" + encoded(folio) + "/cancellation"
    }

    /// The rows an import could not use, as a file.
    public static func parkedRows(_ importID: String) -> String {
        imports + "/" + encoded(importID) + "/parked"
    }

    // MARK: Portal

    /// The member's card.
    public static let portal = "/portal"
    /// Where a member asks for a code.
    public static let portalSignIn = "/portal/sign-in"
    /// Where a member enters the code.
    public static let portalCode = "/portal/sign-in/code"
    /// Ends a member's session (POST).
    public static let portalSignOut = "/portal/sign-out"
    /// Where guests join by themselves.
    public static let portalJoin = "/portal/join"
    /// Changes the portal's language (POST).
    public static let portalLanguage = "/portal/language"
    /// The member's points.
    public static let portalPoints = "/portal/points"
    /// The rewards with their prices for the member.
    public static let portalRewards = "/portal/rewards"
    /// What a reward costs the member, and the button that redeems it (also POST).
    public static func portalRedemption(_ reward: String) -> String { portalRewards + "/" + encoded(reward) }

    /// What was decided about the member's conduct, and the form for an appeal (also POST).
    public static let portalConduct = "/portal/conduct"

    /// The member's claims, and the form for a new one (also POST).
    public static let portalClaims = "/portal/claims"

    /// The member's link for friends, and what came of it.
    public static let portalInvite = "/portal/invite"

    /// Who brought most friends.
    public static let referrals = "/console/referrals"

    /// The code that the member's phone shows, drawn anew.
    public static let portalCardCode = "/portal/card-code"

    /// The member's cards and PIN.
    public static let portalCards = "/portal/cards"

    /// The member reports a card lost (POST).
    public static let portalCardLoss = "/portal/cards/loss"

    /// The member's card for Apple Wallet.
    public static let portalAppleWallet = "/portal/wallet/apple"

    /// The member's card for Google Wallet.
    public static let portalGoogleWallet = "/portal/wallet/google"

    /// The member sets the PIN (POST).
    public static let portalPIN = "/portal/pin"

    /// The member's own profile (also POST).
    public static let portalProfile = "/portal/profile"

    /// The member's own data.
    public static let portalMe = "/portal/me"
    /// The member's own personal data: consents, requests, who looked.
    public static let portalPrivacy = "/portal/privacy"
    /// Gives or withdraws a consent (POST).
    public static let portalConsents = "/portal/consents"
    /// Asks something about one's data (POST).
    public static let portalRequests = "/portal/requests"
    /// Where copies of one's data are.
    static let portalCopies = "/portal/copies"

    /// The member's points, beginning behind a cursor.
    public static func portalPoints(after cursor: String) -> String {
        portalPoints + "?after=" + encoded(cursor)
    }

    /// Takes what the member chooses (POST).
    public static func portalChoice(_ offer: String) -> String { "/portal/choices/" + encoded(offer) }

    /// The receipt of an operation, for the member.
    public static func portalReceipt(_ operation: String) -> String {
        "/portal/receipts/" + encoded(operation)
    }

    // MARK: Encoding

    /// The address in another language, for pages outside any session.
    static func inLanguage(_ language: String, _ path: String) -> String {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let kept = parts.count > 1 ? parts[1].split(separator: "&").filter { !$0.hasPrefix("lang=") } : []
        let plain = String(parts[0]) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
        return adding("lang", language, to: plain)
    }

    /// The address with one more query value.
    static func adding(_ name: String, _ value: String, to path: String) -> String {
        path + (path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + name + "=" + encoded(value)
    }

    /// The text as it may stand in a path part or a query value.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "~":
                result.unicodeScalars.append(scalar)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}

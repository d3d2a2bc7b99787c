extension SitePath {
    /// One checkpoint of the ledger, as a page to print.
    public static func seal(_ number: Int) -> String { seals + "/" + String(number) }
}

/// What a fact earns for a member of a tier (PTS-01 … PTS-14, domain §5.5).
public enum Earning {
    /// Applies the program's earning rules and counters to a fact.
    ///
    /// Only amounts net of tax and service count unless a rule says otherwise. A folio in another currency is
    /// converted at the rate of its own day, each charge by itself, before anything is added up.
    /// - Throws: `FolioRefusal.dayRateUnknown`, `FolioRefusal.amountTooLarge`.
    public static func earn(_ request: EarningRequest, program: Program) throws(FolioRefusal) -> FolioEarning {
        let run = EarningRun(request, program: program, charges: try FolioConversion.charges(request, program: program))
        if request.explaining { run.explainConversion() }
        run.explainJoined()
        try run.applyRules()
        if request.explaining { run.explainRest() }
        try run.applyCounters()
        return FolioEarning(lines: run.lines, explanation: run.explanation, offers: run.offers)
    }

    /// What a fact earns for somebody of whom nothing else is known.
    public static func earn(
        _ folio: Folio, tier: String, program: Program, dayRate: DayRate? = nil
    ) throws(FolioRefusal) -> FolioEarning {
        try earn(EarningRequest(folio, tier: tier, dayRate: dayRate), program: program)
    }
}

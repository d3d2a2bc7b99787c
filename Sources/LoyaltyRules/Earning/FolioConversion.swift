/// A folio's charges in the program's currency (PTS-03).
enum FolioConversion {
    static func charges(_ request: EarningRequest, program: Program) throws(FolioRefusal) -> [FolioLine] {
        let folio = request.folio
        guard folio.currency != program.currency, !folio.lines.isEmpty else { return folio.lines }
        guard let dayRate = request.dayRate, dayRate.currency == folio.currency else { throw .dayRateUnknown }
        var charges: [FolioLine] = []
        for line in folio.lines {
            let converted = FolioLine(
                category: line.category, net: dayRate.convert(line.net, to: program.currency),
                tax: dayRate.convert(line.tax, to: program.currency),
                service: dayRate.convert(line.service, to: program.currency), room: line.room)
            guard converted.net <= Decimals.largestAmount else { throw .amountTooLarge }
            charges.append(converted)
        }
        return charges
    }
}

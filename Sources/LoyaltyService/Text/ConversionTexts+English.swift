extension ConversionTexts {
    /// In English: assets changed into others.
    static let english = #"""
        receipt.conversion.out = {amount} changed into {asset}
        receipt.conversion.in = {amount} for {given}: {rate} for each, rounded down
        receipt.conversion.kept = {amount} stay as they are: they would make no more {asset}
        receipt.conversion.fee = {amount} taken as a fee for changing
        receipt.conversion.fee_share = {amount} taken as a fee for changing: {share} of {given}, rounded up
        receipt.conversion.fee_least = {amount} taken as a fee for changing, the least; {share} of {given} would be less
        receipt.conversion.fee_money = Fee for changing, which the hotel takes: {money}
        rule.conversion = Changed
        rule.conversion_fee = Fee for changing
        operation.points.convert = Changed into something else
        refusal_title.conversion_not_allowed = Not to be changed
        refusal.conversion_not_allowed = In this program {asset} cannot be changed into {into}.
        refusal_title.conversion_too_small = Too little to change
        refusal.conversion_too_small = At least {least} must be changed at a time.
        refusal_title.conversion_step = Not in whole steps
        refusal.conversion_step = It is changed in steps of {step}. Take whole steps.
        refusal_title.conversion_limit = More than the year allows
        refusal.conversion_limit = The member may change {left} more this calendar year. Change less.
        program_problem.conversion_into_itself = “{asset}” cannot be changed into itself. Name another asset.
        program.limit.conversion = {amount} can be changed in a year
        """#
}

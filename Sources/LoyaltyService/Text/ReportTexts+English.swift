extension ReportTexts {
    static let english = #"""
        program.what.category = revenue category
        program.what.brand = brand
        program.what.property = hotel
        program.what.partner = partner
        program.what.group = hotel group
        program.what.outlet = outlet
        program.what.event = event
        program.what.season = season
        program.what.asset = asset
        program.what.counter = counter
        program.what.tier = tier
        program.what.rule = rule
        program.what.earlier_rule = earlier rule
        program.what.stack = stack
        program.what.option = option
        program.what.tier_price = tier price
        program.what.choice = choice
        program.what.reward = reward
        program.basis.night = nights
        program.basis.room = rooms
        program.way.counted = by what was counted
        program.way.purchased = by buying it
        program.way.gifted = as a gift
        program.way.granted = by a grant
        program.way.challenge = by a trial
        program.way.renewed = by holding it for another term
        program.place = “{name}” ({place})
        program.limit.milestone = {name}, {count} {count|one=time|other=times} a year
        program.limit.purchase = {amount} can be bought in a year
        program.limit.rule = {name} gives {amount} in a year
        program.case.differs = {what}: expected {expected}, came {came}
        program.case.differs_on = {what} on {day}: expected {expected}, came {came}
        program.case.posted = posted
        program.case.refused = refused: {code} ({sentence})
        program.report.problem = problem
        program.report.warning = warning
        program.report.sound = {file} is sound: {tiers} {tiers|one=tier|other=tiers}, {rules} earning {rules|one=rule|other=rules}, {warnings} {warnings|one=warning|other=warnings}.
        program.report.unsound = {file} has {problems} {problems|one=problem|other=problems}: {tiers} {tiers|one=tier|other=tiers}, {rules} earning {rules|one=rule|other=rules}, {warnings} {warnings|one=warning|other=warnings}.
        program.report.unreadable = {file} has {problems} {problems|one=problem|other=problems} and can be read when it is mended.
        program.report.document_unsound = {file} has {problems} {problems|one=problem|other=problems} of its own: run “tessera program check” on it before you trust these cases.
        program.report.case_passed = ok   {0}
        program.report.case_failed = FAIL {0}
        program.report.total = {passed} passed, {failed} failed
        program.report.no_file = There is no file {file}.
        program.report.not_utf8 = {file} is not UTF-8. Save it as UTF-8 and try again.
        """#
}

/// Says the questions about days: weekdays, dates, days of the month, months, birthdays.
struct ConditionDayText {
    let text: ConditionText

    func sentence(_ condition: Condition) -> String {
        switch condition {
        case .weekday(let days): text.say("condition.weekday", ["words": weekdays(days)])
        case .nightWeekday(let days): text.say("condition.night_weekday", ["words": weekdays(days)])
        case .dates(let range): text.say("condition.dates", ["days": days(range)])
        case .arrival(let range): text.say("condition.arrival", ["days": days(range)])
        case .booked(let range): text.say("condition.booked", ["days": days(range)])
        case .yearly(let which, let range):
            text.say(
                "condition." + which.rawValue,
                ["days": text.say("condition.days_yearly", ["from": "\(range.from)", "until": "\(range.until)"])])
        case .dayOfMonth(let days): text.say("condition.day_of_month", ["words": daysOfMonth(days)])
        case .month(let months):
            text.say(
                "condition.month",
                ["words": text.either(months.sorted().map { text.say("condition.month.\($0)") })])
        case .birthday(.month): text.say("condition.birthday.month")
        case .birthday(.days(0, 0)): text.say("condition.birthday.day")
        case .birthday(.days(let before, let after)):
            text.say("condition.birthday.near", ["before": String(before), "after": String(after)])
        default: text.say("condition.nothing")
        }
    }

    private func weekdays(_ days: Set<Int>) -> String {
        text.either(days.sorted().map { text.say("receipt.weekday.\($0)") })
    }

    /// The last day of the month, 0, comes last.
    private func daysOfMonth(_ days: Set<Int>) -> String {
        let numbers = runs(of: days.subtracting([0])).flatMap { run in
            run.count < 3
                ? run.map { text.say("condition.month_day", ["day": String($0)]) }
                : [text.say("condition.month_days", ["from": String(run.lowerBound), "until": String(run.upperBound)])]
        }
        return text.either(numbers + (days.contains(0) ? [text.say("condition.last_day")] : []))
    }

    /// Numbers that follow each other are told together.
    private func runs(of numbers: Set<Int>) -> [ClosedRange<Int>] {
        numbers.sorted().reduce(into: []) { runs, number in
            if let last = runs.last, last.upperBound == number - 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
    }

    func days(_ range: DayRange) -> String {
        switch (range.from, range.until) {
        case (let from?, let until?) where from == until: text.say("condition.day", ["day": "\(from)"])
        case (let from?, let until?):
            text.say("condition.days", ["from": "\(from)", "until": "\(until)"])
        case (let from?, nil): text.say("condition.days_from", ["from": "\(from)"])
        case (nil, let until?): text.say("condition.days_until", ["until": "\(until)"])
        case (nil, nil): text.say("condition.anything")
        }
    }
}

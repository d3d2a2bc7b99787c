import LoyaltyRules
import PortableSQL

enum JobSQL: String, CaseIterable {
    case row = """
        SELECT name, business_day, state, attempts, started_at, seen_at, done, failure FROM job_run
        WHERE name = $1 AND business_day = $2
        """
    /// The newest days of a job, none after a day.
    case newest = """
        SELECT name, business_day, state, attempts, started_at, seen_at, done, failure FROM job_run
        WHERE name = $1 AND business_day <= $2 ORDER BY business_day DESC LIMIT $3
        """
    /// Of several processes exactly one gets a row back.
    case begin = """
        INSERT INTO job_run (name, business_day, state, attempts, started_at, seen_at, done, failure)
        VALUES ($1, $2, 'running', 1, $3, $3, 0, '')
        ON CONFLICT (name, business_day) DO NOTHING RETURNING attempts
        """
    case beginAgain = """
        UPDATE job_run SET state = 'running', attempts = attempts + 1, started_at = $3, seen_at = $3, failure = ''
        WHERE name = $1 AND business_day = $2 AND attempts = $4 AND seen_at = $5 RETURNING attempts
        """
    /// Nothing for who was thought gone and whose work somebody else has taken up.
    case end = """
        UPDATE job_run SET state = $4, seen_at = $5, done = $6, failure = $7
        WHERE name = $1 AND business_day = $2 AND attempts = $3 AND state = 'running'
        """
    case seen = """
        UPDATE job_run SET seen_at = $4
        WHERE name = $1 AND business_day = $2 AND attempts = $3 AND state = 'running'
        """
    case stopAll = "UPDATE job_run SET state = 'stopped', seen_at = $1 WHERE state = 'running'"
}

/// What is known of the daily jobs.
enum JobTable {
    static func row(_ job: DailyJob, on day: CalendarDay, in tx: any SQLTransaction) throws -> JobRunRow? {
        try tx.firstRow(JobSQL.row.rawValue, [.text(job.rawValue), .day(day)]).map(read)
    }

    /// The newest days of a job up to a day, newest first.
    static func newest(
        _ job: DailyJob, until day: CalendarDay, limit: Int, in tx: any SQLTransaction
    ) throws -> [JobRunRow] {
        try tx.rows(JobSQL.newest.rawValue, [.text(job.rawValue), .day(day), .number(limit)]).map(read)
    }

    /// Takes a job for a day; nil when somebody else was first.
    /// - Parameter known: the row as it was found, nil for none.
    /// - Returns: the how many-eth attempt it is.
    static func begin(
        _ job: DailyJob, on day: CalendarDay, after known: JobRun?, at now: Instant, in tx: any SQLTransaction
    ) throws -> Int? {
        let key: [SQLValue] = [.text(job.rawValue), .day(day), .at(now)]
        let row =
            if let known {
                try tx.firstRow(
                    JobSQL.beginAgain.rawValue, key + [.number(known.attempts), .at(known.seenAt)])
            } else {
                try tx.firstRow(JobSQL.begin.rawValue, key)
            }
        return try row.map { Int(try $0.integer(0)) }
    }

    /// Notes how an attempt ended.
    static func end(
        _ begun: BeginJob.Answer, _ state: JobRun.State, done: Int, failure: String, at now: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            JobSQL.end.rawValue,
            [
                .text(begun.job.rawValue), .day(begun.on), .number(begun.attempt), .text(state.rawValue),
                .at(now),
                .number(done), .text(failure),
            ])
    }

    /// Notes that whoever runs it is alive.
    static func seen(_ begun: BeginJob.Answer, at now: Instant, in tx: any SQLTransaction) throws {
        let arguments: [SQLValue] = [
            .text(begun.job.rawValue), .day(begun.on), .number(begun.attempt), .at(now),
        ]
        try tx.execute(JobSQL.seen.rawValue, arguments)
    }

    /// Notes that whatever was running is not any more.
    static func stopAll(at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(JobSQL.stopAll.rawValue, [.at(now)])
    }

    private static func read(_ row: SQLRow) throws -> JobRunRow {
        guard let job = DailyJob(rawValue: try row.text(0)),
            let state = JobRun.State(rawValue: try row.text(2))
        else {
            throw ServiceFault.damaged("job \(try row.text(0))")
        }
        let run = JobRun(
            job: job, on: try row.day(1), state: state, attempts: Int(try row.integer(3)),
            seenAt: try row.instant(5))
        return JobRunRow(
            run: run, startedAt: try row.instant(4), done: Int(try row.integer(6)), failure: try row.text(7))
    }
}

import LoyaltyRules

/// Tells acts at the desk, in the desk's words, and keeps which id each number of the simulation has there.
struct SimulatedDesk {
    /// What the desk said.
    enum Told: Sendable, Equatable {
        case answered(ReferenceAnswer, isReplay: Bool)
        case refused(String)
        /// Anything that is neither an answer nor a refusal: never right.
        case failed(String)
    }

    private var desk: Desk
    private(set) var members: [MemberID] = []
    private(set) var folios: [Int64] = []
    private var operations: [[Int64]] = []
    private var holds: [Int64] = []
    /// What the desk posted for the last act, if it posted something.
    private(set) var posted: Posted?

    init(_ desk: Desk) { self.desk = desk }

    /// Goes on at another desk over the same database.
    mutating func move(to desk: Desk) { self.desk = desk }

    mutating func enrol(_ enrolment: Enrolment) async throws {
        members.append(try await desk.perform(EnrolMember(enrolment), by: .system).answer.member)
        operations.append([])
    }

    /// Notes the id of the newest folio.
    mutating func note(folio id: Int64) { folios.append(id) }

    /// Notes the id of the newest hold.
    mutating func note(hold id: Int64) { holds.append(id) }

    /// Notes the id of a member's newest operation.
    mutating func note(operation id: Int64, of member: Int) { operations[member].append(id) }

    /// Tells an act; `member` is the one whom it concerns.
    mutating func tell(_ act: SimulatedAct, of member: Int?) async -> Told {
        posted = nil
        switch act.step {
        case .record(let member, let folio):
            return folio.kind == .stay
                ? await post(RecordStay(member: .id(id(member)), folio: folio), act)
                : await post(RecordBill(member: .id(id(member)), folio: folio), act)
        case .correct(let folio, let lines):
            let operation = CorrectFolio(
                member: id(member ?? 0), folio: folioID(folio), lines: lines, reason: "simulated")
            return await post(operation, act)
        case .cancel(let folio):
            return await post(
                CancelFolio(member: id(member ?? 0), folio: folioID(folio), reason: "simulated"), act)
        case .adjust(let member, let asset, let amount, let property):
            let operation = AdjustPoints(
                member: .id(id(member)), change: AssetAmount(asset, amount), reason: "simulated", at: property
            )
            return await post(operation, act)
        case .redeem(let member, let reward, let count, let property):
            return await post(RedeemReward(member: id(member), reward: reward, at: property, count: count), act)
        case .hold(let member, let asset, let amount, let property, let until):
            let operation = HoldPoints(
                member: .id(id(member)), amount: AssetAmount(asset, amount), subject: "simulated", reason: "simulated",
                until: until, at: property)
            return await post(operation, act)
        case .capture(let hold, let amount, let keepsRest):
            let operation = CaptureHold(
                member: id(member ?? 0), hold: holdID(hold), amount: amount, keepsRest: keepsRest, reason: "simulated")
            return await post(operation, act)
        case .release(let hold):
            return await post(ReleaseHold(member: id(member ?? 0), hold: holdID(hold), reason: "simulated"), act)
        case .transfer(let giver, let receiver, let asset, let amount):
            let operation = TransferPoints(
                member: id(giver), receiver: .id(id(receiver)), gift: AssetAmount(asset, amount), reason: "simulated")
            return await post(operation, act)
        case .buy, .convert, .joinPool, .leavePool, .pool, .reinstate: return await trade(act)
        case .reverseEntry(let member, let sequence):
            return await post(ReverseEntry(member: id(member), entry: sequence, reason: "simulated"), act)
        case .reverseOperation(let member, let number):
            let known = operations.indices.contains(member) && operations[member].indices.contains(number)
            let operation = known ? operations[member][number] : 1
            return await post(
                ReverseOperation(member: id(member), operation: operation, reason: "simulated"), act)
        case .expire(let member, let day): return await post(ExpirePoints(member: id(member), on: day), act)
        case .close(let member): return await post(CloseMember(member: id(member), reason: "simulated"), act)
        case .rate(let currency, let day, let millionths):
            let rate = DayRate(currency: currency, day: day, rate: Rate(millionths: millionths))
            return await perform(SetDayRate(rate), act) { _ in .done }
        case .publish(let document, let from):
            let operation = PublishProgram(document: document, effectiveFrom: from, reason: "simulated")
            return await perform(operation, act) { _ in .done }
        case .expireAll: return await expireAll()
        case .reopen: return .answered(.done, isReplay: false)
        case .clockBehind:
            let operation = AdjustPoints(member: .id(id(0)), change: AssetAmount("points", 1), reason: "simulated", at: "")
            return await post(operation, act)
        }
    }

    private mutating func trade(_ act: SimulatedAct) async -> Told {
        switch act.step {
        case .buy(let member, let asset, let money, let property):
            return await post(BuyPoints(member: id(member), asset: asset, money: money, at: property), act)
        case .convert(let member, let asset, let amount, let into):
            let operation = ConvertPoints(
                member: id(member), amount: AssetAmount(asset, amount), into: into, reason: "simulated")
            return await post(operation, act)
        case .joinPool(let head, let joiner):
            return await post(JoinPool(member: id(head), joiner: .id(id(joiner)), reason: "simulated"), act)
        case .leavePool(let member): return await post(LeavePool(member: id(member), reason: "simulated"), act)
        case .pool(let giver, let receiver, let asset, let amount):
            let operation = PoolPoints(
                member: id(giver), receiver: .id(id(receiver)), amount: AssetAmount(asset, amount), reason: "simulated")
            return await post(operation, act)
        case .reinstate(let member, let sequence, let amount):
            let operation = ReinstatePoints(
                member: id(member), entry: sequence, amount: amount, reason: "simulated")
            return await post(operation, act)
        default: return .failed("no trade")
        }
    }

    private mutating func post<O: Operation>(_ operation: O, _ act: SimulatedAct) async -> Told
    where O.Answer == Posted {
        var answer: Posted?
        let told = await perform(operation, act) { posted in
            answer = posted
            return .posted(points: posted.points, balance: posted.balance, tier: posted.tier)
        }
        posted = answer
        return told
    }

    private func perform<O: Operation>(
        _ operation: O, _ act: SimulatedAct, _ read: (O.Answer) -> ReferenceAnswer
    ) async -> Told {
        if act.hasShadow {
            // Handed in first, so that it is undone in the same transaction or in one before.
            desk.submit(operation, by: Self.actor(act.teller), dryRun: true) { _ in }
        }
        do {
            let performed = try await desk.perform(
                operation, by: Self.actor(act.teller), key: act.key, dryRun: act.isDryRun)
            return .answered(read(performed.answer), isReplay: performed.isReplay)
        } catch let refusal as Refusal {
            return .refused(refusal.code.rawValue)
        } catch ServiceFault.clockBehind {
            return .refused("clock_behind")
        } catch {
            return .failed("\(error)")
        }
    }

    private func expireAll() async -> Told {
        do {
            _ = try await ExpireRun(desk).run(on: BusinessDay.of(desk.clock.now(), timeZone: "UTC"))
            return .answered(.done, isReplay: false)
        } catch {
            return .failed("\(error)")
        }
    }

    private static func actor(_ teller: SimulatedAct.Teller) -> Actor {
        teller == .system ? .system : .staff(7, roles: [.clerk], properties: nil)
    }

    private func id(_ member: Int) -> MemberID {
        members.indices.contains(member) ? members[member] : MemberID(1)
    }

    private func holdID(_ hold: Int) -> Int64 { holds.indices.contains(hold) ? holds[hold] : 1 }

    private func folioID(_ folio: Int) -> Int64 { folios.indices.contains(folio) ? folios[folio] : 1 }
}

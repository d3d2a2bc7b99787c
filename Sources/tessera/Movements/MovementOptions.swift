import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import LoyaltyWeb

/// What every movement takes: whose ledger, once or again, in earnest or not, and in which language it is told.
struct MovementOptions: ParsableArguments {
    @Option(help: "The member: the id, or card:…, mobile:…, email:…, external:….") var member: MemberReference
    @Option(
        help: "An idempotency key: the same again with this key posts nothing and tells the first answer.")
    var key: String?
    @Flag(help: "Compute everything in the same way and change nothing.") var dryRun = false
    @Option(help: "The language of the receipt and of refusals.") var language = Language.english
    @OptionGroup var options: DatabaseOptions

    /// Performs a movement and tells what came of it.
    /// - Throws: `CommandFailure` with the sentence of a refusal in the language asked for.
    func perform<O: LoyaltyService.Operation>(
        _ movement: (MovementRoom) async throws -> O
    ) async throws where O.Answer == Posted {
        do {
            let service = try options.open()
            let operation = try await movement(MovementRoom(service: service, member: member))
            // As with every command: who has the key file of the database acts as Tessera itself.
            let performed = try await service.desk.perform(operation, by: .system, key: key, dryRun: dryRun)
            let program = try await service.reading.compiledProgram(performed.answer.receipt.programVersion)
            try service.close()
            options.json ? print(performed, program) : tell(performed, program)
        } catch {
            throw CommandFailure(service: error, language) ?? error
        }
    }

    /// The API's answer, so that a program reads the same in both places.
    private func print(_ performed: Performed<Posted>, _ program: Program) {
        let answer = PostedJSON.value(performed, program: program, language: language)
        Console.line(String(decoding: answer.bytes, as: UTF8.self))
    }

    private func tell(_ performed: Performed<Posted>, _ program: Program) {
        let (posted, texts) = (performed.answer, Texts(ServiceTexts.catalogue, language))
        let renderer = ReceiptRenderer(language, program: program)
        if performed.isDryRun {
            Console.line(texts("post.dry_run"))
        } else {
            let operation = [
                "operation": String(posted.operation.operation), "member": "\(posted.operation.member)",
            ]
            Console.line(texts.text("post.done", operation))
            if performed.isReplay { Console.line(texts("post.replay")) }
        }
        for line in posted.receipt.lines { Console.line("  " + renderer.sentence(line)) }
        let figures = [
            "asset": program.points.name.text(in: language), "points": Formats.grouped(posted.points),
            "balance": Formats.grouped(posted.balance),
            "tier": program.tier(posted.tier)?.name.text(in: language) ?? posted.tier,
        ]
        Console.line(texts.text("post.figures", figures))
        if let folio = posted.folio { Console.line(texts.text("post.folio", ["folio": String(folio)])) }
        if let hold = posted.hold { Console.line(texts.text("post.hold", ["hold": String(hold)])) }
    }
}

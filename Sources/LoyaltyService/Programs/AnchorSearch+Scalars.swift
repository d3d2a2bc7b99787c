extension AnchorSearch {
    /// Passes a tag or a scalar, whichever begins here.
    mutating func skipValue() {
        if at.sees("!") {
            skipTag()
        } else if at.seesOne(of: "'\"") {
            skipQuoted()
        } else {
            skipPlain()
        }
    }

    /// Passes a tag: `!name`, or `!<address>` in which a quote or a comma is nothing special.
    private mutating func skipTag() {
        let isAddress = at.sees("<", 1)
        while !at.isGap(), isAddress || flow == 0 || !at.sees(",") {
            let isLast = isAddress && at.sees(">")
            at.skip()
            if isLast { return }
        }
    }

    private mutating func skipQuoted() {
        let isSingle = at.sees("'")
        at.skip()
        while !at.isAtEnd {
            let isEscape = isSingle ? at.sees("'") && at.sees("'", 1) : at.sees("\\")
            let isEnd = isSingle ? at.sees("'") : at.sees("\"")
            at.skip()
            if isEscape { at.skip() } else if isEnd { return }
        }
    }

    /// Passes a plain scalar, which may go on in lines that are indented further.
    private mutating func skipPlain() {
        var isNewLine = false
        repeat {
            // The character that a scalar begins with belongs to it, whatever it is.
            repeat { at.skip() } while !at.isGap() && !endsPlain
            isNewLine = false
            guard at.isBlank() || at.isBreak else { break }
            while at.isBlank() || at.isBreak {
                isNewLine = isNewLine || at.isBreak
                at.skip()
            }
            if flow == 0, at.column <= indent { break }
        } while !at.isAtEnd && !at.sees("#") && !at.isDocumentMark && !endsPlain
        if isNewLine { mayStartKey = true }
    }

    /// Whether a mark stands here that a plain scalar can't hold.
    private var endsPlain: Bool {
        at.sees(":") && at.isGap(1) || flow > 0 && at.seesOne(of: ",[]{}")
    }

    /// Passes the text that `|` or `>` announces: the lines that are indented further than what holds it.
    mutating func skipBlockScalar() {
        at.skip()
        var depth = 0
        while at.seesOne(of: "+-0123456789") {
            if !at.seesOne(of: "+-") { depth = max(indent, 0) + Int(at.byte()) - 48 }
            at.skip()
        }
        at.skipLine()
        if at.isBreak { at.skip() }
        skipIndentation(&depth)
        while at.column == depth, !at.isAtEnd {
            at.skipLine()
            if at.isBreak { at.skip() }
            skipIndentation(&depth)
        }
    }

    /// Passes empty lines and the blanks before the next; the first line says how deep the others must stand.
    private mutating func skipIndentation(_ depth: inout Int) {
        var deepest = 0
        while true {
            while depth == 0 || at.column < depth, at.sees(" ") { at.skip() }
            deepest = max(deepest, at.column)
            guard at.isBreak else { break }
            at.skip()
        }
        if depth == 0 { depth = max(deepest, indent + 1, 1) }
    }
}

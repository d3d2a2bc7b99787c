extension PostTexts {
    /// In English: what commands tell of what they did.
    static let english = #"""
        post.no_difference = Nothing differs.
        post.differences = {changes} {changes|one=change|other=changes}: {better} better for members, {worse} worse.
        post.done = Posted: operation {operation} of member {member}
        post.dry_run = Dry run: nothing was changed
        post.replay = Told before with this key: the first answer, nothing was posted again
        post.folio = Stay or bill: {folio}
        post.hold = Hold: {hold}
        post.figures = {asset}: {points}, now {balance}; tier: {tier}
        """#
}

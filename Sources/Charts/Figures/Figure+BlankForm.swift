extension Figure {
    /// The figure as a form to be filled in: axes, panels' titles and heads, and nothing that tells what was found:
    /// neither words nor a number in brackets after a name.
    public var blankForm: Figure {
        changingTexts { text, use in
            switch use {
            case .finding: ""
            case .name, .tick: Figure.withoutResult(text)
            case .quantity: text
            }
        }
    }

    /// "L2" of "L2 (49)", and "20000 epochs" of "20000 epochs (67 %)".
    static func withoutResult(_ name: RichText) -> RichText {
        let plain = name.plain
        guard let last = plain.last, ")）".contains(last),
            let start = plain.lastIndex(where: { "(（".contains($0) }), start > plain.startIndex
        else { return name }
        let inner = plain[plain.index(after: start)...].dropLast()
        guard inner.contains(where: \.isNumber),
            inner.allSatisfy({ $0.isNumber || $0.isWhitespace || ".%".contains($0) })
        else { return name }
        let kept = plain[..<start].reversed().drop(while: \.isWhitespace).reversed()
        return RichText(plain: String(kept))
    }
}

/// Text that comes from data, as it can stand in a line of ours.
///
/// Names in a table hold whatever somebody pasted there. Characters that nobody sees but that change
/// the order of letters, or make two names differ that look alike, are written as their code; a mark
/// that has no letter to stand on gets a dotted circle; and text that reads from right to left is set
/// apart from the words around it, so that it does not pull their numbers over to its side.
enum DataText {
    private static let firstStrongIsolate = "\u{2068}"
    private static let endOfIsolate = "\u{2069}"
    private static let dottedCircle = "\u{25CC}"

    static func shown(_ text: String) -> String {
        // All that follows is about scalars beyond the Latin letters.
        guard text.unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return text }
        var result = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        var readsLeftwards = false
        for scalar in text.unicodeScalars {
            if isHidden(scalar, after: before) {
                result.append(contentsOf: "[\(scalar.codePoint)]".unicodeScalars)
            } else {
                if before == nil, scalar.isMark {
                    result.append(contentsOf: dottedCircle.unicodeScalars)
                }
                result.append(scalar)
            }
            readsLeftwards = readsLeftwards || isFromRightToLeft(scalar)
            before = scalar
        }
        let shown = String(result)
        return readsLeftwards ? firstStrongIsolate + shown + endOfIsolate : shown
    }

    /// Whether the scalar is invisible and does nothing for a letter before it.
    private static func isHidden(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0x200E, 0x200F, 0x61C:
            // Direction marks belong to well-made text of mixed direction.
            return false
        case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xE0020...0xE007F:
            // Joiners and selectors change the look of the letter before them.
            guard let before else { return true }
            return before.properties.isWhitespace
                || before.properties.isDefaultIgnorableCodePoint
                    && !(0xE0020...0xE007F).contains(scalar.value) && before.value != 0xFE0F
        default:
            return scalar.properties.isDefaultIgnorableCodePoint
                || (0xFFF9...0xFFFB).contains(scalar.value)
        }
    }

    /// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin.
    private static func isFromRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar stands on the letter before it.
    var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }
}

public import Base
public import Charts
import Methods

extension Secrets {
    /// What a question about methods does not say: their names, the names of their strengths, and those of the
    /// remedies for gradients, in the figure's words.
    public static func methods(_ words: Words) -> Secrets {
        let methods = MethodCatalog.all.map { method in
            Subject(
                name: words(method.name), wordings: wordings(of: method, words), slot: method.slot)
        }
        let remedies = [
            words("deep-net.skip-connections"), words("deep-net.clipping"),
        ].map { Subject(name: $0, wordings: [$0.plain], slot: nil) }
        let strengths = StrengthLook.all.keys.map { words.text($0.name) }
        return Secrets(
            subjects: methods + remedies,
            hints: strengths
                + words.text("question.hints").split(separator: ";").map { hint in
                    String(hint.drop { $0 == " " })
                },
            strengths: words.text("question.strengths").split(separator: ";").map { name in
                String(name.drop { $0 == " " })
            }, quantity: words("question.quantity"))
    }

    /// How figures name a method: in full, in short, and by what both begin with, as "L1".
    private static func wordings(of method: Method, _ words: Words) -> [String] {
        let name = words.text(method.name)
        let label = words.text(method.label)
        let parts = name.split { "()（）".contains($0) }.map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        var shared = name.commonPrefix(with: label)
        if let space = shared.lastIndex(of: " ") { shared = String(shared[..<space]) }
        let isWord = shared.count > 1 && shared.contains { $0.isNumber }
        return [name, label, words.text(Phrase("method-\(method.id).row"))] + parts
            + (isWord ? [shared] : [])
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
